import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedCase, passedCase, result } from '#interview/testing/work';
import { Assessment, type CaseResult, type RunResult } from '#interview/work';
import { assess } from './assess.js';
import { hiddenTask } from './question.js';
import { codingRound } from './round.js';
import { debugTask, itemOf, smallTask } from './testing/small-task.js';

const task = hiddenTask(itemOf());
const costly = hiddenTask(
  itemOf(
    smallTask({
      code: [
        ...smallTask().code.filter(({ area }) => area !== 'efficiency'),
        { id: 'growth', statement: 'Linear.', area: 'efficiency', complexity: true },
      ],
    }),
  ),
);
const CLEAN = { 'squares.py': 'def mean_square(x):\n    return (x ** 2).mean() if len(x) else 0.0\n' };
const PRINTS = { 'squares.py': 'def mean_square(x):\n    print(x)\n    return (x ** 2).mean()\n' };
const EMPTY = { 'squares.py': 'def mean_square(x):\n    pass\n' };

const own = ['two numbers', 'mixed signs'];
const edges = ['nothing', 'one number'];

/** A result of two plain cases and two edge cases, of which the named ones fail. */
const ranWith = (failing: readonly string[], more: Partial<RunResult> = {}): RunResult => {
  const one = (name: string, edge: boolean): CaseResult =>
    failing.includes(name) ? failedCase(name, { edge }) : passedCase(name, { edge });
  return result([...own.map((name) => one(name, false)), ...edges.map((name) => one(name, true))], more);
};

const cost = (passed: boolean, slope: number | null = passed ? 1.02 : 2.1) => ({
  name: 'linear',
  sizes: [1, 2, 3],
  candidate: [1, 2, 3],
  reference: [1, 2, 3],
  slope,
  referenceSlope: 1,
  passed,
});

const area = ({ areas }: Assessment, id: string) => areas.find((one) => one.id === id)!;
const scores = ({ areas }: Assessment) => Object.fromEntries(areas.map(({ id, score }) => [id, score]));

describe('the areas', () => {
  it('all full is 1, and the assessment is one that the log takes', () => {
    const all = assess(task, CLEAN, ranWith([]), 0);
    expect(Assessment.parse(all)).toEqual(all);
    expect(all.score).toBeCloseTo(1, 12);
    expect(scores(all)).toEqual({ correctness: 1, 'edge-cases': 1, efficiency: 1, clarity: 1 });
    expect(all.areas.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(all.areas.map(({ note }) => note)).toEqual([undefined, undefined, undefined, undefined]);
    expect(all.talk).toBe(0.3);
  });

  it.each<[string, string[], Record<string, number | null>, number]>([
    ['a plain case fails', ['two numbers'], { correctness: 0.5, 'edge-cases': 1 }, 0.45 * 0.5 + 0.55],
    ['an edge case fails', ['nothing'], { correctness: 1, 'edge-cases': 0.5 }, 0.8 + 0.2 * 0.5],
    ['all edge cases fail', edges, { correctness: 1, 'edge-cases': 0 }, 0.8],
  ])('%s', (_name, failing, expected, score) => {
    const judged = assess(task, CLEAN, ranWith(failing), 0);
    expect(scores(judged)).toMatchObject(expected);
    expect(judged.score).toBeCloseTo(score, 12);
  });

  it('below half of the cases, cost and clarity are not judged and earn nothing', () => {
    const judged = assess(task, EMPTY, ranWith(own), 0);
    expect(scores(judged)).toEqual({ correctness: 0, 'edge-cases': 1, efficiency: null, clarity: null });
    expect(judged.score).toBeCloseTo(0.2, 12);
    for (const id of ['efficiency', 'clarity'])
      expect(area(judged, id).note).toBe('Not judged: the code does not pass half of the cases yet.');
    expect(scores(assess(task, CLEAN, ranWith(['two numbers']), 0)).clarity).toBe(1);
  });

  it('an empty function earns nothing', () => {
    expect(assess(task, EMPTY, ranWith([...own, ...edges]), 0).score).toBe(0);
    expect(assess(task, EMPTY, result([]), 0).score).toBe(0);
  });

  it('where no edge case was run, the others share its weight', () => {
    const judged = assess(task, CLEAN, result(own.map((name) => passedCase(name))), 0);
    expect(area(judged, 'edge-cases')).toMatchObject({ score: null, note: 'No edge case was run.' });
    expect(judged.score).toBeCloseTo(1, 12);
  });

  it('stays between 0 and 1, and passing one more case never costs anything (fuzz)', () => {
    const names = [...own, ...edges];
    const choice = fc.tuple(fc.subarray(names), fc.constantFrom(CLEAN, PRINTS, EMPTY), fc.nat(3));
    fc.assert(
      fc.property(choice, ([failing, files, hints]) => {
        const { score } = assess(task, files, ranWith(failing), hints);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const name of failing) {
          const better = assess(task, files, ranWith(failing.filter((one) => one !== name)), hints).score;
          expect(better, `${failing} without ${name}`).toBeGreaterThanOrEqual(score);
        }
      }),
      { seed: 20_260_105, numRuns: 200 },
    );
  });
});

