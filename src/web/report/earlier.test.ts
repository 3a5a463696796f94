import { describe, expect, it } from 'vitest';
import { type PastAnswer, pairOf } from './earlier.js';

const answer = (
  interview: string,
  day: number,
  verdict: PastAnswer['verdicts'][number]['verdict'],
  text = 'Words.',
): PastAnswer => ({
  interview,
  at: `2026-03-0${day}T10:00:00.000Z`,
  level: 'mid',
  score: 0.5,
  outcome: 'answered',
  text,
  verdicts: [
    { id: 'a', verdict, beyond: false },
    { id: 'b', verdict: 'made', beyond: false },
  ],
});

describe('pairOf', () => {
  const answers = [answer('three', 3, 'made'), answer('two', 2, 'partly'), answer('one', 1, 'missed')];

  it('pairs an answer with the one before it, and names what changed', () => {
    const pair = pairOf({ question: 'q', answers }, 'three');
    expect(pair!.earlier.interview).toBe('two');
    expect(pair!.changes).toEqual([{ id: 'a', from: 'partly', to: 'made' }]);
  });

  it('never pairs an answer with a later one', () => {
    expect(pairOf({ question: 'q', answers }, 'one')).toBeNull();
    expect(pairOf({ question: 'q', answers: answers.toReversed() }, 'two')!.earlier.interview).toBe('one');
  });

  it('passes over what holds no words', () => {
    expect(
      pairOf({ question: 'q', answers: [answer('two', 2, 'made'), answer('one', 1, 'made', ' ')] }, 'two'),
    ).toBeNull();
    expect(pairOf({ question: 'q', answers }, 'unknown')).toBeNull();
  });
});
