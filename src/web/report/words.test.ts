import { describe, expect, it } from 'vitest';
import type { Report, TurnReport } from '#interview/report';
import { countsSentence, meanRange, remarksOn, typeAs, verdictCounts } from './words.js';

describe('verdictCounts', () => {
  it('names what there is, in a fixed order', () => {
    expect(verdictCounts([{ verdict: 'missed' }, { verdict: 'made' }, { verdict: 'missed' }])).toBe(
      '1 made, 2 missed',
    );
  });
});

describe('countsSentence', () => {
  const turn = (...verdicts: [beyond: boolean, verdict: string][]) =>
    ({
      points: verdicts.map(([beyond], n) => ({ id: `p${n}`, beyond })),
      judgement: { points: verdicts.map(([, verdict], n) => ({ id: `p${n}`, verdict })) },
    }) as unknown as TurnReport;

  it.each([
    [turn([false, 'made']), 'Of 1 point expected at mid level: 1 made.'],
    [
      turn([false, 'made'], [true, 'missed']),
      'Of 1 point expected at mid level: 1 made. The one beyond that level was not made, which does not lower the score.',
    ],
    [
      turn([false, 'missed'], [true, 'partly']),
      'Of 1 point expected at mid level: 1 missed. The one beyond that level was said too; it does not lower the score.',
    ],
    [
      turn([false, 'made'], [true, 'missed'], [true, 'made']),
      'Of 1 point expected at mid level: 1 made. 1 of the 2 beyond that level; those do not lower the score.',
    ],
  ])('counts one as one', (judged, words) => {
    expect(countsSentence(judged, 'mid')).toBe(words);
  });
});

describe('typeAs', () => {
  it('names a type of question as the rest of the page does', () => {
    expect([typeAs('behavioral', 'first'), typeAs('role-specific', 'within')]).toEqual([
      'Behavioural',
      'role specific',
    ]);
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
