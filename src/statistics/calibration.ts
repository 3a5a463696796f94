/** One bin of a reliability diagram. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean stated probability. */
  readonly stated: number;
  /** Share that was right. */
  readonly right: number;
}

/**
 * Reliability diagram and expected calibration error (Naeini et al. 2015): the mean distance between what is stated and
 * what is so, by bins of equal width, each weighed by its cases.
 */
export function reliability(
  stated: readonly number[],
  right: readonly boolean[],
  count = 10,
): { bins: ReliabilityBin[]; error: number } {
  const sums = Array.from({ length: count }, () => ({ cases: 0, stated: 0, right: 0 }));
  for (const [index, value] of stated.entries()) {
    const bin = sums[Math.min(count - 1, Math.floor(value * count))]!;
    bin.cases += 1;
    bin.stated += value;
    if (right[index]) bin.right += 1;
  }
  let error = 0;
  const bins: ReliabilityBin[] = [];
  for (const [index, bin] of sums.entries()) {
    if (bin.cases === 0) continue;
    error += Math.abs(bin.stated - bin.right) / stated.length;
    bins.push({
      from: index / count,
      to: (index + 1) / count,
      count: bin.cases,
      stated: bin.stated / bin.cases,
      right: bin.right / bin.cases,
    });
  }
  return { bins, error: stated.length === 0 ? Number.NaN : error };
}
