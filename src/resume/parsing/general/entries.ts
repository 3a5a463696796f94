import type { Cell, TextLine } from '../../reading/lines.js';
import type { Setting } from '../paragraphs.js';
import type { Piece } from '../piece.js';
import { type Block, blocksOf } from './blocks.js';
import { isDateAlone } from './lone-dates.js';

/** An entry of a page of any origin: the lines of its head, running text, bullets. */
export interface Entry {
  readonly head: readonly TextLine[];
  readonly prose: readonly Piece[];
  readonly bullets: readonly Piece[];
}

/** Lines that a head has before the one with its date, at most. */
const MOST_ABOVE = 3;
/** Lines that a head has after the one with its date, at most. */
const MOST_BELOW = 3;

/**
 * Divides a section into entries. A line with a date is the anchor of each; how many lines of a head stand above it is
 * seen at the first. Entries without a date begin where a line looks like the first line of those with one.
 */
export function entriesOf(
  lines: readonly TextLine[],
  setting: Setting,
  options: { longHeads?: boolean } = {},
): Entry[] {
  const blocks = blocksOf(lines, setting, options);
  const plainAnchors = blocks.filter(({ dated, bullet }) => dated && !bullet);
  const asBullets = plainAnchors.length === 0 && blocks.some(({ dated, bullet }) => dated && bullet);
  const isAnchor = (block: Block) => block.dated && block.bullet === asBullets;
  const starts = startsOf(blocks, isAnchor, setting);
  if (starts.length === 0) return blocks.length === 0 ? [] : [entryOf(blocks, isAnchor, 0)];
  if (starts[0]! > 0) starts[0] = 0;
  return starts.map((start, at) => entryOf(blocks.slice(start, starts[at + 1]), isAnchor, start));
}

function isHeadLike({ bullet, prose }: Block): boolean {
  return !bullet && !prose;
}

/** Indices of the blocks that begin entries. */
function startsOf(blocks: readonly Block[], isAnchor: (block: Block) => boolean, setting: Setting): number[] {
  const anchors = blocks.flatMap((block, index) => (isAnchor(block) ? [index] : []));
  const first = anchors[0];
  if (first === undefined) return startsWithoutDates(blocks, setting);
  const above = Math.min(MOST_ABOVE, countBack(blocks, first, 0, isAnchor));
  const starts = new Set<number>();
  for (const [at, anchor] of anchors.entries()) {
    const previous = at === 0 ? 0 : anchors[at - 1]! + 1;
    const free = countBack(blocks, anchor, previous, isAnchor);
    // Where bullets or running text part two anchors, all head-like lines before the second are of its head.
    const parted = at > 0 && anchor - free > previous;
    // A date alone heads nothing where the first one does not stand alone.
    const least = isAloneDate(blocks[anchor]!) && !isAloneDate(blocks[first]!) ? 1 : 0;
    starts.add(anchor - Math.min(parted ? MOST_ABOVE : Math.max(above, least), free));
  }
  const look = lookOf(blocks[[...starts][0]!]!);
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const undated = isHeadLike(block) && !isAnchor(block) && before !== undefined && !isHeadLike(before);
    const inside = anchors.some((anchor) => anchor > index && blocks.slice(index, anchor).every(isHeadLike));
    if (undated && !inside && lookOf(block) === look) starts.add(index);
  }
  return [...starts].sort((a, b) => a - b);
}

const isAloneDate = ({ piece }: Block) => isDateAlone(piece.text);

/** Head-like blocks without a break before an anchor, back to an index. */
function countBack(
  blocks: readonly Block[],
  anchor: number,
  to: number,
  isAnchor: (block: Block) => boolean,
): number {
  let count = 0;
  while (
    anchor - count - 1 >= to &&
    isHeadLike(blocks[anchor - count - 1]!) &&
    !isAnchor(blocks[anchor - count - 1]!)
  )
    count++;
  return count;
}

/** Without any date an entry begins at a head-like line after text, at one that stands out, or at each bullet. */
function startsWithoutDates(blocks: readonly Block[], setting: Setting): number[] {
  const heads = blocks.flatMap((block, index) => (isHeadLike(block) ? [index] : []));
  if (heads.length === 0) return blocks.map((_, index) => index);
  const strong = (index: number) => {
    const [line] = blocks[index]!.lines;
    return line!.bold === true || line!.size > 1.05 * setting.body;
  };
  const anyStrong = heads.some(strong);
  return heads.filter((index) => {
    const before = blocks[index - 1];
    if (before === undefined) return true;
    if (anyStrong) return strong(index) && (!isHeadLike(before) || !strong(index - 1));
    return !isHeadLike(before);
  });
}

function lookOf({ lines }: Block): string {
  const line = lines[0]!;
  return `${Math.round(line.size * 2)} ${line.bold ?? ''} ${line.italic ?? ''}`;
}

function entryOf(blocks: readonly Block[], isAnchor: (block: Block) => boolean, _start: number): Entry {
  const anchor = blocks.findIndex(isAnchor);
  const head: Block[] = [];
  const prose: Piece[] = [];
  const bullets: Piece[] = [];
  let open = true;
  for (const [index, block] of blocks.entries()) {
    const asHead = isAnchor(block) || isHeadLike(block) || (index === 0 && anchor < 0);
    if (open && asHead && index <= Math.max(anchor, 0) + MOST_BELOW) {
      head.push(block);
      continue;
    }
    open = false;
    if (block.bullet) bullets.push(block.piece);
    else prose.push(block.piece);
  }
  return { head: head.flatMap(({ lines, piece }) => withWholeText(lines, piece)), prose, bullets };
}

/** A head's block of several lines is one line: what stands below a cell goes on with that cell. */
export function withWholeText(lines: readonly TextLine[], piece: Piece): TextLine[] {
  const [first, ...below] = lines;
  if (!first || below.length === 0) return [...lines];
  if (first.cells.length < 2) {
    const words = lines.flatMap(({ cells }) => cells.flatMap((cell) => cell.words));
    return [
      { ...first, text: piece.text, cells: [{ text: piece.text, x: first.x, width: first.width, words }] },
    ];
  }
  const near = (one: number, other: number) => Math.abs(one - other) < 0.3 * first.size;
  const cells = first.cells.map((cell, at) => {
    // A cell at the right edge may end, and not begin, where the one above it does.
    const flush = ({ x, width }: Cell) =>
      at > 0 && at === first.cells.length - 1 && near(x + width, cell.x + cell.width);
    const own = below.flatMap((line) => line.cells.filter((one) => near(cell.x, one.x) || flush(one)));
    return {
      ...cell,
      text: [cell.text, ...own.map(({ text }) => text)].join(' '),
      words: [...cell.words, ...own.flatMap(({ words }) => words)],
    };
  });
  return [{ ...first, text: cells.map(({ text }) => text).join('  '), cells }];
}
