import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtInPack } from '#conduct/open';
import type { PackFile } from '#content/pack';
import { changed, smallPack } from '#content/testing/small-pack';
import { contentVerb } from './content.js';
import { captured } from './testing/captured.js';
import { UsageError } from './usage.js';

function folderOf(files: readonly PackFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const check = (...args: string[]) => captured(() => contentVerb(['check', ...args]));

describe('content check', () => {
  it('finds nothing wrong with the pack that ships: 0', async () => {
    for (const args of [[], [builtInPack]]) {
      const { result, out, err } = await check(...args);
      expect([result, err]).toEqual([0, '']);
      expect(out).toMatch(
        /^computer-vision-engineer: 10 skills, 83 questions, \d+ points, \d+ coding tasks\. Labelled answers: \d+ with \d+ labels; two readers agree to kappa \.\d\d; style alone tells points with area \.\d\d, scores with kappa \.\d\d\. Nothing is wrong\.\n$/,
      );
    }
  });

  it('holds the labelled answers to what they promise', async () => {
    const { out } = await check('--json');
    const { questions, tasks, labelled, problems } = JSON.parse(out);
    expect(problems).toEqual([]);
    expect(questions).toBeGreaterThanOrEqual(80);
    expect(tasks).toBeGreaterThanOrEqual(40);
    expect(labelled.answers).toBeGreaterThanOrEqual(1_700);
    expect(labelled.labels).toBeGreaterThanOrEqual(17_000);
    expect(labelled.kappa).toBeGreaterThan(0.8);
    expect(labelled.pointArea).toBeLessThanOrEqual(0.6);
    expect(labelled.scoreKappa).toBeLessThanOrEqual(0.25);
  });

  it('says so as JSON', async () => {
    const { result, out } = await check(folderOf(smallPack()), '--json');
    expect(result).toBe(0);
    expect(JSON.parse(out)).toEqual({ pack: 'small', skills: 2, questions: 2, tasks: 0, problems: [] });
  });

  it('names every problem with file, line and field: 1', async () => {
    const folder = folderOf(
      changed('questions/first.yaml', (text) =>
        text.replace('minutes: 8', 'minutes: 0').replace('[seeing]', '[hearing'),
      ),
    );
    const broken = await check(folder);
    expect(broken.result).toBe(1);
    expect(broken.out).toMatch(/^questions\/first\.yaml:6: is not valid YAML: /);
    expect(broken.err).toBe(`1 problem in ${folder}.\n`);
    const wrong = await check(
      folderOf(
        changed('questions/first.yaml', (text) =>
          text.replace('minutes: 8', 'minutes: 0').replace('id: p2', 'id: p1'),
        ),
      ),
      '--json',
    );
    expect(wrong.result).toBe(1);
    expect(JSON.parse(wrong.out)).toMatchObject({
      pack: null,
      problems: [
        { file: 'questions/first.yaml', line: 7, field: 'minutes' },
        { file: 'questions/first.yaml', line: 16, field: 'points[1].id' },
      ],
    });
  });

  it('finds one id in two files', async () => {
    const files = [...smallPack(), { path: 'questions/first.yml', text: smallPack()[1]!.text }];
    const { result, out } = await check(folderOf(files));
    expect(result).toBe(1);
    expect(out).toBe('questions/first.yml:1: id: the id "first" is used by questions/first.yaml as well\n');
  });

  it.each<[string, string[]]>([
    ['a folder that is not there', ['check', '/no/such/pack']],
    ['another verb', ['lint']],
    ['no verb', []],
    ['two folders', ['check', builtInPack, builtInPack]],
  ])('is wrong use with %s', async (_name, args) => {
    await expect(contentVerb(args)).rejects.toThrow(UsageError);
  });
});
