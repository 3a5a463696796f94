import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { RIGHT, taskPack } from '#conduct/testing/task-pack';
import { RunResult } from '#interview/work';
import { judgeVerb } from './judge.js';
import { captured } from './testing/captured.js';
import { UsageError } from './usage.js';

/** Writes files into a folder of their own; returns the folder. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-judge-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const fileOf = (text: string, name = 'mine.py') => join(folderOf({ [name]: text }), name);
const run = (...args: string[]) => captured(() => judgeVerb(args));
const judged = (solution: string, ...more: string[]) =>
  run('mean-square', solution, '--pack', taskPack(), ...more);

const NO_GUARD = 'def mean_square(x):\n    print("looking")\n    return (x @ x) / len(x)\n';
const WEIGHTED = `${RIGHT}\n\ndef weighted(x, w):\n    return float((x * x * w).sum() / w.sum())\n`;

describe('judge', () => {
  it('a solution that is right: 0, with every case', async () => {
    const { result, out, err } = await judged(fileOf(RIGHT));
    expect(out).toMatch(
      /^passed: 11 of 11 cases passed in \d+\.\d s \(Python \S+, NumPy \S+\)\.\n {2}✓ two numbers\n/,
    );
    expect([result, err]).toEqual([0, '']);
  });

  it('one that is wrong: 1, with what was wrong, why it matters and what was printed', async () => {
    const { result, out } = await judged(fileOf(NO_GUARD));
    expect(out).toMatch(/^failed: 10 of 11 cases passed/);
    expect(out).toContain('  ✗ nothing: nan, expected 0\n      an empty mean is 0\n');
    expect(out).toMatch(/\nPrinted:\nlooking\n/);
    expect(result).toBe(1);
  });

  it('one that does not load: 1, with the line', async () => {
    const { result, out } = await judged(fileOf('def mean_square(x):\n    return (\n'));
    expect(out).toMatch(/^Nothing was run\. squares\.py, line 2: SyntaxError: /);
    expect(result).toBe(1);
  });

  it('as JSON, with the seed to see it again', async () => {
    const { result, out, err } = await judged(fileOf(NO_GUARD), '--json', '--seed', '4294967295');
    const { task, seed, ...rest } = JSON.parse(out);
    expect([result, err, task, seed]).toEqual([1, '', 'mean-square', 4294967295]);
    expect(RunResult.parse(rest)).toEqual(rest);
    expect(rest.cases.filter((one: { passed: boolean }) => !one.passed)).toMatchObject([{ name: 'nothing' }]);
  });

  it('only the cases that may be seen, or the changed requirement instead', async () => {
    const visible = JSON.parse((await judged(fileOf(RIGHT), '--visible', '--json')).out);
    expect(visible.cases.map((one: { name: string }) => one.name)).toEqual([
      'two numbers',
      'nothing',
      'mixed signs',
    ]);
    const without = await judged(fileOf(RIGHT), '--follow-up');
    expect(without.result).toBe(1);
    const withIt = await judged(fileOf(WEIGHTED), '--follow-up');
    expect([withIt.result, withIt.out.split('\n')[1]]).toEqual([0, '  ✓ 1 weights']);
  });

  it('a folder: its Python files, and nothing else that lies there', async () => {
    const folder = folderOf({
      'squares.py':
        'from helper import square\n\n\ndef mean_square(x):\n    return square(x).mean() if len(x) else 0.0\n',
      'helper.py': 'def square(x):\n    return x * x\n',
      'my notes.txt': 'About squares.',
      'plot.png': '\u0000\u0001',
      '__pycache__/helper.pyc': '\u0000',
      '.git/config': '',
    });
    expect((await judged(folder)).result).toBe(0);
  });

  it('a file that is called like one of the task’s', async () => {
    expect((await judged(fileOf(RIGHT, 'squares.py'))).result).toBe(0);
  });

  it('of a code base: what it does not hold is taken from what the task begins with', async () => {
    const pack = taskPack('debug');
    const { result, out } = await run(
      'mean-square',
      fileOf('PLAN = True\n', 'other.py'),
      '--pack',
      pack,
      '--json',
    );
    expect(result).toBe(1);
    expect(JSON.parse(out).error.message).toContain('mean_square');
    const own = await run(
      'mean-square',
      folderOf({ 'squares.py': 'def mean_square(which):\n    return True\n' }),
      '--pack',
      pack,
    );
    expect(own.result).toBe(0);
  });

  it('where code cannot be run: what to install', async () => {
    vi.stubEnv('PATH', '/nowhere');
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(judged(fileOf(RIGHT))).rejects.toThrow(
      /^Code cannot be run here\. .*apt-get install bubblewrap/,
    );
  });

  it('a task that is not there: the ids of those there are', async () => {
    await expect(run('nms', fileOf(RIGHT), '--pack', taskPack())).rejects.toThrow(
      /^There is no coding task "nms" in .*\. There are: mean-square\.$/,
    );
    await expect(run('no-such', fileOf(RIGHT))).rejects.toThrow(/There are: .*greedy-nms, /);
  });

  it('a task that is broken: which file', async () => {
    const pack = taskPack('implement', {}, { 'cases.py': undefined });
    await expect(run('mean-square', fileOf(RIGHT), '--pack', pack)).rejects.toThrow(
      'coding/mean-square/cases.py is missing.',
    );
  });

  it.each<[string, () => string[], RegExp]>([
    ['nothing', () => [], /^Say: fovea judge TASK SOLUTION\./],
    ['no solution', () => ['mean-square'], /^Say: fovea judge TASK SOLUTION\./],
    ['two solutions', () => ['mean-square', 'a.py', 'b.py'], /^Say: fovea judge TASK SOLUTION\./],
    [
      'a file that is not there',
      () => ['mean-square', '/no/such.py', '--pack', taskPack()],
      /^There is no file or folder \/no\/such\.py\.$/,
    ],
    [
      'a folder without the task’s files',
      () => ['mean-square', folderOf({ 'a.py': '' }), '--pack', taskPack()],
      /holds none of the task's files: squares\.py\.$/,
    ],
    [
      'another runner',
      () => ['mean-square', 'a.py', '--runner', 'docker'],
      /^There is no runner "docker"\. It is: bubblewrap\.$/,
    ],
    [
      'a seed that is none',
      () => ['mean-square', fileOf(RIGHT), '--pack', taskPack(), '--seed=-1'],
      /^--seed must be a whole number/,
    ],
    [
      'a seed too large',
      () => ['mean-square', fileOf(RIGHT), '--pack', taskPack(), '--seed', '4294967296'],
      /^--seed must be a whole number/,
    ],
    [
      'a requirement that is not judged',
      () => ['mean-square', 'a.py', '--follow-up', '--pack', taskPack('debug')],
      /has no changed requirement that is judged/,
    ],
  ])('is wrong use with %s', async (_name, args, message) => {
    const error: unknown = await judgeVerb(args()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
  });
});
