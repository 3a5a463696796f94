import { describe, expect, it } from 'vitest';
import { type PackFile, type PackProblem, readPack } from './pack.js';
import { changed, questionText, rounds, smallPack } from './testing/small-pack.js';

const problemsOf = (files: readonly PackFile[]) => readPack(files, rounds).problems;

const FIRST = 'questions/first.yaml';
const text = questionText('first');

/** The line, from 1, on which a text stands. */
const lineOf = (whole: string, part: string) => {
  expect(whole).toContain(part);
  return whole.slice(0, whole.indexOf(part)).split('\n').length;
};

const replaced = (from: string, to: string) => {
  expect(text).toContain(from);
  return changed(FIRST, (whole) => whole.replace(from, to));
};

describe('a pack that is right', () => {
  it('loads, whatever order its files come in', () => {
    for (const files of [smallPack(), smallPack().toReversed()]) {
      const { pack, problems } = readPack(files, rounds);
      expect(problems).toEqual([]);
      expect(pack).toMatchObject({ id: 'small', skills: [{ id: 'seeing' }, { id: 'telling' }] });
      expect(pack!.questions.map(({ id }) => id).toSorted()).toEqual(['first', 'second']);
    }
  });

  it('has nothing read that lies elsewhere', () => {
    const extra = [
      ...smallPack(),
      { path: 'notes.yaml', text: '][' },
      { path: 'questions/drafts/x.yaml', text: '][' },
    ];
    expect(problemsOf(extra)).toEqual([]);
  });
});

describe('a question that is wrong is named with file, line and field', () => {
  it.each<[string, PackFile[], Partial<PackProblem>]>([
    [
      'an unknown skill',
      replaced('[seeing]', '[seeing, hearing]'),
      { line: 5, field: 'skills[1]', message: '"hearing" is not a skill of skills.yaml' },
    ],
    ['a missing field', replaced('    probe: What of it?\n', ''), { line: 9, field: 'points[0].probe' }],
    [
      'a field too many',
      replaced('minutes: 8', 'minutes: 8\ncolour: red'),
      { line: 8, field: 'colour', message: 'is not a field here; leave it out' },
    ],
    [
      'an empty text',
      replaced('prompt: What happens, and why?', 'prompt: "  "'),
      { line: 3, field: 'prompt', message: 'must not be empty' },
    ],
    [
      'a control character',
      replaced('prompt: What happens, and why?', 'prompt: "a\\u0007b"'),
      { line: 3, field: 'prompt', message: 'must not hold control characters' },
    ],
    ['a wrong type', replaced('minutes: 8', 'minutes: eight'), { line: 7, field: 'minutes' }],
    ['a weight out of range', replaced('weight: 2', 'weight: 4'), { line: 11, field: 'points[0].weight' }],
    ['an unknown level', replaced('from: junior', 'from: chief'), { line: 12, field: 'points[0].from' }],
    [
      'one way of saying it',
      replaced('[One way., Another way.]', '[One way.]'),
      { line: 14, field: 'points[0].accept', message: 'needs two ways a good engineer says it' },
    ],
    ['an id that is no id', replaced('id: first', 'id: First!'), { line: 1, field: 'id' }],
    [
      'another id than the file’s name',
      replaced('id: first', 'id: third'),
      { line: 1, field: 'id', message: 'must be the name of its file or folder, "first"' },
    ],
    [
      'a point’s id twice',
      replaced('- id: p2', '- id: p1'),
      { line: lineOf(text, '- id: p2'), field: 'points[1].id', message: 'the id "p1" is used twice' },
    ],
    [
      'a misconception’s id twice',
      replaced('- id: m3', '- id: m1'),
      { line: lineOf(text, '- id: m3'), field: 'misconceptions[2].id', message: 'the id "m1" is used twice' },
    ],
    [
      'too few misconceptions',
      replaced(text.slice(text.indexOf('  - id: m3'), text.indexOf('modelAnswer')), ''),
      { line: lineOf(text, '- id: m1'), field: 'misconceptions' },
    ],
    [
      'too many misconceptions',
      changed(FIRST, (whole) =>
        whole.replace(
          'misconceptions:\n',
          `misconceptions:\n${['x', 'y', 'z'].map((id) => `  - { id: ${id}, statement: S., correct: C., why: W. }\n`).join('')}`,
        ),
      ),
      { line: lineOf(text, 'misconceptions:') + 1, field: 'misconceptions' },
    ],
    [
      'a source without a year',
      replaced(', year: 2020', ''),
      { line: lineOf(text, '{ authors'), field: 'sources[0].year' },
    ],
    [
      'no model answer for seniors',
      replaced('  senior: All of it and more.\n', ''),
      { line: lineOf(text, 'mid: All'), field: 'modelAnswer.senior' },
    ],
    [
      'bad YAML',
      replaced('skills: [seeing]', 'skills: [seeing'),
      { line: 6, field: '', message: expect.stringMatching(/^is not valid YAML: /) as unknown as string },
    ],
    [
      'a key twice',
      replaced('minutes: 8', 'minutes: 8\nminutes: 9'),
      { line: 8, field: '', message: expect.stringMatching(/^is not valid YAML: /) as unknown as string },
    ],
    ['a list at the top', changed(FIRST, () => '- id: first\n'), { line: 1, field: '' }],
    ['nothing', changed(FIRST, () => ''), { line: 1, field: '' }],
    [
      'a huge file',
      changed(FIRST, (whole) => `${whole}# ${'x'.repeat(500_000)}`),
      { line: 1, field: '', message: 'is longer than 500000 characters; split it' },
    ],
  ])('%s', (_name, files, expected) => {
    const problems = problemsOf(files).filter(({ file }) => file === FIRST);
    expect(problems).toEqual([{ file: FIRST, field: '', line: 1, message: expect.any(String), ...expected }]);
    expect(readPack(files, rounds).pack).toBeUndefined();
  });

  it('an alias bomb is refused without being unfolded', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    );
    const began = performance.now();
    const problems = problemsOf(changed(FIRST, () => ['l0: &l0 [bomb]', ...levels].join('\n')));
    expect(problems).toEqual([
      { file: FIRST, line: 1, field: '', message: expect.stringContaining('alias') },
    ]);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'the key %s is no field, and pollutes nothing',
    (key) => {
      const problems = problemsOf(changed(FIRST, (whole) => `${whole}${key}: { polluted: true }\n`));
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      const line = text.split('\n').length;
      expect(problems).toEqual([
        { file: FIRST, line, field: key, message: 'is not a field here; leave it out' },
      ]);
    },
  );

  it('several things wrong are all named', () => {
    const problems = problemsOf(
      changed(FIRST, (whole) => whole.replace('minutes: 8', 'minutes: 0').replace('weight: 2', 'weight: 0')),
    );
    expect(problems.map(({ field }) => field)).toEqual(['minutes', 'points[0].weight']);
  });
});

