import { describe, expect, it } from 'vitest';
import { Question } from '#content/question';
import { codingFolders, hiddenTask, shownTask } from './question.js';
import { CodingTask } from './task.js';
import { debugTask, itemOf, STARTER, smallTask } from './testing/small-task.js';

/** Each issue as "field: message". */
const issuesOf = (task: unknown) =>
  CodingTask.safeParse(task).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a task that is right', () => {
  it.each([smallTask(), debugTask()])('$kind, with defaults for what is left out', (task) => {
    expect(issuesOf(task)).toEqual([]);
    expect(CodingTask.parse(task)).toMatchObject({
      compare: { rtol: 1e-6, atol: 1e-8, order: 'exact', dtype: 'kind' },
      seconds: 4,
      forbidden: [],
    });
  });
});

describe('a task that is wrong is refused at the field', () => {
  const code = smallTask().code;
  const faults = debugTask().faults!;
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a kind of its own', { kind: 'essay' }, /^kind: /],
    ['an environment that is not there', { environment: 'jax' }, /^environment: /],
    ['too short a time', { minutes: 19 }, /^minutes: /],
    ['too long a time', { minutes: 91 }, /^minutes: /],
    ['two rules', { rules: ['One.', 'Two.'] }, /^rules: /],
    ['eight rules', { rules: Array(8).fill('A rule.') }, /^rules: /],
    ['a way out of the folder', { files: ['../secret.py'] }, /^files\.0: must be a plain file name/],
    ['an absolute path', { files: ['/etc/passwd'] }, /^files\.0: must be a plain file name/],
    ['a file that is not text', { files: ['weights.bin'] }, /^files\.0: must be a plain file name/],
    ['no file', { files: [] }, /^files: /],
    ['an entry that is no name', { entry: 'squares.py:1st' }, /^entry: must be "file\.py:name"/],
    ['a forbidden name that is none', { forbidden: ['torch.'] }, /^forbidden\.0: must be a dotted name/],
    ['a tolerance below nothing', { compare: { rtol: -1 } }, /^compare\.rtol: /],
    ['an order that is none', { compare: { order: 'any' } }, /^compare\.order: /],
    ['two hints', { hints: ['One.', 'Two.'] }, /^hints: needs three hints/],
    ['two sizes', { complexity: { name: 'cost', sizes: [1, 2] } }, /^complexity\.sizes: needs three sizes/],
    ['a drawing that is none', { drawing: { kind: 'pie' } }, /^drawing\.kind: /],
    ['four points', { points: smallTask().points.slice(0, 4) }, /^points: /],
    [
      'a point twice',
      { points: [...smallTask().points, smallTask().points[0]] },
      /^points\.5\.id: the id "plan" is used twice/,
    ],
    [
      'a criterion without evidence',
      { code: [...code.slice(1), { id: 'x', statement: 'S.', area: 'clarity' }] },
      /^code\.3: needs evidence/,
    ],
    [
      'a signal that is none',
      { code: [...code.slice(1), { ...code[3], absent: ['goto'] }] },
      /^code\.3\.absent\.0: /,
    ],
    ['an area that is none', { code: [...code.slice(1), { ...code[3], area: 'style' }] }, /^code\.3\.area: /],
    [
      'one right solution',
      { right: [{ name: 'loop', style: 'A loop.' }] },
      /^right: needs two right solutions/,
    ],
    ['three wrong ones', { wrong: smallTask().wrong.slice(1) }, /^wrong: needs four wrong solutions/],
    [
      'a solution’s name with a path',
      {
        right: [
          { name: '../x', style: 'S.' },
          { name: 'y', style: 'S.' },
        ],
      },
      /^right\.0\.name: must be lower-case words/,
    ],
    [
      'a changed requirement nobody can judge',
      { followUp: { prompt: 'And now?' } },
      /^followUp: needs the entry/,
    ],
    ['faults where something is to be written', { faults }, /^faults: belong to a task of kind "debug"/],
    ['a field that nobody knows', { colour: 'red' }, /^: .*colour/],
  ])('%s', (_name, more, expected) => {
    const issues = issuesOf({ ...smallTask(), ...more });
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]).toMatch(expected);
  });

  it.each<[string, object, RegExp]>([
    ['no faults', { faults: undefined }, /^faults: are what a task of kind "debug" is about/],
    ['two faults', { faults: faults.slice(1) }, /^faults: /],
    [
      'a fault nobody can speak of',
      { faults: [...faults.slice(1), { ...faults[0], id: 'luck' }] },
      /^faults\.2\.id: no point has the id "luck"/,
    ],
    [
      'a fault in a file that is not there',
      { faults: [...faults.slice(1), { ...faults[0], file: 'other.py' }] },
      /^faults\.2\.file: "other\.py" is not one of the files/,
    ],
    [
      'a fault without a case',
      { faults: [...faults.slice(1), { ...faults[0], cases: [] }] },
      /^faults\.2\.cases: /,
    ],
  ])('of a code base: %s', (_name, more, expected) => {
    expect(issuesOf({ ...debugTask(), ...more })[0]).toMatch(expected);
  });
});

