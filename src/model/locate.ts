/** Where words stand in a text, in UTF-16 units of the text as sent. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The longest quote that shows one claim; beyond it a model repeats the answer instead of pointing. */
export const MOST_CHARACTERS = 400;
export const MOST_SENTENCES = 2;

const SINGLE = /[‘’‚‛′]/;
const DOUBLE = /[“”„‟″«»]/;

/** A text with white space collapsed and quotation marks straight, and where each of its units stood. */
interface Plain {
  readonly text: string;
  readonly places: readonly number[];
}

function plain(text: string): Plain {
  let out = '';
  const places: number[] = [];
  let spaced = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index]!;
    const space = /\s/.test(unit);
    if (space && spaced) continue;
    spaced = space;
    out += space ? ' ' : SINGLE.test(unit) ? "'" : DOUBLE.test(unit) ? '"' : unit;
    places.push(index);
  }
  return { text: out, places };
}

/** Scripts written without spaces: any character may begin or end a word. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const INSIDE = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])`;
/** A cut, written as NUL, that splits a word, a hyphenated or apostrophised one, or a decimal number. */
const SPLIT = new RegExp(
  `${INSIDE}(?:\0|['’-]\0|\0['’-])${INSIDE}|\\d(?:[.,]\0|\0[.,])\\d|[\\ud800-\\udbff]\0`,
  'u',
);
const WORD = new RegExp(
  `[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}'’-])*`,
  'gu',
);

/** The words of a text in order; in scripts without spaces, its characters. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word);
}

/** Whether a cut before a unit would split what only means something whole: "can" is not said by "can't". */
function splits(text: string, at: number): boolean {
  return at > 0 && SPLIT.test(`${text.slice(Math.max(0, at - 2), at)}\0${text.slice(at, at + 2)}`);
}

/**
 * Finds words in a text: verbatim but for white space and the shape of quotation marks, and never from within a word,
 * so that "supported" is not found in "unsupported".
 */
export function locate(words: string, text: string): Place | undefined {
  const wanted = plain(words).text.trim();
  if (wanted === '' || !wanted.isWellFormed()) return undefined;
  const { text: within, places } = plain(text);
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!splits(within, at) && !splits(within, end)) {
      return { start: places[at]!, end: places[end - 1]! + 1 };
    }
  }
  return undefined;
}

const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|fig|eq|approx|resp|dr|mr|mrs|ms|prof|no|etc|al|incl)\.$/i;

/** How many sentences a text holds, bullets and paragraphs counted as such; one without any end is one. */
export function countSentences(text: string): number {
  const trimmed = text.trim();
  let count = 1;
  const ends = /[.!?…]+["'”’»)\]]*(?=\s)|[。！？](?=.)|\n(?=\s*(?:[-*•‣·]\s|\d{1,2}[.)]\s|\n))/gu;
  for (const match of trimmed.matchAll(ends)) {
    const end = match.index + match[0].length;
    const numbering = /(?:^|\n)\s*\d{1,2}\.$/.test(trimmed.slice(0, end));
    const abbreviation = ABBREVIATION.test(trimmed.slice(0, end)) && !/^\s+\p{Lu}/u.test(trimmed.slice(end));
    // A line break after a full stop ends nothing twice.
    const again = match[0] === '\n' && /[.!?…。！？\n]["'”’»)\]]*[ \t]*$/.test(trimmed.slice(0, match.index));
    if (!numbering && !abbreviation && !again) count += 1;
  }
  return count;
}

/** Whether a place is a whole clause: what surrounds it is punctuation, a line break, or nothing. */
export function isWholeClause({ start, end }: Place, text: string): boolean {
  const breaks = /[\p{P}\n]/u;
  const before = text.slice(0, start).trimEnd().at(-1) ?? '\n';
  const after = text.slice(end).trimStart().at(0) ?? '\n';
  const opened = breaks.test(before) || /\n\s*$/.test(text.slice(0, start));
  return opened && (breaks.test(after) || breaks.test(text[end - 1]!) || /^\s*\n/.test(text.slice(end)));
}
