import type { StateView } from '#interview/view';
import { Ruler } from '../shell/ruler.js';
import { timeUsed, useNow } from './clock.js';
import { Eye } from './eye.js';
import { PHASE_NAMES, type Phase, phaseNote } from './phase.js';

const STEPS = ['turn', 'writing', 'reading'] as const satisfies readonly Phase[];

/** The state of the conversation in words, and the time. */
export function StateColumn({ state, phase, sending }: { state: StateView; phase: Phase; sending: boolean }) {
  return (
    <section className="state" aria-label="State and time">
      <Eye phase={phase} />
      <div>
        <p className="now" role="status">
          {PHASE_NAMES[phase]}
        </p>
        <p className="note">{phaseNote(phase, sending)}</p>
      </div>
      <ol className="turns" aria-label="Steps of the conversation">
        {STEPS.map((step) => (
          <li key={step} aria-current={step === phase ? 'step' : undefined}>
            {PHASE_NAMES[step]}
          </li>
        ))}
      </ol>
      <Time state={state} />
    </section>
  );
}

/** The time in one line, for a bar. */
export function BarTime({ state }: { state: StateView }) {
  const now = useNow(state.status === 'open' && !state.paused);
  const { used, planned, share } = timeUsed(state, now);
  return (
    <>
      <span className="bar-ruler">
        <Ruler share={share} parts={4} label={`${used} of ${planned} minutes used`} />
      </span>
      <span className="bar-time num">
        {used} <span className="note">of {planned}</span>
      </span>
    </>
  );
}

function Time({ state }: { state: StateView }) {
  const now = useNow(state.status === 'open' && !state.paused);
  const { used, planned, share, over } = timeUsed(state, now);
  return (
    <div className="time">
      <p className="big num">
        {used} <span className="note">of {planned}</span>
      </p>
      <Ruler share={share} parts={6} label={`${used} of ${planned} minutes used`} />
      <p className="note terms">
        {over
          ? 'The planned time is used up. Finish what you are saying; nothing new is asked after it.'
          : 'Planned, not enforced. Paused time is not counted.'}
      </p>
    </div>
  );
}
