import { expect, test } from 'vitest';
import { memoryKeep } from '../shell/keep.js';
import { adopt, clearDrafts, draftKey, readDraft, settleDraft, type Slot, writeDraft } from './draft.js';

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
  clearDrafts(keep, 'i1');
  expect(keep.keys()).toEqual([draftKey('i10', question)]);
});

test.each([
  ['ab', 'ab', 'abc', 'abc'],
  ['ab', 'ab', null, ''],
  ['', null, 'x', 'x'],
  ['mine', 'ab', 'abc', 'mine'],
])('showing %j, a change from %j to %j in another tab shows %j', (shown, before, now, expected) => {
  expect(adopt(shown, before, now)).toBe(expected);
});
