import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { question } from '#conduct/testing/rubric';
import { verifyQuotes } from '#grading/verify';
import { Judgement } from '#interview/judgement';
import { gradeVerb } from './grade.js';
import { captured } from './testing/captured.js';
import { UsageError } from './usage.js';

const ANSWER = question('iou-and-nms').modelAnswer.mid;

const ITEM = {
  id: 'own-item',
  prompt: 'Why does a larger batch speed up training on a graphics card?',
  points: [
    {
      id: 'parallel',
      statement: 'A larger batch keeps more of the parallel units busy, so the hardware is used better.',
    },
    {
      id: 'overhead',
      statement: 'Launching a kernel costs a fixed time, which a larger batch spreads over more images.',
      from: 'senior',
    },
  ],
  misconceptions: [],
};

/** A file with this text; its path. */
function file(text: string, name = 'file.txt'): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-grade-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const grade = (...args: string[]) => captured(() => gradeVerb(args));
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('grade, one answer', () => {
  it('prints a judgement as JSON whose every quote stands in the answer', async () => {
    const { result, out, err } = await grade('--question', 'iou-and-nms', '--answer', file(ANSWER), '--json');
    expect([result, err]).toEqual([0, '']);
    const judgement = Judgement.parse(JSON.parse(out));
    expect(verifyQuotes(judgement, [{ sequence: 1, text: ANSWER, after: 'none' }])).toEqual([]);
    expect(judgement.score).toBeGreaterThanOrEqual(0.7);
    expect(judgement.points.map(({ id }) => id)).toEqual(question('iou-and-nms').points.map(({ id }) => id));
  });

  it('says as text where it is not sure of a verdict, as the app does', async () => {
    const said = file('Greedy NMS keeps the best box and drops its near-copies because they overlap.');
    const judged = await grade('--question', 'iou-and-nms', '--answer', said, '--json');
    const unsure = Judgement.parse(JSON.parse(judged.out)).points.filter(({ sure }) => !sure);
    expect(unsure.length).toBeGreaterThan(0);
    const { out } = await grade('--question', 'iou-and-nms', '--answer', said);
    const { points } = question('iou-and-nms');
    for (const { id, verdict } of unsure)
      expect(out).toContain(
        `${verdict}, not sure: ${points.find((point) => point.id === id)!.statement.slice(0, 30)}`,
      );
    expect(out.match(/, not sure:/g)).toHaveLength(unsure.length);
  });

  it('prints it as text: the score, and each verdict with its words', async () => {
    const { out } = await grade('--question', 'iou-and-nms', '--answer', file(ANSWER));
    expect(out).toMatch(/^Score [01]\.\d\d of 1, 0\.\d\d to [01]\.\d\d \(\w+@\d+\)\n/);
    expect(out).toMatch(/● made: .+\n {4}“.+”/);
    expect(out).toContain(question('iou-and-nms').points[0]!.statement);
  });

  it.each([
    ['JSON', 'item.json', JSON.stringify(ITEM)],
    [
      'YAML',
      'item.yaml',
      `id: own-item\nprompt: "${ITEM.prompt}"\npoints:\n${ITEM.points.map((point) => `  - { id: ${point.id}, statement: "${point.statement}"${point.from ? `, from: ${point.from}` : ''} }\n`).join('')}misconceptions: []\n`,
    ],
    ['JSON after a byte-order mark', 'item.json', `\ufeff${JSON.stringify(ITEM)}`],
  ])('judges an item of one’s own in %s, at a level', async (_name, name, text) => {
    const answer = file(ITEM.points[0]!.statement);
    const at = async (level: string) => {
      const { out } = await grade('--item', file(text, name), '--answer', answer, '--level', level, '--json');
      return Judgement.parse(JSON.parse(out));
    };
    const [mid, senior] = [await at('mid'), await at('senior')];
    expect(mid.points.map(({ id, verdict, beyond }) => [id, verdict, beyond])).toEqual([
      ['parallel', 'made', undefined],
      ['overhead', 'missed', true],
    ]);
    expect([mid.score, senior.score]).toEqual([1, 0.5]);
  });

  it('says why nothing was scored', async () => {
    const { out, result } = await grade('--question', 'iou-and-nms', '--answer', file('asdf qwer zxcv asdf'));
    expect(result).toBe(0);
    expect(out).toMatch(/^(Not scored\. \w|Score 0\.00)/);
  });

  it.each<[string, string[], RegExp]>([
    ['no question', ['--answer', '-'], /either --question ID or --item FILE/],
    [
      'both a question and an item',
      ['--question', 'x', '--item', 'y', '--answer', '-'],
      /either --question ID or --item FILE/,
    ],
    ['no answer', ['--question', 'iou-and-nms'], /--answer FILE/],
    [
      'an unknown question',
      ['--question', 'nope', '--answer', '-'],
      /--question: there is no question "nope"\. The pack has: .*iou-and-nms/,
    ],
    [
      'an answer that is not there',
      ['--question', 'iou-and-nms', '--answer', '/no/such/file'],
      /--answer \/no\/such\/file cannot be read/,
    ],
    [
      'an item that is not there',
      ['--item', '/no/such/file', '--answer', '-'],
      /--item \/no\/such\/file cannot be read/,
    ],
    [
      'an unknown level',
      ['--question', 'iou-and-nms', '--answer', '-', '--level', 'chief'],
      /--level must be one of junior, mid, senior, staff, not "chief"/,
    ],
    ['a batch and an answer', ['--batch', '-', '--answer', '-'], /--batch brings its own items/],
  ])('is refused with %s', async (_name, args, message) => {
    const { result } = await captured(() => gradeVerb(args).catch((error: unknown) => error));
    expect(result).toBeInstanceOf(UsageError);
    expect((result as Error).message).toMatch(message);
  });

  it.each<[string, string, RegExp]>([
    ['neither JSON nor YAML', '{"id": [', /neither JSON nor YAML/],
    ['no item', '[]', /it is no object; an item has "id"/],
    ['an item without points', JSON.stringify({ ...ITEM, points: [] }), /points: needs at least one point/],
    [
      'a point twice',
      JSON.stringify({ ...ITEM, points: [ITEM.points[0], ITEM.points[0]] }),
      /points\.1\.id: the id "parallel" is used twice/,
    ],
    [
      'an alias bomb',
      [
        'a: &a [x]',
        ...Array.from(
          { length: 8 },
          (_, n) => `${'bcdefghi'[n]}: &${'bcdefghi'[n]} [${Array(9).fill(`*${'abcdefgh'[n]}`).join()}]`,
        ),
      ].join('\n'),
      /alias/i,
    ],
  ])('an item file with %s is refused', async (_name, text, message) => {
    await expect(gradeVerb(['--item', file(text), '--answer', file('x')])).rejects.toThrow(message);
  });
});

