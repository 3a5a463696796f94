/** Measures of how far two readings of the same things agree. Each is NaN where the data cannot say. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Area under the ROC curve: how often a positive scores above a negative, ties as half (Mann and Whitney 1947). */
export function areaUnderCurve(scores: readonly number[], positive: readonly boolean[]): number {
  // What is no number has no rank.
  if (scores.some(Number.isNaN)) return Number.NaN;
  const order = scores.map((_, index) => index).sort((a, b) => scores[a]! - scores[b]!);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to += 1;
    const rank = (from + to + 1) / 2;
    for (let at = from; at < to; at++) {
      if (!positive[order[at]!]) continue;
      positives += 1;
      ranks += rank;
    }
    from = to;
  }
  const negatives = scores.length - positives;
  return positives === 0 || negatives === 0
    ? Number.NaN
    : (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Pearson's correlation. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [index, value] of x.entries()) {
    xy += (value - mx) * (y[index]! - my);
    xx += (value - mx) ** 2;
    yy += (y[index]! - my) ** 2;
  }
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}

export function meanAbsoluteError(x: readonly number[], y: readonly number[]): number {
  return mean(x.map((value, index) => Math.abs(value - y[index]!)));
}

/**
 * Agreement beyond chance on categories 0 … count − 1 (Cohen 1960).
 * @param weighted disagreements count by their squared distance (Cohen 1968): quadratic weighted kappa
 */
export function kappa(
  x: readonly number[],
  y: readonly number[],
  count: number,
  { weighted = false } = {},
): number {
  const table = Array.from({ length: count }, () => new Float64Array(count));
  for (const [index, value] of x.entries()) table[value]![y[index]!]! += 1;
  const rows = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columns = table.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0));
  let [observed, expected] = [0, 0];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const cost = weighted ? (row - column) ** 2 : row === column ? 0 : 1;
      observed += cost * table[row]![column]!;
      expected += (cost * rows[row]! * columns[column]!) / x.length;
    }
  }
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

/** Scores from 0 to 1 as marks from 0 to 10, on which holistic agreement is measured. */
export const toMark = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 10);

/** Quadratic weighted kappa of two lists of scores from 0 to 1, as marks from 0 to 10. */
export function scoreAgreement(x: readonly number[], y: readonly number[]): number {
  return kappa(x.map(toMark), y.map(toMark), 11, { weighted: true });
}
