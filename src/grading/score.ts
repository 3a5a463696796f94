import type { Item } from '#content/item';
import { countsAt, type Level } from '#content/level';
import { CREDIT, type PointJudgement } from '#interview/judgement';

/** z of a two-sided 80 % interval of the normal distribution. */
const Z80 = 1.2816;
/**
 * Points of one answer are misjudged together, so that an interval from independent ones is too narrow: by this factor it
 * held the labelled score of four answers in five of the training questions.
 */
const TOGETHER = 1.45;

/**
 * The score and its interval: weight times credit over the points that count at the level, by their weights.
 * The interval takes each point's expected credit as a coin of its own, so that doubtful points widen it.
 */
export function scoreOf(
  item: Item,
  level: Level,
  points: readonly PointJudgement[],
): { score: number; interval: [number, number] } {
  let earned = 0;
  let total = 0;
  let variance = 0;
  for (const [index, judged] of points.entries()) {
    const point = item.points[index]!;
    if (!countsAt(point.from, level)) continue;
    const weight = point.weight ?? 1;
    total += weight;
    earned += weight * CREDIT[judged.verdict];
    variance += weight ** 2 * judged.confidence * (1 - judged.confidence);
  }
  if (total === 0) return { score: 0, interval: [0, 0] };
  const score = earned / total;
  const half = (TOGETHER * Z80 * Math.sqrt(variance)) / total;
  return {
    score: round(score),
    interval: [round(Math.max(0, score - half)), round(Math.min(1, score + half))],
  };
}

/** Rounds to four decimals: enough for a score, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
