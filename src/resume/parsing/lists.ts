import type { Piece } from './piece.js';

/** Items of a list in a line: by semicolons where one stands at the end, else by commas outside brackets. */
export function listItems(piece: Piece): Piece[] {
  if (/;$/.test(piece.text)) return piece.split(/;(?:\s+|$)/);
  return piece.split(/,\s+/);
}

/** "name (level)": the last bracket, which may hold others. */
export function splitBracket(text: string): { before: string; inside: string } | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth++;
    else if (text[at] === '(') depth--;
    if (depth === 0)
      return at > 0 && text[at - 1] === ' '
        ? { before: text.slice(0, at).trim(), inside: text.slice(at + 1, -1).trim() }
        : undefined;
  }
  return undefined;
}
