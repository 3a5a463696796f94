import { seeded } from './random.js';

/** An estimate with its interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A percentile interval from resampling whole clusters (Efron 1979; clusters as in Davison and Hinkley 1997, 3.8), so
 * that answers made from one base do not count as independent.
 * @param clusters the cases of each cluster
 * @param statistic of the cases drawn; NaN draws are left out
 * @param level 0.95 for the middle 95 % of the draws
 */
export function bootstrap<T>(
  clusters: readonly (readonly T[])[],
  statistic: (cases: readonly T[]) => number,
  { draws = 400, level = 0.95, seed = 1 } = {},
): Interval {
  const random = seeded(seed);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const cases: T[] = [];
    for (let count = 0; count < clusters.length; count++)
      cases.push(...clusters[Math.floor(random() * clusters.length)]!);
    const value = statistic(cases);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number) =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return { value: statistic(clusters.flat()), low: at((1 - level) / 2), high: at(1 - (1 - level) / 2) };
}
