import { expect, test } from 'vitest';
import type { TurnReport } from '#interview/report';
import { claimsOf, heardPoints, verdictsInWords } from './heard.js';

const point = (id: string, verdict: string, quote?: string) => ({
  id,
  verdict,
  sure: true,
  confidence: 0.9,
  after: 'none',
  ...(quote ? { quote } : {}),
});
const turn = {
  points: [
    { id: 'a', statement: 'A.', weight: 3, beyond: false },
    { id: 'b', statement: 'B.', weight: 2, beyond: false },
    { id: 'c', statement: 'C.', weight: 1, beyond: true },
    { id: 'd', statement: 'D.', weight: 1, beyond: true },
  ],
  misconceptions: [{ id: 'm', statement: 'M.', correct: 'Not M.', why: 'It looks like M.' }],
  judgement: {
    score: 0.6,
    scored: true,
    points: [
      point('a', 'made', 'words'),
      point('b', 'missed'),
      point('c', 'missed'),
      point('d', 'partly', 'more'),
    ],
    misconceptions: [
      { id: 'm', quote: 'It is M.', start: 0, end: 8 },
      { id: 'gone', quote: 'x', start: 0, end: 1 },
    ],
  },
} as unknown as TurnReport;

test('what is to be worked on comes first; beyond the level only what was said', () => {
  expect(heardPoints(turn).map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'b missed',
    'd partly',
    'a made',
  ]);
});

test('counts only the points of the level', () => {
  expect(verdictsInWords(turn)).toBe('1 made and 1 missed');
});

test('a claim carries its correction', () => {
  expect(claimsOf(turn)).toEqual([
    { id: 'm', quote: 'It is M.', correct: 'Not M.', why: 'It looks like M.' },
  ]);
});

test('without a judgement there is nothing', () => {
  expect(heardPoints({ ...turn, judgement: null })).toEqual([]);
  expect(claimsOf({ ...turn, judgement: null })).toEqual([]);
});
