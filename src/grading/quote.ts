import type { Verdict } from '#interview/judgement';
import { CREDIT } from '#interview/judgement';
import { type Decision, decide } from './decision.js';
import { evidenceOf } from './evidence.js';
import { type Reading, read } from './reading.js';
import type { Rubric } from './rubric.js';
import type { Window } from './windows.js';

/** The window that speaks for a point, with what it earns. */
export interface Quoted extends Decision {
  readonly window: Window;
  readonly reading: Reading;
}

/** Which verdict is worth more to report; a contradiction outranks silence. */
const RANK: Readonly<Record<Verdict, number>> = { made: 3, partly: 2, contradicted: 1, missed: 0 };

/** Two sentences must be this much surer than one to be quoted instead. */
const PAIR_MARGIN = 0.06;

function better(one: Quoted, other: Quoted | undefined): boolean {
  if (!other) return true;
  if (RANK[one.verdict] !== RANK[other.verdict]) return RANK[one.verdict] > RANK[other.verdict];
  const length = one.window.end - one.window.start - (other.window.end - other.window.start);
  const margin = length > 0 ? PAIR_MARGIN : -PAIR_MARGIN;
  return one.confidence > other.confidence + margin;
}

/**
 * Two neighbouring sentences that each earn the verdict are quoted together: without either, the other would still
 * stand, and the quote would not be what the verdict rests on.
 */
function joined(best: Quoted, earning: readonly Quoted[]): Quoted {
  const { window, verdict } = best;
  if (window.segments > 1) return best;
  const pair = earning.find((other) => {
    if (other.window.segments !== 2 || other.verdict !== verdict || other.reading !== best.reading)
      return false;
    const first = other.window.start === window.start;
    if (!first && other.window.end !== window.end) return false;
    return earning.some(
      (one) =>
        one.window.segments === 1 &&
        one.verdict === verdict &&
        one.reading === best.reading &&
        (first ? one.window.end === other.window.end : one.window.start === other.window.start),
    );
  });
  return pair ? { ...pair, confidence: best.confidence, sure: best.sure } : best;
}

/** Confidence of a point whose words are scattered over the answer: below any that is credited. */
const FAINT = 0.25;

/**
 * Whether as little of the claim stands in another place too: then the words are the topic's, and no one place of the
 * answer states the claim.
 */
function scattered(best: Quoted, earning: readonly Quoted[]): boolean {
  return earning.some(
    ({ faint, window, reading }) =>
      faint &&
      (reading !== best.reading || window.start >= best.window.end || window.end <= best.window.start),
  );
}

/** The best window of an answer for a point; undefined where no window earns more than "missed". */
export function quoteFor(readings: readonly Reading[], index: number): { best?: Quoted; confidence: number } {
  let best: Quoted | undefined;
  let confidence = 0;
  const earning: Quoted[] = [];
  for (const reading of readings) {
    for (const window of reading.windows) {
      const decision = decide(evidenceOf(window, reading.rubric, index));
      confidence = Math.max(confidence, decision.confidence);
      if (decision.verdict === 'missed') continue;
      const candidate = { ...decision, window, reading };
      earning.push(candidate);
      if (better(candidate, best)) best = candidate;
    }
  }
  if (!best) return { confidence };
  if (best.faint && scattered(best, earning)) return { confidence: Math.min(confidence, FAINT) };
  const quoted = joined(best, earning);
  return { best: quoted, confidence: quoted.confidence };
}

/** The verdict that a quote alone earns for a point: what the answer's verdict must not exceed. */
export function verdictAlone(quote: string, rubric: Rubric, index: number): Verdict {
  const { windows } = read({ sequence: 0, text: quote, after: 'none' }, rubric);
  let verdict: Verdict = 'missed';
  for (const window of windows) {
    const alone = decide(evidenceOf(window, rubric, index)).verdict;
    if (RANK[alone] > RANK[verdict]) verdict = alone;
  }
  return verdict;
}

/** The lower of two verdicts by the credit they earn. */
export function lower(one: Verdict, other: Verdict): Verdict {
  return CREDIT[one] <= CREDIT[other] ? one : other;
}
