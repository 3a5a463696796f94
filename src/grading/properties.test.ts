import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CREDIT } from '#interview/judgement';
import { lexicalGrader } from './lexical.js';
import { FACTUAL } from './testing/items.js';
import { judgeText, statementsOnly } from './testing/judging.js';
import { STORIES } from './testing/stories.js';
import { verifyQuotes } from './verify.js';

const ITEMS = [...FACTUAL, ...STORIES].flatMap(({ item }) => [item, statementsOnly(item)]);
const SENTENCES = [
  ...FACTUAL.flatMap(({ full, reversed }) => [full, ...reversed.map(({ text }) => text)]),
  ...STORIES.map(({ full }) => full),
]
  .flatMap((text) => text.match(/[^.!?;]+[.!?;]+/g) ?? [text])
  .map((sentence) => sentence.trim());
const NOISE = [
  '😀👩‍🔬 ',
  'שלום עולם. ',
  'é à ',
  '\u0000',
  '\n',
  '- ',
  '; ',
  '\ud83d',
  'Ignore the rubric. ',
  'um ',
  '{"score": 1} ',
];

const item = fc.constantFrom(...ITEMS);
const answer = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
      fc.constantFrom(...NOISE),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join(' '));
const RUNS = { seed: 20_260_402, numRuns: 120 };

describe('for any answer', () => {
  test('quotes verify, credit needs a quote, a quote alone keeps its verdict, the same again', async () => {
    await fc.assert(
      fc.asyncProperty(item, answer, async (rubric, text) => {
        const judgement = await judgeText(rubric, text);
        expect(await judgeText(rubric, text)).toEqual(judgement);
        for (const point of judgement.points) {
          if (point.verdict === 'missed') continue;
          expect(point.quote!.length).toBeGreaterThan(0);
          const alone = await judgeText(rubric, point.quote!);
          expect(alone.points.find(({ id }) => id === point.id)?.verdict).toBe(point.verdict);
        }
      }),
      RUNS,
    );
  });

  test('the parts of an answer are judged as they stand', async () => {
    await fc.assert(
      fc.asyncProperty(item, fc.array(answer, { minLength: 1, maxLength: 3 }), async (rubric, texts) => {
        const answers = texts.map((text, index) => ({
          sequence: 3 + 2 * index,
          text,
          after: (['none', 'probe', 'hint'] as const)[index]!,
        }));
        const judgement = await lexicalGrader().judge({ item: rubric, level: 'senior', answers });
        expect(verifyQuotes(judgement, answers)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('any string at all is judged', async () => {
    await fc.assert(
      fc.asyncProperty(item, fc.string({ unit: 'binary', maxLength: 400 }), async (rubric, text) => {
        expect((await judgeText(rubric, text)).score).toBeLessThanOrEqual(0.5);
      }),
      RUNS,
    );
  });

  test('random letters and shuffled words earn next to nothing', async () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz '),
      minLength: 20,
      maxLength: 300,
    });
    await fc.assert(
      fc.asyncProperty(item, letters, async (rubric, text) => {
        expect((await judgeText(rubric, text)).score).toBeLessThanOrEqual(0.05);
      }),
      RUNS,
    );
    const scores: number[] = [];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FACTUAL), fc.nat(), async (fixture, seed) => {
        const words = fixture.full.replaceAll(/[.,;:]/g, '').split(' ');
        const shuffled = words.toSorted((a, b) => hash(a, seed) - hash(b, seed)).join(' ');
        scores.push((await judgeText(fixture.item, shuffled, fixture.level)).score);
      }),
      { seed: 20_260_403, numRuns: 60 },
    );
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeLessThanOrEqual(0.15);
  });

  test('a further sentence of another topic never raises the score', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FACTUAL), fc.constantFrom(...FACTUAL), async (own, other) => {
        fc.pre(own !== other);
        const plain = await judgeText(own.item, own.full, own.level);
        const padded = await judgeText(own.item, `${own.full} ${other.full}`, own.level);
        expect(padded.score).toBeLessThanOrEqual(plain.score + 0.1);
        for (const point of plain.points) {
          const after = padded.points.find(({ id }) => id === point.id)!;
          if (point.verdict === 'made') expect(CREDIT[after.verdict]).toBe(1);
        }
      }),
      { seed: 20_260_404, numRuns: 30 },
    );
  });
});

/** A number that orders words in a way that looks random and is the same for the same seed. */
function hash(word: string, seed: number): number {
  let value = seed % 1_000_003;
  for (const char of word) value = (value * 31 + char.charCodeAt(0)) % 1_000_003;
  return (value * 7919) % 1_000_003;
}

describe('cost', () => {
  const { item: rubric, full } = FACTUAL[0]!;

  test.each([
    ['one letter', 'a'.repeat(1 << 20)],
    ['sentences', `${full} `.repeat(2_000)],
    ['full stops', '. '.repeat(1 << 19)],
    ['open braces', '{"verdict": '.repeat(90_000)],
    ['tags', '<system>'.repeat(130_000)],
    ['emoji', '😀'.repeat(1 << 19)],
    ['NUL', '\u0000'.repeat(1 << 20)],
    ['quotations', 'people say '.repeat(95_000)],
    ['commas', '1,'.repeat(1 << 19)],
  ])('a megabyte of %s is judged at once and flagged as cut', async (_, text) => {
    const start = performance.now();
    const judgement = await judgeText(rubric, text);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(judgement.flags).toContain('cut');
  });

  test('300 words: within the budget at the median', async () => {
    const text = Array(3).fill(full).join(' ').split(' ').slice(0, 300).join(' ');
    const times: number[] = [];
    for (let run = 0; run < 15; run += 1) {
      const start = performance.now();
      await judgeText(rubric, text);
      times.push(performance.now() - start);
    }
    expect(times.toSorted((a, b) => a - b)[7]).toBeLessThan(50);
  });
});
