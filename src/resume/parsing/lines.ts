import type { ResumePlace } from '#api/resume';
import type { Cell, TextLine } from '../reading/lines.js';
import type { Word } from '../reading/words.js';
import { Piece } from './piece.js';

/** Where a line or a cell of it stands. */
export function placeOf(line: TextLine, cell?: Cell): ResumePlace {
  const { page, y, height } = line;
  return { page, x: cell?.x ?? line.x, y, width: cell?.width ?? line.width, height };
}

/** A line, or one cell of it, as a piece. */
export function pieceOf(line: TextLine, cell?: Cell): Piece {
  return new Piece((cell ?? line).text, [placeOf(line, cell)]);
}

/** The parts of a cell between separators, each with its own place, so that a link is that of the part it lies under. */
export function partsOfCell(line: TextLine, cell: Cell, separator: RegExp): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = cell.text.slice(from, to);
    const text = raw.trim();
    const start = from + raw.indexOf(text);
    if (text === '') return;
    const [left, right] = [edgeAt(cell, start), edgeAt(cell, start + text.length)];
    parts.push(new Piece(text, [{ ...placeOf(line, cell), x: left, width: Math.max(0, right - left) }]));
  };
  for (const match of cell.text.matchAll(new RegExp(separator, `${separator.flags.replace('g', '')}g`))) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(cell.text.length);
  return parts;
}

/** Where the letter at an index of a cell's text begins: in its word as its letters are shared out. */
function edgeAt({ text, x, width, words }: Cell, index: number): number {
  let at = 0;
  if (words.map((word) => word.text).join(' ') === text)
    for (const word of words) {
      if (index <= at + word.text.length)
        return word.x + (Math.max(0, index - at) / word.text.length) * word.width;
      at += word.text.length + 1;
    }
  return x + (index / Math.max(1, text.length)) * width;
}

/** White space between words, as a share of the type size, where nothing better is known. */
const SPACE = 0.25;

/** Whether the line has no room for the begin of the next one, so that its text goes on there. */
export function isFull(line: TextLine, next: TextLine): boolean {
  return line.room < unbrokenWidth(next) + SPACE * line.size;
}

/** A word that begins so is not parted from the one before it (Unicode Line Breaking Algorithm, rule LB13). */
const STAYS = /^[.,:;!?)\]}/]/;

