import type { TextLine } from '../../reading/lines.js';
import type { PageLink } from '../../reading/words.js';
import { isFull, partsOfCell, pieceOf } from '../lines.js';
import { joined, type Setting } from '../paragraphs.js';
import { Piece, type TracedEntry } from '../piece.js';
import { contactOf, WEB } from './contact.js';
import { titleScore } from './vocabulary.js';

const TITLE_OF_PAGE =
  /^(?:curriculum vitae|r[ée]sum[ée]|cv|lebenslauf|hoja de vida|europass(?: curriculum vitae)?)$/iu;
const LABEL_OF_NAME =
  /^(?:(?:full |first )?name(?:\(s\))?(?:\s*\/\s*surname(?:\(s\))?)?|(?:nachname|surname)(?:\(n\)|\(s\))?\s*\/\s*(?:vorname|first name)(?:\(n\)|\(s\))?|vor- und nachname|nom(?: et pr[ée]nom)?|nombre(?: completo)?|nome|naam)\s*:?$/iu;
/** Between items of a contact line; icons of symbol fonts come out as letters for private use. */
const SEPARATOR =
  /\s*(?:\s\|\s?|[•·⋄∙◦‖▪■□◆◇●○♦]|(?![©®™])[\p{Co}\p{Extended_Pictographic}]\uFE0F?|\s{2,}|\s[–—]\s)\s*/u;
/** Words of a label at most; a longer text is a summary. */
const LONGEST_LABEL = 100;

/** "Jane Doe — Data Analyst", "Jane Doe, Data Analyst": a name and what the person is, in one line. */
const TITLE_BEHIND = /^(.{3,50}?)(?:\s+[–—|/-]|,)\s+(.{3,})$/u;
/** Words of a name at most, and of one with a title behind it. */
const LONGEST_NAME = 8;
const LONGEST_WITH_TITLE = 14;
/** Lines that a name takes in a narrow column at most. */
const MOST_LINES = 3;

/** What the lines before the first heading, and those under "Contact", say. */
export function generalHead(
  head: readonly TextLine[],
  contact: readonly TextLine[],
  links: readonly (readonly PageLink[])[],
  setting: Setting,
): { basics: TracedEntry; summary: readonly Piece[]; leftOver: readonly Piece[] } {
  const told = [...head, ...contact].find(
    ({ cells }) => cells.length === 2 && LABEL_OF_NAME.test(cells[0]!.text),
  );
  const nameLines = told ? [told] : linesOfName(head, setting);
  const first = told ? pieceOf(told, told.cells[1]) : nameOf(nameLines, setting);
  const title = first && TITLE_BEHIND.exec(first.text);
  const both = title && titleScore(title[2]!) >= 3;
  const name = both ? first.as(title[1]!) : first;
  const items: Piece[] = both ? [first.as(title[2]!)] : [];
  for (const [index, line] of [...head, ...contact].entries()) {
    const last = items.at(-1);
    if (last && goesOn(line, head[index - 1])) {
      items[items.length - 1] = Piece.join([last, pieceOf(line)], ' ');
      continue;
    }
    const cells = line === told ? [] : nameLines.includes(line) ? line.cells.slice(1) : line.cells;
    const whole = nameLines.includes(line) ? '' : line.text;
    const prose = whole.split(/\s+/).length > 14 && !/@|\|/.test(whole);
    if (prose) items.push(pieceOf(line));
    else items.push(...cells.flatMap((cell) => partsOfCell(line, cell, SEPARATOR)));
  }
  const { rest, ...found } = contactOf(mended(items), links);
  const texts = rest.filter(({ text }) => /\p{L}{2}/u.test(text) && !TITLE_OF_PAGE.test(text));
  const label =
    texts.find(({ text }) => text.length <= LONGEST_LABEL && titleScore(text) > 0) ??
    texts.find(({ text }) => text.length <= 60);
  const prose = texts.filter((piece) => piece !== label && piece.text.split(/\s+/).length > 10);
  const leftOver = rest.filter(
    (piece) => piece !== label && !prose.includes(piece) && /[\p{L}\d]/u.test(piece.text),
  );
  return {
    basics: { name, label, ...found },
    summary: prose.length > 0 ? [Piece.join(prose, ' ')] : [],
    leftOver,
  };
}

