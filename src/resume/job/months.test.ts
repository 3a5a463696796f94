import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobStretches, monthsCovered, spanText } from './months.js';

const months = (...work: [string | undefined, string | undefined][]) =>
  monthsCovered(
    jobStretches({ work: work.map(([startDate, endDate]) => ({ startDate, endDate })) }, '2026-11-26'),
  );

describe('months of work', () => {
  it.each([
    ['both ends count', [['2021-03', '2023-02']], 24],
    ['a year alone is its middle', [['2019', '2021']], 24],
    ['half of a year that is all', [['2020', '2020']], 6],
    ['until today', [['2026-01', undefined]], 11],
    ['nothing in the future', [['2026-01', '2030-01']], 11],
    [
      'overlaps once',
      [
        ['2020-01', '2020-12'],
        ['2020-07', '2021-06'],
      ],
      18,
    ],
    [
      'one within another',
      [
        ['2020-01', '2020-12'],
        ['2020-03', '2020-04'],
      ],
      12,
    ],
    [
      'a gap is none',
      [
        ['2020-01', '2020-01'],
        ['2022-01', '2022-01'],
      ],
      2,
    ],
    ['no begin', [[undefined, '2020-01']], 0],
    ['an end before the begin', [['2020-05', '2019-01']], 0],
  ] as [string, [string | undefined, string | undefined][], number][])('%s', (_, work, expected) => {
    expect(months(...work)).toBe(expected);
  });

  it('says a span in words', () => {
    expect([0, 1, 12, 27].map(spanText)).toEqual(['0 months', '1 month', '1 year', '2 years and 3 months']);
  });

  it('is at most the sum and at least the longest', () => {
    const stretch = fc
      .tuple(fc.nat(400), fc.integer({ min: 1, max: 90 }))
      .map(([from, length]) => ({ from, to: from + length, job: 0 }));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), (stretches) => {
        const lengths = stretches.map(({ from, to }) => to - from);
        // The same by another way: each month marked.
        const marked = new Set(
          stretches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        );
        expect(monthsCovered(stretches)).toBe(marked.size);
        expect(monthsCovered(stretches)).toBeGreaterThanOrEqual(Math.max(...lengths));
      }),
      { seed: 20_261_126 },
    );
  });
});
