import { useRef } from 'react';

interface FileButtonProps {
  readonly busy?: boolean;
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly children: string;
}

/** A button that asks for a file. */
export function FileButton({ busy = false, accept, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={children}
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="btn"
        // A button that is disabled loses the keyboard, and does not get it back when the file is refused.
        aria-disabled={busy || undefined}
        onClick={() => {
          if (!busy) input.current?.click();
        }}
      >
        {children}
      </button>
    </>
  );
}
