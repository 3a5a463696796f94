import { expect, it } from 'vitest';
import type { ModelStatus } from '#api/responses';
import type { TurnReport } from '#interview/report';
import { isUnread, readByItself, type SecondState, secondState, type Waiting } from './second-state.js';

const model: ModelStatus = { source: 'settings', url: 'http://localhost:1', model: 'owl', key: false };
const failing: ModelStatus = { ...model, last: { at: '2026-01-01T10:00:00.000Z', ok: false, what: 'No.' } };
const turn = (judgement: object | null, pending = false) =>
  ({ judgement, pending }) as unknown as Pick<TurnReport, 'judgement' | 'pending'>;
const unread = turn({ scored: true });
const idle: Waiting = { byHand: false, failure: null, late: false };
const asked: Waiting = { ...idle, byHand: true };

it.each<[string, Parameters<typeof secondState>, SecondState]>([
  ['read', [turn({ scored: true, secondBy: 'owl' }), undefined, idle, false], 'read'],
  [
    'read before the model was switched off',
    [turn({ scored: true, secondBy: 'owl' }), model, asked, true],
    'read',
  ],
  ['settings not loaded', [unread, undefined, idle, true], 'none'],
  ['no model', [unread, { source: 'none', key: false }, idle, true], 'none'],
  ['not scored', [turn({ scored: false }), model, idle, true], 'none'],
  ['not judged', [turn(null), model, idle, true], 'none'],
  ['pending', [turn({ scored: true }, true), model, idle, true], 'none'],
  ['just ended', [unread, model, idle, true], 'maybe'],
  ['just ended, and waited for', [unread, model, { ...idle, late: true }, true], 'unread'],
  ['ended long ago', [unread, model, idle, false], 'unread'],
  ['failed before', [unread, failing, idle, true], 'failed'],
  ['asked', [unread, failing, asked, false], 'reading'],
  ['asked and failed', [unread, failing, { ...asked, failure: 'No.' }, false], 'failed'],
  ['asked and late', [unread, model, { ...asked, late: true }, false], 'late'],
])('%s', (_, given, expected) => {
  expect(secondState(...given)).toBe(expected);
});

it('isUnread is what can be read and was not', () => {
  expect([unread, turn(null), turn({ scored: true }, true)].map(isUnread)).toEqual([true, false, false]);
});

it.each([
  [null, false],
  ['2026-01-01T10:00:00.000Z', true],
  ['2026-01-01T09:00:00.000Z', false],
])('readByItself: ended at %s, %s', (endedAt, expected) => {
  expect(readByItself({ endedAt }, Date.parse('2026-01-01T10:05:00.000Z'))).toBe(expected);
});
