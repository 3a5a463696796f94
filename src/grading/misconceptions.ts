import type { MisconceptionJudgement } from '#interview/judgement';
import { isDoubtful, isOpposite, strengthOf } from './evidence.js';
import { match } from './match.js';
import type { Reading } from './reading.js';
import type { Reference } from './reference.js';
import type { PreparedMisconception, Rubric } from './rubric.js';
import type { Window } from './windows.js';

/** A wrong belief needs more of its words than a point: accusing wrongly costs more than missing one. */
const ASSERTED = 0.55;
/** Specific words that a window must share with it: two words of a short belief are a topic, not a belief. */
const LEAST_MASS = 1.5;
/** Share of its reason, where it gives one, that must be there too. */
const LEAST_REASON = 0.3;
/** How much closer the window must be to the wrong belief than to any claim that is right. */
const LEAD = 0.08;

/** Share of all its content words, the question's own included: the belief is in how they are put together. */
const LEAST_WORDS = 0.62;

/** Share of the sentence's content words that the belief accounts for: a long sentence about more is no assertion. */
const LEAST_FOCUS = 0.34;

function shareOfWords(window: Window, { terms }: Reference): number {
  if (terms.length === 0) return 0;
  const sum = terms.reduce((total, { stem }) => total + (window.found.get(stem)?.likeness ?? 0), 0);
  return sum / terms.length;
}

/** How strongly a window asserts a wrong belief; 0 where it denies, rejects or rather says what is right. */
function assertion(window: Window, { wrong, correct }: PreparedMisconception, rubric: Rubric): number {
  const found = match(window, wrong);
  const strength = strengthOf(found);
  if (strength < ASSERTED || found.mass < LEAST_MASS || found.reasonCoverage < LEAST_REASON) return 0;
  const share = shareOfWords(window, wrong);
  if (share < LEAST_WORDS || (share * wrong.terms.length) / window.contentWords < LEAST_FOCUS) return 0;
  if (isOpposite(found) || isDoubtful(found) || window.rejecting) return 0;
  if (/\?\s*$/.test(window.text)) return 0;
  const rights = rubric.points.flatMap(({ wordings }) => wordings);
  if (correct) rights.push(correct);
  for (const right of rights) {
    const other = match(window, right);
    if (!isOpposite(other) && strengthOf(other) + LEAD > strength) return 0;
  }
  return strength;
}

/** The misconceptions that an answer asserts, each with its quote; mentioned and rejected ones are not among them. */
export function misconceptionsIn(readings: readonly Reading[]): MisconceptionJudgement[] {
  const out: MisconceptionJudgement[] = [];
  const first = readings[0];
  if (!first) return out;
  for (const [index, { id }] of first.rubric.misconceptions.entries()) {
    let best: { strength: number; window: Window; sequence: number } | undefined;
    for (const { rubric, windows, part } of readings) {
      for (const window of windows) {
        if (window.segments > 1) continue;
        const strength = assertion(window, rubric.misconceptions[index]!, rubric);
        const margin = best && window.end - window.start > best.window.end - best.window.start ? 0.1 : 0;
        if (strength > (best?.strength ?? 0) + margin) best = { strength, window, sequence: part.sequence };
      }
    }
    if (!best) continue;
    const { text: quote, start, end } = best.window;
    out.push({ id, answer: best.sequence, quote, start, end });
  }
  return out;
}
