import { describe, expect, it } from 'vitest';
import { reliability } from './calibration.js';
import { seeded } from './random.js';

describe('reliability', () => {
  it('is worked by hand on two bins', () => {
    // Low: stated 0.2, right 1 of 2. High: stated 0.9, right 2 of 2. (2 · 0.3 + 2 · 0.1) / 4.
    const { bins, error } = reliability([0.1, 0.3, 0.8, 1], [true, false, true, true], 2);
    expect(error).toBeCloseTo(0.2, 12);
    expect(bins).toEqual([
      { from: 0, to: 0.5, count: 2, stated: expect.closeTo(0.2, 12), right: 0.5 },
      { from: 0.5, to: 1, count: 2, stated: expect.closeTo(0.9, 12), right: 1 },
    ]);
  });

  it('is nothing where what is stated is so, and 1 where the opposite is', () => {
    expect(reliability([0, 0, 1, 1], [false, false, true, true]).error).toBe(0);
    expect(reliability([0, 0, 1, 1], [true, true, false, false]).error).toBe(1);
  });

  it('puts a certain case in the last bin, one on an edge in the upper, and leaves empty bins out', () => {
    const { bins } = reliability([1, 0.5], [true, true]);
    expect(bins.map(({ from, to }) => [from, to])).toEqual([
      [0.5, 0.6],
      [0.9, 1],
    ]);
  });

  it('is near nothing for probabilities that are kept, and not for ones that are overstated', () => {
    const random = seeded(11);
    const stated = Array.from({ length: 20_000 }, random);
    const right = stated.map((probability) => random() < probability);
    expect(reliability(stated, right).error).toBeLessThan(0.02);
    const overstated = stated.map((probability) => (probability > 0.5 ? 0.99 : 0.01));
    expect(reliability(overstated, right).error).toBeGreaterThan(0.2);
  });

  it('of nothing is no number', () => {
    expect(reliability([], [])).toEqual({ bins: [], error: Number.NaN });
  });
});
