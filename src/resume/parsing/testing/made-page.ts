import { documentOf, lineOfWords } from '../../reading/testing/made-words.js';
import type { PageLink, ReadDocument } from '../../reading/words.js';
import { parseResume } from '../parse.js';

/** A line of a page: its text, and where it begins if not at the margin; several of them stand side by side. */
export type Line = string | readonly (readonly [text: string, x: number])[];

/** A page of lines 14 points apart; one that begins with "# " is a heading, one with "! " the name. */
function pageOf(lines: readonly Line[], links: readonly PageLink[]): ReadDocument {
  let y = 60;
  let before = '';
  const words = lines.flatMap((line) => {
    const cells = typeof line === 'string' ? ([[line, 50]] as const) : line;
    const mark = /^([#!]) /.exec(cells[0]![0])?.[1];
    const size = mark === '!' ? 20 : mark === '#' ? 13 : 10;
    y += mark === before ? 18 : mark ? 26 : line === '' ? 6 : 14;
    before = mark ?? '';
    return cells.flatMap(([text, x]) => lineOfWords(text.replace(/^[#!] /, ''), x, y, size));
  });
  const document = documentOf(words);
  return { ...document, pages: document.pages.map((page) => ({ ...page, links })) };
}

/** What is read of such a page. */
export const read = (lines: readonly Line[], links: readonly PageLink[] = []) =>
  parseResume(pageOf(lines, links));

/** A head with signs between its contact items that ours has not. */
export const HEAD = ['! Jane Doe', 'jane.doe@mail.example · +49 170 1234567'];
