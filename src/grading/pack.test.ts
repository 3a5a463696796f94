import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Item } from '#content/item';
import type { Level } from '#content/level';
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

test('model answers reach .9 on average, statements only .85, and are rarely told that they contradict', async () => {
  let [told, judged] = [0, 0];
  const scoreOf = async (item: Item, text: string, level: Level): Promise<number> => {
    const { score, points } = await judgeText(item, text, level);
    judged += 1;
    told += points.filter(({ verdict }) => verdict === 'contradicted').length;
    return score;
  };
  const [whole, bare]: [number[], number[]] = [[], []];
  for (const question of questions)
    for (const level of LEVELS) {
      const answer = question.modelAnswer[level];
      whole.push(await scoreOf(question, answer, level));
      bare.push(await scoreOf(statementsOnly(question), answer, level));
    }
  expect(mean(whole)).toBeGreaterThanOrEqual(0.9);
  expect(mean(bare)).toBeGreaterThanOrEqual(0.85);
  expect(told / judged).toBeLessThanOrEqual(0.05);
}, 120_000);
