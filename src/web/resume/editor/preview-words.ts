import type { ResumePreview } from '#api/resume';
import type { Paper } from '#content/resume';
import { counted, listed } from '../../shell/phrases.js';
import { placeInWords } from '../form/place-words.js';

const PAPER_NAMES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'US letter' };
export const paperName = (paper: Paper): string => PAPER_NAMES[paper];

/** How much there is: “2 pages of A4, the last one 34 % full”. */
export function amountInWords({ pages, lastPageFilled }: ResumePreview, paper: Paper): string {
  const full = `${Math.round(lastPageFilled * 100)} % full`;
  return pages.length === 1
    ? `1 page of ${paperName(paper)}, ${full}`
    : `${counted(pages.length, 'page')} of ${paperName(paper)}, the last one ${full}`;
}

/** Something that a page does not show as it is typed, and the field where it is. */
export interface PageTrouble {
  readonly path: string;
  readonly text: string;
}

/** What the pages do not show as it was typed, in words. */
export function troublesOf({ undrawable, overflowing, notPrinted }: ResumePreview): PageTrouble[] {
  return [
    ...undrawable.map(({ path, characters }) => ({
      path,
      text: `No font here has ${listed([...new Set(characters)].map((one) => `“${one}”`))}. Write it in other letters, or install a font that has it.`,
    })),
    ...overflowing.map(({ path, text }) => ({
      path,
      text: `“${text}” is wider than its column and runs over the edge. Shorten it, or put a space in.`,
    })),
    ...notPrinted.map((path) => ({ path, text: 'is kept and not printed.' })),
  ];
}

/** A trouble with its place: “Name: no font …”. */
export function troubleInWords({ path, text }: PageTrouble): string {
  return text.startsWith('is ') ? `${placeInWords(path)} ${text}` : `${placeInWords(path)}: ${text}`;
}
