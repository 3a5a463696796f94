import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, correlation, kappa, mean, meanAbsoluteError, scoreAgreement } from './agreement.js';
import { seeded, shuffled } from './random.js';

const SEED = 20_260_105;

/** Two lists of categories that make up a table: rows are the first reader's. */
function ofTable(table: readonly (readonly number[])[]): [number[], number[]] {
  const pairs = table.flatMap((row, x) =>
    row.flatMap((count, y) => Array.from({ length: count }, (): [number, number] => [x, y])),
  );
  return [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
}

/** The definition: how often a positive scores above a negative, pair by pair. */
function pairwise(scores: readonly number[], positive: readonly boolean[]): number {
  const won = scores.flatMap((high, i) =>
    scores.flatMap((low, j) =>
      positive[i] && !positive[j] ? [high > low ? 1 : high === low ? 0.5 : 0] : [],
    ),
  );
  return won.length === 0 ? Number.NaN : mean(won);
}

describe('kappa', () => {
  it.each<[string, number[][], number]>([
    // Observed 0.7, by chance 0.5.
    [
      'fifty proposals read by two',
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    // Both observed 0.6; by chance 0.54, and 0.46 below.
    [
      'margins alike',
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      'margins unlike',
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
    [
      'full agreement',
      [
        [3, 0],
        [0, 4],
      ],
      1,
    ],
    [
      'full disagreement, evenly',
      [
        [0, 5],
        [5, 0],
      ],
      -1,
    ],
    [
      'chance',
      [
        [4, 4],
        [4, 4],
      ],
      0,
    ],
  ])('of %s', (_name, table, expected) => {
    const [x, y] = ofTable(table);
    expect(kappa(x, y, 2)).toBeCloseTo(expected, 4);
  });

  it('is the same weighted and not where there are two categories', () => {
    const [x, y] = ofTable([
      [20, 5],
      [10, 15],
    ]);
    expect(kappa(x, y, 2, { weighted: true })).toBeCloseTo(0.4, 12);
  });

  it('weighted counts disagreements by their squared distance', () => {
    // Seen: 1 + 4 + 0 + 4 = 9. By chance, from the margins 2, 1, 1 and 1, 2, 1: (4 + 8 + 1 + 1 + 4 + 2) / 4 = 5.
    expect(kappa([0, 0, 1, 2], [1, 2, 1, 0], 3, { weighted: true })).toBeCloseTo(1 - 9 / 5, 12);
    const far = kappa([0, 1, 2, 2], [0, 1, 2, 0], 3, { weighted: true });
    const near = kappa([0, 1, 2, 2], [0, 1, 2, 1], 3, { weighted: true });
    expect(near).toBeGreaterThan(far);
  });

  it.each<[string, number[], number[]]>([
    ['nothing', [], []],
    ['one category only', [1, 1, 1], [1, 1, 1]],
  ])('is not a number of %s', (_name, x, y) => {
    expect(kappa(x, y, 3)).toBeNaN();
    expect(kappa(x, y, 3, { weighted: true })).toBeNaN();
  });

  it('is symmetric, at most 1, and 1 of a list with itself', () => {
    const lists = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.boolean(), (pairs, weighted) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const value = kappa(x, y, 4, { weighted });
        fc.pre(!Number.isNaN(value));
        expect(value).toBeLessThanOrEqual(1);
        expect(kappa(y, x, 4, { weighted })).toBeCloseTo(value, 10);
        if (new Set(x).size > 1) expect(kappa(x, x, 4, { weighted })).toBe(1);
      }),
      { seed: SEED },
    );
  });
});

describe('scoreAgreement', () => {
  it('takes scores as marks from 0 to 10, and what lies outside as the nearest', () => {
    expect(scoreAgreement([0, 0.5, 1], [0.04, 0.46, 1.7])).toBe(1);
    expect(scoreAgreement([0, 1], [1, 0])).toBe(-1);
    expect(scoreAgreement([0.3, 0.3], [0.3, 0.3])).toBeNaN();
  });
});

