import { RequestFailed } from '../client.js';

/** What to do where no server answered what a button asked for. */
export const TRY_AGAIN = 'Start it again with “npm start”, then try again.';

interface Props {
  readonly error: Error | null;
  /** What to do where no server answers; without it, what helps when an answer is being written. */
  readonly offline?: string;
}

/** What went wrong with an action, beside it, and what to do. */
export function Refused({ error, offline }: Props) {
  if (!error) return null;
  const { title, detail } =
    error instanceof RequestFailed ? error.problem : { title: 'That did not work', detail: 'Try it again.' };
  const lost = offline !== undefined && error instanceof RequestFailed && error.offline;
  return (
    <p className="refused" role="alert">
      <b>{lost ? 'Fovea does not answer' : title}.</b> {lost ? offline : detail}
    </p>
  );
}
