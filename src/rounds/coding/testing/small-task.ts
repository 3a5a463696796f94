import type { z } from 'zod';
import type { Question } from '#content/question';
import { questionOf } from '../question.js';
import { CodingTask } from '../task.js';

type Written = z.input<typeof CodingTask>;

const point = (id: string, weight = 2, from: 'junior' | 'senior' = 'junior'): Written['points'][number] => ({
  id,
  statement: `Because of ${id} the effect follows.`,
  weight,
  from,
  probe: `What of ${id}?`,
  accept: [`One way to say ${id}.`, `Another way to say ${id}.`],
  not: [`Not ${id}.`],
});

/** A task of one file as task.yaml says it: the mean of squares, nothing of nothing. */
export function smallTask(more: Partial<Written> = {}): Written {
  return {
    id: 'mean-square',
    title: 'Mean of squares',
    kind: 'implement',
    environment: 'numpy',
    skills: ['seeing'],
    levels: ['junior', 'mid'],
    minutes: 20,
    statement: 'Write `mean_square(x)`: the mean of the squares of a vector.',
    signature: 'mean_square(x)',
    rules: ['An empty vector gives 0.', 'The argument stays as it is.', 'The result is a number.'],
    entry: 'squares.py:mean_square',
    files: ['squares.py'],
    compare: {},
    hints: ['What is a mean?', 'Square, then average.', 'Guard the length of the vector.'],
    followUp: {
      prompt: 'Now some entries weigh more.',
      entry: 'weighted',
      signature: 'weighted(x, w)',
    },
    points: [
      point('plan', 3),
      point('cost'),
      point('empty'),
      point('numerics', 1),
      point('weights', 2, 'senior'),
    ],
    misconceptions: [
      {
        id: 'square-of-mean',
        statement: 'It is the square of the mean.',
        correct: 'It is not.',
        why: 'It looks alike.',
      },
    ],
    modelAnswer: { mid: 'All of it.', senior: 'All of it and more.' },
    code: [
      { id: 'right', statement: 'Squares before it averages.', area: 'correctness', cases: ['two numbers'] },
      { id: 'empty', statement: 'Copes with nothing.', area: 'edge-cases', cases: ['nothing'] },
      { id: 'vectors', statement: 'Works on whole arrays.', area: 'efficiency', absent: ['nested-loop'] },
      { id: 'tidy', statement: 'Leaves no output behind.', area: 'clarity', absent: ['leftover-print'] },
    ],
    right: [
      { name: 'loop', style: 'a plain loop' },
      { name: 'dot', style: 'a dot product' },
    ],
    wrong: [
      { name: 'sum', fails: 'two numbers', why: 'Does not divide.' },
      { name: 'no-guard', fails: 'nothing', why: 'Divides by zero.' },
      { name: 'square-of-mean', fails: 'mixed signs', why: 'Averages first.' },
      { name: 'absolute', fails: 'two numbers', why: 'Does not square.' },
    ],
    sources: [{ authors: 'A. Author', title: 'A title', venue: 'A venue', year: 2020 }],
    ...more,
  };
}

/** A code base to mend as task.yaml says it: three faults in the same file, each with a case. */
export function debugTask(more: Partial<Written> = {}): Written {
  const fault = (id: string, line: number): NonNullable<Written['faults']>[number] => ({
    id,
    title: `The fault ${id}`,
    file: 'squares.py',
    line,
    kind: 'a slip',
    cases: [`case of ${id}`],
  });
  return smallTask({
    kind: 'debug',
    followUp: { prompt: 'What would have caught it?' },
    points: ['plan', 'cost', 'empty', 'numerics', 'scope'].map((id) => point(id)),
    code: smallTask().code.map((one) => (one.cases ? { ...one, cases: ['case of plan'] } : one)),
    faults: [fault('plan', 1), fault('cost', 2), fault('empty', 3)],
    right: [],
    wrong: [],
    ...more,
  });
}

export const STARTER = { 'squares.py': 'def mean_square(x):\n    raise NotImplementedError\n' };

/** A task as it is asked, with the defaults of what was left out. */
export const itemOf = (
  task: Written = smallTask(),
  starter: Readonly<Record<string, string>> = STARTER,
): Question => questionOf(CodingTask.parse(task), starter);
