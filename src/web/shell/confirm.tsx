import { type ReactNode, useId } from 'react';
import { useModal } from './modal.js';

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and what cannot be taken back. */
  readonly children: ReactNode;
  /** The button that does it. */
  readonly confirm: string;
  /** The button that leaves things as they are. */
  readonly keep?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** False while it is being done, or while something is still to be typed. */
  readonly enabled?: boolean;
}

/** A modal question before something that cannot be taken back. Escape and the first button leave things as they are. */
export function Confirm({
  open,
  title,
  children,
  confirm,
  keep = 'Keep it',
  onConfirm,
  onClose,
  enabled = true,
}: Props) {
  const dialog = useModal(open);
  const id = useId();
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={id} onClose={onClose}>
      {open ? (
        <form
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault();
            if (enabled) onConfirm();
          }}
        >
          <h2 id={id}>{title}</h2>
          <div className="body">{children}</div>
          <div className="actions">
            <button type="button" className="btn" onClick={onClose}>
              {keep}
            </button>
            <button type="submit" className="btn" disabled={!enabled}>
              {confirm}
            </button>
          </div>
        </form>
      ) : null}
    </dialog>
  );
}
