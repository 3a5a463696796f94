/** Where a word stands. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\.[\p{L}\p{N}]+)*(?:\+\+\d{0,2}|#|\+(?![\p{L}\p{N}+]))?/gu;

/** The words of a text; signs that belong to a name (C++, C#, Node.js) stay with it. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
}

/** Case, British and American endings, and accents of writing folded away. */
function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/([iy])z(?=e|i|a)/g, '$1s')
    .replace(/(?<=\p{L}{2})our(?=s?$|ed|ing)/u, 'or')
    .replace(/ll(?=ing|ed|er)/, 'l');
}

/**
 * How words are looked up, without spaces and hyphens: the keys of the first, the first two, … words from one on, as
 * far as nothing else parts them.
 */
export function keysFrom(text: string, words: readonly Word[], from: number, most: number): string[] {
  const keys = [words[from]!.folded];
  for (let at = from + 1; at < words.length && keys.length < most; at += 1) {
    const between = text.slice(words[at - 1]!.end, words[at]!.start);
    if (between === ' ' || /^(?:\s+|[-‐‑–'’])$/.test(between)) keys.push(keys.at(-1)! + words[at]!.folded);
    else if (/^\s*[/&]\s*$/.test(between)) keys.push(keys.at(-1)! + between.trim() + words[at]!.folded);
    else break;
  }
  return keys;
}

/** A key without its plural ending; itself where it has none. */
export const singular = (key: string): string =>
  /[^\Wsui\d]s$/u.test(key) && key.length > 4 ? key.slice(0, -1) : key;
