import { describe, expect, it } from 'vitest';
import { counted, duration, inSentence, inWords, listed, roundName, stamp } from './phrases.js';

describe('duration', () => {
  it.each([
    [400, '0 s'],
    [59_000, '59 s'],
    [60_000, '1 min'],
    [292_000, '4 min 52 s'],
    [3_600_000, '1 h'],
    [5_400_000, '1 h 30 min'],
    [-5, '0 s'],
  ])('%d ms is %s', (ms, words) => expect(duration(ms)).toBe(words));
});

describe('phrases', () => {
  it('dates an entry of a list with its year', () => {
    expect(stamp('2026-11-24T21:08:00')).toBe('Tue 24 Nov 2026, 21:08');
  });

  it('reads as prose', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect([counted(1, 'entry', 'entries'), counted(0, 'point')]).toEqual(['1 entry', '0 points']);
  });

  it('names a round, and one that this page does not know by its id', () => {
    expect([roundName('behavioral'), roundName('coding'), inWords('edge-deployment')]).toEqual([
      'Behavioural',
      'Coding',
      'edge deployment',
    ]);
    expect(['Edge deployment', 'CNN architectures', 'IoU', '3D vision'].map(inSentence)).toEqual([
      'edge deployment',
      'CNN architectures',
      'IoU',
      '3D vision',
    ]);
  });
});
