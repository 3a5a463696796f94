import { describe, expect, test } from 'vitest';
import type { Judgement } from '#interview/judgement';
import { verifyQuotes } from './verify.js';

const text = 'The kernel is shared. It is local.';
const answers = [{ sequence: 7, text, after: 'probe' as const }];
const point = {
  id: 'shared',
  verdict: 'made',
  sure: true,
  confidence: 0.9,
  answer: 7,
  quote: 'The kernel is shared.',
  start: 0,
  end: 21,
  after: 'probe',
} as const;
const judgement: Judgement = {
  score: 1,
  interval: [0.8, 1],
  scored: true,
  points: [point],
  misconceptions: [],
  flags: [],
  grader: 'test@1',
};

describe('verifyQuotes', () => {
  test('a sound judgement has nothing to list', () => {
    expect(verifyQuotes(judgement, answers)).toEqual([]);
    expect(
      verifyQuotes(
        { ...judgement, points: [{ id: 'a', verdict: 'missed', sure: true, confidence: 0, after: 'none' }] },
        answers,
      ),
    ).toEqual([]);
  });

  const { quote: _, ...unquoted } = point;
  test.each<[string, Partial<Judgement>, RegExp]>([
    ['another offset', { points: [{ ...point, start: 1, end: 22 }] }, /does not stand at 1 to 22/],
    ['other words', { points: [{ ...point, quote: 'The kernel was shared' }] }, /does not stand/],
    ['no quote', { points: [unquoted] }, /has no quote/],
    ['an empty quote', { points: [{ ...point, quote: '', start: 3, end: 3 }] }, /has no quote/],
    ['an unknown answer', { points: [{ ...point, answer: 8 }] }, /answer 8, which is not among/],
    ['a quote of a missed point', { points: [{ ...point, verdict: 'missed' }] }, /is missed and yet quotes/],
    ['a wrong after', { points: [{ ...point, after: 'none' }] }, /came after "none"/],
    [
      'a misconception without its words',
      { misconceptions: [{ id: 'm', quote: 'nothing', start: 0, end: 7 }] },
      /Misconception "m"/,
    ],
    ['a score without scoring', { scored: false }, /not scored and yet has a score/],
    ['no reason', { scored: false, score: 0, interval: [0, 0], points: [] }, /gives no reason/],
    ['a score outside its interval', { score: 0.5 }, /outside its interval/],
  ])('%s', (_name, change, problem) => {
    expect(verifyQuotes({ ...judgement, ...change }, answers).join(' ')).toMatch(problem);
  });

  test('made after a hint is too much', () => {
    const hinted = [{ ...answers[0]!, after: 'hint' as const }];
    expect(verifyQuotes({ ...judgement, points: [{ ...point, after: 'hint' }] }, hinted).join(' ')).toMatch(
      /after a hint/,
    );
  });
});
