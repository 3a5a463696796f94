import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration, classifierCalibration } from './calibration.js';
import { VisionError } from './types.js';

const SEED = 20_261_128;
const close = (value: number): unknown => expect.closeTo(value, 12);

describe('calibration', () => {
  // Low: stated .2, right 1 of 2; high: stated .9, right 2 of 2.
  const [stated, right] = [
    [0.1, 0.3, 0.8, 1],
    [true, false, true, true],
  ] as const;

  it('is worked by hand on two bins of equal width', () => {
    expect(calibration(stated, right, { bins: 2 })).toEqual({
      count: 4,
      bins: [
        { from: 0, to: 0.5, count: 2, stated: close(0.2), right: 0.5 },
        { from: 0.5, to: 1, count: 2, stated: close(0.9), right: 1 },
      ],
      expectedError: close(0.2),
      maximumError: close(0.3),
      // .81, .09, .04 and 0.
      brier: close(0.94 / 4),
    });
  });

  it('is worked by hand on bins of equal mass', () => {
    const three = calibration([0.9, 0.1, 0.95, 0.2, 1, 0.3], [1, 0, 1, 1, 1, 0], { bins: 3, by: 'mass' });
    expect(three.bins).toEqual([
      { from: 0.1, to: 0.2, count: 2, stated: close(0.15), right: 0.5 },
      { from: 0.3, to: 0.9, count: 2, stated: close(0.6), right: 0.5 },
      { from: 0.95, to: 1, count: 2, stated: close(0.975), right: 1 },
    ]);
    expect(three.expectedError).toBeCloseTo((0.35 + 0.1 + 0.025) / 3, 12);
    expect(three.maximumError).toBeCloseTo(0.35, 12);
  });

  it('keeps equal confidences in one bin of equal mass', () => {
    const { bins } = calibration([0.5, 0.5, 0.5, 0.5, 0.7], [1, 0, 1, 0, 1], { bins: 3, by: 'mass' });
    expect(bins.map(({ from, to, count, right }) => [from, to, count, right])).toEqual([
      [0.5, 0.5, 4, 0.5],
      [0.7, 0.7, 1, 1],
    ]);
  });

  it('of nothing is no number', () => {
    for (const by of ['width', 'mass'] as const) {
      const { count, bins, ...figures } = calibration([], [], { by });
      expect([count, bins]).toEqual([0, []]);
      expect(Object.values(figures)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    }
  });

  it('on any cases: bins hold all, errors are in order, and the order of cases is nothing', () => {
    const some = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('width', 'mass'),
        (cases, bins, by) => {
          const of = (all: typeof cases) =>
            calibration(
              Float64Array.from(all, ([value]) => value),
              all.map(([, is]) => is),
              { bins, by },
            );
          const one = of(cases);
          expect(one.bins.reduce((sum, { count }) => sum + count, 0)).toBe(cases.length);
          expect(one.bins.length).toBeLessThanOrEqual(bins);
          expect(one.expectedError).toBeLessThanOrEqual(one.maximumError + 1e-12);
          expect(one.maximumError).toBeLessThanOrEqual(1);
          // By Jensen's inequality no binning is further off than the cases themselves.
          expect(one.expectedError ** 2).toBeLessThanOrEqual(one.brier + 1e-12);
          for (const bin of one.bins) {
            expect(bin.stated).toBeGreaterThanOrEqual(bin.from - 1e-12);
            expect(bin.stated).toBeLessThanOrEqual(bin.to + 1e-12);
          }
          expect(of(cases.toReversed()).expectedError).toBeCloseTo(one.expectedError, 12);
        },
      ),
      { seed: SEED },
    );
  });

  it.each<[string, () => unknown]>([
    ['an outcome too few', () => calibration([0.5, 0.5], [true])],
    ['a confidence in percent', () => calibration([50], [true])],
    ['a confidence that is no number', () => calibration([Number.NaN], [true])],
    ['no bins', () => calibration([0.5], [true], { bins: 0 })],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(VisionError);
  });
});

describe('calibration of a classifier', () => {
  it('is worked by hand on three classes', () => {
    const probabilities = [0.7, 0.2, 0.1, 0.3, 0.3, 0.4, 0.5, 0.5, 0];
    // Chosen: 0, 2 and, of two alike, 0. Right, right, wrong.
    const { bins, brier, expectedError } = classifierCalibration(probabilities, [0, 2, 1], { bins: 1 });
    expect(bins).toEqual([{ from: 0, to: 1, count: 3, stated: close(1.6 / 3), right: close(2 / 3) }]);
    expect(expectedError).toBeCloseTo(0.4 / 3, 12);
    // .09 + .04 + .01, then .09 + .09 + .36, then .25 + .25.
    expect(brier).toBeCloseTo((0.14 + 0.54 + 0.5) / 3, 12);
  });

  it('of two classes has twice the Brier score of the second', () => {
    const seconds = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(seconds, (cases) => {
        const both = classifierCalibration(
          cases.flatMap(([value]) => [1 - value, value]),
          cases.map(([, is]) => (is ? 1 : 0)),
        );
        const second = calibration(
          cases.map(([value]) => value),
          cases.map(([, is]) => is),
        );
        expect(both.brier).toBeCloseTo(2 * second.brier, 12);
      }),
      { seed: SEED },
    );
  });

  it('of nothing is no number', () => {
    expect(classifierCalibration([], []).brier).toBeNaN();
  });

  it.each<[string, () => unknown]>([
    ['logits', () => classifierCalibration([2, -1], [0])],
    ['a label that is no class', () => classifierCalibration([0.5, 0.5], [2])],
    ['a row too short', () => classifierCalibration([0.5, 0.5, 1], [0, 1])],
    ['probabilities without labels', () => classifierCalibration([0.5, 0.5], [])],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(VisionError);
  });
});
