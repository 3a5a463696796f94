import { type Brackets, fewerStray, type StrayBrackets } from './bidi.js';
import { signsThatBeginLines } from './bullets.js';
import { type Block, blocksOf } from './columns.js';
import { directionsOf, usualDistance } from './direction.js';
import { type Flowing, inReadingOrder } from './flow.js';
import { furnitureOf } from './furniture.js';
import { joinLetters } from './letters-apart.js';
import type { TextLine } from './lines.js';
import { type PlacedWord, place, type Row, rowOf, rowsOf, strictRows } from './rows.js';
import { textLine } from './text-line.js';
import type { PageWords, ReadDocument } from './words.js';
import { joinWrappedCells } from './wrapped-cells.js';

/** The lines of a document, and those at the top and foot of its pages that are no part of its text. */
export interface LaidOut {
  readonly lines: readonly TextLine[];
  /** Page numbers, and what is repeated on every page. */
  readonly furniture: readonly TextLine[];
}

/** The lines of a document in the order in which a person reads them, without headers and footers. */
export function layOut(document: ReadDocument): TextLine[] {
  return [...layOutPages(document).lines];
}

/**
 * Puts words together to lines, finds columns by the white space between them, and orders both as one reads: column by
 * column, and a side column that goes on on the next page in one go.
 */
export function layOutPages(document: ReadDocument): LaidOut {
  const pages = document.pages.map(blocksOfPage);
  const flowing = inReadingOrder(pages);
  const rows = new Map(flowing.map((one) => [one, rowsOf(one.block.words)]));
  const beginsLines = signsThatBeginLines([...rows.values()].flat());
  const edges = edgesOf(flowing, document.pages);
  const usual = usualDistance(
    flowing.map((one) => ({ rows: rows.get(one)!, left: one.block.left, right: one.block.right })),
  );

  const stray = { typed: 0, seen: 0 };
  const count = ({ typed, seen }: StrayBrackets) => {
    stray.typed += typed;
    stray.seen += seen;
  };
  const linesOf = (one: Flowing, brackets?: Brackets) => {
    const own = rows.get(one)!;
    const { left, right } = edges(one);
    // By the block's own edges: the text of another page may begin further out.
    const directions = directionsOf(own, one.block.left, one.block.right, usual);
    const { shapes = [] } = document.pages[one.page - 1]!;
    const made = own.map((row, at) =>
      textLine(row, {
        page: one.page,
        column: one.column,
        left,
        right,
        before: at === 0 ? null : own[at - 1]!,
        side: directions.sides[at]!,
        text: directions.texts[at]!,
        beginsLines,
        brackets,
        onStray: count,
        gutters: one.block.gutters,
        shapes,
      }),
    );
    return joinWrappedCells(made, one.block.leftCells);
  };
  // A line between two brackets tells nothing, or what is wrong: all lines together tell how they are written.
  const first = flowing.map((one) => linesOf(one));
  const brackets = fewerStray(stray);
  const lines = (stray.typed === stray.seen ? first : flowing.map((one) => linesOf(one, brackets))).flat();
  const upright = document.pages.map(({ height }, at) => ({
    number: at + 1,
    height,
    lines: lines.filter(({ page }) => page === at + 1),
  }));
  const furniture = furnitureOf(upright, document.pageCount);
  return {
    lines: [...lines.filter((line) => !furniture.has(line)), ...document.pages.flatMap(turnedLines)],
    furniture: lines.filter((line) => furniture.has(line)),
  };
}

function blocksOfPage(page: PageWords): Block[] {
  const words = page.words
    .map(place)
    .filter(
      ({ word }) => !word.turned && word.text.trim() !== '' && Number.isFinite(word.x + word.y + word.width),
    );
  return blocksOf(strictRows(words).flatMap((row) => joinLetters(row).words));
}

/** Left and right edge of each column: of the same column on all pages, so that a page of short lines has them too. */
function edgesOf(flowing: readonly Flowing[], pages: readonly PageWords[]) {
  const key = ({ block, column, page }: Flowing) =>
    block.beside ? `${column} ${Math.round(block.left / 12)}` : `page ${Math.round(pages[page - 1]!.width)}`;
  const edges = new Map<string, { left: number; right: number }>();
  for (const one of flowing) {
    const { left, right } = one.block;
    const known = edges.get(key(one)) ?? { left, right };
    edges.set(key(one), { left: Math.min(known.left, left), right: Math.max(known.right, right) });
  }
  const columns = flowing.filter(({ block }) => block.beside);
  return (one: Flowing) => {
    const own = edges.get(key(one))!;
    // The last page of a column may hold nothing beside it.
    const column = columns.find(({ page, block }) => page < one.page && goesOnIn(block, one.block));
    return column && !one.block.beside && column.block.right < own.right ? edges.get(key(column))! : own;
  };
}

/** Whether a block of lines fills the same column, from edge to edge, as one on a page before. */
function goesOnIn(column: Block, { left, right }: Block): boolean {
  const [width, room] = [column.right - column.left, column.right - right];
  return Math.abs(column.left - left) < 3 && room > -3 && room < 0.1 * width;
}

/** What is turned stands beside the text and is read last, each run of it as a line. */
function turnedLines(page: PageWords, at: number): TextLine[] {
  const runs: PlacedWord[][] = [];
  page.words.forEach((word, order) => {
    if (!word.turned) return;
    const before = runs.at(-1)?.at(-1);
    const near =
      before &&
      Math.abs(word.x - before.word.x) < 0.5 * word.size + Math.max(word.width, before.word.width) &&
      Math.abs(word.y - before.word.y) < 0.5 * word.size + Math.max(word.height, before.word.height);
    const placed = { ...place(word, order), baseline: word.y };
    if (near && before.word.turned === word.turned) runs.at(-1)!.push(placed);
    else runs.push([placed]);
  });
  return runs.map((words): TextLine => {
    const row: Row = rowOf(words);
    const text = words.map(({ word }) => word.text).join(' ');
    const cell = { text, x: row.x, width: row.right - row.x, words: words.map(({ word }) => word) };
    return {
      page: at + 1,
      column: -1,
      x: row.x,
      y: row.top,
      width: cell.width,
      height: row.bottom - row.top,
      baseline: row.bottom,
      size: row.size,
      text,
      cells: [cell],
      bullet: null,
      textX: row.x,
      gap: null,
      room: 0,
    };
  });
}