describe('areaUnderCurve', () => {
  it.each<[string, number[], boolean[], number]>([
    ['ranks in order', [0.1, 0.2, 0.8, 0.9], [false, false, true, true], 1],
    ['ranks reversed', [0.9, 0.8, 0.2, 0.1], [false, false, true, true], 0],
    ['three of four pairs', [0.1, 0.4, 0.35, 0.8], [false, false, true, true], 0.75],
    ['a tie between the classes', [0.5, 0.5], [true, false], 0.5],
    ['a tie and a win', [0.2, 0.5, 0.5], [false, false, true], 0.75],
    ['all tied', [1, 1, 1, 1], [true, false, true, true], 0.5],
  ])('of %s', (_name, scores, positive, expected) => {
    expect(areaUnderCurve(scores, positive)).toBe(expected);
  });

  it.each<[string, number[], boolean[]]>([
    ['nothing', [], []],
    ['positives only', [1, 2], [true, true]],
    ['negatives only', [1, 2], [false, false]],
    ['a score that is no number', [Number.NaN, 2], [true, false]],
  ])('is not a number of %s', (_name, scores, positive) => {
    expect(areaUnderCurve(scores, positive)).toBeNaN();
  });

  const cases = fc.array(fc.tuple(fc.integer({ min: -8, max: 8 }), fc.boolean()), { maxLength: 40 });

  it('is the share of pairs, by its definition', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const [scores, positive] = [list.map(([score]) => score), list.map(([, is]) => is)];
        const [area, expected] = [areaUnderCurve(scores, positive), pairwise(scores, positive)];
        if (Number.isNaN(expected)) expect(area).toBeNaN();
        else expect(area).toBeCloseTo(expected, 10);
      }),
      { seed: SEED },
    );
  });

  it('is unchanged by monotone maps, and reversed by the opposite score', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const [scores, positive] = [list.map(([score]) => score), list.map(([, is]) => is)];
        const area = areaUnderCurve(scores, positive);
        fc.pre(!Number.isNaN(area));
        for (const map of [Math.exp, Math.atan, (value: number) => value ** 3 - 7])
          expect(areaUnderCurve(scores.map(map), positive)).toBe(area);
        const opposite = scores.map((score) => -score);
        expect(areaUnderCurve(opposite, positive)).toBeCloseTo(1 - area, 12);
      }),
      { seed: SEED },
    );
  });
});

describe('correlation', () => {
  it.each<[string, number[], number[], number]>([
    ['a line', [1, 2, 3], [5, 7, 9], 1],
    ['a falling line', [1, 2, 3], [3, 2, 1], -1],
    // Deviations −2 … 2 and −2, 0, −1, 1, 2: 8 / √(10 · 10).
    ['five pairs', [1, 2, 3, 4, 5], [1, 3, 2, 4, 5], 0.9],
    // Anscombe's first quartet.
    [
      'Anscombe’s first set',
      [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
      [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
      0.8164,
    ],
  ])('of %s', (_name, x, y, expected) => {
    expect(correlation(x, y)).toBeCloseTo(expected, 4);
  });

  it('is not a number where one side is constant, or there is nothing', () => {
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeNaN();
    expect(correlation([1, 2, 3], [0, 0, 0])).toBeNaN();
    expect(correlation([], [])).toBeNaN();
  });
});

describe('mean and meanAbsoluteError', () => {
  it('are what they say, and not a number of nothing', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(meanAbsoluteError([0, 1, 0.5], [1, 1, 0.25])).toBeCloseTo(1.25 / 3, 12);
    expect(mean([])).toBeNaN();
    expect(meanAbsoluteError([], [])).toBeNaN();
  });
});

describe('seeded numbers', () => {
  it('are the same for the same seed, others for another, and from 0 up to 1', () => {
    const drawn = (seed: number) => Array.from({ length: 2000 }, seeded(seed));
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    expect(drawn(7).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(drawn(7))).toBeCloseTo(0.5, 1);
  });

  it('begin as published', () => {
    // mulberry32 of 1, from the reference code in C.
    const random = seeded(1);
    expect([random(), random()].map((value) => value * 2 ** 32)).toEqual([2_693_262_067, 11_749_833]);
  });

  it('shuffle a copy that holds the same things, every order as often', () => {
    const items = Object.freeze(['a', 'b', 'c']);
    const random = seeded(3);
    const orders = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const order = shuffled(items, random).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
