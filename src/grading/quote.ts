import type { Verdict } from '#interview/judgement';
import { CREDIT } from '#interview/judgement';
import { type Decision, decide } from './decision.js';
import { type Estimate, estimateOf, inContext, sigmoid } from './estimate.js';
import { type Reading, read } from './reading.js';
import type { Rubric } from './rubric.js';
import type { Window } from './windows.js';

/** The passage that speaks for a point, and what it says of it. */
interface Speaking {
  readonly window: Window;
  readonly reading: Reading;
  readonly estimate: Estimate;
}

/** The passage that speaks for a point, with what it earns there. */
export interface Quoted extends Decision {
  readonly window: Window;
  readonly reading: Reading;
}

/** Two sentences must be this much likelier than one to be quoted instead. */
const PAIR_MARGIN = 0.04;

const creditOf = ({ about, opposite, plainly }: Estimate): number =>
  plainly ? 0.1 * sigmoid(about) : sigmoid(about) * (1 - sigmoid(opposite));

/**
 * The passage that most probably makes the point at `index`; where none does, the one that is most about it, since only
 * it can contradict.
 */
function speaking(readings: readonly Reading[], index: number): Speaking | undefined {
  let best: (Speaking & { readonly rank: number }) | undefined;
  for (const reading of readings) {
    for (const window of reading.windows) {
      const estimate = estimateOf(window, reading.rubric, index);
      const credit = creditOf(estimate);
      const rank = Math.max(credit, 0.5 * sigmoid(estimate.about)) - (window.segments > 1 ? PAIR_MARGIN : 0);
      if (!best || rank > best.rank) best = { window, reading, estimate, rank };
    }
  }
  return best;
}

/** For each point of the rubric the passage that speaks for it; undefined where an answer has no passage. */
export function quotes(readings: readonly Reading[]): readonly (Quoted | undefined)[] {
  const count = readings[0]?.rubric.points.length ?? 0;
  const all = Array.from({ length: count }, (_, index) => speaking(readings, index));
  return all.map((one, index) => {
    if (!one) return undefined;
    const others = all.flatMap((other, at) => (at === index || !other ? [] : [other.estimate]));
    const opposite = inContext(one.estimate, others);
    return { ...decide({ ...one.estimate, opposite }), window: one.window, reading: one.reading };
  });
}

/** The verdict that a quote alone earns for a point: what the answer's verdict must not exceed. */
export function verdictAlone(quote: string, rubric: Rubric, index: number): Verdict {
  return quotes([read({ sequence: 0, text: quote, after: 'none' }, rubric)])[index]?.verdict ?? 'missed';
}

/**
 * What stands of a verdict when its quote is judged alone: the same, or what the quote earns by itself where that is
 * less. A quote that by itself would earn more is in doubt for what stands around it, and earns nothing.
 */
export function settled(verdict: Verdict, alone: Verdict): Verdict {
  if (verdict === alone) return verdict;
  return CREDIT[alone] > 0 && CREDIT[alone] < CREDIT[verdict] ? alone : 'missed';
}
