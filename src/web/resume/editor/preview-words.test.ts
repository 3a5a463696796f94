import { describe, expect, it } from 'vitest';
import type { ResumePreview } from '#api/resume';
import { amountInWords, troubleInWords, troublesOf } from './preview-words.js';

const PREVIEW: ResumePreview = {
  width: 595,
  height: 842,
  pages: ['<svg/>'],
  lastPageFilled: 0.918,
  undrawable: [],
  overflowing: [],
  notPrinted: [],
};

describe('the page in words', () => {
  it.each([
    [1, 0.918, '1 page of A4, 92 % full'],
    [2, 0.3449, '2 pages of A4, the last one 34 % full'],
  ])('says how much %i pages are', (pages, lastPageFilled, words) => {
    expect(amountInWords({ ...PREVIEW, pages: Array(pages).fill(''), lastPageFilled }, 'a4')).toBe(words);
  });

  it('says what a page does not show, where, and what to do', () => {
    const troubles = troublesOf({
      ...PREVIEW,
      undrawable: [{ path: 'basics.name', characters: '𓀀𓀁𓀀' }],
      overflowing: [{ path: 'work[0].highlights[1]', text: 'wwwwww' }],
      notPrinted: ['basics.image'],
    });
    expect(troubles.map(troubleInWords)).toEqual([
      'Name: No font here has “𓀀” and “𓀁”. Write it in other letters, or install a font that has it.',
      'Experience 1, highlight 2: “wwwwww” is wider than its column and runs over the edge. Shorten it, or put a space in.',
      'basics.image is kept and not printed.',
    ]);
  });

  it('says nothing where all is well', () => {
    expect(troublesOf(PREVIEW)).toEqual([]);
  });
});
