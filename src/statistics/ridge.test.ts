import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from './agreement.js';
import { seeded } from './random.js';
import { fitRidge, predicted } from './ridge.js';
import { solve } from './solve.js';

const SEED = 20_260_105;

describe('solve', () => {
  it('solves a system worked by hand', () => {
    // 4x + 2y = 8 and 2x + 3y = 8: x = 1, y = 2.
    const matrix = [Float64Array.of(4, 2), Float64Array.of(2, 3)];
    expect([...solve(matrix, [8, 8])]).toEqual([expect.closeTo(1, 12), expect.closeTo(2, 12)]);
    expect(matrix.map((row) => [...row])).toEqual([
      [4, 2],
      [2, 3],
    ]);
  });

  it('of nothing is nothing', () => {
    expect([...solve([], [])]).toEqual([]);
  });

  it('solves any positive definite system', () => {
    const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 });
    const wanted = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(entries, wanted, (flat, x) => {
        const row = (at: number) => flat.slice(at * 4, at * 4 + 4);
        const dot = (a: readonly number[], b: readonly number[]) =>
          a.reduce((sum, v, i) => sum + v * b[i]!, 0);
        // A times its transpose, plus one on the diagonal, is positive definite.
        const matrix = [0, 1, 2, 3].map((i) =>
          Float64Array.from([0, 1, 2, 3], (j) => dot(row(i), row(j)) + (i === j ? 1 : 0)),
        );
        const right = matrix.map((line) => dot([...line], x));
        const found = solve(matrix, right);
        for (const [at, value] of x.entries()) expect(found[at]).toBeCloseTo(value, 6);
      }),
      { seed: SEED },
    );
  });
});

describe('fitRidge', () => {
  it('becomes least squares as the penalty goes to nothing', () => {
    // Least squares of Anscombe's first set: y = 3.00 + 0.500 x.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const rows = x.map((value) => [value]);
    const line = fitRidge(rows, y, 1e-9);
    expect(line.bias).toBeCloseTo(3.0001, 3);
    expect(line.weights[0]).toBeCloseTo(0.5001, 3);
    // On one standardised feature the penalty divides the slope by 1 + ridge / n.
    expect(fitRidge(rows, y, 11).weights[0]).toBeCloseTo(0.5001 / 2, 3);
    expect(fitRidge(rows, y, 1e12).weights[0]).toBeCloseTo(0, 6);
    expect(fitRidge(rows, y, 1e12).bias).toBeCloseTo(mean(y), 6);
  });

  it('finds a plane through what has no error', () => {
    const random = seeded(2);
    const rows = Array.from({ length: 30 }, () => [random(), random() * 50, random() - 9]);
    const plane = { bias: 2, weights: [3, -0.2, 1.5] };
    const fitted = fitRidge(
      rows,
      rows.map((row) => predicted(plane, row)),
      1e-9,
    );
    expect(fitted.bias).toBeCloseTo(2, 5);
    for (const [at, weight] of plane.weights.entries()) expect(fitted.weights[at]).toBeCloseTo(weight, 5);
  });

  it('predicts the mean where a feature is constant, and stays finite where one stands twice', () => {
    expect(predicted(fitRidge([[7], [7], [7]], [1, 2, 6]), [7])).toBeCloseTo(3, 12);
    expect(predicted(fitRidge([[], []], [1, 2]), [])).toBe(1.5);
    const twice = fitRidge(
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      [1, 2, 3],
    );
    expect(twice.weights[0]).toBeCloseTo(twice.weights[1]!, 12);
  });

  it('of nothing predicts no number', () => {
    expect(predicted(fitRidge([], []), [])).toBeNaN();
  });
});
