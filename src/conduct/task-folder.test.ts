import { describe, expect, it } from 'vitest';
import { TaskError } from '#judge/index';
import { rounds } from '#rounds/registry';
import { builtInPack } from './open.js';
import { checkPack } from './pack-folder.js';
import { loadTask, TaskFolderInvalid, taskIds } from './task-folder.js';
import { addTask, type Changes, taskPack } from './testing/task-pack.js';

const ID = 'mean-square';

describe('a task’s folder', () => {
  it('is read with what belongs to the judge and with every solution', () => {
    const pack = taskPack('implement', { complexity: { name: 'linear', sizes: [1, 2, 3] } });
    const { task, judge, right, wrong } = loadTask(pack, ID);
    expect(task).toMatchObject({ id: ID, seconds: 4 });
    expect(judge).toMatchObject({
      id: ID,
      entry: 'squares.py:mean_square',
      followUp: { entry: 'squares.py:weighted' },
      complexity: { name: 'linear', tolerance: 0.6 },
      compare: { order: 'exact' },
      seconds: 4,
      forbidden: [],
    });
    expect(judge.starter['squares.py']).toContain('NotImplementedError');
    expect(judge.reference['squares.py']).toContain('np.mean');
    expect(judge.cases).toContain('def visible');
    expect(judge).not.toHaveProperty('driver');
    expect(Object.keys(right)).toEqual(['loop', 'dot']);
    expect(Object.keys(wrong)).toEqual(['sum', 'no-guard', 'square-of-mean', 'absolute']);
    expect(wrong.sum!['squares.py']).toContain('.sum()');
  });

  it('the pack that ships takes it as well', () => {
    const { pack, problems } = checkPack(taskPack(), rounds);
    expect(problems).toEqual([]);
    expect(pack!.tasks.map(({ id }) => id)).toEqual([ID]);
  });

  it('of a code base: solutions are the files that differ from the reference', () => {
    const pack = taskPack(
      'debug',
      { files: ['squares.py', 'other.py'], right: [{ name: 'own', style: 'Another way.' }] },
      {
        'starter/other.py': 'a = 1\n',
        'right/own/other.py': 'a = 2\n',
        'right/own/__pycache__/other.pyc': 'x',
        'driver.py': 'def run(solution, entry, args, kwargs):\n    return 1\n',
      },
    );
    const { judge, right } = loadTask(pack, ID);
    expect(right.own).toEqual({ ...judge.reference, 'other.py': 'a = 2\n' });
    expect(judge.driver).toContain('def run');
    expect(judge).not.toHaveProperty('followUp');
  });

  it.each<[string, object, Changes]>([
    ['a case', {}, { 'cases.py': '# other\n' }],
    ['the starter', {}, { 'starter/squares.py': '# other\n' }],
    ['the reference', {}, { 'reference/squares.py': '# other\n' }],
    ['a driver', {}, { 'driver.py': '# one\n' }],
    ['the limit of time', { seconds: 5 }, {}],
  ])('has another hash once %s changes, and the same one until then', (_name, task, changes) => {
    const hash = (...args: Parameters<typeof taskPack>) => loadTask(taskPack(...args), ID).judge.hash;
    expect(hash('implement')).toBe(hash('implement'));
    expect(hash('implement', task, changes)).not.toBe(hash('implement'));
  });

  it('is listed by its id where it holds a task', () => {
    const pack = taskPack();
    addTask(pack, 'debug', { id: 'a-code-base' });
    addTask(pack, 'implement', { id: 'no-task' }, { 'task.yaml': undefined });
    expect(taskIds(pack)).toEqual(['a-code-base', ID]);
    expect(taskIds('/no/such/pack')).toEqual([]);
  });
});

describe('a folder that cannot be used says which file and what is missing', () => {
  const refusal = (pack: string, id = ID): unknown => {
    try {
      return loadTask(pack, id);
    } catch (error) {
      return error;
    }
  };

  it.each<[string, object, Changes, RegExp]>([
    ['no cases', {}, { 'cases.py': undefined }, /^coding\/mean-square\/cases\.py is missing\.$/],
    [
      'a right solution',
      {},
      { 'right/dot.py': undefined },
      /^coding\/mean-square\/right\/dot\.py is missing\.$/,
    ],
    [
      'a wrong solution',
      {},
      { 'wrong/sum.py': undefined },
      /^coding\/mean-square\/wrong\/sum\.py is missing\.$/,
    ],
    ['a field', { rules: ['One.'] }, {}, /^coding\/mean-square\/task\.yaml: rules: /],
    [
      'YAML that is none',
      {},
      { 'task.yaml': 'id: [mean-square\n' },
      /^coding\/mean-square\/task\.yaml: .*line 2/,
    ],
    [
      'aliases without end',
      {},
      { 'task.yaml': `a: &a [1]\nb: [${Array(99).fill('*a').join(', ')}]\n` },
      /^coding\/mean-square\/task\.yaml: /,
    ],
    ['nothing in it', {}, { 'task.yaml': '' }, /^coding\/mean-square\/task\.yaml: /],
    ['cases that are too long', {}, { 'cases.py': `# ${'x'.repeat(400_000)}` }, /cases\.py is too long\.$/],
    [
      'a starter that is too long',
      {},
      { 'starter/squares.py': 'x'.repeat(400_001) },
      /starter.squares\.py is longer than 400000 bytes\.$/,
    ],
  ])('%s', (_name, task, changes, message) => {
    const error = refusal(taskPack('implement', task, changes));
    expect(error).toBeInstanceOf(TaskFolderInvalid);
    expect((error as Error).message).toMatch(message);
  });

  it.each(['no-such-task', '..', '../coding/mean-square', 'mean-square/starter', '', 'a\u0000b'])(
    'the id %j',
    (id) => {
      const error = refusal(taskPack(), id);
      expect(error).toBeInstanceOf(TaskFolderInvalid);
      expect((error as Error).message).toMatch(/^There is no coding task/);
      expect(error).not.toBeInstanceOf(TaskError);
    },
  );
});

describe('the pack that ships', () => {
  it('has a folder for every task that it asks', () => {
    const ids = taskIds(builtInPack);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    for (const id of ids) expect(loadTask(builtInPack, id).judge.id).toBe(id);
  });
});
