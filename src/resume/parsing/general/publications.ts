import type { TextLine } from '../../reading/lines.js';
import { findDates } from '../dates.js';
import { joined, type Setting } from '../paragraphs.js';
import { Piece, type TracedEntry } from '../piece.js';
import { type Block, blocksOf } from './blocks.js';
import { WEB, withScheme } from './contact.js';

/** Publications: citations in a paragraph each, or a title with lines for authors and venue. */
export function readPublications(lines: readonly TextLine[], setting: Setting): TracedEntry[] {
  const citations = citationsOf(lines);
  const groups =
    citations.length > 1
      ? citations.map((own) =>
          isSetInParts(own) ? blocksOf(own, setting) : [{ piece: joined(own, setting) }],
        )
      : groupsOf(blocksOf(lines, setting));
  return groups.map((group) => {
    const pieces = unbroken(group.map(({ piece }) => piece));
    return pieces.length > 1 ? ofLines(pieces) : ofCitation(pieces[0]!);
  });
}

/**
 * Lines in citations that begin with their authors, a number or a year, one after the other without more distance:
 * each begins as the first does, where the one before has ended. One alone where they are not set so.
 */
function citationsOf(lines: readonly TextLine[]): TextLine[][] {
  const byYear =
    lines.length > 1 && lines.at(-1)!.cells.length === 1 && ENDS_WITH_YEAR.test(lines.at(-1)!.text);
  const first = (lines[0] && beginningOf(lines[0].text)) ?? (byYear ? 'any' : undefined);
  if (!first || lines.some(({ bullet }) => bullet !== null)) return [[...lines]];
  const citations: TextLine[][] = [];
  for (const line of lines) {
    const before = citations.at(-1);
    const last = before?.at(-1)?.text;
    const ended =
      last === undefined || (first === 'any' ? ENDS_WITH_YEAR.test(last) : /[.!?)\]\d]["”]?$/.test(last));
    const begins = first === 'any' ? /^["“]?[\p{Lu}\d]/u.test(line.text) : beginningOf(line.text) === first;
    if (ended && begins) citations.push([line]);
    else before?.push(line);
  }
  return citations;
}

/** "CVPR, 2024.", "(2021)": where most styles have the year. */
const ENDS_WITH_YEAR = /(?:19|20)\d{2}\)?\.?$/;

function beginningOf(text: string): 'number' | 'year' | 'authors' | undefined {
  if (NUMBER.test(text)) return 'number';
  if (/^(?:19|20)\d{2}\b/.test(text)) return 'year';
  const head = /^(.{3,400}?)\s*\((?:19|20)\d{2}/su.exec(text)?.[1] ?? sentences(text)[0] ?? '';
  return isAuthors(head) ? 'authors' : undefined;
}

/** A title in bold above its authors and venue. */
function isSetInParts([first, second]: readonly TextLine[]): boolean {
  return first!.bold === true && second?.bold === false;
}

/** A piece that ends with a comma has its end in the next. */
function unbroken(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && /[,:;]$/.test(last.text)) whole[whole.length - 1] = Piece.join([last, piece], ' ');
    else whole.push(piece);
  }
  return whole;
}

/** A bullet, a number or a larger distance begins the next publication. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const bulleted = blocks.some(({ bullet }) => bullet);
  const numbered = blocks.filter(({ piece }) => NUMBER.test(piece.text)).length >= 2;
  const gaps = blocks.flatMap(({ lines: [line] }) => (line!.gap === null ? [] : [line!.gap / line!.size]));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const spaced = gaps.length > 1 && most > 1.25 * least;
  const strong = blocks.some(({ lines: [line] }) => line!.bold === true);
  const groups: Block[][] = [];
  for (const block of blocks) {
    const [line] = block.lines;
    const begins = bulleted
      ? block.bullet
      : numbered
        ? NUMBER.test(block.piece.text)
        : strong
          ? line!.bold === true
          : spaced
            ? line!.gap === null || line!.gap / line!.size > (least + most) / 2
            : true;
    if (begins || groups.length === 0) groups.push([block]);
    else groups.at(-1)!.push(block);
  }
  return groups;
}

const NUMBER = /^(?:\[\w{1,4}\]|\(?\d{1,2}[.)])\s+/;
/** Letters that end with a point and no sentence. */
const INITIAL = /(?:^|[\s.-])\p{Lu}$|\b(?:al|vol|no|pp|proc|conf|int|trans|jr|dr|st|ed|eds|ieee)$/iu;

/** Title, authors and venue in lines of their own, in this order or with the authors first. */
function ofLines(pieces: readonly Piece[]): TracedEntry {
  const read: {
    name?: Piece;
    authors?: Piece[];
    venue?: Piece;
    url?: Piece;
    releaseDate?: Piece;
    summary?: Piece;
  } = {};
  const rest: Piece[] = [];
  for (const raw of pieces) {
    const piece = takeUrlAndYear(raw, read);
    if (piece.text === '') continue;
    if (!read.authors && isAuthors(piece.text) && (read.name || pieces.length > 1))
      read.authors = authorsOf(piece);
    else if (!read.name) read.name = piece;
    else if (!read.venue) read.venue = piece;
    else rest.push(piece);
  }
  return { ...read, summary: rest.length > 0 ? Piece.join(rest, '\n') : undefined };
}