describe('the evidence', () => {
  it('of a criterion is its cases, by name and outcome', () => {
    const [right] = area(assess(task, CLEAN, ranWith(['two numbers']), 0), 'correctness').criteria;
    expect(right).toEqual({
      id: 'right',
      statement: 'Squares before it averages.',
      met: false,
      evidence: [{ kind: 'case', text: 'two numbers: failed' }],
    });
  });

  it('a case that was never run does not meet it', () => {
    const judged = assess(task, CLEAN, result([passedCase('mixed signs')]), 0);
    expect(area(judged, 'correctness').criteria[0]).toMatchObject({ met: false });
  });

  it('of clarity is the line, which the remarks show as well', () => {
    const judged = assess(task, PRINTS, ranWith([]), 0);
    const place = { file: 'squares.py', line: 2, text: 'print(x)' };
    expect(area(judged, 'clarity')).toMatchObject({
      score: 0,
      criteria: [{ id: 'tidy', met: false, evidence: [{ kind: 'line', text: 'Output left in', place }] }],
    });
    expect(judged.remarks).toContainEqual({
      id: 'leftover-print',
      title: 'Output left in',
      note: expect.stringContaining('logs'),
      place,
    });
  });

  it.each<[string, RunResult, number | null, string | undefined]>([
    ['kept to', ranWith([], { cost: cost(true) }), 1, undefined],
    ['exceeded', ranWith([], { cost: cost(false) }), 0, undefined],
    ['without an end', ranWith([], { cost: cost(false, null) }), 0, undefined],
    ['not measured', ranWith(['nothing']), null, 'The cost is measured once every case passes.'],
  ])('of the cost is its growth: %s', (_name, ran, score, note) => {
    const efficiency = area(assess(costly, CLEAN, ran, 0), 'efficiency');
    expect([efficiency.score, efficiency.note]).toEqual([score, note]);
    expect(efficiency.criteria.length).toBe(score === null ? 0 : 1);
    if (score !== null)
      expect(efficiency.criteria[0]!.evidence).toEqual([
        {
          kind: 'figure',
          text: expect.stringMatching(/^time grows with the power (?:\d\.\d\d|\(not measured\)) .* 1\.00$/),
        },
      ]);
  });

  it('a cost that was not measured takes no share', () => {
    const judged = assess(costly, CLEAN, ranWith(['nothing']), 0);
    expect(judged.score).toBeCloseTo((0.45 + 0.2 * 0.5 + 0.15) / 0.8, 12);
  });
});

describe('hints', () => {
  it.each([
    [0, 1],
    [1, 0.95],
    [3, 0.85],
  ])('%i leave %s of a full score', (hints, score) => {
    const judged = assess(task, CLEAN, ranWith([]), hints);
    expect(judged.score).toBeCloseTo(score, 12);
    expect(judged.facts).toContainEqual({ name: 'hints', value: hints === 0 ? 'none' : String(hints) });
  });

  it('never cost more than there is', () => {
    expect(assess(task, EMPTY, ranWith([...own, ...edges]), 3).score).toBe(0);
  });

  it('are three, each once', () => {
    const turn = { item: itemOf(), hints: [] as unknown[] };
    const given = [0, 1, 2, 3].map((count) =>
      codingRound.hint({ ...turn, hints: Array(count).fill({}) } as never, 'mid'),
    );
    expect(given).toEqual([...smallTask().hints.map((text) => ({ text })), null]);
  });
});

describe('a code base', () => {
  const debug = hiddenTask(itemOf(debugTask()));
  const names = ['case of plan', 'case of cost', 'case of empty', 'another', 'one more'];
  const ran = (failing: readonly string[]) =>
    result(names.map((name) => (failing.includes(name) ? failedCase(name) : passedCase(name))));

  it.each<[string, string[], string[], string[], number]>([
    ['all mended', [], ['plan', 'cost', 'empty'], [], 1],
    ['one left', ['case of cost'], ['plan', 'empty'], [], 2 / 3],
    ['one broken', ['another'], ['plan', 'cost', 'empty'], ['another'], 1 / 2],
    ['one left and one broken', ['case of plan', 'one more'], ['cost', 'empty'], ['one more'], (2 / 3) * 0.5],
    ['nothing mended', names.slice(0, 3), [], [], 0],
  ])('%s', (_name, failing, mended, broken, correctness) => {
    const judged = assess(debug, CLEAN, ran(failing), 0);
    expect(judged.faults!.filter((fault) => fault.mended).map(({ id }) => id)).toEqual(mended);
    expect(judged.faults![0]).toMatchObject({
      title: 'The fault plan',
      place: { file: 'squares.py', line: 1 },
    });
    expect(judged.broken).toEqual(broken);
    expect(area(judged, 'correctness').score).toBeCloseTo(correctness, 12);
    expect(judged.talk).toBe(0.4);
  });

  it('a fault whose case was not run is not mended', () => {
    expect(
      assess(debug, CLEAN, result([passedCase('another')]), 0).faults!.some(({ mended }) => mended),
    ).toBe(false);
  });

  it('a task to implement has no faults to speak of', () => {
    expect(assess(task, CLEAN, ranWith([]), 0)).not.toHaveProperty('faults');
  });
});

describe('facts', () => {
  it('say how the code is made', () => {
    const { facts } = assess(task, CLEAN, ranWith([]), 0);
    expect(Object.fromEntries(facts.map(({ name, value }) => [name, value]))).toMatchObject({
      'lines of code': '2',
      functions: '1',
      loops: 'none',
    });
  });

  it('are given of files that are no Python too', () => {
    expect(assess(task, { 'squares.py': 'def (' }, ranWith([...own, ...edges]), 0).score).toBe(0);
  });
});
