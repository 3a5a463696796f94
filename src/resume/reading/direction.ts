import { isRightToLeft } from './bidi.js';
import { isBulletSign } from './bullets.js';
import type { Row } from './rows.js';

export type Direction = 'left' | 'right';

/** Further apart than this from line to line, lines are of different paragraphs; in parts of the size. */
const PARAGRAPH = 1.55;

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
    const direction =
      side === 'right'
        ? 'right'
        : paragraphDirection(
            paragraph.map((at) => rows[at]!),
            side,
            block,
          );
    for (const at of paragraph) {
      if (hasLetters[at]) sides[at] = side ?? block;
      if (paragraph.length > 1 || side === null) texts[at] = direction;
    }
  }
  return { sides, texts };
}

/**
 * From which side a text in one line is read that stands on the page as `visual` from left to right, in a line that
 * begins at that side. From the left, only a text with letters of the other kind at both ends begins at the right.
 */
export function directionOfText(visual: string, side: Direction): Direction {
  const letters = lettersOf(visual);
  if (letters.length === 0) return side;
  if (!letters.includes('right')) return 'left';
  return side === 'right' || (letters[0] === 'right' && letters.at(-1) === 'right') ? 'right' : 'left';
}

/** Rows of one paragraph, by their places. */
function paragraphsOf(
  rows: readonly Row[],
  decided: readonly (Direction | null)[],
  left: number,
  right: number,
): number[][] {
  const paragraphs: number[][] = [];
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const room = before && (decided[at] === 'right' ? before.x - left : right - before.right);
    if (before && continues(before, row, room!)) paragraphs.at(-1)!.push(at);
    else paragraphs.push([at]);
  });
  return paragraphs;
}

/**
 * From which side a paragraph is read of which the lines fill the column, or stand at the left: by its ends, by where
 * its full stop stands, and by the script of most letters.
 */
function paragraphDirection(rows: readonly Row[], side: Direction | null, block: Direction): Direction {
  const lines = rows.map(({ words }) => words.map(({ word }) => word.text).join(' '));
  const letters = lines.map(lettersOf);
  const all = letters.flat();
  if (!all.includes('right')) return 'left';
  const [first, last] = [letters[0]!, letters.at(-1)!];
  const fromRight = first.at(-1) === 'right' && last[0] === 'right';
  const fromLeft = first[0] === 'left' || last.at(-1) === 'left';
  if (fromRight !== fromLeft) return fromRight ? 'right' : 'left';
  if (lines.length === 1 && side !== null) return side;
  const end = lines.at(-1)!;
  const [stopsLeft, stopsRight] = [/^[.!?]/.test(end), /[.!?]$/.test(end)];
  if (stopsLeft !== stopsRight) return stopsLeft ? 'right' : 'left';
  const share = all.filter((letter) => letter === 'right').length / all.length;
  return share === 0.5 ? block : share > 0.5 ? 'right' : 'left';
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

/** Whether a row goes on with the text of the one before, which had no room for its next word. */
function continues(before: Row, row: Row, room: number): boolean {
  if ([row.words[0]!, row.words.at(-1)!].some(({ word }) => isBulletSign(word.text))) return false;
  const next = Math.max(row.words[0]!.word.width, row.words.at(-1)!.word.width);
  return row.baseline - before.baseline < PARAGRAPH * row.size && room < next + 0.3 * row.size;
}
