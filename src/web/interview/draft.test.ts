import { expect, test } from 'vitest';
import type { StateView } from '#interview/view';
import { memoryKeep } from '../shell/keep.js';
import {
  adopt,
  clearDrafts,
  draftKey,
  draftsOf,
  isPast,
  keepUnsent,
  readDraft,
  readUnsent,
  type Slot,
  settleDraft,
  slotOf,
  writeDraft,
} from './draft.js';

const question: Slot = { question: 'iou-and-nms', prompt: 'Explain IoU.' };
const probe: Slot = { question: 'iou-and-nms', prompt: 'And its extremes?' };

test('one draft for each prompt of a question', () => {
  const keep = memoryKeep();
  expect(writeDraft(keep, 'i1', question, 'Overlap over union')).toBe(true);
  writeDraft(keep, 'i1', probe, 'Zero and one');
  expect(readDraft(keep, 'i1', question)).toBe('Overlap over union');
  expect(readDraft(keep, 'i1', probe)).toBe('Zero and one');
  expect(readDraft(keep, 'i2', question)).toBe('');
});

test('an emptied draft leaves nothing behind', () => {
  const keep = memoryKeep();
  writeDraft(keep, 'i1', question, 'a');
  writeDraft(keep, 'i1', question, '');
  expect(keep.keys()).toEqual([]);
});

test('an acknowledged answer removes its draft, but not words written since', () => {
  const keep = memoryKeep();
  writeDraft(keep, 'i1', question, 'sent');
  settleDraft(keep, 'i1', question, 'sent');
  expect(readDraft(keep, 'i1', question)).toBe('');
  writeDraft(keep, 'i1', question, 'sent, and more in another tab');
  settleDraft(keep, 'i1', question, 'sent');
  expect(readDraft(keep, 'i1', question)).toBe('sent, and more in another tab');
});

test('clearing an interview leaves the others alone', () => {
  const keep = memoryKeep();
  writeDraft(keep, 'i1', question, 'a');
  writeDraft(keep, 'i1', probe, 'b');
  writeDraft(keep, 'i10', question, 'c');
  expect(draftsOf(keep, 'i1').toSorted()).toEqual(['a', 'b']);
  clearDrafts(keep, 'i1');
  expect(keep.keys()).toEqual([draftKey('i10', question)]);
});

test.each<[string, boolean, string | null, string | null, string]>([
  ['ab', false, 'ab', 'abc', 'abc'],
  ['ab', false, 'ab', 'other', 'other'],
  ['ab', false, 'ab', null, ''],
  ['', false, null, 'x', 'x'],
  ['mine', false, 'ab', 'abc', 'mine'],
  ['mine', true, 'mine', 'theirs', 'mine'],
  ['mine', true, 'mine', null, 'mine'],
  ['mine', true, 'mine', 'mine and more', 'mine and more'],
])(
  'showing %j (written here: %s), a change from %j to %j elsewhere shows %j',
  (text, mine, before, now, expected) => {
    expect(adopt({ text, mine }, before, now).text).toBe(expected);
  },
);

test('the slot is what the candidate faces, and none while an answer is read', () => {
  const current = { kind: 'probe' as const, question: 'q', prompt: 'p', reason: 'r' };
  expect(slotOf({ current, turns: [] })).toEqual({ question: 'q', prompt: 'p' });
  expect(slotOf({ current: { ...current, kind: 'judging' }, turns: [] })).toBeNull();
  expect(slotOf({ current: null, turns: [] })).toBeNull();
});

test.each<[string, boolean, 'open' | 'ended', boolean, string[]]>([
  ['its prompt still waits', false, 'open', true, ['Explain IoU.']],
  ['a hint does not move on', false, 'open', true, ['Explain IoU.', 'hint']],
  ['a probe was asked', true, 'open', true, ['Explain IoU.', 'And its extremes?']],
  ['it was answered', true, 'open', false, ['Explain IoU.']],
  ['the interview ended', true, 'ended', true, ['Explain IoU.']],
])('%s: past is %s', (_what, past, status, awaiting, texts) => {
  const thread = texts.map((text, i) => ({
    kind: text === 'hint' ? 'hint' : i === 0 ? 'question' : 'probe',
    text,
  }));
  const turns = [{ question: 'iou-and-nms', awaiting, thread }] as unknown as StateView['turns'];
  expect(isPast({ status, turns }, question)).toBe(past);
});

test('unsent words are kept apart until they are let go', () => {
  const keep = memoryKeep();
  writeDraft(keep, 'i1', question, 'a');
  keepUnsent(keep, 'i1', 'not sent');
  clearDrafts(keep, 'i1');
  expect(readUnsent(keep, 'i1')).toBe('not sent');
  expect(draftsOf(keep, 'i1')).toEqual(['not sent']);
  keepUnsent(keep, 'i1', null);
  expect(keep.keys()).toEqual([]);
});
