import { expect, test } from 'vitest';
import { forgetInterview, hasDraft, memoryKeep, padKey } from './keep.js';

test('a deleted interview leaves nothing in the browser, and takes nothing of another along', () => {
  const keep = memoryKeep();
  const mine = [
    'fovea-draft:a1:iou:77',
    'fovea-outbox:a1:k',
    'fovea-unsent:a1',
    'fovea-code:a1:nms',
    'fovea-dispute:a1:iou',
    padKey('a1'),
  ];
  const others = ['fovea-theme', 'fovea-draft:a12:iou:77', 'fovea-code:b:a1', 'other:a1'];
  for (const key of [...mine, ...others]) keep.set(key, 'text');
  expect([hasDraft(keep, 'a1'), hasDraft(keep, 'a')]).toEqual([true, false]);
  forgetInterview(keep, 'a1');
  expect(keep.keys()).toEqual(others);
  expect(hasDraft(keep, 'a1')).toBe(false);
});
