import { describe, expect, it } from 'vitest';
import { mean } from './agreement.js';
import { bootstrap } from './bootstrap.js';
import { seeded } from './random.js';

/** A standard normal number (Box and Muller 1958). */
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const alone = (values: readonly number[]) => values.map((value) => [value]);

describe('bootstrap', () => {
  const values = Array.from({ length: 40 }, seeded(9));

  it('is the same for the same seed and another for another', () => {
    const one = bootstrap(alone(values), mean);
    expect(bootstrap(alone(values), mean)).toEqual(one);
    expect(bootstrap(alone(values), mean, { seed: 2 })).not.toEqual(one);
    expect(bootstrap(alone(values), mean, { seed: 2 }).value).toBe(one.value);
  });

  it('is wider at a higher level, and around the estimate', () => {
    const [narrow, wide] = [0.5, 0.99].map((level) => bootstrap(alone(values), mean, { level }));
    expect(narrow!.low).toBeGreaterThan(wide!.low);
    expect(narrow!.high).toBeLessThan(wide!.high);
    expect(narrow!.low).toBeLessThan(narrow!.value);
    expect(narrow!.high).toBeGreaterThan(narrow!.value);
    expect(narrow!.value).toBeCloseTo(mean(values), 12);
  });

  it('holds a known mean about as often as it says', () => {
    const random = seeded(4);
    let held = 0;
    for (let trial = 0; trial < 300; trial++) {
      const sample = Array.from({ length: 40 }, () => 3 + normal(random));
      const { low, high } = bootstrap(alone(sample), mean, { draws: 300, seed: trial });
      if (low <= 3 && 3 <= high) held += 1;
    }
    // 95 % asked for; the percentile interval of forty cases falls a little short.
    expect(held / 300).toBeGreaterThan(0.89);
    expect(held / 300).toBeLessThan(0.99);
  });

  it('draws whole clusters: copies of a case add no certainty', () => {
    const copied = values.map((value) => Array.from({ length: 10 }, () => value));
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const plain = width(bootstrap(alone(values), mean));
    expect(width(bootstrap(copied, mean))).toBeCloseTo(plain, 10);
    expect(width(bootstrap(alone(copied.flat()), mean))).toBeLessThan(plain / 2);
  });

  it('leaves draws out on which the statistic says nothing', () => {
    const onlyHigh = (cases: readonly number[]) => (cases.includes(1) ? mean(cases) : Number.NaN);
    const { low } = bootstrap(alone([0, 1]), onlyHigh);
    expect(low).toBe(0.5);
  });

  it('of one case is that case, and of nothing no number', () => {
    expect(bootstrap([[5]], mean)).toEqual({ value: 5, low: 5, high: 5 });
    expect(bootstrap([], mean)).toEqual({ value: Number.NaN, low: Number.NaN, high: Number.NaN });
  });
});
