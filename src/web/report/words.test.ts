import { describe, expect, it } from 'vitest';
import type { Report, TurnReport } from '#interview/report';
import { meanRange, remarksOn, verdictCounts } from './words.js';

describe('verdictCounts', () => {
  it('names what there is, in a fixed order', () => {
    expect(verdictCounts([{ verdict: 'missed' }, { verdict: 'made' }, { verdict: 'missed' }])).toBe(
      '1 made, 2 missed',
    );
  });
});

describe('remarksOn', () => {
  it('gives the reason and the flags that have words, and hides the rest', () => {
    expect(remarksOn({ reason: 'It repeats the question.', flags: ['cut', 'some-new-flag'] })).toEqual([
      'It repeats the question.',
      'The answer is longer than the grader reads, so its last part was not judged.',
    ]);
  });
});

describe('meanRange', () => {
  const turn = (score: number | null, interval?: [number, number], outcome = 'answered') =>
    ({ score, outcome, judgement: { interval } }) as TurnReport;
  const report = (...turns: TurnReport[]) => ({ turns }) as Report;

  it('is the mean of the ends, over the questions that have a score', () => {
    expect(meanRange(report(turn(0.5, [0.4, 0.6]), turn(0.9, [0.8, 1]), turn(null)))).toEqual([
      expect.closeTo(0.6),
      expect.closeTo(0.8),
    ]);
  });

  it('takes what was not known as a certain 0', () => {
    expect(meanRange(report(turn(0.5, [0.4, 0.6]), turn(0, undefined, 'unknown')))).toEqual([0.2, 0.3]);
  });

  it('is not there where an interval is not', () => {
    expect(meanRange(report(turn(0.5)))).toBeNull();
    expect(meanRange(report())).toBeNull();
  });
});
