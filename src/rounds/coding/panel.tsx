import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { WorkFiles } from '#interview/work';
import { sameFiles } from '#interview/work-turn';
import type { DeskProps } from '../panel-props.js';
import { Editor } from './editor.js';
import { Output } from './output.js';
import { Talk } from './talk.js';
import type { ShownTask } from './task.js';
import { TaskColumn } from './task-column.js';
import { useRuns } from './use-runs.js';
import { type Saved, useWorkspace } from './use-workspace.js';
import './coding.css';

const Comparison = lazy(() => import('./comparison.js'));

/** The coding desk: the task, the editor, what came of the cases, and the conversation. */
export default function CodingPanel(props: DeskProps) {
  const { state, turn, work } = props;
  const task = turn.work!.shown as unknown as ShownTask;
  const workspace = useWorkspace(work, state.id, turn.question);
  const runs = useRuns(work, turn);
  const names = useMemo(() => tabsOf(task.files, workspace.files), [task.files, workspace.files]);
  const [file, setFile] = useState(names[0]!);
  const [comparing, setComparing] = useState(false);
  const [cited, setCited] = useState<{ file: string; line: number } | null>(null);
  const handIn = useRef<HTMLDialogElement>(null);
  const { loaded, files } = workspace;
  const refused = loaded?.unavailable ?? null;
  const idle = props.enabled && !runs.busy && loaded !== null && refused === null;
  const errorPlace = runs.outcome?.result.error?.place;
  const mark = cited ?? errorPlace ?? latestPlace(turn.thread);

  const run = async () => {
    if (!idle) return;
    const asked = workspace.now();
    await workspace.save();
    await runs.run(asked);
  };
  const submit = async () => {
    if (!idle) return;
    const asked = workspace.now();
    await workspace.save();
    await runs.submit(asked);
  };

  return (
    <main className="desk" id="main" tabIndex={-1}>
      <TaskColumn
        title={turn.title}
        level={state.level}
        minutes={turn.minutes}
        task={task}
        requirement={turn.work!.requirement}
      />
      <section className="edit" aria-label="Editor">
        <div className="tabs">
          <Tabs names={names} current={file} onChoose={setFile} />
          <div className="end">
            <span className="note" role="status">
              {SAVED[workspace.saved]}
            </span>
            <button
              type="button"
              className="quiet"
              aria-pressed={comparing}
              onClick={() => setComparing(!comparing)}
            >
              {comparing ? 'Back to the editor' : 'Changes'}
            </button>
            {runs.running ? (
              <button type="button" className="btn small" onClick={runs.stop}>
                Stop
              </button>
            ) : (
              <button type="button" className="btn small" onClick={() => void run()} disabled={!idle}>
                Run cases <kbd>Ctrl Enter</kbd>
              </button>
            )}
            <button type="button" className="btn small go" onClick={() => void submit()} disabled={!idle}>
              Submit
            </button>
          </div>
        </div>
        {refused ? <Trouble title="Code cannot be run here" detail={refused} /> : null}
        {workspace.saved === 'conflict' ? <Conflict workspace={workspace} /> : null}
        {workspace.trouble ? (
          <Trouble
            title={workspace.trouble.message}
            detail="The code could not be loaded."
            retry={workspace.reload}
          />
        ) : null}
        {loaded === null ? (
          <p className="note wait">Loading your code.</p>
        ) : comparing ? (
          <Suspense fallback={<p className="note wait">Comparing with what the task began with.</p>}>
            <Comparison name={file} before={loaded.starter[file] ?? ''} after={files[file] ?? ''} />
            <p className="note wait">
              <button type="button" className="quiet" onClick={() => workspace.reset(file)}>
                Put back what {file} began with
              </button>{' '}
              Undo in the editor takes that back.
            </p>
          </Suspense>
        ) : (
          <Editor
            name={file}
            text={files[file] ?? ''}
            readOnly={state.paused}
            cited={mark?.file === file ? mark.line : undefined}
            onChange={(text) => {
              setCited(null);
              workspace.edit(file, text);
            }}
            onRun={() => void run()}
          />
        )}
      </section>
      <Output runs={runs} task={task} />
      <div className="side">
        <Talk
          {...props}
          onCite={(place) => {
            setComparing(false);
            setFile(place.file);
            setCited(place);
          }}
        />
        <div className="actions desk-moves">
          <button
            type="button"
            className="quiet"
            onClick={props.onHint}
            disabled={props.busy || !props.enabled}
          >
            Give me a hint{turn.hints > 0 ? ` (${turn.hints} so far)` : ''}
          </button>
          <button type="button" className="quiet" onClick={props.onPause} disabled={props.busy}>
            {state.paused ? 'Go on' : 'Pause'}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => handIn.current?.showModal()}
            disabled={props.busy || runs.busy || state.paused}
          >
            Hand in
          </button>
        </div>
      </div>
      <HandIn dialog={handIn} turn={turn} files={files} onFinish={props.onFinish} />
    </main>
  );
}

const SAVED: Readonly<Record<Saved, string>> = {
  saved: 'saved',
  saving: 'saving',
  here: 'kept in this browser',
  conflict: 'not saved',
};

/** The task's files in its order, then those that the candidate has beside them. */
function tabsOf(given: readonly { name: string }[], files: WorkFiles): string[] {
  const names = given.map(({ name }) => name);
  return [...names, ...Object.keys(files).filter((name) => !names.includes(name))];
}

/** The line that the interviewer cited last, while it is the latest thing said. */
function latestPlace(thread: DeskProps['turn']['thread']) {
  return thread.findLast(({ kind }) => kind !== 'answer')?.place;
}

function Tabs({
  names,
  current,
  onChoose,
}: {
  names: readonly string[];
  current: string;
  onChoose: (name: string) => void;
}) {
  return (
    <div className="files" role="tablist" aria-label="Files">
      {names.map((name) => (
        <button
          type="button"
          role="tab"
          key={name}
          className="tab"
          aria-selected={name === current}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function Trouble({ title, detail, retry }: { title: string; detail: string; retry?: () => void }) {
  return (
    <div className="refused" role="alert">
      <p>
        <b>{title}.</b> {detail}
      </p>
      {retry ? (
        <button type="button" className="btn small" onClick={retry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

/** Another tab has saved something else: the person decides, and both stay until then. */
function Conflict({ workspace }: { workspace: ReturnType<typeof useWorkspace> }) {
  return (
    <div className="refused" role="alert">
      <p>
        <b>The code was changed in another tab or in the terminal.</b> What you typed here is kept in this
        browser.
      </p>
      <div className="actions">
        <button type="button" className="btn small" onClick={() => void workspace.takeOther()}>
          Load the other
        </button>
        <button type="button" className="btn small" onClick={() => void workspace.keepMine()}>
          Keep mine over it
        </button>
      </div>
    </div>
  );
}

/** Asks before a task is handed in, and says what will not count. */
function HandIn({
  dialog,
  turn,
  files,
  onFinish,
}: {
  dialog: React.RefObject<HTMLDialogElement | null>;
  turn: DeskProps['turn'];
  files: WorkFiles;
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
