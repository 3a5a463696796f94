import type { ReactNode } from 'react';
import { useModal } from '../shell/modal.js';
import type { Shortcut } from './shortcuts.js';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Sheet({ open, title, onClose, children }: SheetProps) {
  const dialog = useModal(open);
  return (
    <dialog ref={dialog} className="sheet" aria-label={title} onClose={onClose}>
      {open ? (
        <>
          <h2>{title}</h2>
          {children}
        </>
      ) : null}
    </dialog>
  );
}

interface EndProps {
  readonly open: boolean;
  /** Whether there are words that are not finished, or an answer that is not stored yet. */
  readonly writing: boolean;
  readonly sending: boolean;
  /** At a task: whether any code was submitted. */
  readonly code: 'none' | 'submitted' | null;
  readonly ending: boolean;
  readonly trouble: ReactNode;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

/** Asks before the interview is ended. */
export function EndDialog({ open, writing, sending, code, ending, trouble, onEnd, onClose }: EndProps) {
  return (
    <Sheet open={open} title="End the interview?" onClose={onClose}>
      <p>
        What you have answered is judged, and its report opens. An ended interview cannot be gone on with.
      </p>
      {writing ? (
        <p>
          What you are writing now is not part of it: go back and finish the answer first if it should be.
        </p>
      ) : null}
      {code === 'none' ? (
        <p>No code was submitted, so the code is not judged: go back and submit it first if it should be.</p>
      ) : null}
      {code === 'submitted' ? <p>Code that you changed since your last submission does not count.</p> : null}
      {sending ? <p>Your last answer is not stored yet. Wait until it is.</p> : null}
      {trouble}
      <div className="actions">
        <button type="button" className="btn" onClick={onClose}>
          Go on answering
        </button>
        <button type="button" className="btn" onClick={onEnd} disabled={ending || sending}>
          {ending ? 'Judging what is there' : 'End and see the report'}
        </button>
      </div>
    </Sheet>
  );
}

/** Every key of the interview. */
export function KeysDialog({
  open,
  shortcuts,
  onClose,
}: {
  open: boolean;
  shortcuts: readonly Shortcut[];
  onClose: () => void;
}) {
  return (
    <Sheet open={open} title="Keys" onClose={onClose}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ command, keys, does }) => (
            <tr key={command}>
              <td className="num">
                <kbd>{keys}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        On a Mac, Alt is Option, and Command works as Ctrl does.{' '}
        {shortcuts.some(({ command }) => command === 'editor')
          ? 'In the editor Tab indents: Escape, then Tab leaves it.'
          : 'Tab goes through everything.'}{' '}
        Escape closes this.
      </p>
      <div className="actions">
        <button type="button" className="btn" onClick={onClose}>
          Close
        </button>
      </div>
    </Sheet>
  );
}
