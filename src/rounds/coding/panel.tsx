import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { WorkFiles } from '#interview/work';
import type { DeskProps } from '../panel-props.js';
import { single } from '../single-click.js';
import { DeskTroubles } from './desk-troubles.js';
import { Editor } from './editor.js';
import { FileTabs } from './file-tabs.js';
import { HandIn } from './hand-in.js';
import { Output } from './output.js';
import { Newest, Talk } from './talk.js';
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
  const unavailable = loaded?.unavailable ?? null;
  const idle = props.enabled && !runs.busy && loaded !== null && unavailable === null;
  const errorPlace = runs.outcome?.result.error?.place;
  const mark = cited ?? errorPlace ?? latestPlace(turn.thread);
  const shown = useId();

  // What is handed over is what stands in the editor now; it is saved beside that, not before it.
  const run = () => {
    if (!idle) return;
    void workspace.save();
    void runs.run(workspace.now());
  };
  const submit = () => {
    if (!idle) return;
    void workspace.save();
    void runs.submit(workspace.now());
  };

  return (
    <main className="desk" id="main" tabIndex={-1}>
      <TaskColumn
        title={turn.title}
        level={state.level}
        minutes={turn.minutes}
        task={task}
        requirement={turn.work!.requirement}
        isNext={state.turns[0] !== turn}
      />
      <section className="edit" aria-label="Editor">
        <Newest turn={turn} requirement={turn.work!.requirement} />
        <div className="tabs">
          <FileTabs names={names} current={file} panel={shown} onChoose={setFile} />
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
            <RunOrStop running={runs.running} idle={idle} onRun={run} onStop={runs.stop} />
            {/* Not disabled: that would take the focus from the button which was just pressed. */}
            <button type="button" className="btn small go" onClick={submit} aria-disabled={!idle}>
              Submit
            </button>
          </div>
        </div>
        <DeskTroubles
          workspace={workspace}
          unavailable={unavailable}
          paused={state.paused}
          lost={props.lost}
          busy={props.busy}
          onPause={props.onPause}
        />
        <div className="shown" id={shown} role="tabpanel" aria-label={file}>
          {loaded === null ? (
            workspace.trouble ? null : (
              <p className="note wait">Loading your code.</p>
            )
          ) : (
            <>
              {comparing ? (
                <Suspense fallback={<p className="note wait">Comparing with what the task began with.</p>}>
                  <Comparison name={file} before={loaded.starter[file] ?? ''} after={files[file] ?? ''} />
                  <p className="note wait">
                    <button
                      type="button"
                      className="quiet"
                      onClick={() => workspace.reset(file)}
                      disabled={state.paused}
                    >
                      Put back what {file} began with
                    </button>{' '}
                    Undo in the editor takes that back.
                  </p>
                </Suspense>
              ) : null}
              <Editor
                name={file}
                text={files[file] ?? ''}
                readOnly={state.paused}
                cited={mark?.file === file ? mark.line : undefined}
                goTo={cited?.file === file ? cited : undefined}
                hidden={comparing}
                onChange={(name, text) => {
                  setCited(null);
                  workspace.edit(name, text);
                }}
                onRun={run}
              />
            </>
          )}
        </div>
      </section>
      <Output runs={runs} task={task} />
      <div className="side">
        <Talk
          {...props}
          onCite={(place) => {
            setComparing(false);
            setFile(place.file);
            // A new object, so that the same line is gone to as often as it is asked for.
            setCited({ ...place });
          }}
        />
        <div className="actions desk-moves">
          <button
            type="button"
            className="quiet"
            onClick={single(props.onHint)}
            disabled={props.busy || !props.enabled}
          >
            Give me a hint{turn.hints > 0 ? ` (${turn.hints} so far)` : ''}
          </button>
          <button type="button" className="quiet" onClick={single(props.onPause)} disabled={props.busy}>
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
      <HandIn
        dialog={handIn}
        turn={turn}
        files={files}
        unsaid={props.reply.draft.trim() !== ''}
        onFinish={props.onFinish}
      />
    </main>
  );
}

const SAVED: Readonly<Record<Saved, string>> = {
  saved: 'saved',
  saving: 'saving',
  here: 'kept in this browser',
  nowhere: 'not saved',
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

/**
 * One button in one place, so that the focus stays on it. The second of two quick clicks is no wish to stop what the
 * first has begun.
 */
function RunOrStop({
  running,
  idle,
  onRun,
  onStop,
}: {
  running: boolean;
  idle: boolean;
  onRun: () => void;
  onStop: () => void;
}) {
  return (
    <button
      type="button"
      className="btn small run"
      aria-disabled={!running && !idle}
      onClick={running ? single(onStop) : onRun}
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault();
      }}
    >
      {running ? (
        'Stop'
      ) : (
        <>
          Run cases <kbd>Ctrl Enter</kbd>
        </>
      )}
    </button>
  );
}
