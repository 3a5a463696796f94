import { describe, expect, it } from 'vitest';
import { layOut } from './layout.js';
import { readWithPdfjs } from './pdfjs.js';
import { latin1, onePagePdf } from './testing/made-pdf.js';

/** The words of a page of such a content, with the place where each begins: from the left, from the top. */
async function wordsOf(content: string, page = '') {
  const document = await readWithPdfjs(onePagePdf({ content: latin1(content), page }));
  return document.pages[0]!.words.map(({ text, x, baseline, size }) => [
    text,
    Math.round(x),
    Math.round(baseline ?? Number.NaN),
    Math.round(size),
  ]);
}

describe('the operators of a page', () => {
  it.each([
    [
      'a text matrix',
      'BT /F1 10 Tf 1 0 0 1 100 700 Tm (One two) Tj ET',
      [
        ['One', 100, 92, 10],
        ['two', 122, 92, 10],
      ],
    ],
    ['a scaled matrix', 'BT /F1 1 Tf 12 0 0 12 100 700 Tm (One) Tj ET', [['One', 100, 92, 12]]],
    ['a transformed page', '2 0 0 2 50 0 cm BT /F1 6 Tf 25 350 Td (One) Tj ET', [['One', 100, 92, 12]]],
    [
      'a page from the top',
      '1 0 0 -1 0 792 cm BT /F1 10 Tf 1 0 0 -1 100 92 Tm (One) Tj ET',
      [['One', 100, 92, 10]],
    ],
    [
      'spaces by distance',
      'BT /F1 10 Tf 100 700 Td [(One) -300 (two) 20 (fold)] TJ ET',
      [
        ['One', 100, 92, 10],
        ['twofold', 122, 92, 10],
      ],
    ],
    ['kerning', 'BT /F1 10 Tf 100 700 Td [(A) 80 (W) 80 (A) 60 (Y)] TJ ET', [['AWAY', 100, 92, 10]]],
    [
      'lines by leading',
      "BT /F1 10 Tf 14 TL 100 700 Td (One) Tj T* (two) Tj (three) ' ET",
      [
        ['One', 100, 92, 10],
        ['two', 100, 106, 10],
        ['three', 100, 120, 10],
      ],
    ],
    [
      'lines by TD',
      'BT /F1 10 Tf 100 700 TD (One) Tj 0 -14 TD (two) Tj T* (three) Tj ET',
      [
        ['One', 100, 92, 10],
        ['two', 100, 106, 10],
        ['three', 100, 120, 10],
      ],
    ],
    [
      'spacing of letters',
      'BT /F1 10 Tf 4 Tc 100 700 Td (SKILLS AND) Tj ET',
      [
        ['SKILLS', 100, 92, 10],
        ['AND', 165, 92, 10],
      ],
    ],
    [
      'spacing of words',
      'BT /F1 10 Tf 20 Tw 100 700 Td (One two) Tj ET',
      [
        ['One', 100, 92, 10],
        ['two', 142, 92, 10],
      ],
    ],
    [
      'narrowed type',
      'BT /F1 10 Tf 50 Tz 100 700 Td (One two) Tj ET',
      [
        ['One', 100, 92, 10],
        ['two', 111, 92, 10],
      ],
    ],
    [
      'a raised letter',
      'BT /F1 10 Tf 100 700 Td (m) Tj 5 Ts (2) Tj ET',
      [
        ['m', 100, 92, 10],
        ['2', 108, 87, 10],
      ],
    ],
    ['a saved state', 'q 2 0 0 2 0 0 cm Q BT /F1 10 Tf 100 700 Td (One) Tj ET', [['One', 100, 92, 10]]],
    ['too many restores', 'Q Q Q BT /F1 10 Tf 100 700 Td (One) Tj ET', [['One', 100, 92, 10]]],
  ])('with %s', async (_, content, words) => {
    expect(await wordsOf(content)).toEqual(words);
  });

  it('on a page that is turned', async () => {
    const [one] = await wordsOf('BT /F1 10 Tf 0 1 -1 0 100 200 Tm (One) Tj ET', '/Rotate 90');
    expect(one).toEqual(['One', 200, 100, 10]);
  });

  it('of words without ink, and in colour', async () => {
    const content = 'BT /F1 10 Tf 100 700 Td 3 Tr (hidden) Tj 0 Tr 1 1 1 rg 0 -20 Td (white) Tj ET';
    const document = await readWithPdfjs(onePagePdf({ content: latin1(content) }));
    expect(document.pages[0]!.words).toMatchObject([
      { text: 'hidden', invisible: true },
      { text: 'white', color: '#ffffff' },
    ]);
  });

  it('of drawn bullets', async () => {
    const bullet = (y: number) => `90 ${y} 4 4 re f`;
    const text = (y: number, words: string) => `BT /F1 10 Tf 100 ${y} Td (${words}) Tj ET`;
    const content = [
      bullet(702),
      text(700, 'First'),
      bullet(682),
      text(680, 'second'),
      text(660, 'none'),
    ].join(' ');
    const lines = layOut(await readWithPdfjs(onePagePdf({ content: latin1(content) })));
    expect(lines.map((line) => [line.bullet, line.text])).toEqual([
      ['•', 'First'],
      ['•', 'second'],
      [null, 'none'],
    ]);
  });
});
