import { LABELS } from '../labels.js';
import { isRightToLeft } from './bidi.js';
import { isBulletSign } from './bullets.js';
import { CELL, type PlacedWord, type Row } from './rows.js';

export type Direction = 'left' | 'right';

/** Further apart than this from line to line, lines are of different paragraphs; in parts of the usual distance. */
const PARAGRAPH = 1.1;

/** From which side the rows of a block are read. */
export interface Directions {
  /** The side at which rows begin: where their bullets and first cells stand. */
  readonly sides: readonly Direction[];
  /** From which side a row of one cell is read as a whole; null where its cells tell for themselves. */
  readonly texts: readonly (Direction | null)[];
}

/**
 * A line with right-to-left letters begins at the side to which it stands close, or where its bullet stands: a Hebrew
 * name in an English page begins at the left all the same, though its letters are read from the right.
 */
export function directionsOf(
  rows: readonly Row[],
  left: number,
  right: number,
  usual = usualDistance([{ rows, left, right }]),
): Directions {
  const hasLetters = rows.map(({ words }) => words.some(({ word }) => isRightToLeft(word.text)));
  if (!hasLetters.includes(true)) return { sides: rows.map(() => 'left'), texts: rows.map(() => null) };
  const decided = rows.map((row) => bySide(row, left, right));
  const count = (side: Direction) => decided.filter((one) => one === side).length;
  const block: Direction = count('right') > count('left') ? 'right' : 'left';
  const sides = rows.map(() => block);
  const texts: (Direction | null)[] = rows.map(() => null);
  for (const paragraph of paragraphsOf(rows, decided, left, right, usual)) {
    const side = paragraph.map((at) => decided[at]).find((one) => one !== null) ?? null;
    const own = paragraph.map((at) => rows[at]!);
    const direction =
      side === 'right' || (side === null && isFromRight(own, block)) ? 'right' : paragraphDirection(own);
    for (const at of paragraph) {
      if (hasLetters[at]) sides[at] = side ?? block;
      if (paragraph.length > 1 || side === null) texts[at] = direction;
    }
  }
  return { sides, texts };
}

/**
 * From which side a text in one line is read that stands on the page as `visual` from left to right, in a line that
 * begins at that side. In a line that begins at the left, the script of most letters tells.
 */
export function directionOfText(visual: string, side: Direction): Direction {
  const letters = lettersOf(visual);
  if (letters.length === 0) return side;
  if (!letters.includes('right')) return 'left';
  return side === 'right' ? 'right' : byMostLetters(visual, letters);
}

/** A label of our own pages, and items between bars, stand at the left, and what follows it is read from there, whatever its letters. */
const LABEL = new RegExp(`^(?:${[...new Set(Object.values(LABELS).flat())].join('|')}): `);

const beginsLeft = (visual: string) => LABEL.test(visual) || / \|(?: |$)/.test(visual);

function byMostLetters(visual: string, letters: readonly Direction[]): Direction {
  if (beginsLeft(visual)) return 'left';
  return letters.filter((letter) => letter === 'right').length > letters.length / 2 ? 'right' : 'left';
}

/** For each row its distance to the one before, where that had no room for its first word; else without end. */
function distancesOf(
  rows: readonly Row[],
  decided: readonly (Direction | null)[],
  left: number,
  right: number,
): number[] {
  return rows.map((row, at) => {
    const before = rows[at - 1];
    const room = before && (decided[at] === 'right' ? before.x - left : right - before.right);
    return before && !hasCells(before) && isFull(row, room!) ? row.baseline - before.baseline : Infinity;
  });
}

/** The usual distance of lines of one paragraph in a document: that of lines that had no room for the next word. */
export function usualDistance(
  blocks: readonly { readonly rows: readonly Row[]; readonly left: number; readonly right: number }[],
): number {
  const distances = blocks
    .flatMap(({ rows, left, right }) =>
      distancesOf(
        rows,
        rows.map((row) => bySide(row, left, right)),
        left,
        right,
      ),
    )
    .filter((distance) => distance > 0 && distance < Infinity)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 4)] ?? 0;
}

