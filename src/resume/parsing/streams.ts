import type { TextLine } from '../reading/lines.js';
import { headingKind } from './headings.js';

/** Lines of one column of one page, or across its columns. */
interface Block {
  readonly lines: TextLine[];
  readonly left: number;
  readonly right: number;
}

/** Columns that differ in width by more than this are a side column and a main one; others are read like a journal's. */
const SIDE = 1.35;

/**
 * Lines in the order in which a text runs through the pages, one list for each stream. Where a page has a side column,
 * that is a stream of its own, so that an entry of the main column which goes on over the page stays whole; so are equal
 * columns that each begin with a heading of their own. Others follow one another in one stream, as layout has put them.
 */
export function streamsOf(lines: readonly TextLine[]): TextLine[][] {
  const blocks = blocksOf(lines);
  const columns = blocks.filter(({ lines: own }) => own[0]!.column >= 0);
  const perPage = groupedBy(columns, ({ lines: own }) => own[0]!.page);
  const wide = perPage.find((own) => new Set(own.map(({ lines: [one] }) => one!.column)).size > 1);
  if (!wide || !(hasSide(wide) || haveHeadings(wide))) return [[...lines]];
  const streams: { lines: TextLine[]; left: number; right: number }[] = [];
  let head: TextLine[] | undefined = [];
  for (const block of blocks) {
    const across = block.lines[0]!.column < 0;
    if (across && streams.length === 0) {
      head!.push(...block.lines);
      continue;
    }
    const best = streams
      .map((stream) => ({ stream, overlap: overlapOf(stream, block) }))
      .sort((a, b) => b.overlap - a.overlap)[0];
    const known = best && (best.overlap > 0.5 || isNewPage(block, wide)) ? best.stream : undefined;
    if (known) {
      known.lines.push(...block.lines);
      continue;
    }
    streams.push({ lines: [...(head ?? []), ...block.lines], left: block.left, right: block.right });
    head = undefined;
  }
  return streams.map(({ lines: own }) => own);
}

function isNewPage(block: Block, wide: readonly Block[]): boolean {
  return block.lines[0]!.page > wide[0]!.lines[0]!.page;
}

function blocksOf(lines: readonly TextLine[]): Block[] {
  const blocks: { lines: TextLine[]; left: number; right: number }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const right = line.x + line.width + Math.max(0, line.room);
    if (last && last.lines[0]!.page === line.page && last.lines[0]!.column === line.column) {
      last.lines.push(line);
      last.left = Math.min(last.left, line.x);
      last.right = Math.max(last.right, right);
    } else blocks.push({ lines: [line], left: line.x, right });
  }
  return blocks;
}

/** Whether one of a page's columns is much narrower than another. */
function hasSide(blocks: readonly Block[]): boolean {
  const widths = groupedBy(blocks, ({ lines: [one] }) => one!.column).map(
    (own) => Math.max(...own.map(({ right }) => right)) - Math.min(...own.map(({ left }) => left)),
  );
  return Math.max(...widths) > SIDE * Math.min(...widths);
}

/** Whether each column of a page begins with a heading: none of them goes on with the one before. */
function haveHeadings(blocks: readonly Block[]): boolean {
  return groupedBy(blocks, ({ lines: [one] }) => one!.column).every(([first]) => {
    const [one] = first!.lines;
    return one!.cells.length === 1 && headingKind(one!.text) !== undefined;
  });
}

/** Share of the narrower that the two have in common. */
function overlapOf(a: { left: number; right: number }, b: { left: number; right: number }): number {
  const common = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return common / Math.max(1, Math.max(a.right - a.left, b.right - b.left));
}

function groupedBy<T>(items: readonly T[], key: (item: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}
