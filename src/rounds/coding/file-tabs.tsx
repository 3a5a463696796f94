import type { KeyboardEvent } from 'react';

/** Where each key leads from the tab at `at`; the ends meet. */
const LEADS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The files as tabs: one stop for Tab, the arrow keys go between them. */
export function FileTabs({
  names,
  current,
  panel,
  onChoose,
}: {
  names: readonly string[];
  current: string;
  /** The id of what shows the file. */
  panel: string;
  onChoose: (name: string) => void;
}) {
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = LEADS[event.key]?.(names.indexOf(current), names.length);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(names[next]!);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className="files" role="tablist" aria-label="Files" onKeyDown={onKey}>
      {names.map((name) => (
        <button
          type="button"
          role="tab"
          key={name}
          className="tab"
          aria-selected={name === current}
          aria-controls={panel}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