/** Rows of one paragraph, by their places. */
function paragraphsOf(
  rows: readonly Row[],
  decided: readonly (Direction | null)[],
  left: number,
  right: number,
  usual: number,
): number[][] {
  const pairs = distancesOf(rows, decided, left, right);
  const paragraphs: number[][] = [];
  pairs.forEach((distance, at) => {
    if (distance <= PARAGRAPH * usual && paragraphs.length > 0) paragraphs.at(-1)!.push(at);
    else paragraphs.push([at]);
  });
  return paragraphs;
}

/** Where no line tells the side, a neighbour does, or letters from right to left at both ends. */
function isFromRight(rows: readonly Row[], block: Direction): boolean {
  if (beginsLeft(visualOf(rows[0]!))) return false;
  const [first, last] = [lettersOf(visualOf(rows[0]!)), lettersOf(visualOf(rows.at(-1)!))];
  return block === 'right' || (first.at(-1) === 'right' && last[0] === 'right');
}

/** From which side a paragraph is read of which the lines fill the column, or stand at the left. */
function paragraphDirection(rows: readonly Row[]): Direction {
  const text = rows.map(visualOf).join(' ');
  return byMostLetters(text, lettersOf(text));
}

function visualOf({ words }: Row): string {
  return words.map(({ word }) => word.text).join(' ');
}

function lettersOf(text: string): Direction[] {
  return (text.match(/\p{L}/gu) ?? []).map((letter) => (isRightToLeft(letter) ? 'right' : 'left'));
}

function bySide(row: Row, left: number, right: number): Direction | null {
  const [first, last] = [row.words[0]!, row.words.at(-1)!];
  if (row.words.length > 1) {
    if (isBulletSign(last.word.text)) return 'right';
    if (isBulletSign(first.word.text)) return 'left';
  }
  const atLeft = row.x - left;
  const atRight = right - row.right;
  if (atLeft > atRight + row.size) return 'right';
  return atRight > atLeft + row.size ? 'left' : null;
}

/** Whether a row had no room for the first word of the next one, which begins with no bullet. */
function isFull(row: Row, room: number): boolean {
  if ([row.words[0]!, row.words.at(-1)!].some(({ word }) => isBulletSign(word.text))) return false;
  const widths = mayBeFirst(row).map(({ word: { width, widest = width } }) => widest);
  const next = Math.max(...widths, widthAtStart(row), widthAtEnd(row));
  return room < next + 0.3 * row.size;
}

/** Words that may be the first of a row: those at its ends, and those that begin the words of the other direction there. */
function mayBeFirst({ words }: Row): PlacedWord[] {
  const isRight = ({ word }: PlacedWord) => isRightToLeft(word.text);
  let begin = words.length - 1;
  while (begin > 0 && !isRight(words[begin]!) && !isRight(words[begin - 1]!)) begin--;
  let end = 0;
  while (end + 1 < words.length && isRight(words[end]!) && isRight(words[end + 1]!)) end++;
  return [words[0]!, words.at(-1)!, words[begin]!, words[end]!];
}

/** Width of what stands at the right end of a row without a space: a word may come in pieces of two scripts. */
function widthAtEnd({ words }: Row): number {
  let begin = words.length - 1;
  while (begin > 0 && words[begin]!.word.x - words[begin - 1]!.right < 0.08 * words[begin]!.word.size)
    begin--;
  return words.at(-1)!.right - words[begin]!.word.x;
}

/** The same at its left end: a full stop before what stands from left to right. */
function widthAtStart({ words }: Row): number {
  let end = 0;
  while (end + 1 < words.length && words[end + 1]!.word.x - words[end]!.right < 0.08 * words[end]!.word.size)
    end++;
  return words[end]!.right - words[0]!.word.x;
}

/** A row with something flush right has no room, and yet its text ends. */
function hasCells({ words }: Row): boolean {
  return words.some(({ word }, at) => at > 0 && word.x - words[at - 1]!.right > CELL * word.size);
}
