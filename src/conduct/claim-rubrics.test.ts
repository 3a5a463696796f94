import { describe, expect, it } from 'vitest';
import { lexicalGrader } from '#grading/lexical';
import { claimQuestion } from '#resume/claims/question';
import { conceptRound } from '#rounds/concept/round';
import { realPack } from './testing/fovea.js';

const kinds = realPack().claims;
const grader = lexicalGrader();
const LEVELS = ['mid', 'senior'] as const;
const asked = (kind: (typeof kinds)[number]) =>
  claimQuestion({ id: '0123456789ab', text: 'Brought it from 60 to 20 for a customer', kind });
const scoreOf = async (item: ReturnType<typeof asked>, level: (typeof LEVELS)[number], text: string) =>
  (await grader.judge({ item, level, answers: [{ sequence: 1, text, after: 'none' }] })).score;

/** What says nothing that could be checked. */
const VAGUE = [
  'We worked hard on this as a team and it went really well. The results were much better than before and everybody was happy. I used state-of-the-art methods and best practices, and I learned a lot from it.',
  'I was responsible for this. We looked at the problem, tried different approaches, and in the end we improved it significantly. It was challenging, but we solved all problems and the customer was satisfied with the quality.',
];

describe.each(kinds.map((kind) => ({ id: kind.id, kind })))('$id', ({ kind }) => {
  it('is a question that the concept round asks', () => {
    const item = asked(kind);
    expect(conceptRound.schema.parse(item)).toEqual(item);
    expect(conceptRound.asks(item)).toBe(true);
  });

  it('has four ways to say each point, and model answers that say they are examples', () => {
    for (const { accept } of kind.points) expect(accept.length).toBeGreaterThanOrEqual(4);
    for (const level of LEVELS) expect(kind.modelAnswer[level]).toMatch(/^For example, /);
  });

  it.each(LEVELS)(
    '%s: the model answer holds, its half earns less, and vague words earn nothing',
    async (level) => {
      const item = asked(kind);
      const answer = kind.modelAnswer[level];
      const whole = await scoreOf(item, level, answer);
      const half = await scoreOf(item, level, answer.slice(0, answer.indexOf('. ', answer.length / 2) + 1));
      expect(whole).toBeGreaterThanOrEqual(0.65);
      expect(half).toBeLessThan(whole);
      for (const vague of VAGUE) expect(await scoreOf(item, level, vague)).toBeLessThanOrEqual(0.15);
    },
  );
});

it('model answers reach .85 on average, and earn less than a third of it on the questions of other kinds', async () => {
  const own: number[] = [];
  const other: number[] = [];
  for (const kind of kinds) {
    const item = asked(kind);
    for (const level of LEVELS) own.push(await scoreOf(item, level, kind.modelAnswer[level]));
    for (const one of kinds) if (one !== kind) other.push(await scoreOf(item, 'mid', one.modelAnswer.mid));
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(own)).toBeGreaterThanOrEqual(0.85);
  expect(mean(other)).toBeLessThanOrEqual(mean(own) / 3);
});
