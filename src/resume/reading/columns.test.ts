import { describe, expect, it } from 'vitest';
import { layOut } from './layout.js';
import { documentOf, lineOfWords } from './testing/made-words.js';

const column = (name: string, x: number, y: number, lines: number) =>
  Array.from({ length: lines }, (_, at) =>
    lineOfWords(`${name} ${at} of what was done there`, x, y + 14 * at),
  ).flat();
const heading = (text: string, y: number) => lineOfWords(text, 50, y, 13);
/** Rows with a date at the right edge, which a page of columns may have further down. */
const rows = (y: number) =>
  [0, 1, 2, 3].flatMap((at) => [
    ...lineOfWords(`School ${at}`, 50, y + 16 * at),
    ...lineOfWords(`200${at}`, 500, y + 16 * at),
  ]);

describe('columns between the headings of a page', () => {
  it('are read one after the other, and rows below them as rows', () => {
    const words = [
      ...heading('Experience', 60),
      ...column('Left', 50, 80, 8),
      ...column('Right', 316, 84, 7),
      ...heading('Education', 210),
      ...rows(230),
    ];
    const texts = layOut(documentOf(words)).map(({ text }) => text);
    expect(texts.map((text) => text.split(' ', 1)[0])).toEqual([
      'Experience',
      ...Array.from({ length: 8 }, () => 'Left'),
      ...Array.from({ length: 7 }, () => 'Right'),
      'Education',
      ...Array.from({ length: 4 }, () => 'School'),
    ]);
    expect(texts.at(-1)).toBe('School 3  2003');
  });

  it('end where they end on the page before, where nothing stands beside them', () => {
    const across = lineOfWords(
      'A line that goes from the left edge of the page across both to its right one',
      50,
      40,
    );
    const first = [...across, ...column('Left', 50, 60, 9), ...column('Right', 316, 64, 9)];
    const lines = layOut(documentOf(first, column('Left', 50, 60, 4)));
    const rooms = lines.filter(({ page }) => page === 2).map(({ room }) => Math.round(room));
    expect(rooms).toEqual([0, 0, 0, 0]);
  });
});