/** Words in small letters under a full line go on with it: "Ingénieure en vision par" and "ordinateur". */
function goesOn(line: TextLine, before: TextLine | undefined): boolean {
  if (!before || before.cells.length > 1 || line.cells.length > 1 || line.bullet !== null) return false;
  const close = line.gap !== null && line.gap < 1.6 * line.size && Math.abs(line.size - before.size) < 0.5;
  const words = /^\p{Ll}[\p{L} ,&-]*$/u.test(line.text) && /^[\p{L} ,&-]+$/u.test(before.text);
  return close && words && isFull(before, line);
}

/** Puts an address for mail or in the web together that a narrow column has broken over two lines. */
function mended(items: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const item of items) {
    const last = whole.at(-1);
    const both =
      last && !/\s/.test(last.text.replace(/^\S+:\s/, '')) && !/\s/.test(item.text)
        ? last.text + item.text
        : '';
    // "+33 6 12 34 56" and "14".
    if (
      last &&
      /^(?:[^:]{2,12}: ?)?\+?[\d\s()/.-]{6,}$/.test(last.text) &&
      /^[\d\s-]{1,8}$/.test(item.text)
    ) {
      whole[whole.length - 1] = Piece.join([last, item], ' ');
      continue;
    }
    const apart = last?.places[0]?.y !== item.places[0]?.y;
    const signed = /[._@/=?&~-]$/.test(last?.text ?? '') || /^[@./]/.test(item.text);
    if (last && apart && signed && /[@/.]/.test(both)) whole[whole.length - 1] = Piece.join([last, item], '');
    else whole.push(item);
  }
  return whole;
}

/** The largest line that may be a name, with the next ones of its size where the name goes on in them. */
function linesOfName(head: readonly TextLine[], { body }: Setting): TextLine[] {
  const possible = head.filter((line) => mayBeName(line.cells[0]?.text ?? ''));
  const largest = Math.max(0, ...possible.map(({ size }) => size));
  const smaller = Math.max(body, ...head.map(({ size }) => size).filter((size) => size < 0.97 * largest));
  const lines: TextLine[] = [];
  for (const line of possible.filter(({ size }) => size >= 0.97 * largest).slice(0, MOST_LINES)) {
    const [first] = lines;
    const whole = [...lines, line].map(({ text }) => text).join(' ');
    const longest = /\s[–—|]\s/.test(whole) ? LONGEST_WITH_TITLE : LONGEST_NAME;
    const goesOn = first === undefined || (line.page === first.page && largest > 1.25 * smaller);
    if (!goesOn || whole.split(/\s+/).length > longest) break;
    lines.push(line);
  }
  return lines;
}

function mayBeName(line: string): boolean {
  const title = TITLE_BEHIND.exec(line);
  const text = title && titleScore(title[2]!) >= 3 ? title[1]! : line;
  return (
    /\p{L}{2}|\p{L}\s\p{L}/u.test(text) &&
    text.split(/\s+/).length <= LONGEST_NAME &&
    !/[@\d|]/.test(text) &&
    !WEB.test(text) &&
    !TITLE_OF_PAGE.test(text.trim())
  );
}

function nameOf(lines: readonly TextLine[], setting: Setting): Piece | undefined {
  if (lines.length === 0) return undefined;
  const cells = lines.map((line) => pieceOf(line, line.cells[0]));
  return new Piece(
    joined(
      lines.map((line, index) => ({ ...line, text: cells[index]!.text })),
      setting,
    ).text,
    cells.flatMap(({ places }) => places),
  );
}
