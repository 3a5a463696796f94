import { solve } from './solve.js';

/** A fitted logistic model on standardised features. */
export interface Logistic {
  readonly bias: number;
  /** One weight a feature, on the feature's own scale. */
  readonly weights: readonly number[];
}

export function probability({ bias, weights }: Logistic, features: ArrayLike<number>): number {
  let sum = bias;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * features[index]!;
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Fits P(y = 1) by penalised maximum likelihood with Newton steps (iteratively reweighted least squares). Features are
 * standardised for the fit, so that one penalty suits all; the weights returned are for the features as given.
 * @param rows one list of features a case, all of one length
 * @param ridge strength of the penalty on the standardised weights
 * @param caseWeights how much each case counts; 1 each when left out
 */
export function fitLogistic(
  rows: readonly ArrayLike<number>[],
  positive: readonly boolean[],
  { ridge = 1, caseWeights }: { ridge?: number; caseWeights?: readonly number[] } = {},
): Logistic {
  const width = rows[0]?.length ?? 0;
  const total = caseWeights ? caseWeights.reduce((sum, weight) => sum + weight, 0) : rows.length;
  const means = new Float64Array(width);
  const spreads = new Float64Array(width);
  for (const [at, row] of rows.entries())
    for (let j = 0; j < width; j++) means[j]! += ((caseWeights?.[at] ?? 1) * row[j]!) / total;
  for (const [at, row] of rows.entries())
    for (let j = 0; j < width; j++)
      spreads[j]! += ((caseWeights?.[at] ?? 1) * (row[j]! - means[j]!) ** 2) / total;
  for (let j = 0; j < width; j++) spreads[j] = Math.sqrt(spreads[j]!) || 1;
  const size = width + 1;
  let beta: Float64Array = new Float64Array(size);
  const z = new Float64Array(size);
  for (let round = 0; round < 50; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const [at, row] of rows.entries()) {
      z[0] = 1;
      for (let j = 0; j < width; j++) z[j + 1] = (row[j]! - means[j]!) / spreads[j]!;
      let eta = 0;
      for (let j = 0; j < size; j++) eta += beta[j]! * z[j]!;
      const p = 1 / (1 + Math.exp(-eta));
      const weight = caseWeights?.[at] ?? 1;
      const slope = weight * Math.max(1e-9, p * (1 - p));
      const error = weight * ((positive[at] ? 1 : 0) - p);
      for (let j = 0; j < size; j++) {
        gradient[j]! += error * z[j]!;
        const line = hessian[j]!;
        for (let k = 0; k <= j; k++) line[k]! += slope * z[j]! * z[k]!;
      }
    }
    for (let j = 1; j < size; j++) {
      gradient[j]! -= ridge * beta[j]!;
      hessian[j]![j]! += ridge;
    }
    hessian[0]![0]! += 1e-9;
    for (let j = 0; j < size; j++) for (let k = j + 1; k < size; k++) hessian[j]![k] = hessian[k]![j]!;
    const change = solve(hessian, gradient);
    // A step longer than this overshoots where classes are nearly separable.
    const longest = Math.max(...change.map(Math.abs));
    const scale = longest > 4 ? 4 / longest : 1;
    beta = beta.map((value, j) => value + scale * change[j]!);
    if (longest < 1e-8) break;
  }
  const weights = Array.from({ length: width }, (_, j) => beta[j + 1]! / spreads[j]!);
  return { bias: beta[0]! - weights.reduce((sum, weight, j) => sum + weight * means[j]!, 0), weights };
}
