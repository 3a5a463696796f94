import { isRightToLeft } from './bidi.js';
import { isBulletSign } from './bullets.js';
import type { Row } from './rows.js';

export type Direction = 'left' | 'right';

/** Further apart than this from line to line, lines are of different paragraphs; in parts of the usual distance. */
const PARAGRAPH = 1.17;

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
export function directionsOf(rows: readonly Row[], left: number, right: number): Directions {
  const hasLetters = rows.map(({ words }) => words.some(({ word }) => isRightToLeft(word.text)));
  if (!hasLetters.includes(true)) return { sides: rows.map(() => 'left'), texts: rows.map(() => null) };
  const decided = rows.map((row) => bySide(row, left, right));
  const count = (side: Direction) => decided.filter((one) => one === side).length;
  const block: Direction = count('right') > count('left') ? 'right' : 'left';
  const sides = rows.map(() => block);
  const texts: (Direction | null)[] = rows.map(() => null);
  for (const paragraph of paragraphsOf(rows, decided, left, right)) {
    const side = paragraph.map((at) => decided[at]).find((one) => one !== null) ?? null;
    const direction = side === 'right' ? 'right' : paragraphDirection(paragraph.map((at) => rows[at]!));
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

/** A label of our own pages stands at the left, and what follows it is read from there, whatever its letters. */
const LABEL =
  /^(?:Dates|Location|Field|Link|About|Organization|Type|Role|Dataset|Model|Metric|Hardware|Code|Keywords|Grade|Courses|Authors|Venue|Publisher): /;

function byMostLetters(visual: string, letters: readonly Direction[]): Direction {
  if (LABEL.test(visual)) return 'left';
  return letters.filter((letter) => letter === 'right').length > letters.length / 2 ? 'right' : 'left';
}

/** Rows of one paragraph, by their places. */
function paragraphsOf(
  rows: readonly Row[],
  decided: readonly (Direction | null)[],
  left: number,
  right: number,
): number[][] {
  const pairs = rows.map((row, at) => {
    const before = rows[at - 1];
    const room = before && (decided[at] === 'right' ? before.x - left : right - before.right);
    return before && isFull(row, room!) ? row.baseline - before.baseline : Infinity;
  });
  // Lines that had no room for the next word, most of which are of one paragraph with it.
  const distances = pairs.filter((distance) => distance > 0 && distance < Infinity).sort((a, b) => a - b);
  const usual = distances[Math.floor(distances.length / 4)] ?? 0;
  const paragraphs: number[][] = [];
  pairs.forEach((distance, at) => {
    if (distance <= PARAGRAPH * usual && paragraphs.length > 0) paragraphs.at(-1)!.push(at);
    else paragraphs.push([at]);
  });
  return paragraphs;
}

/** From which side a paragraph is read of which the lines fill the column, or stand at the left. */
function paragraphDirection(rows: readonly Row[]): Direction {
  const text = rows.map(({ words }) => words.map(({ word }) => word.text).join(' ')).join(' ');
  return byMostLetters(text, lettersOf(text));
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
  const next = Math.max(row.words[0]!.word.width, row.words.at(-1)!.word.width);
  return room < next + 0.3 * row.size;
}
