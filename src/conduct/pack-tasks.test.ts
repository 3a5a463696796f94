import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { judgeText } from '#grading/testing/judging';
import { bubblewrapRunner, type CodeRunner } from '#judge/index';
import { questionOf } from '#rounds/coding/question';
import { readSignals } from '#rounds/coding/signals/index';
import { rounds } from '#rounds/registry';
import { builtInPack } from './open.js';
import { checkPack } from './pack-folder.js';
import { proveTask } from './prove-task.js';
import { unprovedTasks } from './proved-tasks.js';
import { filesBelow, loadTask, taskIds } from './task-folder.js';

const ids = taskIds(builtInPack);
const loaded = (id: string) => {
  const folder = loadTask(builtInPack, id);
  return { ...folder, question: questionOf(folder.task, folder.judge.starter) };
};
const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

describe('the coding tasks that ship', () => {
  test('are 48: 28 to implement with NumPy, 12 with PyTorch, 8 code bases', () => {
    const kinds = ids.map((id) => {
      const { kind, environment } = loaded(id).task;
      return kind === 'debug' ? kind : `${kind} ${environment}`;
    });
    const counts: Record<string, number> = {};
    for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({ 'implement numpy': 28, 'implement torch': 12, debug: 8 });
  });

  test('are all in the pack, and none has the id of a question', () => {
    const { pack, problems } = checkPack(builtInPack, rounds);
    expect(problems).toEqual([]);
    expect(pack!.tasks.map(({ id }) => id).toSorted()).toEqual(ids);
    const questions = new Set(pack!.questions.map(({ id }) => id));
    expect(ids.filter((id) => questions.has(id))).toEqual([]);
  });
});

describe.each(ids)('%s', (id) => {
  it('writes what is read aloud as text', () => {
    const { task } = loaded(id);
    const texts = task.points.flatMap(({ accept, not }) => [...accept, ...not]);
    for (const text of [...texts, ...task.hints, ...task.rules]) expect(text).toEqual(expect.any(String));
    for (const level of ['mid', 'senior'] as const) {
      expect(wordsIn(task.modelAnswer[level])).toBeGreaterThanOrEqual(90);
      expect(wordsIn(task.modelAnswer[level])).toBeLessThanOrEqual(220);
    }
  });

  it('has a reference in which nothing is remarked on that its criteria want absent', () => {
    const { task, judge } = loaded(id);
    const absent = new Set<string>(task.code.flatMap((criterion) => criterion.absent ?? []));
    const found = readSignals(judge.reference).filter((signal) => absent.has(signal.id));
    expect(found.map((signal) => `${signal.file}:${signal.line}: ${signal.id}`)).toEqual([]);
  });

  it('shows the candidate the starter, and nothing of what it is judged by', () => {
    const { task, judge, question } = loaded(id);
    const shown = question.work!.shown as { files: { name: string; text: string }[] };
    expect(Object.fromEntries(shown.files.map(({ name, text }) => [name, text]))).toEqual(judge.starter);
    const given = new Set(Object.values(judge.starter));
    const files = Object.entries(filesBelow(join(builtInPack, 'coding', id)));
    const hidden = files.filter(([path, text]) => !path.startsWith('starter/') && !given.has(text));
    expect(hidden.map(([path]) => path)).toEqual(expect.arrayContaining(['cases.py', 'task.yaml']));
    const secrets = [
      ...hidden,
      ...task.hints.map((hint) => ['a hint', hint]),
      ['the changed requirement', task.followUp.prompt],
      ...(task.faults ?? []).map(({ title }) => ['a fault', title]),
    ] as [string, string][];
    const everything = JSON.stringify(shown);
    const leaked = secrets.filter(([, text]) => everything.includes(JSON.stringify(text).slice(1, -1)));
    expect(leaked.map(([what]) => what)).toEqual([]);
  });

  it.each(['mid', 'senior'] as const)('credits its own model answer at the level %s', async (level) => {
    const { question } = loaded(id);
    const { score } = await judgeText(question, question.modelAnswer[level], level);
    talk.push(score);
    expect(score).toBeGreaterThanOrEqual(0.5);
  });
});

const talk: number[] = [];

test('model answers reach .85 on average', () => {
  expect(talk.length).toBeGreaterThanOrEqual(90);
  expect(talk.reduce((sum, score) => sum + score, 0) / talk.length).toBeGreaterThanOrEqual(0.85);
});

/** Proved with every test: one of each kind of case and of output. All are proved by npm run soak. */
const FIRST = [
  'pairwise-iou',
  'greedy-nms',
  'conv2d',
  'average-precision',
  'resnet-block',
  'debug-classifier-training',
];
const SEEDS = [1, 2];
const MOST_CHANGED = 6;

/** Tasks that were never proved as they are now. */
const changed = unprovedTasks(builtInPack)
  .filter((id) => !FIRST.includes(id))
  .slice(0, MOST_CHANGED);

test('all are proved as they are: npm run -s fovea -- content check --write', () => {
  expect(unprovedTasks(builtInPack)).toEqual([]);
});

describe('proved in the sandbox', () => {
  let runner: CodeRunner;
  beforeAll(() => {
    runner = bubblewrapRunner();
  });
  afterAll(() => runner.close());

  it.each([...FIRST, ...changed])('%s', { timeout: 300_000 }, async (id) => {
    const problems = await proveTask(loadTask(builtInPack, id), { runner, seeds: SEEDS });
    expect(problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([]);
  });
});
