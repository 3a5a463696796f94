import type { TextLine } from '../../reading/lines.js';
import { findDates } from '../dates.js';
import { OWN_HEADINGS } from '../headings.js';
import { pieceOf } from '../lines.js';
import type { Section } from '../sections.js';
import { isSectionOfEntries } from './sections.js';
import { ownSpan } from './values.js';

/** How much larger the first row of an entry is than what follows, at least. */
const HEAD = 1.03;
/** Share of lines that an extractor may have put elsewhere than they stand. */
const MISPLACED = 0.06;

/**
 * Whether a document is set as docs/resume-pages.md says: its headings are ours letter for letter, entries begin with
 * a row larger than their text, and what stands at the right of that row is a date as we print it. The files say it in
 * their metadata as well, but that is lost where a page is printed again.
 */
export function isOwnForm(sections: readonly Section[]): boolean {
  const parts = sections.filter(({ kind }) => kind !== 'head');
  if (!parts.every(({ kind, heading }) => heading !== null && OWN_HEADINGS[heading.text] === kind))
    return false;
  if (sections.some(({ kind, lines }) => kind === 'head' && lines.some(hasStrangeContact))) return false;
  const lines = parts.flatMap(keeping);
  return lines.filter((keeps) => !keeps).length <= MISPLACED * lines.length;
}

/** An e-mail address that neither stands alone nor between our bars. */
function hasStrangeContact({ text }: TextLine): boolean {
  // The whole of what stands between spaces and bars: a narrow column breaks an address wherever it can.
  const match = /[^\s|]+@[^\s|]*/u.exec(text);
  if (!match) return false;
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  return !/^$|\|\s*$/.test(before) || !/^$|^\s*\|/.test(after);
}

/** For each line of a section, whether it keeps to the form. */
function keeping({ kind, heading, lines }: Section): boolean[] {
  const first = lines[0];
  if (!first || !isSectionOfEntries(kind)) return lines.map(({ bullet }) => bullet === null);
  const dated = findDates(first.cells[0]?.text ?? '').some(({ single }) => !single);
  if (dated || first.bullet !== null || heading!.size < 1.02 * first.size) return lines.map(() => false);
  return lines.map((line) => keepsTo(line, first));
}

function keepsTo(line: TextLine, first: TextLine): boolean {
  const large = line.size * HEAD > first.size;
  if (line.bullet !== null) return line.bullet === '•' && !large;
  if (!large || line.cells.length < 2) return line.cells.length <= 2;
  return line.cells.length === 2 && ownSpan(pieceOf(line, line.cells[1])) !== undefined;
}
