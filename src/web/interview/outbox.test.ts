import { expect, test, vi } from 'vitest';
import type { EventWithState, Problem } from '#api/responses';
import type { StateView } from '#interview/view';
import { RequestFailed } from '../client.js';
import { memoryKeep } from '../shell/keep.js';
import {
  backoff,
  deliver,
  forgetOutgoing,
  keepOutgoing,
  type Outgoing,
  readOutgoing,
  worthRepeating,
} from './outbox.js';

const outgoing: Outgoing = {
  key: 'k1',
  question: 'iou-and-nms',
  prompt: 'Explain IoU.',
  text: 'Overlap over union.',
};
const failing = (problem: Partial<Problem>) => () =>
  Promise.reject(new RequestFailed({ title: '', detail: '', status: 0, ...problem }));
const stateWith = (state: Partial<StateView>) => state as StateView;

test('what is kept survives a refresh, and only its own key forgets it', () => {
  const keep = memoryKeep();
  expect(readOutgoing(keep, 'i1')).toBeNull();
  keepOutgoing(keep, 'i1', outgoing);
  expect(readOutgoing(keep, 'i1')).toEqual(outgoing);
  expect(readOutgoing(keep, 'i2')).toBeNull();
  forgetOutgoing(keep, 'i1', 'k0');
  expect(readOutgoing(keep, 'i1')).toEqual(outgoing);
  forgetOutgoing(keep, 'i1', 'k1');
  expect(readOutgoing(keep, 'i1')).toBeNull();
});

test('two tabs can each have an answer to send', () => {
  const keep = memoryKeep();
  keepOutgoing(keep, 'i1', outgoing);
  keepOutgoing(keep, 'i1', { ...outgoing, key: 'k2' });
  forgetOutgoing(keep, 'i1', 'k1');
  expect(readOutgoing(keep, 'i1')?.key).toBe('k2');
});

test.each(['{', 'null', '{"key":"k"}', '[]', '{"key":1,"question":"q","prompt":"p","text":"t"}'])(
  'a damaged outbox (%s) is an empty one',
  (kept) => {
    const keep = memoryKeep();
    keep.set('fovea-outbox:i1:k1', kept);
    expect(readOutgoing(keep, 'i1')).toBeNull();
  },
);

test('sends key, text and question, and gives back the state', async () => {
  const state = stateWith({ sequence: 4 });
  const send = vi.fn(async () => ({ state }) as EventWithState);
  expect(await deliver(outgoing, send)).toEqual({ kind: 'stored', state });
  expect(send).toHaveBeenCalledWith({ key: 'k1', text: 'Overlap over union.', question: 'iou-and-nms' });
});

test('a lost connection waits; a refusal does not', async () => {
  expect(await deliver(outgoing, failing({ status: 0 }))).toMatchObject({ kind: 'waiting' });
  expect(await deliver(outgoing, () => Promise.reject(new SyntaxError('half a reply')))).toMatchObject({
    kind: 'waiting',
  });
  expect(await deliver(outgoing, failing({ status: 400 }))).toMatchObject({ kind: 'refused' });
});

test.each<[number, Partial<StateView> | undefined, boolean]>([
  [0, undefined, true],
  [500, undefined, true],
  [503, undefined, true],
  [429, undefined, true],
  [400, undefined, false],
  [404, undefined, false],
  [413, undefined, false],
  [409, { status: 'open', current: { kind: 'judging', question: 'q', prompt: '', reason: '' } }, true],
  [409, { status: 'open', current: { kind: 'question', question: 'q', prompt: '', reason: '' } }, false],
  [409, { status: 'ended', current: null }, false],
])('status %i with %o is worth repeating: %s', (status, state, expected) => {
  expect(
    worthRepeating({ title: '', detail: '', status, ...(state ? { state: stateWith(state) } : {}) }),
  ).toBe(expected);
});

test('waits longer each time, at most four seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(backoff)).toEqual([500, 1000, 2000, 4000, 4000, 4000, 4000]);
});
