import { Link, Navigate } from '@tanstack/react-router';
import { browserKeep } from '../shell/keep.js';
import { Page, Waiting } from '../shell/page.js';
import { draftsOf } from './draft.js';
import type { Session } from './use-session.js';

/** After the end: the report, once nothing of the candidate's is left to be sent or shown. */
export function Ended({ id, session }: { id: string; session: Session }) {
  const { outbox, notice } = session;
  if (outbox.outgoing) {
    return (
      <Page title="Interview">
        <Waiting>
          {outbox.trouble
            ? `${outbox.trouble.title}. Your last answer is kept here; trying again.`
            : 'Storing your last answer.'}
        </Waiting>
      </Page>
    );
  }
  if (!notice?.text) return <Navigate to="/interviews/$id/report" params={{ id }} replace />;
  return (
    <Page title="Interview ended">
      <h1>The interview has ended.</h1>
      <p className="lead failure">
        These words were not sent, and are not part of its report. Copy them if you want to keep them.
      </p>
      <Words texts={[notice.text]} />
      <Link className="btn" to="/interviews/$id/report" params={{ id }} onClick={session.letNoticeGo}>
        Let them go and see the report
      </Link>
    </Page>
  );
}

/** An interview that is not there: deleted, or never was. */
export function Gone({ id }: { id: string }) {
  const texts = draftsOf(browserKeep, id);
  return (
    <Page title="No such interview">
      <h1>This interview is not here.</h1>
      <p className="lead failure">
        It may have been deleted, or its address is not whole.{' '}
        {texts.length > 0 ? 'What you last wrote in it is still in this browser:' : ''}
      </p>
      <Words texts={texts} />
      <Link className="btn" to="/">
        Go to Today
      </Link>
    </Page>
  );
}

function Words({ texts }: { texts: readonly string[] }) {
  return (
    <div className="session-over">
      {texts.map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
    </div>
  );
}
