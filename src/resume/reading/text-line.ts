import { type Brackets, logicalOrder, plainLetters, type StrayBrackets, strayBrackets } from './bidi.js';
import { type BeginsLines, takeBullet } from './bullets.js';
import type { Gutter } from './columns.js';
import { type Direction, directionOfText } from './direction.js';
import type { Cell, TextLine } from './lines.js';
import { CELL, type PlacedWord, type Row, rowOf } from './rows.js';

/** White space that parts cells is so many times as wide as the usual space between words of the line. */
const SPACES = 2;
/** No space between words is wider, in parts of the size: a line of nothing but labels set apart has none. */
const WIDEST_SPACE = 0.6;
/** White space of a gutter is at least so wide, in parts of the size; a space between words is narrower. */
const GUTTER = 0.5;
/** Marks of direction that some extractors leave between letters. */
const MARKS = /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Two pieces closer than this, in parts of the size, are one word. */
const SPACE = 0.1;

/** Where a row stands. */
export interface Setting {
  readonly page: number;
  readonly column: number;
  readonly left: number;
  readonly right: number;
  readonly before: Row | null;
  /** The side at which it begins. */
  readonly side: Direction;
  /** From which side its text is read where that is known of the paragraph. */
  readonly text: Direction | null;
  readonly beginsLines: BeginsLines;
  /** How the document writes brackets among letters from the right, where it has been found out. */
  readonly brackets?: Brackets | undefined;
  /** Is told of each text how many brackets find no partner in either way of writing them. */
  readonly onStray?: (stray: StrayBrackets) => void;
  /** Where cells of a table are parted, however narrow the space. */
  readonly gutters: readonly Gutter[];
  /** Small drawn shapes of the page. */
  readonly shapes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** A row as a line of text: its bullet taken off, its cells apart, its letters in reading order. */
export function textLine(row: Row, setting: Setting): TextLine {
  const { side } = setting;
  const edges = setting.shapes
    .filter(({ y, height }) => y + height / 2 > row.top && y + height / 2 < row.bottom)
    .map(({ x, width }) => (side === 'left' ? x : x + width));
  const { bullet, words } = takeBullet(row, side, setting.beginsLines, edges);
  const inner = rowOf(words);
  const gutters = setting.gutters
    .filter(({ top, bottom }) => row.baseline >= top - 1 && row.baseline <= bottom + 1)
    .map(({ x }) => x);
  const cells = cellsOf(inner, setting, gutters);
  return {
    page: setting.page,
    column: setting.column,
    x: row.x,
    y: row.top,
    width: row.right - row.x,
    height: row.bottom - row.top,
    baseline: row.baseline,
    size: row.size,
    ...style(words, 'bold'),
    ...style(words, 'italic'),
    text: cells.map(({ text }) => text).join('  '),
    cells,
    bullet,
    textX: side === 'left' ? inner.x : inner.right,
    gap: setting.before && row.baseline - setting.before.baseline,
    room: Math.max(0, side === 'left' ? setting.right - row.right : row.x - setting.left),
  };
}

function cellsOf(row: Row, setting: Setting, gutters: readonly number[]): Cell[] {
  const { side, text } = setting;
  const gaps = gapsOf(row.words);
  const sorted = [...gaps].sort((one, other) => one - other);
  // The usual space is among the smaller ones: in a line of few words, or of labels, the larger ones part cells.
  const usual = sorted.length >= 3 ? sorted[Math.floor((sorted.length - 1) / 4)]! : 0;
  const cells: PlacedWord[][] = [[row.words[0]!]];
  row.words.slice(1).forEach((word, at) => {
    const before = row.words[at]!;
    const size = Math.min(before.word.size, word.word.size);
    // Between words whose letters are set apart, the space is wider by as much.
    const wide = (CELL + 2.5 * (before.word.letterSpacing ?? 0)) * size;
    const parted = gaps[at]! >= GUTTER * size && gutters.some((x) => x > before.right && x < word.word.x);
    if (parted || (gaps[at]! >= wide && gaps[at]! > SPACES * Math.min(usual, WIDEST_SPACE * size)))
      cells.push([word]);
    else cells.at(-1)!.push(word);
  });
  const made = cells.map((words) => cellOf(words, cells.length === 1 ? text : null, setting));
  return side === 'left' ? made : made.reverse();
}

function gapsOf(words: readonly PlacedWord[]): number[] {
  let end = words[0]?.right ?? 0;
  return words.slice(1).map((word) => {
    const gap = word.word.x - end;
    end = Math.max(end, word.right);
    return gap;
  });
}

function cellOf(
  words: readonly PlacedWord[],
  known: Direction | null,
  { side, brackets, onStray }: Setting,
): Cell {
  const gaps = gapsOf(words);
  let visual = words[0]!.word.text;
  words.slice(1).forEach(({ word }, at) => {
    visual += gaps[at]! > SPACE * Math.min(words[at]!.word.size, word.size) ? ` ${word.text}` : word.text;
  });
  const base = known ?? directionOfText(visual, side);
  const letters = visual.replace(MARKS, '');
  onStray?.(strayBrackets(letters, base));
  const { x, right } = rowOf(words);
  const inOrder = words.map(({ word }) => word);
  return {
    text: plainLetters(logicalOrder(letters, base, brackets)),
    x,
    width: right - x,
    words: base === 'left' ? inOrder : inOrder.reverse(),
  };
}

/** Whether most letters are bold or italic; absent where the extractor does not tell. */
function style(words: readonly PlacedWord[], key: 'bold' | 'italic'): { bold?: boolean; italic?: boolean } {
  let [all, some, told] = [0, 0, false];
  for (const { word } of words) {
    all += word.text.length;
    if (word[key]) some += word.text.length;
    told ||= word[key] !== undefined;
  }
  return told ? { [key]: some > all / 2 } : {};
}
