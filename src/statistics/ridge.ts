import { mean } from './agreement.js';
import { solve } from './solve.js';

/** A linear model. */
export interface Linear {
  readonly bias: number;
  readonly weights: readonly number[];
}

export function predicted({ bias, weights }: Linear, features: ArrayLike<number>): number {
  return weights.reduce((sum, weight, index) => sum + weight * features[index]!, bias);
}

/** Ridge regression (Hoerl and Kennard 1970) on standardised features; the weights are for the features as given. */
export function fitRidge(rows: readonly ArrayLike<number>[], values: readonly number[], ridge = 1): Linear {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => rows.map((row) => row[j]!));
  const means = columns.map(mean);
  const spreads = columns.map(
    (column, j) => Math.sqrt(mean(column.map((value) => (value - means[j]!) ** 2))) || 1,
  );
  const standard = columns.map((column, j) => column.map((value) => (value - means[j]!) / spreads[j]!));
  const centre = mean(values);
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, index) => sum + value * y[index]!, 0);
  const gram = standard.map((x, j) =>
    Float64Array.from(standard, (y, k) => dot(x, y) + (j === k ? ridge : 0)),
  );
  const right = standard.map((x) =>
    dot(
      x,
      values.map((value) => value - centre),
    ),
  );
  const weights = [...solve(gram, right)].map((weight, j) => weight / spreads[j]!);
  return { bias: centre - weights.reduce((sum, weight, j) => sum + weight * means[j]!, 0), weights };
}
