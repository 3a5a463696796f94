import { describe, expect, it } from 'vitest';
import { axisFor, isOld, range, thousands, written } from './facts.js';

describe('isOld', () => {
  it.each([
    ['2026-03-20', '2026-11-24T12:00:00Z', false],
    ['2026-03-20', '2027-09-20T12:00:00Z', false],
    ['2026-03-20', '2027-09-21T00:00:00Z', true],
    ['2024-01-31', '2026-01-01T00:00:00Z', true],
  ])('of %s on %s is %s', (date, today, old) => expect(isOld(date, new Date(today))).toBe(old));
});

describe('axisFor', () => {
  it('starts at zero and ends at a round number', () => {
    expect(axisFor(240_000)).toEqual({ to: 250_000, ticks: [0, 50_000, 100_000, 150_000, 200_000, 250_000] });
  });

  it('ends at the value itself where that is round', () => {
    expect(axisFor(1).to).toBe(1);
    expect(axisFor(100).to).toBe(100);
  });

  it.each([3, 7, 12, 99, 101, 420_000])('has a few ticks up to %d', (high) => {
    const { to, ticks } = axisFor(high);
    expect(to).toBeGreaterThanOrEqual(high);
    expect(ticks.length).toBeGreaterThanOrEqual(4);
    expect(ticks.length).toBeLessThanOrEqual(7);
  });
});

describe('writing', () => {
  it('sets numbers and dates as a person would', () => {
    expect([
      thousands(135_000),
      thousands(137_500),
      range('60-90'),
      range('one-stage'),
      written('2026-03-20'),
    ]).toEqual(['135', '137.5', '60–90', 'one-stage', '20 March 2026']);
  });
});
