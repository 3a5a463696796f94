import { useEffect, useRef, useState } from 'react';
import { Cases } from './cases.js';
import type { ShownTask } from './task.js';
import type { Outcome, useRuns } from './use-runs.js';

type View = 'cases' | 'printed';

/** What came of the latest run or submission. */
export function Output({ runs, task }: { runs: ReturnType<typeof useRuns>; task: ShownTask }) {
  const [view, setView] = useState<View>('cases');
  const { outcome, trouble } = runs;
  const section = useRef<HTMLElement>(null);
  const newest = useRef(outcome?.sequence);
  // Where it lies below the window it comes into sight, but never under the hands of one who types on.
  useEffect(() => {
    if (newest.current === outcome?.sequence) return;
    newest.current = outcome?.sequence;
    const pressed = document.activeElement?.closest('.edit .end');
    if (pressed) section.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome?.sequence]);
  return (
    <section ref={section} className="out" aria-labelledby="out-h" aria-busy={runs.busy}>
      <div className="tabs">
        <h2 className="tab" id="out-h" aria-live="polite">
          {runs.busy ? underwayText(runs) : outcome ? summary(outcome) : 'Nothing was run yet'}
        </h2>
        {outcome && !runs.busy ? (
          <>
            <button
              type="button"
              className="tab"
              aria-pressed={view === 'cases'}
              onClick={() => setView('cases')}
            >
              Cases
            </button>
            <button
              type="button"
              className="tab"
              aria-pressed={view === 'printed'}
              onClick={() => setView('printed')}
            >
              Printed
            </button>
            <div className="end">
              <span className="note num">
                {outcome.kind === 'run' ? `run ${outcome.number}` : `submission ${outcome.number}`},{' '}
                {(outcome.result.ms / 1000).toFixed(2)} s
              </span>
            </div>
          </>
        ) : null}
      </div>
      {trouble ? (
        <div className="refused" role="alert">
          <p>
            <b>{trouble.message}.</b> {detailOf(trouble)}
          </p>
        </div>
      ) : null}
      {!outcome ? (
        runs.busy ? null : (
          <p className="note wait">
            “Run cases” runs the visible ones as often as you like. “Submit” judges hidden cases as well; you
            may submit again.
          </p>
        )
      ) : view === 'printed' ? (
        <pre className="printed">{outcome.result.output || 'Nothing was printed.'}</pre>
      ) : (
        <Cases key={outcome.sequence} result={outcome.result} task={task} />
      )}
    </section>
  );
}

function underwayText({ running, place }: ReturnType<typeof useRuns>): string {
  const what = running ? 'Running the cases' : 'Judging your submission';
  return place && place > 0 ? `${what}: place ${place} in the queue` : what;
}

function summary({ kind, followUp, result }: Outcome): string {
  if (result.error) return 'Nothing was run';
  const passed = result.cases.filter((one) => one.passed).length;
  const count = `${passed} of ${result.cases.length} cases passed`;
  if (kind === 'run') return count;
  return `${followUp ? 'Changed requirement' : 'Submitted'}: ${count}`;
}

function detailOf(error: Error): string {
  return (error as { problem?: { detail?: string } }).problem?.detail ?? '';
}