interface Fields {
  url?: Piece;
  releaseDate?: Piece;
}

function takeUrlAndYear(piece: Piece, into: Fields): Piece {
  let { text } = piece;
  const web = WEB.exec(text);
  if (web) {
    into.url ??= withScheme(piece.as(web[0].replace(/[.)]+$/, '')));
    text = text.replace(web[0], '');
  }
  const date = findDates(text).at(-1);
  const edge =
    date &&
    (date.index === 0 ||
      /^[\s).,\]]*$/.test(text.slice(date.index + date.length)) ||
      text[date.index - 1] === '(');
  if (date && (edge || !into.releaseDate)) {
    const value = date.end ?? date.start;
    if (value !== undefined) into.releaseDate = piece.as(value);
    // "CVPR 2023" keeps its year: it is the venue's name.
    if (/^[\s(]*$/.test(text.slice(0, date.index)) || /[(,]\s*$/.test(text.slice(0, date.index)))
      text = `${text.slice(0, date.index).replace(/[\s(,]+$/, '')}${text.slice(date.index + date.length).replace(/^\)/, '')}`;
  }
  return piece.as(clean(text));
}

function clean(text: string): string {
  return text
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/^[\s.,;:|–—-]+|[\s,;:|–—-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Authors. Title. Venue, year." or "Authors, “Title,” venue, year" or "Title. Authors. Venue." */
function ofCitation(piece: Piece): TracedEntry {
  const read: Fields = {};
  const text = piece.text.replace(NUMBER, '');
  const apa = /^(.{3,400}?)\s*\(((?:19|20)\d{2})[^)]*\)[.,:]?\s+(.+)$/su.exec(text);
  const quoted = /["“„«]([^"”“»]{8,})["”“»]/u.exec(text);
  if (quoted) {
    const before = clean(text.slice(0, quoted.index));
    const after = takeUrlAndYear(piece.as(text.slice(quoted.index + quoted[0].length)), read);
    return {
      name: piece.as(quoted[1]!.replace(/[.,]\s*$/, '').trim()),
      authors: before === '' ? undefined : authorsOf(piece.as(before)),
      venue: venueOf(after),
      ...read,
    };
  }
  if (apa && isAuthors(apa[1]!)) {
    const [title, ...others] = sentences(apa[3]!);
    const venue = takeUrlAndYear(piece.as(others.join('. ')), read);
    read.releaseDate = piece.as(apa[2]!);
    return {
      name: piece.as(clean(title ?? '')),
      authors: authorsOf(piece.as(apa[1]!)),
      venue: venueOf(venue),
      ...read,
    };
  }
  const rest = takeUrlAndYear(piece.as(text), read);
  const parts = sentences(rest.text);
  const first = parts[0] ?? '';
  const authorsFirst = parts.length > 1 && isAuthors(first);
  const title = authorsFirst ? parts[1]! : first;
  const others = parts.slice(authorsFirst ? 2 : 1);
  const second = !authorsFirst && others.length > 0 && isAuthors(others[0]!) ? others.shift() : undefined;
  const authors = authorsFirst ? first : second;
  return {
    name: piece.as(clean(title)),
    authors: authors === undefined ? undefined : authorsOf(piece.as(authors)),
    venue: venueOf(piece.as(others.join('. '))),
    ...read,
  };
}

function venueOf(piece: Piece): Piece | undefined {
  const text = clean(piece.text.replace(/^in[:\s]+/i, '')).replace(/\.$/, '');
  return text === '' ? undefined : piece.as(text);
}

function sentences(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/\.\s+/)) {
    const last = parts.at(-1);
    if (last !== undefined && INITIAL.test(last)) parts[parts.length - 1] = `${last}. ${part}`;
    else parts.push(part);
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Several names: capitals and initials between commas, "and", "et al.". */
function isAuthors(text: string): boolean {
  const names = text.split(/,\s*|\s+(?:and|und|et|&)\s+|;\s*/).filter(Boolean);
  if (/\bet al\b/i.test(text)) return true;
  const likely = names.filter((name) =>
    /^(?:\p{Lu}[\p{L}.’'-]*\.?(?:\s+|$)|(?:van|von|de|der|den|da|di|e|la|y)\s+){1,5}(?:I{1,3})?\*?$/u.test(
      name.trim(),
    ),
  );
  return (
    names.length >= 2 &&
    likely.length >= 0.7 * names.length &&
    names.every((name) => name.split(/\s+/).length <= 6)
  );
}

/** "Doe, J., Roe, A." pairs a surname with its initials; else each comma parts two people. */
function authorsOf(piece: Piece): Piece[] {
  const text = piece.text
    .replace(/^(?:authors?|autoren)\s*:\s*/i, '')
    .replace(/\.$/, (end) => (INITIAL.test(piece.text.slice(0, -1)) ? end : ''));
  const parts = text
    .split(/;\s*|,\s*(?:and|und|et|&)\s+|\s+(?:and|und|et|&)\s+|,\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  const names: string[] = [];
  for (const part of parts) {
    const initials = /^(?:\p{Lu}\.[\s-]?){1,3}$/u.test(part);
    if (initials && names.length > 0 && !/\s/.test(names.at(-1)!)) names[names.length - 1] += `, ${part}`;
    else names.push(part);
  }
  return names.map((name) => piece.as(name));
}
