import { type Corridor, corridorsIn, isLevel } from './corridors.js';
import { type PlacedWord, type Row, rowOf, splitAt, strictRows } from './rows.js';
import { isTable, rowsAsDrawn } from './tables.js';

/** A part of a page that is read from top to bottom: words between two edges. */
export interface Block {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether it stands beside another: if not, it takes the width of the page. */
  readonly beside: boolean;
  /** White space inside it that parts the cells of a table. */
  readonly gutters: readonly Gutter[];
  /** Cells at the left of a table, as far as the page is drawn cell by cell; such a cell may have several lines. */
  readonly leftCells: readonly (readonly PlacedWord[])[];
}

/** The middle of a white space, and from which line to which it runs. */
export interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words closer than this belong together, in parts of the size: a corridor between columns is wider. */
const TOGETHER = 0.6;
/** A page that can be cut more often is no text in columns. */
const DEEPEST = 6;

/** The parts of a page in the order in which they are read: what is above columns, the columns, what is below. */
export function blocksOf(words: readonly PlacedWord[]): Block[] {
  const chunks = strictRows(words).flatMap((row) => splitAt(row, TOGETHER));
  return cut(withBullets(chunks), false, 0);
}

/** A short piece before another, such as a bullet or a number of a list, is part of it. */
function withBullets(chunks: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const chunk of chunks) {
    const before = out.at(-1);
    const beside = before && isLevel(before, chunk) && chunk.x > before.x;
    const short = before?.words.length === 1 && [...before.words[0]!.word.text].length <= 2;
    if (before && beside && short && chunk.x - before.right < 3 * chunk.size)
      out[out.length - 1] = rowOf([...before.words, ...chunk.words]);
    else out.push(chunk);
  }
  return out;
}

function cut(chunks: readonly Row[], beside: boolean, depth: number): Block[] {
  if (chunks.length === 0) return [];
  const corridors = depth < DEEPEST ? corridorsIn(chunks) : [];
  const tables = corridors.filter(({ left, right }) => isTable(left, right));
  const columns = corridors.filter(
    (one) => !tables.some((table) => table === one || (!one.inTurn && isPartOf(one, table))),
  );
  const corridor = columns.find((one) => one.inTurn && isApart(one, columns[0]!)) ?? columns[0];
  if (!corridor) return [blockOf(chunks, beside, corridors)];
  const inside = new Set([...corridor.left, ...corridor.right]);
  const outside = chunks.filter((chunk) => !inside.has(chunk));
  const above = outside.filter((chunk) => chunk.baseline <= corridor.top);
  const below = outside.filter((chunk) => chunk.baseline > corridor.top);
  return [
    ...cut(above, beside, depth + 1),
    ...cut(corridor.left, true, depth + 1),
    ...cut(corridor.right, true, depth + 1),
    ...cut(below, beside, depth + 1),
  ];
}

/** A few rows of a table do not show that they are its rows. */
function isPartOf(one: Corridor, table: Corridor): boolean {
  const [left, right] = [new Set(table.left), new Set(table.right)];
  return one.left.every((row) => left.has(row)) && one.right.every((row) => right.has(row));
}

/** Whether the page draws the one side, then the other, and all that the larger corridor holds besides before or after. */
function isApart(one: Corridor, larger: Corridor): boolean {
  if (one === larger || !isPartOf(one, larger)) return false;
  const own = new Set([...one.left, ...one.right]);
  const rest = [...larger.left, ...larger.right].filter((row) => !own.has(row));
  const [first, last] = [ordersOf(one.left), ordersOf(one.right)];
  const [from, to] = [Math.min(...first), Math.max(...last)];
  return (
    Math.max(...first) < Math.min(...last) && ordersOf(rest).every((order) => order < from || order > to)
  );
}

function ordersOf(rows: readonly Row[]): number[] {
  return rows.flatMap(({ words }) => words.map(({ order }) => order));
}

function blockOf(chunks: readonly Row[], beside: boolean, tables: readonly Corridor[]): Block {
  return {
    words: chunks.flatMap(({ words }) => words),
    left: Math.min(...chunks.map(({ x }) => x)),
    right: Math.max(...chunks.map(({ right }) => right)),
    top: Math.min(...chunks.map(({ top }) => top)),
    bottom: Math.max(...chunks.map(({ bottom }) => bottom)),
    beside,
    leftCells: tables.flatMap(({ left, right }) => (isNarrow(left, right) ? rowsAsDrawn(left, right) : [])),
    gutters: tables.map(({ middle, top, bottom }) => ({ x: middle, top, bottom })),
  };
}

/** Dates or labels close beside the text that they belong to, and not a text with dates at the edge of the page. */
function isNarrow(left: readonly Row[], right: readonly Row[]): boolean {
  const [start, end] = [Math.min(...left.map(({ x }) => x)), Math.max(...left.map((row) => row.right))];
  const [from, to] = [Math.min(...right.map(({ x }) => x)), Math.max(...right.map((row) => row.right))];
  return end - start < to - from && from - end < 3 * left[0]!.size;
}
