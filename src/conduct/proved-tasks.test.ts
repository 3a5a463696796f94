import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { builtInPack } from './open.js';
import { readProved, unprovedTasks, writeProved } from './proved-tasks.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A pack of two tasks. */
function pack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-proved-'));
  folders.push(folder);
  for (const id of ['greedy-nms', 'pairwise-iou'])
    cpSync(join(builtInPack, 'coding', id), join(folder, 'coding', id), { recursive: true });
  return folder;
}

test('a task is proved until anything in its folder changes', () => {
  const folder = pack();
  expect(unprovedTasks(folder)).toEqual(['greedy-nms', 'pairwise-iou']);
  writeProved(folder, ['greedy-nms']);
  expect(unprovedTasks(folder)).toEqual(['pairwise-iou']);
  writeProved(folder, ['pairwise-iou']);
  expect(unprovedTasks(folder)).toEqual([]);
  appendFileSync(join(folder, 'coding', 'greedy-nms', 'wrong', 'no-clamp.py'), '# changed\n');
  expect(unprovedTasks(folder)).toEqual(['greedy-nms']);
  rmSync(join(folder, 'coding', 'greedy-nms'), { recursive: true });
  writeProved(folder, []);
  expect(Object.keys(readProved(folder).tasks)).toEqual(['pairwise-iou']);
});

test.each([
  ['no JSON', '{'],
  ['another judge', '{"judge":"judge@0","tasks":{"greedy-nms":"x"}}'],
  ['no tasks', '{"judge":"judge@1"}'],
])('a record that is %s proves nothing', (_name, text) => {
  const folder = pack();
  writeFileSync(join(folder, 'coding', 'proved.json'), text);
  expect(unprovedTasks(folder)).toHaveLength(2);
});
