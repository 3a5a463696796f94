import type { Block } from './columns.js';

/** A block with its page and column. */
export interface Flowing {
  readonly block: Block;
  /** From 1. */
  readonly page: number;
  readonly column: number;
}

/** A column so much narrower than its neighbour is a side column: a text of its own, which the main text passes by. */
const SIDE = 0.75;

/** The number of the column of each block of a page; −1 for what goes across where others stand side by side. */
export function columnNumbers(blocks: readonly Block[]): number[] {
  const columns: { left: number; right: number }[] = [];
  for (const { beside, left, right } of blocks) {
    if (!beside) continue;
    const column = columns.find(
      (other) =>
        Math.min(right, other.right) - Math.max(left, other.left) >
        0.5 * Math.min(right - left, other.right - other.left),
    );
    if (!column) columns.push({ left, right });
    else Object.assign(column, { left: Math.min(left, column.left), right: Math.max(right, column.right) });
  }
  columns.sort((one, other) => one.left - other.left);
  return blocks.map(({ beside, left, right }) => {
    if (!beside) return columns.length === 0 ? 0 : -1;
    const middle = (left + right) / 2;
    return Math.max(
      0,
      columns.findIndex((column) => middle >= column.left && middle <= column.right),
    );
  });
}

/**
 * Blocks in reading order over all pages. Columns of like width are read page by page, as in a journal. A side column
 * is a text of its own: where the text beside it goes on on the next page, that is read first and the side column after.
 */
export function inReadingOrder(pages: readonly (readonly Block[])[]): Flowing[] {
  const out: Flowing[] = [];
  const aside: Flowing[] = [];
  pages.forEach((blocks, at) => {
    const flowing = withColumns(blocks, at);
    const next = pages[at + 1] && withColumns(pages[at + 1]!, at + 1);
    const ending = lastColumns(flowing);
    const goesOn = next !== undefined && next.length > 0 && ending !== null && isContinued(ending, next);
    const continued = aside.length > 0 && startsWithColumns(flowing);
    for (const one of flowing) {
      const right = ending?.right.includes(one) === true;
      if (right && goesOn) aside.push(one);
      else if (right && continued) out.push(...aside.splice(0), one);
      else out.push(one);
    }
  });
  return [...out, ...aside];
}

function withColumns(blocks: readonly Block[], at: number): Flowing[] {
  const columns = columnNumbers(blocks);
  return blocks.map((block, index) => ({ block, page: at + 1, column: columns[index]! }));
}

interface TwoColumns {
  readonly left: readonly Flowing[];
  readonly right: readonly Flowing[];
}

/** The two columns in which a page ends, where it does. */
function lastColumns(flowing: readonly Flowing[]): TwoColumns | null {
  const lastAcross = flowing.findLastIndex(({ block }) => !block.beside);
  const beside = flowing.slice(lastAcross + 1);
  const left = beside.filter(({ column }) => column === 0);
  const right = beside.filter(({ column }) => column === 1);
  return left.length > 0 && right.length > 0 && left.length + right.length === beside.length
    ? { left, right }
    : null;
}

function startsWithColumns(flowing: readonly Flowing[]): boolean {
  return flowing[0]?.block.beside === true;
}

function isContinued({ left, right }: TwoColumns, next: readonly Flowing[]): boolean {
  const [leftWidth, rightWidth] = [width(left), width(right)];
  if (Math.min(leftWidth, rightWidth) > SIDE * Math.max(leftWidth, rightWidth)) return false;
  if (!startsWithColumns(next)) return rightWidth < leftWidth;
  const place = (column: readonly Flowing[]) => Math.min(...column.map(({ block }) => block.left));
  const nextRight = next.filter(({ column }) => column === 1);
  return nextRight.length > 0 && Math.abs(place(nextRight) - place(right)) < 24;
}

function width(column: readonly Flowing[]): number {
  return (
    Math.max(...column.map(({ block }) => block.right)) - Math.min(...column.map(({ block }) => block.left))
  );
}
