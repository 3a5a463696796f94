import { stemOf } from './stem.js';

/** A word or a number of a text. `start` and `end` are UTF-16 units of the text it was read from. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly word: string;
  readonly stem: string;
  /** The value of a number, percent signs and units aside. */
  readonly value?: number;
  /** What was between the previous token and this one holds a clause break: comma, colon, dash, bracket. */
  readonly breakBefore: boolean;
  /** Stem of this token joined to the next one, where only a hyphen stands between ("real-time"). */
  readonly joined?: string;
}

const TOKEN = /\p{N}+(?:[.,]\p{N}+)*(?:\s?[x×]\s?\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;

// biome-ignore format: a table
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, half: 0.5, twice: 2, double: 2, triple: 3,
};

function numericValue(word: string): number | undefined {
  if (/^\p{N}/u.test(word)) {
    const value = Number(word.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
    return Number.isFinite(value) ? value : undefined;
  }
  return Object.hasOwn(NUMBER_WORDS, word) ? NUMBER_WORDS[word] : undefined;
}

/**
 * The words and numbers of a text in order, with exact offsets.
 * @param text any string; lone surrogates and control characters are skipped, never thrown on
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const word = match[0]
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/\s/g, '')
      .replaceAll('×', 'x')
      .replace(/'s$/, '');
    const value = numericValue(word);
    const stem = value !== undefined && !/^\p{L}/u.test(word) ? String(value) : stemOf(word);
    const gap = text.slice(previousEnd, start);
    const previous = tokens.at(-1);
    if (previous && gap.length === 1 && /[-‐‑]/.test(gap)) {
      tokens[tokens.length - 1] = { ...previous, joined: stemOf(previous.word + word) };
    }
    const breakBefore = tokens.length > 0 && /[,;:.!?()[\]—–\n]|\s-\s/.test(gap);
    tokens.push({ start, end, word, stem, breakBefore, ...(value === undefined ? {} : { value }) });
    previousEnd = end;
  }
  return tokens;
}
