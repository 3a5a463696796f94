import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, probability } from './logistic.js';
import { seeded } from './random.js';

const SEED = 20_260_105;

/** Cases drawn from a known model; the second feature is on another scale. */
function drawn(count: number, bias: number, weights: readonly [number, number], seed = 5) {
  const random = seeded(seed);
  const rows = Array.from({ length: count }, () => [random() * 4 - 2, 100 + random() * 40]);
  const positive = rows.map((row) => random() < probability({ bias, weights }, row));
  return { rows, positive };
}

describe('probability', () => {
  it('is the logistic of the sum, and stays within 0 and 1', () => {
    expect(probability({ bias: 0, weights: [] }, [])).toBe(0.5);
    expect(probability({ bias: 1, weights: [2] }, [0.5])).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    expect(probability({ bias: 0, weights: [1] }, [1e6])).toBe(1);
    expect(probability({ bias: 0, weights: [1] }, [-1e6])).toBe(0);
  });
});

describe('fitLogistic', () => {
  it('recovers the weights that data were drawn from, each on its feature’s own scale', () => {
    const { rows, positive } = drawn(20_000, -12, [1.5, 0.1]);
    const model = fitLogistic(rows, positive, { ridge: 0.01 });
    expect(model.weights[0]).toBeCloseTo(1.5, 0);
    expect(Math.abs(model.weights[0]! - 1.5)).toBeLessThan(0.1);
    expect(Math.abs(model.weights[1]! - 0.1)).toBeLessThan(0.01);
    expect(Math.abs(model.bias + 12)).toBeLessThan(1.2);
  });

  it('without features gives the share of positives', () => {
    const positive = [true, false, false, false];
    const model = fitLogistic([[], [], [], []], positive);
    expect(probability(model, [])).toBeCloseTo(0.25, 8);
  });

  it('of one yes-or-no feature gives the share in each group', () => {
    // 1 of 4 without it, 3 of 4 with it: log odds −ln 3 and ln 3.
    const rows = [0, 0, 0, 0, 1, 1, 1, 1].map((value) => [value]);
    const positive = [true, false, false, false, true, true, true, false];
    const model = fitLogistic(rows, positive, { ridge: 1e-9 });
    expect(model.bias).toBeCloseTo(-Math.log(3), 6);
    expect(model.weights[0]).toBeCloseTo(2 * Math.log(3), 6);
  });

  it('makes the mean of the probabilities the share of positives, and the gradient nothing', () => {
    const { rows, positive } = drawn(300, -12, [1, 0.1]);
    const model = fitLogistic(rows, positive, { ridge: 1e-9 });
    const errors = rows.map((row, at) => (positive[at] ? 1 : 0) - probability(model, row));
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 5);
    for (const feature of [0, 1])
      expect(errors.reduce((sum, error, at) => sum + error * rows[at]![feature]!, 0)).toBeCloseTo(0, 3);
  });

  it('takes weights of cases for repetition', () => {
    const cases = fc.array(
      fc.record({
        row: fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 3 })),
        positive: fc.boolean(),
        times: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(cases, (list) => {
        const weighted = fitLogistic(
          list.map(({ row }) => row),
          list.map(({ positive }) => positive),
          { caseWeights: list.map(({ times }) => times) },
        );
        const repeated = list.flatMap((one) => Array.from({ length: one.times }, () => one));
        const spelled = fitLogistic(
          repeated.map(({ row }) => row),
          repeated.map(({ positive }) => positive),
        );
        for (const { row } of list)
          expect(probability(weighted, row)).toBeCloseTo(probability(spelled, row), 6);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('shrinks with a stronger penalty, and never turns the sign', () => {
    const { rows, positive } = drawn(400, -12, [1.5, 0.1]);
    const weights = [0.01, 1, 100, 10_000].map((ridge) => fitLogistic(rows, positive, { ridge }).weights[0]!);
    expect(weights.every((weight) => weight > 0)).toBe(true);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.at(-1)).toBeLessThan(0.1);
  });

  it.each<[string, number[][], boolean[]]>([
    ['one class', [[1], [2], [3]], [true, true, true]],
    ['one case', [[4]], [false]],
    ['a feature that never changes', [[1], [1], [1], [1]], [true, true, false, false]],
    ['classes that a feature parts', [[-2], [-1], [1], [2]], [false, false, true, true]],
    [
      'a feature twice',
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [2, 2],
      ],
      [false, true, true, false],
    ],
  ])('stays finite on %s and does not get the cases wrong', (_name, rows, positive) => {
    const model = fitLogistic(rows, positive);
    expect([model.bias, ...model.weights].every(Number.isFinite)).toBe(true);
    const share = positive.filter(Boolean).length / positive.length;
    const stated = rows.map((row) => probability(model, row));
    expect(stated.reduce((sum, p) => sum + p, 0) / rows.length).toBeCloseTo(share, 3);
  });

  it('of nothing is undecided', () => {
    expect(probability(fitLogistic([], []), [])).toBe(0.5);
  });
});
