import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { builtInPack } from '#conduct/open';
import { addTask, taskPack } from '#conduct/testing/task-pack';
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

describe('content check --coding', () => {
  const wrongSum = {
    'wrong/sum.py': 'def mean_square(x):\n    return float((x * x).mean()) if len(x) else 0.0\n',
  };

  it('proves the tasks of a pack, tells how far it is, and says which hold: 0', async () => {
    const pack = taskPack();
    addTask(pack, 'debug', { id: 'mend-me' });
    for (const which of ['all', 'mend-me, mean-square,mend-me']) {
      const { result, out, err } = await check(pack, '--coding', which, '--seeds', '1');
      expect(out).toMatch(
        /Nothing is wrong\.\nProved: 2 coding tasks \((?:mean-square, mend-me|mend-me, mean-square)\)\.\n$/,
      );
      expect(err).toMatch(/^1\/2 [\w-]+: holds, \d+\.\d s\n2\/2 [\w-]+: holds, \d+\.\d s\n$/);
      expect(result).toBe(0);
    }
  });

  it('proves with two seeds unless told otherwise, and prints each problem: 1', async () => {
    const pack = taskPack('implement', {}, wrongSum);
    const { result, out, err } = await check(pack, '--coding', 'all');
    const problem = 'coding/mean-square: wrong/sum: passes “two numbers”, in which it is to fail\n';
    expect(out).toContain(`Nothing is wrong.\n${problem}${problem}Proved: 0 coding tasks.\n`);
    expect(err).toMatch(/^1\/1 mean-square: 2 problems, /);
    expect(result).toBe(1);
  });

  it('says so as JSON, and proves nothing but what was named', async () => {
    const pack = taskPack();
    addTask(pack, 'implement', { id: 'broken' }, wrongSum);
    const one = await check(pack, '--coding', 'mean-square', '--seeds=1', '--json');
    expect(JSON.parse(one.out)).toMatchObject({
      tasks: 2,
      problems: [],
      coding: { proved: ['mean-square'], problems: [] },
    });
    const both = await check(pack, '--coding', 'all', '--seeds=1', '--json');
    expect(both.result).toBe(1);
    expect(JSON.parse(both.out).coding).toEqual({
      proved: ['mean-square'],
      problems: [
        { task: 'broken', where: 'wrong/sum', message: 'passes “two numbers”, in which it is to fail' },
      ],
    });
  });

  it('names a folder that cannot be read, and goes on with the others: 1', async () => {
    const pack = taskPack('implement', { id: 'a-first' }, { 'cases.py': undefined });
    addTask(pack, 'debug');
    const { result, out } = await check(pack, '--coding', 'all', '--seeds', '1', '--json');
    expect(result).toBe(1);
    expect(JSON.parse(out).coding).toEqual({
      proved: ['mean-square'],
      problems: [{ task: 'a-first', where: 'folder', message: 'coding/a-first/cases.py is missing.' }],
    });
  });

  it('where code cannot be run, is refused with what to install', async () => {
    vi.stubEnv('PATH', '/nowhere');
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(contentVerb(['check', taskPack(), '--coding', 'all'])).rejects.toThrow(
      /^Code cannot be run here\. .*apt-get install bubblewrap/,
    );
  });

  it.each<[string, string[], RegExp]>([
    [
      'a task that is not there',
      ['--coding', 'nms'],
      /there is no coding task "nms"\. There are: mean-square\.$/,
    ],
    ['no task', ['--coding', ','], /name a task, or "all"/],
    [
      'no seeds',
      ['--coding', 'all', '--seeds', '0'],
      /^--seeds must be a whole number from 1 to 100, not "0"\.$/,
    ],
    ['seeds that are no number', ['--coding', 'all', '--seeds', 'two'], /^--seeds must be/],
    ['seeds for nothing', ['--seeds', '2'], /^--seeds is for the proofs of --coding/],
  ])('is wrong use with %s', async (_name, args, message) => {
    const error: unknown = await contentVerb(['check', taskPack(), ...args]).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
  });

  it('is wrong use with a pack that has no tasks', async () => {
    await expect(contentVerb(['check', folderOf(smallPack()), '--coding', 'all'])).rejects.toThrow(
      /^--coding: there are no coding tasks in /,
    );
  });
});

describe('content check', () => {
  it('finds nothing wrong with the pack that ships: 0', async () => {
    for (const args of [[], [builtInPack]]) {
      const { result, out, err } = await check(...args);
      expect([result, err]).toEqual([0, '']);
      expect(out).toMatch(
        /^computer-vision-engineer: 10 skills, 83 questions, \d+ points, \d+ coding tasks, 14 kinds of claims in resumes\. Labelled answers: \d+ with \d+ labels; two readers agree to kappa \.\d\d; style alone tells points with area \.\d\d, scores with kappa \.\d\d\. Nothing is wrong\.\n$/,
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
    expect(JSON.parse(out)).toEqual({
      pack: 'small',
      skills: 2,
      questions: 2,
      tasks: 0,
      claims: 0,
      problems: [],
    });
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