describe('what belongs together', () => {
  it('one id in two files is named with the other file', () => {
    const files = [...smallPack(), { path: 'questions/first.yml', text }];
    expect(problemsOf(files)).toEqual([
      {
        file: 'questions/first.yml',
        line: 1,
        field: 'id',
        message: 'the id "first" is used by questions/first.yaml as well',
      },
    ]);
  });

  it.each<[string, string, string, string, number, string]>([
    [
      'a fact without a known source',
      'guide.yaml',
      'source: somebody',
      'source: nobody',
      8,
      'facts[0].source',
    ],
    [
      'a skill of the guide',
      'guide.yaml',
      'skill: seeing, why',
      'skill: hearing, why',
      11,
      'skills[0].skill',
    ],
    [
      'an example of a question type',
      'guide.yaml',
      'examples: [first]',
      'examples: [first, gone]',
      13,
      'questionTypes[0].examples[1]',
    ],
    [
      'a question to practise',
      'guide.yaml',
      'questions: [first]',
      'questions: [gone]',
      21,
      'steps[0].checklist[0].practise.questions[0]',
    ],
    [
      'a skill to practise',
      'guide.yaml',
      'skill: seeing }',
      'skill: hearing }',
      21,
      'steps[0].checklist[0].practise.skill',
    ],
    ['a date that is none', 'guide.yaml', 'updated: 2026-03-20', 'updated: yesterday', 4, 'updated'],
    [
      'a skill’s name too long for its place',
      'skills.yaml',
      'short: Seeing',
      `short: ${'S'.repeat(29)}`,
      2,
      'skills[0].short',
    ],
  ])('%s', (_name, file, from, to, line, field) => {
    const whole = smallPack().find((one) => one.path === file)!.text;
    expect(whole).toContain(from);
    const problems = problemsOf(changed(file, (before) => before.replace(from, to)));
    expect(problems[0]).toEqual({ file, line, field, message: expect.any(String) });
    expect(problems.length).toBe(1);
  });

  it('a checklist entry’s id twice', () => {
    const twice = '      - { id: done, text: Did it again. }\n';
    expect(
      problemsOf(changed('guide.yaml', (whole) => whole.replace('mistakes:', `${twice}mistakes:`))),
    ).toEqual([
      {
        file: 'guide.yaml',
        line: 22,
        field: 'steps[0].checklist[1].id',
        message: 'the id "done" is used twice',
      },
    ]);
  });

  it.each(['guide.yaml', 'skills.yaml'])('%s missing', (path) => {
    expect(problemsOf(smallPack().filter((file) => file.path !== path))).toEqual([
      { file: path, line: 1, field: '', message: 'is missing' },
    ]);
  });

  it('no questions at all', () => {
    const files = smallPack().filter((file) => !file.path.startsWith('questions/'));
    expect(problemsOf(files)[0]).toEqual({
      file: 'questions/',
      line: 1,
      field: '',
      message: 'holds no questions; add one YAML file a question',
    });
  });

  it('a broken question is named for what is wrong in it alone, not where the guide refers to it', () => {
    expect(problemsOf(replaced('minutes: 8', 'minutes: 0')).map(({ file }) => file)).toEqual([FIRST]);
  });
});
