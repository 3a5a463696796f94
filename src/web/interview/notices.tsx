import { Refused } from '../shell/refused.js';
import type { Session } from './use-session.js';

/** What went otherwise than meant, above the field: an answer that waits or was refused, a move that was not made. */
export function Notices({ session, lost }: { session: Session; lost: boolean }) {
  const { notice, told, moves, outbox, slot } = session;
  return (
    <>
      <div role="alert">
        {outbox.outgoing && (lost || outbox.trouble) ? (
          <p className="refused">
            {lost || outbox.trouble?.status === 0 ? <b>Connection lost.</b> : <b>{outbox.trouble?.title}.</b>}{' '}
            Your words are kept here; trying again.
          </p>
        ) : null}
        {told ? <p className="refused">{told}</p> : null}
      </div>
      <Refused error={moves.error} />
      {notice ? (
        <div className="refused" role="alert">
          <p>
            <b>{notice.title}.</b> {notice.detail}
          </p>
          {notice.text ? (
            <>
              <p className="words">{notice.text}</p>
              <p className="actions">
                {slot ? (
                  <button type="button" className="btn small" onClick={session.takeNotice}>
                    Add it to what I am writing
                  </button>
                ) : null}
                <button type="button" className="quiet" onClick={session.letNoticeGo}>
                  Let it go
                </button>
              </p>
            </>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