/** Nor is a bracket that opens from a quotation mark before it, whatever space is between (rule LB15). */
const isQuoted = (word: Word, next: Word | undefined) =>
  /["'“”‘’«»]$/.test(word.text) && /^[([{]/.test(next?.text ?? '');

/** The width of a line's first word, with those that may not be parted from it. */
function unbrokenWidth({ cells, text, size }: TextLine): number {
  const [cell] = cells;
  const words = cell?.words ?? [];
  // Without words (a DOCX) only the width of the letters can be guessed.
  if (!cell || words.length === 0) return 0.5 * size * (text.split(/\s/, 1)[0]?.length ?? 0);
  // In a line of both directions the first word stands anywhere, and its signs may stand beside another.
  const token = lettersOf(cell.text.split(' ', 1)[0]!);
  const isToken = (word: Word) => {
    const letters = lettersOf(word.text);
    return letters === token || [...letters].reverse().join('') === token;
  };
  let from = token === '' ? 0 : Math.max(0, words.findIndex(isToken));
  let last = from;
  // A bracket that opens before it.
  while (from > 0 && lettersOf(words[from - 1]!.text) === '' && isBeside(words[from - 1]!, words[from]!))
    from--;
  const stays = (word: Word, next: Word | undefined) =>
    STAYS.test(next?.text ?? '') || isPiece(word, next) || isQuoted(word, next);
  while (stays(words[last]!, words[last + 1])) last++;
  const group = words.slice(from, last + 1);
  const left = Math.min(...group.map(({ x }) => x));
  const right = Math.max(...group.map(({ x, width }) => x + width));
  return right - left + Math.max(...group.map(({ width, widest = width }) => widest - width));
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

function isBeside(word: Word, next: Word): boolean {
  return Math.max(word.x, next.x) - Math.min(word.x + word.width, next.x + next.width) < 0.08 * word.size;
}

/** Whether a word read from the right goes on in the next without a space. */
function isPiece(word: Word, next: Word | undefined): boolean {
  return next !== undefined && next.x < word.x && isBeside(word, next);
}

/** Glyphs that are bullets only at the begin of a line; within a text they are dashes and signs. */
const AMBIGUOUS_BULLET = /^[-–—−*+>~o·]$/u;

/**
 * Lines whose "bullet" is a dash of the text, put back as text: an em dash that stands for something missing, and a
 * dash that came to stand at the begin of a line because the line before was full.
 */
export function withoutFalseBullets(lines: readonly TextLine[]): TextLine[] {
  const begins = signsThatBegin(lines);
  return lines.map((line, index) => {
    if (line.bullet === null || !AMBIGUOUS_BULLET.test(line.bullet)) return line;
    const before = lines[index - 1];
    const stands = line.bullet === '—' && (line.text === '' || line.textX - line.x > 3 * line.size);
    const wraps =
      before !== undefined &&
      line.gap !== null &&
      line.gap < 1.55 * line.size &&
      before.room < 1.1 * line.size &&
      Math.abs(line.x - before.textX) < 0.3 * line.size &&
      !begins(line);
    return stands || wraps ? withBulletAsText(line) : line;
  });
}

/** Whether a line's sign begins others too that no full line stands before, so that it is this document's bullet. */
function signsThatBegin(lines: readonly TextLine[]): (line: TextLine) => boolean {
  const key = ({ bullet, x }: TextLine) => `${bullet} ${Math.round(x)}`;
  const begun = new Set<string>();
  for (const [index, line] of lines.entries())
    if (line.bullet !== null && (lines[index - 1]?.room ?? 0) > 4 * line.size) begun.add(key(line));
  return (line) => begun.has(key(line));
}

/** A line whose bullet is a sign of its text. */
export function withBulletAsText(line: TextLine): TextLine {
  const bullet = line.bullet!;
  const word = {
    text: bullet,
    x: line.x,
    y: line.y,
    width: line.size / 2,
    height: line.height,
    size: line.size,
  };
  const [first, ...others] = line.cells;
  const apart = first === undefined || line.textX - line.x > 3 * line.size;
  const cells: Cell[] = apart
    ? [{ text: bullet, x: line.x, width: word.width, words: [word] }, ...line.cells]
    : [
        {
          text: `${bullet} ${first.text}`,
          x: line.x,
          width: first.x + first.width - line.x,
          words: [word, ...first.words],
        },
        ...others,
      ];
  return { ...line, bullet: null, textX: line.x, cells, text: cells.map(({ text }) => text).join('  ') };
}

/** Pictures that stand for a word: a glyph of a symbol font, an emoji. */
const PICTURES = '(?:(?![©®™])[\\p{Co}\\p{Extended_Pictographic}]|\\p{Emoji_Modifier}|[\\uFE0F\\u200D])';
const EDGE_PICTURES = new RegExp(`^(?:${PICTURES}|\\s)+|(?:${PICTURES}|\\s)+$`, 'gu');

/** Whether a bullet is an icon before a heading: a glyph of a symbol font or an emoji. */
export function isIcon(bullet: string): boolean {
  return /^[\p{Co}\p{Extended_Pictographic}]/u.test(bullet);
}

/** Lines without the icons that begin and end their cells; those within a cell part its items. */
export function withoutIcons(lines: readonly TextLine[]): TextLine[] {
  const shown = (text: string) => text.replace(EDGE_PICTURES, '');
  return lines.map((line) => {
    if (line.cells.every(({ text }) => shown(text) === text)) return line;
    const cells = line.cells
      .map((cell): Cell => ({ ...cell, text: shown(cell.text), words: withoutPictures(cell.words, shown) }))
      .filter(({ text }) => text !== '');
    return { ...line, cells, text: cells.map(({ text }) => text).join('  ') };
  });
}

/** The words between those that are icons. */
function withoutPictures(words: Cell['words'], shown: (text: string) => string): Cell['words'] {
  const first = words.findIndex(({ text }) => shown(text) !== '');
  const last = words.findLastIndex(({ text }) => shown(text) !== '');
  return words
    .slice(Math.max(0, first), last + 1)
    .map((word) => (shown(word.text) === word.text ? word : { ...word, text: shown(word.text) }));
}

/** Lines of several cells take the size of the largest of them: a short title beside a long date in smaller type. */
export function withLargestCell(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line) => {
    const sizes = line.cells.map(sizeOfCell).filter((size) => size > 0);
    return line.cells.length > 1 && sizes.length > 0 ? { ...line, size: Math.max(...sizes) } : line;
  });
}

/** The size of most letters of a cell; 0 where its words are not known. */
function sizeOfCell({ words }: Cell): number {
  const letters = new Map<number, number>();
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
