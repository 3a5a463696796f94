import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inventedSet, QUESTIONS } from '#labelled/testing/invented';
import { labelledBeside, readLabelledFolder } from './labelled-folder.js';

/** A folder with these files, gone when the test is over. */
function folderOf(files: readonly { path: string; text: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-labelled-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

it('reads every YAML file of a folder, those in its folders too, and nothing else', () => {
  const folder = folderOf([
    ...inventedSet(),
    { path: 'README.md', text: '# About these answers' },
    { path: 'readings/second/one.yaml', text: 'question: nine' },
  ]);
  const { set, problems } = readLabelledFolder(folder, QUESTIONS);
  expect(set.answers.length).toBe(42);
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['readings/second/one.yaml']));
});

it('names what is missing in a folder that is empty', () => {
  const { problems } = readLabelledFolder(folderOf([]), QUESTIONS);
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'split.yaml is missing',
    ...['one', 'two', 'three'].map((id) => `${id}.yaml is missing: the question has no labelled answers`),
  ]);
});

it('is found beside the pack of a checkout, and not where nothing is installed beside it', () => {
  const checkout = folderOf([{ path: 'bench/answers/split.yaml', text: 'train: []' }]);
  expect(labelledBeside(join(checkout, 'packs', 'some-role'))).toBe(join(checkout, 'bench', 'answers'));
  expect(labelledBeside(join(folderOf([]), 'packs', 'some-role'))).toBeUndefined();
});
