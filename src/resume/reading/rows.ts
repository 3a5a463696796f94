import type { Word } from './words.js';

/** A word on the page with the place where it came in the content stream. */
export interface PlacedWord {
  readonly word: Word;
  readonly order: number;
  readonly right: number;
  readonly baseline: number;
}

/** Words on one baseline, from left to right. */
export interface Row {
  readonly words: readonly PlacedWord[];
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where most of its letters stand. */
  readonly baseline: number;
  /** Size of most of its letters. */
  readonly size: number;
}

/** White space that parts cells of a row, in parts of the size. */
export const CELL = 1.2;
/** Sizes that no two cells of one row have. */
const MUCH_LARGER = 1.6;
/** Where letters stand in a word's box, in parts of its height, when the extractor does not tell. */
const BASELINE = 0.8;

export function place(word: Word, order: number): PlacedWord {
  return {
    word,
    order,
    right: word.x + word.width,
    baseline: word.baseline ?? word.y + BASELINE * word.height,
  };
}

export function rowOf(words: readonly PlacedWord[]): Row {
  const sorted = [...words].sort((one, other) => one.word.x - other.word.x || one.order - other.order);
  const main = mostLetters(sorted);
  return {
    words: sorted,
    x: Math.min(...sorted.map(({ word }) => word.x)),
    right: Math.max(...sorted.map(({ right }) => right)),
    top: Math.min(...sorted.map(({ word }) => word.y)),
    bottom: Math.max(...sorted.map(({ word }) => word.y + word.height)),
    baseline: main.baseline,
    size: main.word.size,
  };
}

function mostLetters(words: readonly PlacedWord[]): PlacedWord {
  const letters = new Map<number, { word: PlacedWord; count: number }>();
  for (const word of words) {
    const key = Math.round(word.word.size * 2);
    const entry = letters.get(key) ?? { word, count: 0 };
    entry.count += word.word.text.length;
    letters.set(key, entry);
  }
  return [...letters.values()].reduce((best, entry) => (entry.count > best.count ? entry : best)).word;
}

/** Words whose baselines are the same but for what an extractor's boxes are imprecise by. */
export function strictRows(words: readonly PlacedWord[]): Row[] {
  const sorted = [...words].sort((one, other) => one.baseline - other.baseline);
  const rows: PlacedWord[][] = [];
  let start = 0;
  for (const word of sorted) {
    const row = rows.at(-1);
    // Compared with the first of the row: else rows close to each other would run into one.
    const tolerance = 0.22 * Math.min(word.word.size, row?.[0]?.word.size ?? word.word.size);
    if (row && word.baseline - start <= tolerance) row.push(word);
    else {
      rows.push([word]);
      start = word.baseline;
    }
  }
  return rows.map(rowOf);
}

/** Splits a row where its white space is wider than so many times the size of the type. */
export function splitAt(row: Row, ems: number): Row[] {
  const parts: PlacedWord[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  let size = row.size;
  for (const word of row.words) {
    const gap = word.word.x - end;
    if (gap > ems * Math.min(size, word.word.size)) parts.push([]);
    parts.at(-1)!.push(word);
    if (word.right >= end) {
      end = word.right;
      size = word.word.size;
    }
  }
  return parts.map(rowOf);
}

/**
 * Lines of one column: words on a baseline, with what stands a little above or below it, such as a superscript, a
 * bullet of another font, or a date in smaller type at the right.
 */
export function rowsOf(words: readonly PlacedWord[]): Row[] {
  const rows = strictRows(words);
  for (let merged = true; merged; ) {
    merged = false;
    for (let at = 0; at + 1 < rows.length; at++) {
      if (!belongTogether(rows[at]!, rows[at + 1]!)) continue;
      rows.splice(at, 2, rowOf([...rows[at]!.words, ...rows[at + 1]!.words]));
      merged = true;
    }
  }
  return rows.flatMap(apartBySize);
}

/** A name in large type and what stands far beside it in small type are lines of their own. */
function apartBySize(row: Row): Row[] {
  const parts = splitAt(row, CELL);
  const sizes = parts.map(({ size }) => size);
  return Math.max(...sizes) >= MUCH_LARGER * Math.min(...sizes) ? parts : [row];
}

function belongTogether(one: Row, other: Row): boolean {
  const [small, large] =
    one.size * one.words.length <= other.size * other.words.length ? [one, other] : [other, one];
  const size = Math.max(one.size, other.size);
  const apart = Math.abs(one.baseline - other.baseline);
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const height = Math.min(one.bottom - one.top, other.bottom - other.top);
  if (apart > 0.6 * size || shared < 0.5 * height || overlap(small, large)) return false;
  // Beside the text, set smaller and higher or lower: a superscript, a footnote's mark, a bullet.
  const superscript =
    (small.size < 0.86 * large.size || small.words.every(({ word }) => [...word.text].length <= 2)) &&
    small.words.every((word) => touches(word, large, 0.6 * size));
  return superscript || (apart <= 0.36 * size && shared >= 0.6 * height);
}

/** Whether a word of the one stands over or under a word of the other. */
function overlap(one: Row, other: Row): boolean {
  return one.words.some((word) =>
    other.words.some(
      (against) =>
        Math.min(word.right, against.right) - Math.max(word.word.x, against.word.x) >
        0.15 * Math.min(word.word.size, against.word.size),
    ),
  );
}

function touches(word: PlacedWord, row: Row, distance: number): boolean {
  return row.words.some(
    (other) =>
      Math.abs(other.right - word.word.x) <= distance || Math.abs(other.word.x - word.right) <= distance,
  );
}