describe('grade, a batch', () => {
  it('keeps order and ids, mixes items and questions, and takes a level a line', async () => {
    const statement = ITEM.points[0]!.statement;
    const batch = [
      { id: 'b', item: ITEM, answer: statement },
      { id: 1, question: 'iou-and-nms', answer: ANSWER },
      { id: 'a', item: ITEM, answer: statement, level: 'senior' },
      { id: 'b', item: ITEM, answer: 'Nothing about it.' },
    ];
    const { result, out, err } = await grade(
      '--batch',
      file(`${batch.map((line) => JSON.stringify(line)).join('\r\n\n')}\n`),
    );
    expect([result, err]).toEqual([0, '']);
    const judged = lines(out) as { id: unknown; judgement: Judgement }[];
    expect(judged.map(({ id }) => id)).toEqual(['b', 1, 'a', 'b']);
    expect(judged.map(({ judgement }) => judgement.score)).toEqual([1, expect.closeTo(0.9, 0), 0.5, 0]);
    for (const { judgement } of judged) expect(Judgement.parse(judgement)).toEqual(judgement);
  });

  it('gives the same bytes again', async () => {
    const path = file(
      [1, 2, 3]
        .map((id) =>
          JSON.stringify({ id, question: 'vit-vs-cnn', answer: question('vit-vs-cnn').modelAnswer.mid }),
        )
        .join('\n'),
    );
    expect((await grade('--batch', path)).out).toBe((await grade('--batch', path)).out);
  });

  it.each<[string, string, RegExp]>([
    ['that is not JSON', '{"id": 1,', /^Line 3 is not valid JSON/],
    ['without an answer', '{"id": 1, "question": "iou-and-nms"}', /^Line 3: answer: /],
    ['without a question', '{"id": 1, "answer": "x"}', /^Line 3: needs either "item" or "question"/],
    [
      'with both',
      JSON.stringify({ id: 1, answer: 'x', item: ITEM, question: 'iou-and-nms' }),
      /^Line 3: needs either/,
    ],
    [
      'with an unknown question',
      '{"id": 1, "answer": "x", "question": "nope"}',
      /^Line 3: there is no question "nope"/,
    ],
    [
      'with a broken item',
      JSON.stringify({ id: 1, answer: 'x', item: { ...ITEM, points: [] } }),
      /^Line 3: item\.points: /,
    ],
  ])('a line %s is named, after the lines before it were judged', async (_name, line, message) => {
    const good = JSON.stringify({ id: 'good', item: ITEM, answer: 'x' });
    const { result, out } = await captured(() =>
      gradeVerb(['--batch', file(`${good}\n\n${line}\n${good}\n`)]).catch((error: unknown) => error),
    );
    expect(result).toBeInstanceOf(UsageError);
    expect((result as Error).message).toMatch(message);
    expect(lines(out).map(({ id }) => id)).toEqual(['good']);
  });

  it('that is not there is named', async () => {
    await expect(gradeVerb(['--batch', '/no/such/file'])).rejects.toThrow(
      /--batch \/no\/such\/file cannot be read/,
    );
  });
});
