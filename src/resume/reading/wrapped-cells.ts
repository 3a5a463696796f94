import { isBulletSign } from './bullets.js';
import type { Cell, TextLine } from './lines.js';
import type { PlacedWord } from './rows.js';
import type { Word } from './words.js';

/**
 * Puts a cell at the left of a table that takes several lines, such as dates or a label, together in the first of
 * them: the others are lines of the text at its right.
 * @param wrapped the words of such cells
 */
export function joinWrappedCells(
  lines: readonly TextLine[],
  wrapped: readonly (readonly PlacedWord[])[],
): TextLine[] {
  const cellOf = new Map<Word, number>();
  wrapped.forEach((words, at) => {
    for (const { word } of words) cellOf.set(word, at);
  });
  const out: TextLine[] = [];
  const firstOf = new Map<number, number>();
  for (const line of lines) {
    const [cell, ...others] = line.cells;
    const number = cell && wrappedCell(cell, cellOf);
    if (number === undefined) {
      out.push(line);
      continue;
    }
    const first = firstOf.get(number);
    if (first === undefined) {
      firstOf.set(number, out.length);
      out.push(line);
      continue;
    }
    out[first] = withCells(out[first]!, [
      joined(out[first]!.cells[0]!, cell!),
      ...out[first]!.cells.slice(1),
    ]);
    if (others.length > 0)
      out.push(withBulletOfCell({ ...withCells(line, others), x: others[0]!.x, textX: others[0]!.x }));
  }
  return out;
}

/** A line whose first cell was taken away may begin with a bullet now. */
export function withBulletOfCell(line: TextLine): TextLine {
  const [first, ...others] = line.cells;
  const [bullet, ...words] = first!.words;
  const next = words[0];
  if (!bullet || !next || !isBulletSign(bullet.text) || next.x < bullet.x) return line;
  const text = first!.text.slice(bullet.text.length).trimStart();
  const cell = { text, x: next.x, width: first!.x + first!.width - next.x, words };
  return { ...withCells(line, [cell, ...others]), bullet: bullet.text, textX: next.x };
}

function wrappedCell(cell: Cell, cellOf: ReadonlyMap<Word, number>): number | undefined {
  const numbers = new Set(cell.words.map((word) => cellOf.get(word)));
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

function joined(one: Cell, other: Cell): Cell {
  const x = Math.min(one.x, other.x);
  return {
    text: `${one.text} ${other.text}`,
    x,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    words: [...one.words, ...other.words],
  };
}

function withCells(line: TextLine, cells: readonly Cell[]): TextLine {
  return { ...line, cells, text: cells.map(({ text }) => text).join('  ') };
}
