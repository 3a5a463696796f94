import { useRef } from 'react';
import type { ModelStatus } from '#api/responses';
import { dayAndTime } from '../shell/format.js';
import { SoFar } from '../shell/so-far.js';
import { useSeconds } from '../shell/use-seconds.js';
import type { Trial } from './use-trial.js';

/** "Try it", and while it is tried, a way to give that up. */
export function TrialButtons({
  trial,
  onTry,
  onCancel,
}: {
  trial: Trial;
  onTry: () => void;
  onCancel?: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn"
        aria-disabled={trial.running}
        onClick={() => trial.running || onTry()}
      >
        {trial.running ? 'Trying it' : 'Try it'}
      </button>
      {trial.running ? (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            trial.clear();
            onCancel?.();
            // The button that was pressed goes; the one before it is where the keyboard goes on.
            button.current?.focus();
          }}
        >
          Cancel
        </button>
      ) : null}
    </>
  );
}

/** What a trial is doing, and what came of it. */
export function TrialResult({ trial, model, unsaved }: { trial: Trial; model: string; unsaved: boolean }) {
  const seconds = useSeconds(trial.running);
  const { result } = trial;
  return (
    <div role="status" className="trial">
      {trial.running ? (
        <p>
          {model} is asked to read a sample answer.
          <SoFar seconds={seconds} />
          {seconds >= 5
            ? ' A model that has to be loaded first takes longer; after 90 s it is given up.'
            : ''}
        </p>
      ) : null}
      {result?.ok ? (
        <p>
          <b>It can be used.</b> {result.note} That took {(result.ms / 1000).toFixed(1)} s.
          {unsaved ? ' Save it to use it.' : ''}
        </p>
      ) : null}
      {result?.ok === false ? (
        <p className="trouble">
          <b>It is of no use as it is.</b> {result.reason}
        </p>
      ) : null}
    </div>
  );
}

/** What the last question to the model came to, since Fovea was started. */
export function LastAsked({ last }: Pick<ModelStatus, 'last'>) {
  return (
    <>
      {last ? (
        <>
          {last.ok ? '' : 'It failed. '}
          {last.what} <span className="note">{dayAndTime(last.at)}</span>
        </>
      ) : (
        'Nothing was asked since Fovea was started.'
      )}
    </>
  );
}
