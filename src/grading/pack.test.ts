import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Question } from '#content/question';
import { judgeText, statementsOnly } from './testing/judging.js';

const folder = new URL('../../packs/computer-vision-engineer/questions/', import.meta.url);
const questions = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => Question.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));
const firstHalf = (text: string): string => {
  const sentences = text.match(/[^.!?]+[.!?]+\s*/g) ?? [text];
  return sentences.slice(0, Math.floor(sentences.length / 2)).join('');
};
const LEVELS = ['mid', 'senior'] as const;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(questions.map((question) => ({ id: question.id, question })))('$id', ({ question }) => {
  const others = questions.filter(
    (other) => other.type !== 'behavioral' && !other.skills.some((skill) => question.skills.includes(skill)),
  );
  // Eight spread over the others, another eight for each question: judging every pair takes minutes.
  const first = questions.indexOf(question);
  const some = Array.from({ length: 8 }, (_, at) => others[(first + at * 7) % others.length]!);

  test.each(LEVELS)('%s: model answer above its first half above another topic', async (level) => {
    const answer = question.modelAnswer[level];
    const whole = await judgeText(question, answer, level);
    const half = await judgeText(question, firstHalf(answer), level);
    const off = mean(
      await Promise.all(
        some.map(async (other) => (await judgeText(question, other.modelAnswer[level], level)).score),
      ),
    );
    // Stories share few words with what a rubric asks of them, and lose more of what they tell.
    expect(whole.score).toBeGreaterThanOrEqual(question.type === 'behavioral' ? 0.45 : 0.65);
    expect(whole.score).toBeGreaterThan(half.score);
    expect(half.score).toBeGreaterThan(off);
    expect(off).toBeLessThanOrEqual(0.25);
    totals.push({ whole: whole.score, off });
  });
});

const totals: { whole: number; off: number }[] = [];

test('answers to other questions earn less than .1 on average', () => {
  expect(totals.length).toBeGreaterThan(100);
  expect(mean(totals.map(({ off }) => off))).toBeLessThanOrEqual(0.1);
});

test('model answers reach .9 on average; with statements only .85', async () => {
  const judged = questions.flatMap((question) => LEVELS.map((level) => ({ question, level })));
  const scores = await Promise.all(
    judged.map(
      async ({ question, level }) => (await judgeText(question, question.modelAnswer[level], level)).score,
    ),
  );
  expect(mean(scores)).toBeGreaterThanOrEqual(0.9);
  const bare = await Promise.all(
    judged.map(
      async ({ question, level }) =>
        (await judgeText(statementsOnly(question), question.modelAnswer[level], level)).score,
    ),
  );
  expect(mean(bare)).toBeGreaterThanOrEqual(0.85);
});

test('model answers are rarely told that they contradict a claim', async () => {
  const told: string[] = [];
  for (const question of questions)
    for (const item of [question, statementsOnly(question)])
      for (const level of LEVELS) {
        const { points } = await judgeText(item, question.modelAnswer[level], level);
        for (const { id, verdict } of points)
          if (verdict === 'contradicted') told.push(`${question.id} ${level}: ${id}`);
      }
  expect(told.length, told.join('\n')).toBeLessThanOrEqual(questions.length * LEVELS.length * 2 * 0.05);
});
