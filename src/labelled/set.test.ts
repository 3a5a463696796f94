import { describe, expect, it } from 'vitest';
import type { LabelledAnswer } from './answers.js';
import { labelledScore, partOf, readLabelledSet, type SetFile } from './set.js';
import { type InventedFile, inventedSet, prose, QUESTIONS, question } from './testing/invented.js';

const problemsOf = (files: readonly SetFile[]) =>
  readLabelledSet(files, QUESTIONS).problems.map(({ file, field, message }) =>
    [file, ...(field ? [field] : []), message].join(' '),
  );

describe('a set that is whole', () => {
  it('has no problem, every answer written out, and parts that hold each question once', () => {
    const { set, problems } = readLabelledSet(inventedSet(), QUESTIONS);
    expect(problems).toEqual([]);
    expect(set.answers.length).toBe(3 * (4 + 10));
    expect(new Set(set.answers.map(({ id }) => id)).size).toBe(set.answers.length);
    expect(partOf(set, 'development').every((answer) => answer.question === 'two')).toBe(true);
    expect([partOf(set, 'train').length, partOf(set, 'test').length]).toEqual([28, 0]);
    for (const { text, points } of set.answers)
      for (const { label, start, end } of Object.values(points))
        expect(label === 'missed' ? start : text.slice(start, end).length).toBe(
          label === 'missed' ? undefined : end! - start!,
        );
  });
});

describe('a set with a problem names the file and what to do', () => {
  const first = (files: Record<string, InventedFile>) => files.one!.answers[0]!;

  it.each<[string, Parameters<typeof inventedSet>[0], string[]]>([
    [
      'a file that is missing',
      (files) => delete files.two,
      [
        'split.yaml has "two", which has no labelled answers',
        'two.yaml is missing: the question has no labelled answers',
      ],
    ],
    [
      'a file under another name',
      (files) => {
        files.four = files.two!;
        delete files.two;
      },
      [
        'four.yaml must be named after a question of the pack, and name it; it names "two"',
        'split.yaml has "two", which has no labelled answers',
        'two.yaml is missing: the question has no labelled answers',
      ],
    ],
    ['three bases', (files) => files.one!.answers.pop(), ['one.yaml has 3 base answers; four are needed']],
    [
      'two bases in one style',
      (files) => Object.assign(files.one!.answers[1]!, { style: first(files).style }),
      ['one.yaml has two base answers in one style'],
    ],
    [
      'a kind of edit that is missing',
      (files) => {
        first(files).edits = first(files).edits.filter(({ kind }) => kind !== 'negated');
      },
      ['one.yaml has no edit of the kind "negated"'],
    ],
    [
      'a base that is too short',
      (files) =>
        Object.assign(files.one!.answers[1]!, { text: 'Weights are shared.', points: { shared: 'missed' } }),
      ['one.yaml one/b: has 3 words; a base has 40 to 250'],
    ],
    [
      'a base that is too long',
      (files) => {
        files.one!.answers[1]!.text += ` ${prose(250, 99)}`;
      },
      ['one.yaml one/b: has 301 words; a base has 40 to 250'],
    ],
    [
      'a label that does not suit its edit',
      (files) => Object.assign(first(files).edits[0]!, { points: { shared: ['made', 'That is another'] } }),
      ['one.yaml one/a/removed-1: the label of its target "shared" does not suit the edit'],
    ],
    [
      'a stance that does not suit its edit',
      (files) => Object.assign(first(files).edits[5]!, { misconceptions: { 'no-weights': 'absent' } }),
      ['one.yaml one/a/asserted-6: the label of its target "no-weights" does not suit the edit'],
    ],
    [
      'a span that is not there',
      (files) => Object.assign(files.one!.answers[1]!.points, { shared: ['made', 'nowhere'] }),
      ['one.yaml one/b: "nowhere" (point shared) does not occur in the answer'],
    ],
    [
      'a question in no part',
      (_, split) => Object.assign(split, { train: ['three'] }),
      ['split.yaml does not have "one"'],
    ],
    [
      'a question in two parts',
      (_, split) => Object.assign(split, { development: ['two', 'one'] }),
      ['split.yaml has "one" twice'],
    ],
    [
      'a question that the pack does not have in the split',
      (_, split) => Object.assign(split, { development: ['two', 'nine'] }),
      ['split.yaml has "nine", which has no labelled answers'],
    ],
  ])('%s', (_name, spoil, expected) => {
    expect(problemsOf(inventedSet(spoil))).toEqual(expected);
  });

  it('a field that is wrong, by its path', () => {
    const files = inventedSet((all) => Object.assign(first(all), { level: 'chief' }));
    expect(problemsOf(files)[0]).toMatch(/^one\.yaml answers\.0\.level /);
  });

  it('YAML that is none, and a split that is not there', () => {
    const [, ...files] = inventedSet();
    const problems = problemsOf(files.with(0, { path: 'one.yaml', text: 'question: [one' }));
    expect(problems[0]).toMatch(/^one\.yaml is not valid YAML: \w/);
    expect(problems).toContain('split.yaml is missing');
    expect(problems).toContain('split.yaml does not have "two"');
  });

  it('a sentence that stands in the answers of four families', () => {
    const said = 'This one sentence is in far too many answers';
    const files = inventedSet((all) => {
      for (const [at, base] of all.one!.answers.entries()) base.text += at < 3 ? ` ${said}!` : '';
      all.two!.answers[0]!.text += ` ${said.toUpperCase()}.`;
    });
    expect(problemsOf(files)).toEqual([
      `one.yaml is in 4 answers (one/a, one/b, one/c …), which teaches a template: "${said.toLowerCase()}"`,
    ]);
  });

  it('a reading of a question that the pack does not have, or in wrong letters', () => {
    const reading = (question: string, labels: string) =>
      `{question: ${question}, points: [shared, local], misconceptions: [no-weights], labels: {${labels}}}`;
    const problems = problemsOf([
      ...inventedSet(),
      { path: 'readings/first/nine.yaml', text: reading('nine', 'a: mp .') },
      { path: 'readings/second/one.yaml', text: reading('one', 'a: mz .') },
    ]);
    expect(problems[0]).toBe('readings/first/nine.yaml names no question of the pack: "nine"');
    expect(problems[1]).toBe(
      'readings/second/one.yaml needs 2 letters (m p - x), a space and 1 letters (a r .) for one/a',
    );
    expect(problems.length).toBe(1 + 14);
  });
});

describe('labelledScore', () => {
  const answer = (level: string, shared: string, local: string) =>
    ({ level, points: { shared: { label: shared }, local: { label: local } } }) as unknown as LabelledAnswer;

  it.each<[string, string, string, number]>([
    ['senior', 'made', 'made', 1],
    ['senior', 'made', 'missed', 3 / 4],
    ['senior', 'partly', 'made', 2.5 / 4],
    ['senior', 'contradicted', 'partly', 0.5 / 4],
    // The second point is expected from senior on.
    ['mid', 'made', 'missed', 1],
    ['junior', 'partly', 'made', 0.5],
  ])('of a %s with %s and %s is %f', (level, shared, local, expected) => {
    expect(labelledScore(question('one'), answer(level, shared, local))).toBeCloseTo(expected, 12);
  });

  it('is 0 where nothing counts at the level', () => {
    const { points } = question('one');
    expect(labelledScore({ points: [points[1]!] }, answer('mid', 'made', 'made'))).toBe(0);
  });
});
