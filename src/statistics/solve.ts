/** Solves a symmetric positive definite system by Cholesky's decomposition. */
export function solve(matrix: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const size = right.length;
  const lower = matrix.map((row) => Float64Array.from(row));
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) {
      let sum = lower[j]![k]!;
      for (let m = 0; m < k; m++) sum -= lower[j]![m]! * lower[k]![m]!;
      lower[j]![k] = sum / lower[k]![k]!;
    }
    let sum = lower[j]![j]!;
    for (let m = 0; m < j; m++) sum -= lower[j]![m]! ** 2;
    lower[j]![j] = Math.sqrt(Math.max(sum, 1e-12));
  }
  const out = Float64Array.from(right);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) out[j]! -= lower[j]![k]! * out[k]!;
    out[j]! /= lower[j]![j]!;
  }
  for (let j = size - 1; j >= 0; j--) {
    for (let k = j + 1; k < size; k++) out[j]! -= lower[k]![j]! * out[k]!;
    out[j]! /= lower[j]![j]!;
  }
  return out;
}
