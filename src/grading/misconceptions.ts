import type { MisconceptionJudgement } from '#interview/judgement';
import { assertionOf } from './estimate.js';
import { type Reading, read } from './reading.js';
import type { Rubric } from './rubric.js';
import type { Window } from './windows.js';

/** A wrong belief is listed from this probability on: accusing wrongly costs more than missing one. */
const ASSERTED = 0.5;

/** The misconceptions that an answer asserts, each with its quote; mentioned and rejected ones are not among them. */
export function misconceptionsIn(readings: readonly Reading[]): MisconceptionJudgement[] {
  const out: MisconceptionJudgement[] = [];
  for (const [index, { id }] of (readings[0]?.rubric.misconceptions ?? []).entries()) {
    let best: { probability: number; window: Window; sequence: number; rubric: Rubric } | undefined;
    for (const { rubric, windows, part } of readings) {
      for (const window of windows) {
        const probability = assertionOf(window, rubric, index);
        if (probability < ASSERTED) continue;
        if (!best || probability > best.probability + (window.segments > 1 ? 0.05 : 0))
          best = { probability, window, sequence: part.sequence, rubric };
      }
    }
    if (!best || !assertedAlone(best.window.text, best.rubric, index)) continue;
    const { text: quote, start, end } = best.window;
    out.push({ id, answer: best.sequence, quote, start, end });
  }
  return out;
}

/** Whether a quote by itself asserts the belief, so that it shows what it is quoted for. */
function assertedAlone(quote: string, rubric: Rubric, index: number): boolean {
  const { windows } = read({ sequence: 0, text: quote, after: 'none' }, rubric);
  return windows.some((window) => assertionOf(window, rubric, index) >= ASSERTED);
}
