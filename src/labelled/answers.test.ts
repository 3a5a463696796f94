import { describe, expect, it } from 'vitest';
import { expandLabelled, LabelledFile } from './answers.js';
import { question } from './testing/invented.js';

const TEXT = 'Weights are shared everywhere. Small windows see little. It holds no weights, some say.';

/** One base with these labels and edits, written out. */
function expanded(base: object, ...edits: object[]) {
  const file = LabelledFile.parse({
    question: 'one',
    answers: [{ id: 'a', style: 'terse', level: 'mid', text: TEXT, ...base, edits }],
  });
  return expandLabelled(file, question('one'));
}

const shared = { points: { shared: ['made', 'Weights are shared'] } };

describe('a base answer', () => {
  it('has a label and a span for every point and misconception; what is not listed was not said', () => {
    const { answers, problems } = expanded({
      ...shared,
      misconceptions: { 'no-weights': ['rejected', 'It holds no weights, some say'] },
    });
    expect(problems).toEqual([]);
    expect(answers).toEqual([
      {
        id: 'one/a',
        question: 'one',
        base: 'one/a',
        kind: 'base',
        style: 'terse',
        level: 'mid',
        text: TEXT,
        points: { shared: { label: 'made', start: 0, end: 18 }, local: { label: 'missed' } },
        misconceptions: { 'no-weights': { label: 'rejected', start: 57, end: 86 } },
      },
    ]);
    expect(TEXT.slice(57, 86)).toBe('It holds no weights, some say');
  });

  it.each<[string, object, string]>([
    [
      'words that are not there',
      { points: { shared: ['made', 'Weights are tied'] } },
      '"Weights are tied" (point shared) does not occur in the answer',
    ],
    [
      'words that are there twice',
      { points: { shared: ['made', 'eights'] } },
      '"eights" (point shared) occurs twice in the answer; take more words',
    ],
    [
      'words that overlap themselves',
      { text: 'It goes hahaha then.', points: { shared: ['made', 'haha'] } },
      '"haha" (point shared) occurs twice in the answer; take more words',
    ],
    [
      'a misconception’s words that are not there',
      { misconceptions: { 'no-weights': ['asserted', 'none at all'] } },
      '"none at all" (misconception no-weights) does not occur in the answer',
    ],
    ['a point of no one’s', { points: { depth: 'missed' } }, 'the question has no point "depth"'],
    [
      'a misconception of no one’s',
      { misconceptions: { shared: 'absent' } },
      'the question has no misconception "shared"',
    ],
  ])('with %s is named, with what to do', (_name, base, message) => {
    expect(expanded(base).problems).toEqual([{ answer: 'one/a', message }]);
  });

  it('takes a point’s id for an id, whatever objects are born with', () => {
    const item = { points: [{ id: 'constructor', statement: 'x' }], misconceptions: [] };
    const file = LabelledFile.parse({
      question: 'one',
      answers: [{ id: 'a', style: 'notes', level: 'mid', text: TEXT }],
    });
    expect(expandLabelled(file, item).answers[0]!.points).toEqual({ constructor: { label: 'missed' } });
  });
});

describe('an edit', () => {
  it('changes the words it names and keeps every label it does not give, with spans of the new text', () => {
    const { answers, problems } = expanded(
      { points: { ...shared.points, local: ['partly', 'Small windows'] } },
      {
        kind: 'negated',
        target: 'shared',
        change: ['are shared', 'are $& never shared'],
        points: { shared: ['contradicted', 'never shared'] },
      },
    );
    expect(problems).toEqual([]);
    const edit = answers[1]!;
    expect(edit).toMatchObject({ id: 'one/a/negated-1', base: 'one/a', kind: 'negated', target: 'shared' });
    expect(edit.text).toBe(TEXT.replace('are shared', () => 'are $& never shared'));
    expect(edit.points.shared?.label).toBe('contradicted');
    const { label, start, end } = edit.points.local!;
    expect([label, edit.text.slice(start, end)]).toEqual(['partly', 'Small windows']);
    expect(edit.misconceptions['no-weights']).toEqual({ label: 'absent' });
  });

  it('that rewrites the whole text inherits nothing', () => {
    const { answers } = expanded(shared, { kind: 'style', text: 'ok so weights, they are shared' });
    expect(answers[1]!.points).toEqual({ shared: { label: 'missed' }, local: { label: 'missed' } });
    expect(answers[1]).not.toHaveProperty('target');
  });

  it('is numbered by its place among all edits of its base', () => {
    const edit = { kind: 'padded', change: ['Small', 'By the way, small'] };
    expect(expanded(shared, edit, edit).answers.map(({ id }) => id)).toEqual([
      'one/a',
      'one/a/padded-1',
      'one/a/padded-2',
    ]);
  });

  it.each([
    ['twice in the base', 'eights'],
    ['nowhere in it', 'Kernels'],
  ])('of words that occur %s is named and left out', (_name, words) => {
    const { answers, problems } = expanded(shared, { kind: 'padded', change: [words, 'x'] });
    expect(problems).toEqual([
      { answer: 'one/a/padded-1', message: `"${words}" must occur once in the base` },
    ]);
    expect(answers.length).toBe(1);
  });

  it('that takes away the words of a label it keeps is named', () => {
    const { problems } = expanded(shared, { kind: 'removed', change: ['Weights are shared', 'So it is'] });
    expect(problems).toEqual([
      {
        answer: 'one/a/removed-1',
        message: '"Weights are shared" (point shared) does not occur in the answer',
      },
    ]);
  });
});

describe('the schema of a file', () => {
  const wrong = (edit: object, base: object = {}) => {
    const result = LabelledFile.safeParse({
      question: 'one',
      answers: [{ id: 'a', style: 'terse', level: 'mid', text: TEXT, edits: [edit], ...base }],
    });
    return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };

  it('wants either a change or a text of an edit', () => {
    const message = 'answers.0.edits.0: needs either "change" or "text"';
    expect(wrong({ kind: 'padded' })).toEqual([message]);
    expect(wrong({ kind: 'padded', text: 'x', change: ['a', 'b'] })).toEqual([message]);
  });

  it('says how a label is written where it is written otherwise', () => {
    const label = (shared: unknown) => wrong({ kind: 'style', text: 'x' }, { points: { shared } });
    for (const one of ['made', ['made'], ['missed', 'words'], ['good', 'words']])
      expect(label(one)).toEqual([
        'answers.0.points.shared: must be missed, or a list of two: made, partly or contradicted, and the words of the answer that show it',
      ]);
    expect(wrong({ kind: 'style', text: 'x' }, { misconceptions: { 'no-weights': 'asserted' } })).toEqual([
      'answers.0.misconceptions.no-weights: must be absent, or a list of two: asserted or rejected, and the words of the answer that show it',
    ]);
  });

  it('knows no other kinds, styles or fields', () => {
    expect(wrong({ kind: 'translated', text: 'x' })[0]).toMatch(/^answers\.0\.edits\.0\.kind: /);
    expect(wrong({ kind: 'style', text: 'x' }, { style: 'pompous' })[0]).toMatch(/^answers\.0\.style: /);
    expect(wrong({ kind: 'style', text: 'x', score: 1 })[0]).toMatch(/"score"/);
  });
});
