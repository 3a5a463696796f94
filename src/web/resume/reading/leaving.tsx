import { useBlocker } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useModal } from '../../shell/modal.js';

interface Leaving {
  /** Leaves by a button of the page itself. */
  readonly leave: () => void;
  readonly dialog: React.ReactNode;
}

/**
 * Asks before a page is left whose corrections are stored nowhere: by its own button, a link, Back, or closing the tab.
 * `unkept` says whether there are any.
 */
export function useLeaving(unkept: () => boolean, what: string, onLeave: () => void): Leaving {
  const [asked, setAsked] = useState(false);
  const blocker = useBlocker({ shouldBlockFn: unkept, enableBeforeUnload: unkept, withResolver: true });
  const stay = () => {
    setAsked(false);
    blocker.reset?.();
  };
  const go = () => {
    setAsked(false);
    if (blocker.status === 'blocked') blocker.proceed();
    else onLeave();
  };
  return {
    leave: () => (unkept() ? setAsked(true) : onLeave()),
    dialog: <Leave open={asked || blocker.status === 'blocked'} what={what} onStay={stay} onGo={go} />,
  };
}

interface Props {
  readonly open: boolean;
  readonly what: string;
  readonly onStay: () => void;
  readonly onGo: () => void;
}

function Leave({ open, what, onStay, onGo }: Props) {
  const dialog = useModal(open);
  const title = useId();
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={title} onClose={onStay}>
      {open ? (
        <>
          <h2 id={title}>Leave without keeping it?</h2>
          <div className="body">
            <p>
              What you corrected in “{what}” is stored nowhere yet, and is gone once you leave. “Keep this
              resume” stores it.
            </p>
          </div>
          <div className="actions">
            <button type="button" className="btn" onClick={onStay}>
              Stay here
            </button>
            <button type="button" className="btn" onClick={onGo}>
              Leave without keeping it
            </button>
          </div>
        </>
      ) : null}
    </dialog>
  );
}
