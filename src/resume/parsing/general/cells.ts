import { pieceOf } from '../lines.js';
import type { Block } from './blocks.js';
import { withWholeText } from './entries.js';

/**
 * Lists of skills in cells: a name at the left with its items at the right is "name: items"; more cells are items of
 * their own.
 */
export function withoutCells(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const [line] = withWholeText(block.lines, block.piece);
    if (!line || line.cells.length < 2) return [block];
    const pieces = line.cells.map((cell) => pieceOf(line, cell));
    const [name, ...items] = pieces;
    const labels =
      pieces.length === 2 &&
      (/:$/.test(name!.text) || /,/.test(items[0]!.text) || line.cells[0]!.words[0]?.bold === true);
    if (!labels) return pieces.map((piece) => ({ ...block, piece }));
    return [{ ...block, piece: block.piece.as(`${name!.text.replace(/:$/, '')}: ${items[0]!.text}`) }];
  });
}
