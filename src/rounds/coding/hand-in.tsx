import type { WorkFiles } from '#interview/work';
import { sameFiles } from '#interview/work-turn';
import type { DeskProps } from '../panel-props.js';

/** Asks before a task is handed in, and says what will not count. */
export function HandIn({
  dialog,
  turn,
  files,
  unsaid,
  onFinish,
}: {
  dialog: React.RefObject<HTMLDialogElement | null>;
  turn: DeskProps['turn'];
  files: WorkFiles;
  /** Whether there are words to the interviewer that were not sent. */
  unsaid: boolean;
  onFinish: () => void;
}) {
  const { attempts, lastRun, files: latest } = turn.work!;
  const last = attempts.at(-1);
  // A run after the last submission may hold changes that were never submitted.
  const changed = last && ((lastRun?.sequence ?? 0) > last.sequence || !sameFiles(files, latest));
  return (
    <dialog ref={dialog} className="sheet" aria-label="Hand in?">
      <h2>Hand in?</h2>
      {attempts.length === 0 ? (
        <p>
          Nothing was submitted. Without a submission only what you said is judged: go back and submit first
          if the code should count.
        </p>
      ) : changed ? (
        <p>What you changed since your last submission does not count: submit it first if it should.</p>
      ) : (
        <p>The task is closed, what you said is judged, and the report opens when the interview ends.</p>
      )}
      {unsaid ? (
        <p>What you are writing to the interviewer was not sent: say it first if it should count.</p>
      ) : null}
      <div className="actions">
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          Go on working
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            dialog.current?.close();
            onFinish();
          }}
        >
          Hand in
        </button>
      </div>
    </dialog>
  );
}
