import { describe, expect, it } from 'vitest';
import { countInWords, sizeInWords, unreadLines } from './parse-back-words.js';

const READ = { name: 'pdf.js 5.6', available: true, fields: 84, identical: 84, differences: [] };

describe('a parse-back in words', () => {
  it.each([
    [READ, 'pdf.js 5.6 read 84 of 84 fields as printed.'],
    [{ ...READ, fields: 1, identical: 0 }, 'pdf.js 5.6 read 0 of 1 field as printed.'],
    [
      { ...READ, name: 'pdftotext', available: false, fields: 0, identical: 0 },
      /^pdftotext is not installed here/,
    ],
  ])('%j', (extractor, words) => {
    expect(countInWords(extractor)).toMatch(words);
  });

  it('lists what came back differently, with its place and who read it so', () => {
    const differences = [
      { path: 'work[0].name', expected: 'Kestrel', found: 'Kestrel Ltd' },
      { path: 'work[0].highlights[2]', expected: 'Cut' },
    ];
    const lines = unreadLines({
      pages: 1,
      bytes: 1,
      extractors: [READ, { ...READ, name: 'b', differences }],
    });
    expect(lines.map(({ place, expected, found, by }) => [place, expected, found, by])).toEqual([
      ['Experience 1, employer', 'Kestrel', 'Kestrel Ltd', 'b'],
      ['Experience 1, highlight 3', 'Cut', 'nothing', 'b'],
    ]);
  });

  it('says a size as one says it', () => {
    expect([sizeInWords(84_321), sizeInWords(12), sizeInWords(1_540_000)]).toEqual([
      '84 kB',
      '1 kB',
      '1.5 MB',
    ]);
  });
});
