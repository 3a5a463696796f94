import { expect, test } from 'vitest';
import { elapsedAt, timeUsed } from './clock.js';

const lastAt = '2026-01-01T10:00:00.000Z';
const at = (seconds: number) => Date.parse(lastAt) + seconds * 1000;
const open = { status: 'open' as const, paused: false, elapsedMs: 60_000, lastAt, minutes: 8 };

test.each([
  ['runs on from the last event', open, 30, 90_000],
  ['stands still in a pause', { ...open, paused: true }, 30, 60_000],
  ['stands still after the end', { ...open, status: 'ended' as const }, 30, 60_000],
  ['does not run back when the clocks differ', open, -5, 60_000],
  ['counts at most a quarter of an hour of silence', open, 3600, 60_000 + 15 * 60_000],
])('%s', (_what, state, seconds, expected) => {
  expect(elapsedAt(state, at(seconds))).toBe(expected);
});

test('says time used of planned, and when it is over', () => {
  expect(timeUsed(open, at(101))).toEqual({ used: '2:41', planned: '8:00', share: 161 / 480, over: false });
  expect(timeUsed({ ...open, minutes: 2 }, at(61))).toEqual({
    used: '2:01',
    planned: '2:00',
    share: 1,
    over: true,
  });
});
