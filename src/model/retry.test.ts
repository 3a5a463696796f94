import { describe, expect, it } from 'vitest';
import { retryAfter, waitBefore } from './retry.js';

describe('waitBefore', () => {
  it('doubles, jitters from nothing to the whole, and has an end', () => {
    expect([1, 2, 3, 4].map((failures) => waitBefore(failures, 1, undefined))).toEqual([
      500, 1000, 2000, 4000,
    ]);
    expect(waitBefore(2, 0.25, undefined)).toBe(250);
    expect(waitBefore(2, 0, undefined)).toBe(0);
    expect(waitBefore(30, 1, undefined)).toBe(8000);
  });

  it('waits as long as it was asked to, within reason', () => {
    expect(waitBefore(1, 0.5, 3000)).toBe(3000);
    expect(waitBefore(1, 0.5, 0)).toBe(0);
    expect(waitBefore(1, 0.5, 3_600_000)).toBe(20_000);
  });
});

describe('retryAfter', () => {
  const now = Date.parse('2026-01-05T09:00:00Z');
  it.each([
    ['7', 7000],
    [' 0.5 ', 500],
    ['Mon, 05 Jan 2026 09:00:10 GMT', 10_000],
    ['Mon, 05 Jan 2026 08:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j → %j ms', (header, ms) => {
    expect(retryAfter(header, now)).toBe(ms);
  });
});
