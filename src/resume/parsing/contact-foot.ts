import type { TextLine } from '../reading/lines.js';
import { isIcon } from './lines.js';
import type { Section } from './sections.js';

const MAIL = /[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu;
/** A number for the telephone, a mail address or one in the web, a sign between such items. */
const CONTACT = /@|\+?\d[\d\s().-]{7,}\d|(?:https?:|www\.|\.(?:com|org|net|io|de)\b)|\s[|•·]\s/iu;
/** Lines of a foot at most. */
const MOST_LINES = 4;

/**
 * Where the head says no mail address and the foot of the first page does, as in some LaTeX classes, the lines of that
 * foot are a section of contact details. A foot that is the same on all pages is in `furniture`, that of a single page
 * ends the text.
 */
export function withContactOfFoot(
  sections: readonly Section[],
  furniture: readonly TextLine[],
): readonly Section[] {
  const heads = sections.filter(({ kind }) => kind === 'head' || kind === 'contact');
  if (heads.some(({ lines }) => lines.some(({ text }) => MAIL.test(text)))) return sections;
  const page = Math.min(...furniture.map((line) => line.page));
  const foot = footIn(furniture.filter((line) => line.page === page)) ?? footIn(linesOfFirstPage(sections));
  if (!foot) return sections;
  return [
    // Other pages repeat it.
    ...sections.map((section) => ({
      ...section,
      lines: section.lines.filter((line) => !foot.some(({ text }) => text === line.text)),
    })),
    { kind: 'contact', heading: null, lines: foot },
  ];
}

function linesOfFirstPage(sections: readonly Section[]): TextLine[] {
  return sections.flatMap(({ lines }) => lines).filter(({ page }) => page === 1);
}

/** The last lines of a page, from the first that looks like contact details on, if one of them is a mail address. */
function footIn(lines: readonly TextLine[]): TextLine[] | undefined {
  const last = [...lines].sort((one, other) => one.baseline - other.baseline).slice(-MOST_LINES);
  const mail = last.findIndex(({ text, bullet }) => (bullet === null || isIcon(bullet)) && MAIL.test(text));
  if (mail < 0) return undefined;
  let from = mail;
  while (from > 0 && isNear(last[from - 1]!, last[from]!) && CONTACT.test(last[from - 1]!.text)) from--;
  // A line of its own above, such as the address, is set like the others and stands as close.
  const above = last[from - 1];
  if (above && isNear(above, last[from]!) && above.cells.length === 1 && above.text.split(/\s+/).length <= 8)
    from--;
  return last.slice(from).filter((line, at, all) => at === 0 || isNear(all[at - 1]!, line));
}

function isNear(one: TextLine, other: TextLine): boolean {
  return other.baseline - one.baseline < 1.8 * other.size && Math.abs(one.size - other.size) < 0.5;
}
