import { describe, expect, it } from 'vitest';
import type { GraderFigures } from '#api/responses';
import { figuresFor, intervalWords, meanWords, surenessOf } from './sureness.js';

const figure = (value: number) => ({ value, low: value - 0.02, high: value + 0.02 });
const figures: GraderFigures = {
  grader: 'lexical@2',
  questions: 12,
  answers: 240,
  labels: 2000,
  readersKappa: 0.81,
  precision: figure(0.82),
  recall: figure(0.7),
  areaWithin: figure(0.9),
  scoreError: figure(0.09),
  scoreAgreement: figure(0.8),
  reversedNoticed: figure(0.31),
  misconceptionsFound: figure(0.4),
  rejectedAccused: figure(0.03),
};

describe('figuresFor', () => {
  it.each([
    ['the grader that gave the score', figures, ['lexical@2', 'lexical@2'], figures],
    ['another version', figures, ['lexical@1'], null],
    ['one of two that is another', figures, ['lexical@2', 'lexical@1'], null],
    ['no grader', figures, [], null],
    ['nothing measured', undefined, ['lexical@2'], null],
  ])('%s', (_, measured, graders, expected) => {
    expect(figuresFor(measured, graders)).toBe(expected);
  });
});

it('surenessOf says each figure with its interval, and what they were measured on', () => {
  const { intro, found, how } = surenessOf(figures);
  expect(intro).toBe('On 240 answers to 12 questions that lexical@2 was not made with:');
  expect(found).toEqual([
    'its scores were off by 0.09 (0.07 to 0.11) on average',
    'of the points it credited, 82 % (80 to 84 %) were rightly credited',
    'it found 70 % (68 to 72 %) of the points that were made',
    'it noticed 31 % (29 to 33 %) of the claims that were turned into their opposite',
    'it found 40 % (38 to 42 %) of the misconceptions that were asserted',
    'it listed 3 % (1 to 5 %) of the beliefs that were brought up only to be rejected',
  ]);
  expect(how).toMatch(/two readers labelled.* 2000 labels .*kappa of 0\.81.*docs\/validity\.md/);
});

it.each([
  [intervalWords([0.2, 0.4]), /between 0\.20 and 0\.40 in four cases of five/],
  [intervalWords(undefined), /no interval/],
  [meanWords([0.2, 0.4]), /0\.20 were each .* 0\.40 were each/],
  [meanWords(null), /has none/],
])('%s', (words, expected) => {
  expect(words).toMatch(expected);
});
