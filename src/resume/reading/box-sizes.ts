import type { Word } from './words.js';

/**
 * Height of a word's box in parts of its size. The box reaches from the font's ascent to its descent: 1.12 em in
 * Liberation Sans and Helvetica, 1.11 in Times, 1.16 in DejaVu, 1.0 in most of what Typst and Word embed.
 */
const BOX_HEIGHT = 1.1;
/** Where letters stand in the box, in parts of its height: 0.81 in Liberation Sans, 0.80 in Times and DejaVu. */
const BASELINE = 0.8;
/** Words closer than this are neighbours in a line, in parts of the size. */
const NEXT_TO = 1.2;

/** Where a word stands, as an extractor tells that knows nothing of fonts. */
export interface Boxed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly widest?: number;
  readonly height: number;
  /** The whole text of the box where the word is a part of it. */
  readonly begins?: string;
}

/** How the boxes of a script are to those of Latin letters beside it. */
interface Proportion {
  /** Height against theirs. */
  readonly height: number;
  /** Where letters stand, in parts of the height. */
  readonly baseline: number;
}

/**
 * Sizes and baselines of words of which only the boxes are known. Scripts come from fonts of their own, with boxes of
 * other proportions: those are learnt where such a word stands in a line beside a Latin one, of which it has the size.
 */
export function withSizes(pages: readonly (readonly Boxed[])[]): Word[][] {
  const scripts = pages.map((words) =>
    words.map(({ text, begins }) => (begins?.startsWith(' ') ? LATIN : scriptOf(begins ?? text))),
  );
  const learnt = new Map<string, Proportion>();
  for (const script of new Set(scripts.flat())) {
    const pairs = pages.flatMap((words, at) => pairsOf(script, words, scripts[at]!));
    learnt.set(script, proportionOf(script, pairs));
  }
  return pages.map((words, page) =>
    words.map((word, at) => {
      const { height, baseline } = learnt.get(scripts[page]![at]!)!;
      return {
        ...withoutBegin(word),
        size: word.height / BOX_HEIGHT / height,
        baseline: word.y + baseline * word.height,
      };
    }),
  );
}

const LATIN = 'Latin';

function withoutBegin({ begins: _, ...word }: Boxed): Omit<Boxed, 'begins'> {
  return word;
}

/** By the first letter or sign as it stands on the page: a word's box is that of the font that it begins with. */
function scriptOf(word: string): string {
  const text = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word) ? [...word][0]! : word;
  const name = ['Arabic', 'Hebrew', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Devanagari', 'Thai'].find(
    (script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text),
  );
  if (name) return name;
  // Bullets and signs often come from a font of their own too, and so tell nothing of letters.
  return /[\p{L}\p{N}]/u.test(text) || text !== word ? LATIN : 'sign';
}

/** Where no Latin word stands beside one: between the serif and the sans serif families that our pages are set in. */
const USUAL: Readonly<Record<string, Proportion>> = {
  Arabic: { height: 1.22, baseline: 0.68 },
  Hebrew: { height: 0.91, baseline: 0.84 },
};

/** A word of a script and a Latin one beside it. */
interface Pair {
  readonly word: Boxed;
  readonly other: Boxed;
}

function pairsOf(script: string, words: readonly Boxed[], scripts: readonly string[]): Pair[] {
  if (script === LATIN) return [];
  return words.flatMap((word, at) =>
    scripts[at] !== script
      ? []
      : [at - 1, at + 1].flatMap((beside) => {
          const other = words[beside];
          return other && scripts[beside] === LATIN && isNextTo(word, other) ? [{ word, other }] : [];
        }),
  );
}

function proportionOf(script: string, pairs: readonly Pair[]): Proportion {
  if (pairs.length === 0) return USUAL[script] ?? { height: 1, baseline: BASELINE };
  return {
    height: median(pairs.map(({ word, other }) => word.height / other.height)),
    baseline: median(
      pairs.map(({ word, other }) => (other.y + BASELINE * other.height - word.y) / word.height),
    ),
  };
}

function isNextTo(one: Boxed, other: Boxed): boolean {
  const gap = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  const height = Math.min(one.height, other.height);
  return height > 0 && gap < (NEXT_TO * height) / BOX_HEIGHT && shared > 0.7 * height;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
