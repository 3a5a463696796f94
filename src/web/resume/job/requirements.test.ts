import { describe, expect, it } from 'vitest';
import type { Requirement } from '#api/resume';
import { countsInWords, numbered } from './requirements.js';

const some = (weight: Requirement['weight'], verdict: Requirement['verdict'], n: number) =>
  Array.from({ length: n }, () => ({ weight, verdict }));

describe('the counts in words', () => {
  it.each([
    [
      [...some('must', 'evidenced', 9), ...some('must', 'claimed', 3), ...some('must', 'absent', 2)],
      '9 of 14 musts evidenced, 3 claimed, 2 absent.',
    ],
    [[...some('must', 'claimed', 1), ...some('must', 'absent', 2)], '1 of 3 musts claimed, 2 absent.'],
    [some('must', 'absent', 4), 'All 4 musts are absent.'],
    [some('must', 'evidenced', 1), 'The one must is evidenced.'],
    [
      [...some('must', 'evidenced', 2), ...some('nice', 'evidenced', 1), ...some('nice', 'absent', 2)],
      'Both musts are evidenced. 1 of 3 that would be nice evidenced, 2 absent.',
    ],
    [some('nice', 'claimed', 1), 'The one that would be nice is claimed.'],
    [[], ''],
  ])('%#: %s', (requirements, words) => {
    expect(countsInWords(requirements)).toBe(words);
  });
});

describe('the numbers', () => {
  it('follow the job description and leave the list in its order', () => {
    const at = (start: number) => ({ start, end: start + 3, name: `${start}` }) as Requirement;
    expect(numbered([at(40), at(3), at(20), at(3)]).map(({ name, number }) => [name, number])).toEqual([
      ['40', 4],
      ['3', 1],
      ['20', 3],
      ['3', 2],
    ]);
  });
});
