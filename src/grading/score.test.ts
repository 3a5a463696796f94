import { describe, expect, test } from 'vitest';
import type { Item } from '#content/item';
import { CREDIT, type PointJudgement, type Verdict } from '#interview/judgement';
import { scoreOf } from './score.js';

const item: Item = {
  id: 'x',
  prompt: 'Why?',
  points: [
    { id: 'a', statement: 'One.', weight: 3 },
    { id: 'b', statement: 'Two.' },
    { id: 'c', statement: 'Three.', weight: 2, from: 'senior' },
  ],
  misconceptions: [],
};
const judged = (verdicts: readonly Verdict[], confidence = 0.5): PointJudgement[] =>
  verdicts.map((verdict, index) => ({
    id: item.points[index]!.id,
    verdict,
    sure: true,
    confidence,
    after: 'none',
  }));

describe('scoreOf', () => {
  test.each<[Verdict[], 'mid' | 'senior', number]>([
    [['made', 'made', 'made'], 'senior', 1],
    [['made', 'partly', 'missed'], 'senior', 3.5 / 6],
    [['made', 'partly', 'missed'], 'mid', 3.5 / 4],
    [['contradicted', 'missed', 'made'], 'mid', 0],
  ])('%j at %s', (verdicts, level, expected) => {
    expect(scoreOf(item, level, judged(verdicts)).score).toBeCloseTo(expected, 4);
    const [, b, c] = verdicts.map((verdict) => CREDIT[verdict]) as [number, number, number];
    const a = CREDIT[verdicts[0]!];
    const again = level === 'mid' ? (3 * a + b) / 4 : (3 * a + b + 2 * c) / 6;
    expect(again).toBeCloseTo(expected, 4);
  });

  test('doubt widens the interval, certainty closes it, and it holds the score', () => {
    const doubtful = scoreOf(item, 'senior', judged(['made', 'partly', 'missed'], 0.5));
    expect(doubtful.interval[0]).toBeLessThan(doubtful.score);
    expect(doubtful.interval[1]).toBeGreaterThan(doubtful.score);
    const certain = scoreOf(item, 'senior', judged(['made', 'made', 'made'], 1));
    expect(certain.interval).toEqual([1, 1]);
  });

  test('nothing counts at the level: zero', () => {
    const senior = { ...item, points: [item.points[2]!] };
    expect(scoreOf(senior, 'junior', [{ ...judged(['made'])[0]!, id: 'c' }])).toEqual({
      score: 0,
      interval: [0, 0],
    });
  });
});
