import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bubblewrapRunner, type CodeRunner, RunnerUnavailable } from '#judge/index';
import { proveTask } from './prove-task.js';
import { loadTask } from './task-folder.js';
import { CASES, type Changes, taskPack } from './testing/task-pack.js';

let runner: CodeRunner;
beforeAll(() => {
  runner = bubblewrapRunner();
});
afterAll(() => runner.close());

/** The problems of a task, each as "where: message". */
async function proof(
  kind: 'implement' | 'debug',
  task: object = {},
  changes: Changes = {},
  seeds = [1],
): Promise<string[]> {
  const problems = await proveTask(loadTask(taskPack(kind, task, changes), 'mean-square'), { runner, seeds });
  expect(new Set(problems.map((one) => one.task)).size).toBeLessThanOrEqual(1);
  return problems.map(({ where, message }) => `${where}: ${message}`);
}

const code = (body: string) => `import numpy as np\n\n\ndef mean_square(x):\n    ${body}\n`;

describe('a proof that holds', () => {
  it('runs reference, right and wrong solutions, starter and follow-up with each seed', async () => {
    const ran: string[] = [];
    const folder = loadTask(taskPack(), 'mean-square');
    const onProgress = (what: string) => ran.push(what);
    expect(await proveTask(folder, { runner, seeds: [1, 2], onProgress })).toEqual([]);
    const once = [
      'reference',
      'right/loop',
      'right/dot',
      'wrong/sum',
      'wrong/no-guard',
      'wrong/square-of-mean',
      'wrong/absolute',
      'starter',
      'follow-up',
    ];
    expect(ran).toEqual([...once, ...once]);
  });

  it('of a code base: the starter fails the cases of its faults, and no other', async () => {
    expect(await proof('debug')).toEqual([]);
  });

  it('with a cost that a slow solution exceeds', async () => {
    // Work for each element that outweighs what a call costs, so that the growth can be measured.
    const linear =
      'def steps(count):\n    for _ in range(count):\n        pass\n\n\ndef mean_square(x):\n    for _ in x:\n        steps(2000)\n';
    const slow =
      'def steps(count):\n    for _ in range(count):\n        pass\n\n\ndef mean_square(x):\n    for _ in x:\n        steps(5 * len(x))\n';
    const result = '    return float((x * x).mean()) if len(x) else 0.0\n';
    const weighted = '\n\ndef weighted(x, w):\n    return float((x * x * w).sum() / w.sum())\n';
    const task = {
      complexity: { name: 'linear time', sizes: [400, 800, 1600] },
      wrong: [...wrongs(), { name: 'slow', fails: 'linear time', why: 'Quadratic.' }],
    };
    const changes = { 'reference/squares.py': linear + result + weighted, 'wrong/slow.py': slow + result };
    expect(await proof('implement', task, changes)).toEqual([]);
  });
});

const wrongs = () =>
  ['sum', 'no-guard', 'square-of-mean', 'absolute'].map((name) => ({
    name,
    fails: { 'no-guard': 'nothing', 'square-of-mean': 'mixed signs' }[name] ?? 'two numbers',
    why: 'A slip.',
  }));

