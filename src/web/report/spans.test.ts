import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAt, paragraphsOf, segmentsOf } from './spans.js';

const SEED = 20260321;

describe('segmentsOf', () => {
  it('leaves a text without marks whole', () => {
    expect(segmentsOf('one', [])).toEqual([{ start: 0, end: 3, text: 'one', marks: [], ending: [] }]);
  });

  it('gives an overlap to both marks and each number to its own end', () => {
    const a = { start: 0, end: 6, id: 'a' };
    const b = { start: 4, end: 9, id: 'b' };
    expect(segmentsOf('abcdefghij', [a, b]).map(({ text, marks, ending }) => [text, marks, ending])).toEqual([
      ['abcd', [a], []],
      ['ef', [a, b], [a]],
      ['ghi', [b], [b]],
      ['j', [], []],
    ]);
  });

  it('nests a mark in another, and keeps two marks on the same words', () => {
    const outer = { start: 0, end: 5 };
    const inner = { start: 1, end: 3 };
    const same = { start: 1, end: 3 };
    expect(
      segmentsOf('abcde', [outer, inner, same]).map((s) => [s.text, s.marks.length, s.ending.length]),
    ).toEqual([
      ['a', 1, 0],
      ['bc', 3, 2],
      ['de', 1, 1],
    ]);
  });

  it('cuts a mark at the range and leaves its number to the range that holds its end', () => {
    const mark = { start: 2, end: 8 };
    expect(segmentsOf('abcdefghij', [mark], 0, 5).map((s) => [s.text, s.ending.length])).toEqual([
      ['ab', 0],
      ['cde', 0],
    ]);
    expect(segmentsOf('abcdefghij', [mark], 5, 10).map((s) => [s.text, s.ending.length])).toEqual([
      ['fgh', 1],
      ['ij', 0],
    ]);
  });

  it('drops marks that are empty, reversed or outside', () => {
    expect(
      segmentsOf('abc', [
        { start: 1, end: 1 },
        { start: 2, end: 1 },
        { start: 7, end: 9 },
      ]),
    ).toHaveLength(1);
  });

  it(`joins back to the text and splits no surrogate pair (seed ${SEED})`, () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const marks = fc.array(fc.record({ start: fc.nat(70), end: fc.nat(70) }), { maxLength: 8 });
    fc.assert(
      fc.property(text, marks, (words, quotes) => {
        const segments = segmentsOf(words, quotes);
        expect(segments.map((segment) => segment.text).join('')).toBe(words);
        for (const segment of segments) expect(segment.text.isWellFormed()).toBe(true);
        for (const quote of quotes.filter((q) => q.start < q.end && q.end <= words.length)) {
          expect(segments.filter((segment) => segment.ending.includes(quote))).toHaveLength(1);
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

describe('paragraphsOf', () => {
  it('cuts at blank lines only, and trims', () => {
    const text = '\n  First line\nsame paragraph. \n\n \t\nSecond.\r\n\r\nThird.\n';
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'First line\nsame paragraph.',
      'Second.',
      'Third.',
    ]);
  });

  it('finds none in white space', () => {
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });

  it(`loses nothing but white space (seed ${SEED})`, () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\t', '🙂'), maxLength: 40 });
    fc.assert(
      fc.property(text, (words) => {
        const kept = paragraphsOf(words).map(({ start, end }) => words.slice(start, end));
        expect(kept.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        for (const paragraph of kept) expect(paragraph).toBe(paragraph.trim());
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

describe('paragraphAt', () => {
  it('names the paragraph that holds the offset, the earlier one in a gap, the first before all', () => {
    const paragraphs = [
      { start: 2, end: 5 },
      { start: 8, end: 12 },
    ];
    expect([0, 2, 6, 8, 40].map((offset) => paragraphAt(paragraphs, offset))).toEqual([0, 0, 0, 1, 1]);
  });
});
