import { describe, expect, it } from 'vitest';
import { type PackFile, readPack } from './pack.js';
import { questionText, rounds, smallPack } from './testing/small-pack.js';

const signs = {
  general: 'signs: { strong: [], some: [], not: [] }',
  own: 'signs: { strong: ["# ms"], some: [], not: [] }',
};

/** A kind's YAML: a question's, with a place for the line, asks and signs instead of the type. */
const kindText = (id: string, of: keyof typeof signs = 'own') =>
  `${questionText(id)
    .replace('type: technical\n', '')
    .replace(
      'What happens, and why?',
      'Of “{claim}”, what happened?',
    )}asks: ["One of {claim}.", Two., Three., Four.]\n${signs[of]}\n`;

const kind = (id: string, change = (text: string) => text, of: keyof typeof signs = 'own'): PackFile => ({
  path: `claims/${id}.yaml`,
  text: change(kindText(id, of)),
});
const general = kind('rest', undefined, 'general');
const read = (...files: PackFile[]) => readPack([...smallPack(), ...files], rounds);

describe('kinds of claims', () => {
  it('are read in the order of their ids; a pack may have none', () => {
    const { pack, problems } = read(kind('zoom'), general, kind('fast'));
    expect(problems).toEqual([]);
    expect(pack!.claims.map(({ id }) => id)).toEqual(['fast', 'rest', 'zoom']);
    expect(read().pack!.claims).toEqual([]);
  });

  it.each<[string, (text: string) => string, string, string]>([
    ['no place for the line', (text) => text.replace('{claim}', 'it'), 'prompt', 'must hold {claim} once'],
    ['two places', (text) => text.replace('{claim}', '{claim} {claim}'), 'prompt', 'must hold {claim} once'],
    [
      'another name',
      (text) => text.replace('id: fast', 'id: slow'),
      'id',
      'must be the name of its file, "fast"',
    ],
    ['an unknown skill', (text) => text.replace('[seeing]', '[hearing]'), 'skills[0]', 'is not a skill'],
    ['three asks', (text) => text.replace('Three., ', ''), 'asks', '>=4'],
    ['a sign of no words', (text) => text.replace('"# ms"', '"(ms)"'), 'signs.strong[0]', 'must be words'],
    ['a star in the middle', (text) => text.replace('"# ms"', '"a*b"'), 'signs.strong[0]', 'must be words'],
    ['a type', (text) => `${text}type: technical\n`, 'type', 'is not a field here'],
    ['seven points', (text) => text.replace(/ {2}- id: p8[\s\S]*?(?=misconceptions)/, ''), 'points', '>=8'],
  ])('with %s are refused with file, line and field', (_name, change, field, message) => {
    const { pack, problems } = read(general, kind('fast', change));
    expect(pack).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'claims/fast.yaml', field });
    expect(problems[0]!.message).toContain(message);
    expect(problems[0]!.line).toBeGreaterThan(0);
  });

  it.each([
    ['none', [kind('fast')], '0 kinds'],
    ['two', [general, kind('more', undefined, 'general')], '2 kinds'],
  ])('need exactly one without signs, not %s', (_name, files, message) => {
    const { problems } = read(...files);
    expect(problems).toEqual([
      { file: 'claims/', line: 1, field: 'signs', message: expect.stringContaining(message) },
    ]);
  });

  it('of one id in two files are refused', () => {
    const twice = { path: 'claims/fast.yml', text: kindText('fast') };
    expect(read(general, kind('fast'), twice).problems).toMatchObject([
      { file: 'claims/fast.yml', field: 'id', message: 'the id "fast" is used twice' },
    ]);
  });
});

describe('the example of a resume', () => {
  const resume = (meta: object = { example: true }) => ({
    path: 'resume.json',
    text: JSON.stringify({ basics: { name: 'Ada' }, work: [{ highlights: ['Did it'] }], meta }, null, 2),
  });
  const notes = (...fields: string[]) => ({
    path: 'resume-notes.yaml',
    text: `notes:\n${fields.map((field) => `  - field: ${field}\n    note: Because.\n`).join('')}`,
  });

  it('is read with its notes; a pack may have none', () => {
    const { pack, problems } = read(resume(), notes('work[0].highlights[0]'));
    expect(problems).toEqual([]);
    expect(pack!.example).toEqual({
      resume: { basics: { name: 'Ada' }, work: [{ highlights: ['Did it'] }], meta: { example: true } },
      notes: [{ field: 'work[0].highlights[0]', note: 'Because.' }],
    });
    expect(read().pack!.example).toBeNull();
  });

  it.each<[string, PackFile[], object]>([
    ['no mark', [resume({}), notes('basics.name')], { file: 'resume.json', field: 'meta', line: 12 }],
    [
      'a note on nothing',
      [resume(), notes('basics.name', 'work[1].highlights[0]')],
      { file: 'resume-notes.yaml', field: 'notes[1].field', line: 4 },
    ],
    [
      'two notes on one line',
      [resume(), notes('basics.name', 'basics.name')],
      { file: 'resume-notes.yaml', field: 'notes[1].field', message: '"basics.name" has a note already' },
    ],
    ['no notes', [resume()], { file: 'resume-notes.yaml', message: expect.stringContaining('is missing') }],
    [
      'no resume',
      [notes('basics.name')],
      { file: 'resume.json', message: expect.stringContaining('is missing') },
    ],
    [
      'no JSON',
      [{ path: 'resume.json', text: '{"basics": ' }, notes('basics.name')],
      { file: 'resume.json' },
    ],
    [
      'a link that runs',
      [
        { path: 'resume.json', text: '{"basics":{"url":"javascript:alert(1)"},"meta":{"example":true}}' },
        notes('basics.name'),
      ],
      { file: 'resume.json', field: 'basics.url' },
    ],
  ])('with %s is refused', (_name, files, problem) => {
    const { pack, problems } = read(...files);
    expect(pack).toBeUndefined();
    expect(problems).toMatchObject([problem]);
  });
});
