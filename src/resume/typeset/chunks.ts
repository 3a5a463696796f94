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
export function lineOf(runs: readonly Run[], direction: 'own' | 'left' = 'own'): Line {
  const whole = runs.map(({ text }) => text).join('');
  const rtl = direction === 'own' && isRightToLeft(whole);
  // A box is neutral to the order of letters: words from right to left beside it would change places.
  const mixed = RIGHT_TO_LEFT.test(whole);
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
