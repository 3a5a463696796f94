import { describe, expect, it } from 'vitest';
import type { Claim } from '#api/resume';
import { claimsInWords, inOrder } from './claims-order.js';

const claim = (id: string, score?: number | null, defended = false): Claim => ({
  id,
  path: 'work[0].highlights[0]',
  text: id,
  kind: 'faster-inference',
  title: 'Made inference faster',
  asks: [],
  prompt: '',
  practised: score === undefined ? null : { score, at: '2026-11-20T10:00:00.000Z', interview: 'i' },
  defended,
});

describe('the order of claims', () => {
  it('begins with what was never practised, and ends with what holds', () => {
    const claims = [
      claim('holds', 0.8, true),
      claim('weak', 0.4),
      claim('new'),
      claim('unjudged', null),
      claim('weaker', 0.1),
      claim('newer'),
    ];
    expect(inOrder(claims).map(({ id }) => id)).toEqual([
      'new',
      'newer',
      'unjudged',
      'weaker',
      'weak',
      'holds',
    ]);
  });
});

describe('the claims in words', () => {
  it.each([
    [[claim('a')], '1 claim: 1 not practised yet.'],
    [
      [claim('a'), claim('b', 0.2), claim('c', 0.9, true)],
      '3 claims: 1 not practised yet, 1 practised and not defended yet and 1 defended.',
    ],
    [[claim('a', 0.9, true), claim('b', 0.7, true)], '2 claims: 2 defended.'],
  ])('%#: %s', (claims, words) => {
    expect(claimsInWords(claims)).toBe(words);
  });
});