describe('a task’s folder', () => {
  const read = (task: unknown, starter: Record<string, string> = STARTER) =>
    codingFolders.read(task, starter);

  it('becomes a question that the log takes, the rubric for the code kept apart from what is shown', () => {
    const result = read(
      smallTask({ drawing: { kind: 'curve' }, complexity: { name: 'linear', sizes: [1, 2, 3] } }),
    );
    if (!('question' in result)) throw new Error('it was refused');
    const { question } = result;
    expect(Question.parse(question)).toEqual(question);
    expect(question).toMatchObject({
      id: 'mean-square',
      type: 'coding',
      followUps: ['Now some entries weigh more.'],
    });
    expect(shownTask(question)).toMatchObject({
      files: [{ name: 'squares.py', text: STARTER['squares.py'] }],
      cost: 'linear',
      drawing: { kind: 'curve', output: '' },
    });
    expect(hiddenTask(question)).toMatchObject({ hints: smallTask().hints, followUp: { entry: 'weighted' } });
    const shown = JSON.stringify(question.work!.shown);
    for (const kept of [...smallTask().hints, smallTask().followUp.prompt, smallTask().code[0]!.statement])
      expect(shown).not.toContain(kept);
    expect(JSON.parse(JSON.stringify(question))).toEqual(question);
  });

  it('shows the files in the order of their tabs', () => {
    const question = itemOf(smallTask({ files: ['b.py', 'a.py'] }), { 'a.py': 'a', 'b.py': 'b' });
    expect(shownTask(question).files.map(({ name }) => name)).toEqual(['b.py', 'a.py']);
  });

  it.each<[string, Record<string, string>, object[]]>([
    ['a file that is missing', {}, [{ path: ['files', 0], message: 'starter/ holds no "squares.py"' }]],
    [
      'a file too many',
      { ...STARTER, 'notes.md': '' },
      [{ path: ['files'], message: 'starter/ holds "notes.md", which is not listed' }],
    ],
    [
      'another name',
      { 'square.py': '' },
      [
        { path: ['files', 0], message: 'starter/ holds no "squares.py"' },
        { path: ['files'], message: 'starter/ holds "square.py", which is not listed' },
      ],
    ],
  ])('with %s is refused', (_name, starter, issues) => {
    expect(read(smallTask(), starter)).toEqual({ issues });
  });

  it('names every field that is not one, each by itself', () => {
    expect(read({ ...smallTask(), colour: 'red', shape: 'round' })).toEqual({
      issues: ['colour', 'shape'].map((field) => ({
        path: [field],
        message: 'is not a field here; leave it out',
      })),
    });
  });

  it('is refused where it is nothing at all', () => {
    for (const main of [null, undefined, [], 'text', 7]) expect(read(main)).toHaveProperty('issues');
  });

  it('a question without work is no task', () => {
    for (const work of [undefined, { shown: {}, hidden: {} }]) {
      expect(() => shownTask({ work })).toThrow();
      expect(() => hiddenTask({ work })).toThrow();
    }
  });
});
