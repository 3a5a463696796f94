import { RequestFailed } from '../client.js';

/** What went wrong with an action, beside it, and what to do. */
export function Refused({ error }: { error: Error | null }) {
  if (!error) return null;
  const { title, detail } =
    error instanceof RequestFailed ? error.problem : { title: 'That did not work', detail: 'Try it again.' };
  return (
    <p className="refused" role="alert">
      <b>{title}.</b> {detail}
    </p>
  );
}