describe('a proof that does not hold names the solution and what is wrong', () => {
  it.each<[string, object, Changes, string[]]>([
    [
      'a right solution fails',
      {},
      { 'right/dot.py': code('return (x @ x) / len(x)') },
      ['right/dot: fails “nothing” with seed 1: nan, expected 0'],
    ],
    [
      'a right solution does not load',
      {},
      { 'right/dot.py': 'def (:' },
      [expect.stringMatching(/^right\/dot: does not load: /) as unknown as string],
    ],
    [
      'a right solution uses what is forbidden',
      { forbidden: ['numpy.dot'] },
      { 'right/dot.py': code('return float(np.dot(x, x)) / max(1, len(x))') },
      ['right/dot: uses numpy.dot in squares.py, line 5'],
    ],
    [
      'a wrong solution passes',
      {},
      { 'wrong/sum.py': code('return float((x * x).mean()) if len(x) else 0.0') },
      ['wrong/sum: passes “two numbers”, in which it is to fail'],
    ],
    [
      'a wrong solution fails elsewhere',
      { wrong: wrongs().map((one) => (one.name === 'sum' ? { ...one, fails: 'nothing' } : one)) },
      {},
      ['wrong/sum: passes “nothing”, in which it is to fail'],
    ],
    [
      'a wrong solution does not load',
      {},
      { 'wrong/sum.py': 'def (:' },
      [expect.stringMatching(/^wrong\/sum: does not load: /) as unknown as string],
    ],
    [
      'a wrong solution’s case is not there',
      { wrong: wrongs().map((one) => (one.name === 'sum' ? { ...one, fails: 'no such case' } : one)) },
      {},
      [
        'wrong/sum: names a case that there is not: “no such case”',
        'wrong/sum: passes “no such case”, in which it is to fail',
      ],
    ],
    [
      'a criterion’s case is not there',
      {
        code: [
          { id: 'right', statement: 'S.', area: 'correctness', cases: ['no such case'] },
          { id: 'edge', statement: 'S.', area: 'edge-cases', cases: ['nothing'] },
          { id: 'fast', statement: 'S.', area: 'efficiency', absent: ['nested-loop'] },
          { id: 'tidy', statement: 'S.', area: 'clarity', absent: ['leftover-print'] },
        ],
      },
      {},
      ['code.right: names a case that there is not: “no such case”'],
    ],
    [
      'the starter passes',
      {},
      { 'starter/squares.py': code('return float((x * x).mean()) if len(x) else 0.0') },
      ['starter: passes every case'],
    ],
    [
      'the starter does not load',
      {},
      { 'starter/squares.py': 'def (:' },
      [expect.stringMatching(/^starter: does not load: /) as unknown as string],
    ],
    [
      'two visible cases',
      {},
      {
        'cases.py': CASES.replace(/ {8}\{"name": "mixed.*\n/, '')
          .replace('range(3, 11)', 'range(3, 12)')
          .replace('f"{n} numbers"', '"mixed signs" if n == 11 else f"{n} numbers"')
          .replace(
            'rng.normal(size=n)]} for n in range(3',
            '(rng.normal(size=n) if n != 11 else np.array([-3.0, 3.0]))]} for n in range(3',
          ),
      },
      ['cases.py: makes 2 visible cases; three to six are wanted'],
    ],
    [
      'seven hidden cases',
      {},
      { 'cases.py': CASES.replace('range(3, 11)', 'range(3, 10)') },
      ['cases.py: makes 7 hidden cases; at least eight are wanted'],
    ],
    [
      'a name twice',
      {},
      { 'cases.py': CASES.replace('f"{n} numbers"', '"some numbers"') },
      ['cases.py: two cases have the same name'],
    ],
    [
      'the reference raises',
      {},
      { 'reference/squares.py': 'def mean_square(x):\n    raise ValueError("no")\n' },
      [
        expect.stringMatching(
          /^cases\.py: mean-square, case "two numbers": the reference fails: /,
        ) as unknown as string,
      ],
    ],
    [
      'cases.py cannot be run',
      {},
      { 'cases.py': 'def visible(:\n' },
      [expect.stringMatching(/^cases\.py: mean-square/) as unknown as string],
    ],
    [
      'the follow-up’s cases cannot be made',
      {},
      { 'cases.py': CASES.replace('def follow_up(rng):', 'def follow_up_too(rng):') },
      [expect.stringMatching(/^cases\.py: mean-square.*follow_up/) as unknown as string],
    ],
  ])('%s', async (_name, task, changes, expected) => {
    expect(await proof('implement', task, changes)).toEqual(expected);
  });

  it.each<[string, Changes, string[]]>([
    [
      'a fault that shows in no case',
      {
        'starter/squares.py':
          'COST = False\nEMPTY = False\n\n\ndef mean_square(which):\n    return globals().get(which, True)\n',
      },
      ['starter: passes “case of plan”, which a fault should make fail'],
    ],
    [
      'a fault that nobody planted',
      {
        'starter/squares.py':
          'PLAN = COST = EMPTY = OTHER3 = False\n\n\ndef mean_square(which):\n    return globals().get(which, True)\n',
      },
      ['starter: fails “another 3”, which belongs to no fault'],
    ],
    [
      'a starter that does not load',
      { 'starter/squares.py': 'def (:' },
      [expect.stringMatching(/^starter: does not load: /) as unknown as string],
    ],
  ])('of a code base: %s', async (_name, changes, expected) => {
    expect(await proof('debug', {}, changes)).toEqual(expected);
  });

  it('once for each seed with which it fails', async () => {
    const changes = { 'right/dot.py': code('return (x @ x) / len(x)') };
    expect(await proof('implement', {}, changes, [1, 2])).toEqual(
      [1, 2].map((seed) => `right/dot: fails “nothing” with seed ${seed}: nan, expected 0`),
    );
  });

  it('and is none where code cannot be run', async () => {
    const none = bubblewrapRunner({ env: { ...process.env, PATH: '/nowhere' } });
    const folder = loadTask(taskPack(), 'mean-square');
    await expect(proveTask(folder, { runner: none, seeds: [1] })).rejects.toBeInstanceOf(RunnerUnavailable);
    await none.close();
  });
});
