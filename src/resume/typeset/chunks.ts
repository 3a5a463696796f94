import { embeddedFromLeft, embeddedFromRight } from '../embedded.js';

/** How a run stands out: strong is heavier, soft is lighter in colour. */
export type Tone = 'strong' | 'soft';

/** Text of one origin and one look, before it is divided into words. */
export interface Run {
  readonly text: string;
  /** The field of the source that it comes from; punctuation of the page has none. */
  readonly path?: string;
  readonly tone?: Tone | undefined;
  readonly link?: string | undefined;
}

/** Letters of one look. Short names: a page has thousands. */
export interface Part {
  readonly t: string;
  readonly tone?: Tone;
  readonly link?: string;
}

/**
 * What the templates draw: text that may be broken at its spaces, or one word to keep whole, because it would be broken
 * inside (at a hyphen, a slash) or may be wider than its column; its path says where it comes from.
 */
export type Chunk = Part | { readonly keep: readonly Part[]; readonly path: string };

/** A paragraph as the templates draw it. */
export interface Line {
  readonly chunks: readonly Chunk[];
  /** It runs from right to left: most of its letters are Hebrew or Arabic. */
  readonly rtl?: true;
}

/** As many letters may be wider than a narrow column, so the template measures them. */
const LONG_WORD = 10;
/** Scripts that are broken between any two letters, and have no words to keep whole. */
const BROKEN_ANYWHERE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Inside a word, a line may be broken after anything but these. */
const BREAKABLE_INSIDE = /[^\p{L}\p{N}\p{M}'’.,:;"“”()]/u;

/**
 * Divides runs into chunks. A word that two runs form together, such as a name and the colon after it, stays together.
 *
 * @param direction by its letters, or from left to right because it stands in a line that is
 */
export function lineOf(given: readonly Run[], direction: 'own' | 'left' = 'own'): Line {
  const whole = given.map(({ text }) => text).join('');
  const rtl = direction === 'own' && isRightToLeft(whole);
  // A box is neutral to the order of letters: words from right to left beside it would change places.
  const mixed = RIGHT_TO_LEFT.test(whole);
  const runs = mixed ? isolated(given, whole, rtl) : given;
  const chunks: Chunk[] = [];
  for (const word of words(runs)) {
    const text = word.map(({ text: part }) => part).join('');
    const parts = word.map(partOf);
    if (!mixed && isKept(text)) {
      chunks.push({ keep: parts, path: word.find(({ path }) => path)?.path ?? '' });
      continue;
    }
    for (const part of parts) {
      const last = chunks.at(-1);
      if (last && 't' in last && last.tone === part.tone && last.link === part.link)
        chunks[chunks.length - 1] = { ...last, t: last.t + part.t };
      else chunks.push(part);
    }
  }
  return { chunks, ...(rtl ? { rtl: true as const } : {}) };
}

/** Isolates of a direction, and their end (UAX #9, section 2.4). */
const LEFT_ISOLATE = '\u2066';
const RIGHT_ISOLATE = '\u2067';
const END_OF_ISOLATE = '\u2069';

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/**
 * Text with what runs the other way isolated, so that it stands on the page as one unit: "20 ms" in a Hebrew sentence
 * would come apart as "ms 20", and no reader could tell the two. A bracket that is turned is written as the one that is
 * seen: a font of a PDF gives each shape one meaning, and all brackets of the page would be read turned.
 */
function isolated(runs: readonly Run[], whole: string, rtl: boolean): Run[] {
  const parts = rtl ? embeddedFromLeft(whole) : embeddedFromRight(whole);
  const mark = rtl ? LEFT_ISOLATE : RIGHT_ISOLATE;
  const signs = whole.split('').flatMap((sign, at) => {
    const turned = MIRRORED[sign];
    const inside = parts.some(({ start, end }) => at >= start && at < end);
    return turned === undefined || inside === rtl ? [] : [{ at, turned }];
  });
  const marks = new Map<number, string>();
  for (const { start, end } of parts) {
    marks.set(start, mark);
    marks.set(end, END_OF_ISOLATE + (marks.get(end) ?? ''));
  }
  let from = 0;
  return runs.map((run) => {
    let text = '';
    for (const [index, unit] of run.text.split('').entries()) {
      const at = from + index;
      const turned = signs.find((sign) => sign.at === at)?.turned;
      text += marks.get(at) ?? '';
      text += turned === undefined ? unit : turnedBracket(unit, turned, whole[at + 1]);
    }
    from += run.text.length;
    return { ...run, text: from === whole.length ? text + (marks.get(from) ?? '') : text };
  });
}

const BREAK = '\u200B';

/** Lines are broken beside a bracket as it is seen, so where it may be is said. */
function turnedBracket(typed: string, seen: string, next: string | undefined): string {
  const isolate = LEFT_ISOLATE + seen + END_OF_ISOLATE;
  if (/[([{<«]/.test(typed)) return BREAK + isolate;
  return next === ' ' ? isolate + BREAK : isolate;
}

function partOf({ text, tone, link }: Run): Part {
  return { t: text, ...(tone ? { tone } : {}), ...(link ? { link } : {}) };
}

function isKept(word: string): boolean {
  if (BROKEN_ANYWHERE.test(word)) return false;
  return word.length >= LONG_WORD || BREAKABLE_INSIDE.test(word.slice(0, -1));
}

/** Words and the spaces between them, each as the parts of runs that form it. */
function words(runs: readonly Run[]): Run[][] {
  const all: Run[][] = [];
  let open: Run[] = [];
  const close = () => {
    if (open.length > 0) all.push(open);
    open = [];
  };
  for (const run of runs)
    for (const part of run.text.split(/(\s+)/)) {
      if (part === '') continue;
      if (/^\s/.test(part)) {
        close();
        all.push([{ ...run, text: ' ' }]);
      } else open.push({ ...run, text: part });
    }
  close();
  return all;
}

/**
 * Whether a text is set from right to left: by the script of most of its letters, which a reader can count however they
 * are ordered. By its first letter, as the Unicode Bidirectional Algorithm has it, two texts can look the same.
 */
export function isRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length > letters.length / 2;
}
