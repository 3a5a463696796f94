import type { TextLine } from '../../reading/lines.js';
import { isFull, pieceOf } from '../lines.js';
import type { Setting } from '../paragraphs.js';
import { type Block, blocksOf } from './blocks.js';
import { withWholeText } from './entries.js';

/** The blocks of a list: each line of its own where it has one item a line, else what belongs together. */
export function listBlocks(lines: readonly TextLine[], setting: Setting): Block[] {
  const blocks = isOneALine(lines)
    ? itemLines(lines).flatMap((item) => blocksOf(item, setting))
    : blocksOf(lines, setting);
  return withoutCells(blocks);
}

/** Whether a list has one short item on each line: most lines end where there is room for the next word. */
function isOneALine(lines: readonly TextLine[]): boolean {
  const short = lines.every(
    ({ text, cells }) => cells.length === 1 && !/[,;|•·]/.test(text) && text.split(/\s+/).length <= 5,
  );
  const ended = lines.slice(1).filter((line, index) => !isFull(lines[index]!, line)).length;
  return short && lines.length > 2 && ended >= 0.6 * (lines.length - 1);
}

/** A line that begins with a small letter, or follows one that has not ended, is of the item before it. */
function itemLines(lines: readonly TextLine[]): TextLine[][] {
  const items: TextLine[][] = [];
  for (const line of lines) {
    const last = items.at(-1);
    const open = last && /(?:-|&|\/|\s(?:and|or|of|und|et|y))$|\([^)]*$/iu.test(last.at(-1)!.text);
    if (last && line.bullet === null && (open || /^[\p{Ll}(]/u.test(line.text))) last.push(line);
    else items.push([line]);
  }
  return items;
}

/**
 * Lists of skills in cells: a name at the left with its items at the right is "name: items"; more cells are items of
 * their own.
 */
function withoutCells(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const [line] = withWholeText(block.lines, block.piece);
    if (!line || line.cells.length < 2) return [withBoldLabel(block, line)];
    const pieces = line.cells.map((cell) => pieceOf(line, cell));
    const [name, ...items] = pieces;
    const labels =
      pieces.length === 2 &&
      (/:$/.test(name!.text) || /,/.test(items[0]!.text) || line.cells[0]!.words[0]?.bold === true);
    if (!labels) return pieces.map((piece) => ({ ...block, piece }));
    return [{ ...block, piece: block.piece.as(`${name!.text.replace(/:$/, '')}: ${items[0]!.text}`) }];
  });
}

/** "**Tools** Docker, Git": a label in bold without a colon. */
function withBoldLabel(block: Block, line: TextLine | undefined): Block {
  const words = line?.cells[0]?.words ?? [];
  const count = words.findIndex(({ bold }) => bold !== true);
  const label = words
    .slice(0, Math.max(0, count))
    .map(({ text }) => text)
    .join(' ');
  const { text } = block.piece;
  const rest = text.slice(label.length).trim();
  const labelled = count > 0 && count <= 5 && text.startsWith(`${label} `) && /^[\p{L}\d]/u.test(rest);
  if (!labelled || /[:,;.|•·]/.test(label) || !/,/.test(rest)) return block;
  return { ...block, piece: block.piece.as(`${label}: ${rest}`) };
}
