import type { TextLine } from '../../reading/lines.js';
import { pieceOf } from '../lines.js';
import { isClose, joined, paragraphsOf, type Setting } from '../paragraphs.js';
import { Piece } from '../piece.js';

/** An entry as our templates print it: one or two rows, then labelled lines, paragraphs, bullets. */
export interface OwnEntry {
  readonly rows: readonly OwnRow[];
  /** Labelled lines and paragraphs. */
  readonly paragraphs: readonly Piece[];
  readonly bullets: readonly Piece[];
}

export interface OwnRow {
  /** Missing where an em dash stands for it. */
  readonly left: Piece | undefined;
  readonly right: Piece | undefined;
}

/** Sizes are the same but for what an extractor estimates. */
const SAME = 0.98;
/** Size of the second row, and of paragraphs, in parts of the first row's. */
const SECOND = 0.958;
const BODY = 0.926;

/**
 * Entries of a section of our templates. Each begins with a row that is larger than all that follows in it, as large
 * as the section's first line.
 */
export function ownEntries(
  lines: readonly TextLine[],
  setting: Setting,
  { labels, secondRow }: { labels: readonly string[]; secondRow: boolean },
): OwnEntry[] {
  const first = lines[0];
  if (!first) return [];
  const isHead = (line: TextLine) => line.bullet === null && line.size >= SAME * first.size;
  const groups: { head: TextLine[]; rest: TextLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last?.head.at(-1);
    if (!last || (isHead(line) && (last.rest.length > 0 || !wraps(line, before!, setting))))
      groups.push({ head: [line], rest: [] });
    else if (isHead(line)) last.head.push(line);
    else last.rest.push(line);
  }
  const isSecond = (line: TextLine, before: TextLine) =>
    secondRow &&
    line.bullet === null &&
    line.page === before.page &&
    !labels.some((label) => line.text === `${label}:` || line.text.startsWith(`${label}: `)) &&
    isRowBelow(line, before, first.size, setting);
  return groups.map(({ head, rest }) => ownEntry(head, rest, setting, isSecond));
}

/** Whether a line goes on with the left cell of the row that the line before belongs to. */
function wraps(line: TextLine, before: TextLine, setting: Setting): boolean {
  return line.cells.length === 1 && line.gap !== null && isClose(line, before, setting);
}

/**
 * The second row is smaller than the first and larger than a paragraph. Where its script comes from a font of which an
 * extractor only guesses the size, the distance tells: rows stand as close as lines of a paragraph.
 */
function isRowBelow(line: TextLine, before: TextLine, first: number, { close }: Setting): boolean {
  const size = line.size / first;
  // Where fonts are not told, the size of Arabic or Hebrew is a guess.
  const guessed =
    line.bold === undefined && /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(line.text + before.text);
  if (!guessed && Math.abs(size - SECOND) < 0.02) return size > (SECOND + BODY) / 2;
  if (!guessed && Math.abs(size - BODY) < 0.02) return false;
  return line.gap !== null && line.gap < 0.97 * close * Math.max(line.size, before.size);
}

function ownEntry(
  head: readonly TextLine[],
  rest: readonly TextLine[],
  setting: Setting,
  isSecond: (line: TextLine, before: TextLine) => boolean,
): OwnEntry {
  const second: TextLine[] = [];
  for (const line of rest) {
    if (!isSecond(line, second.at(-1) ?? head.at(-1)!)) break;
    second.push(line);
  }
  const paragraphs = paragraphsOf(rest.slice(second.length), setting);
  return {
    rows: [head, second].filter((lines) => lines.length > 0).map((lines) => rowOf(lines, setting)),
    paragraphs: paragraphs.filter(({ bullet }) => !bullet).map(({ piece }) => piece),
    bullets: paragraphs.filter(({ bullet }) => bullet).map(({ piece }) => piece),
  };
}

function rowOf(lines: readonly TextLine[], setting: Setting): OwnRow {
  const [first] = lines;
  const right = first!.cells.length > 1 ? pieceOf(first!, first!.cells.at(-1)) : undefined;
  const lefts = lines.map((line) => {
    const cells = line === first && right ? line.cells.slice(0, -1) : line.cells;
    return Piece.join(
      cells.map((cell) => pieceOf(line, cell)),
      ' ',
    );
  });
  const left = joined(
    lines.map((line, index) => ({ ...line, text: lefts[index]!.text })),
    setting,
  );
  return {
    left:
      left.text === '—'
        ? undefined
        : new Piece(
            left.text,
            lefts.flatMap(({ places }) => places),
          ),
    right,
  };
}
