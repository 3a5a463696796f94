import type { Cell, TextLine } from '../../reading/lines.js';
import { type DateSpan, DURATION, findDates } from '../dates.js';
import { pieceOf, placeOf } from '../lines.js';
import { Piece } from '../piece.js';

/** A part of an entry's head between separators, changes of type, or white space. */
export interface Segment {
  readonly piece: Piece;
  /** Which line of the head it is in. */
  readonly line: number;
  /** It stands in a cell of its own at the right. */
  readonly right: boolean;
}

/** What a head says: its parts in order, and its dates. */
export interface HeadParts {
  readonly segments: readonly Segment[];
  readonly dates: readonly { readonly span: DateSpan; readonly piece: Piece; readonly line: number }[];
}

/** Separators that do not occur inside names; dashes do. */
const SEPARATOR = /\s*(?:\s\|\s?|\|\s|[•·⋄∙◦‖▪]|;\s|\s\/\/\s|[\uE000-\uF8FF])\s*/u;
const DASH = /\s+(?:–|—|--|-)\s+/u;
/** "**Engineer** at Acme" where the type changes before "at". */
const AT = /^(?:at|@|bei|chez)\s+(?=\p{Lu}|\d)/u;
const AT_END = /\s(?:at|@|bei|chez)$/u;
/** The word between two weights: "**Engineer** at **Acme**". */
const ALONE = /^(?:at|bei|chez|in|for)$/iu;
const EDGES = /^[\s,;:|·•–—\-()[\]]+|[\s,;:|·•–—\-([\]]+$/gu;

/** Takes the head of an entry apart. */
export function partsOf(head: readonly TextLine[]): HeadParts {
  const segments: Segment[] = [];
  const dates: HeadParts['dates'][number][] = [];
  for (const [index, line] of head.entries())
    for (const [at, cell] of line.cells.entries()) {
      const middle = line.x + (line.width + Math.max(0, line.room)) / 2;
      const right = at > 0 && at === line.cells.length - 1 && cell.x > middle;
      const runs = runsOf(line, cell);
      for (const [nth, whole] of runs.entries()) {
        const begun = nth === 0 ? whole : whole.as(whole.text.replace(AT, ''));
        const run = nth === runs.length - 1 ? begun : begun.as(begun.text.replace(AT_END, ''));
        const found = findDates(run.text);
        for (const span of found)
          dates.push({
            span,
            piece: run.as(run.text.slice(span.index, span.index + span.length)),
            line: index,
          });
        for (const text of withoutDates(run.text, found).split('\n'))
          for (const part of text.split(SEPARATOR)) {
            const clean = trimmed(part);
            if (/[\p{L}\d]/u.test(clean) && !ALONE.test(clean))
              segments.push({ piece: run.as(clean), line: index, right });
          }
      }
    }
  return { segments, dates };
}

/** The text with a line break where dates stood, and the brackets around them gone. */
function withoutDates(text: string, dates: readonly DateSpan[]): string {
  let rest = text;
  for (const { index, length } of [...dates].reverse())
    rest = `${rest.slice(0, index).replace(/[([]\s*$/, '')}\n${rest.slice(index + length).replace(/^\s*[)\]]/, '')}`;
  return rest.replace(DURATION, '');
}

/** Names that end with a point of their own. */
const ABBREVIATED =
  /(?:(?<!\p{L})(?:inc|ltd|co|corp|jr|sr|st|dr|sc|eng|tech|hons|s\.?p\.?a)|\.\s?\p{L}{1,2})\.$/iu;

/** The parts of a segment between dashes. */
export function splitDashes(segment: Segment): Segment[] {
  return segment.piece.split(DASH).map((piece) => ({ ...segment, piece }));
}

function trimmed(text: string): string {
  const edged = text.replace(EDGES, '').trim();
  // A point that ends the head is none of a name, but "Inc." keeps its own.
  const clean = ABBREVIATED.test(edged) ? edged : edged.replace(/\s?\.$/u, '');
  const opened = (clean.match(/\(/g)?.length ?? 0) - (clean.match(/\)/g)?.length ?? 0);
  if (opened > 0) return `${clean})`.replace(/\(\)$/, '').trim();
  return opened < 0 ? clean.replace(/^\)|\)$/g, '').trim() : clean;
}

/** A cell in parts by weight and slant of its words: "**Engineer**, *Acme*, Berlin". */
function runsOf(line: TextLine, cell: Cell): Piece[] {
  const known = cell.words.length > 0 && cell.words.every(({ bold }) => bold !== undefined);
  if (!known || cell.words.map(({ text }) => text).join(' ') !== cell.text) return [pieceOf(line, cell)];
  const groups: { style: string; words: (typeof cell.words)[number][] }[] = [];
  for (const word of cell.words) {
    // A dash or a bar is of no style of its own.
    const sign = !/[\p{L}\d]/u.test(word.text);
    const style = `${word.bold} ${word.italic ?? false}`;
    const last = groups.at(-1);
    if (last && (sign || last.style === style)) last.words.push(word);
    else groups.push({ style, words: [word] });
  }
  return groups.map(({ words }) => {
    const [first, last] = [words[0]!, words.at(-1)!];
    const place = { ...placeOf(line, cell), x: first.x, width: last.x + last.width - first.x };
    return new Piece(words.map(({ text }) => text).join(' '), [place]);
  });
}
