import { antonymsOf } from './antonyms.js';
import { alignment } from './direction.js';
import { isDenying, isUndoing } from './polarity.js';
import type { Reference } from './reference.js';
import type { Token } from './tokens.js';
import type { Window } from './windows.js';
import { FUNCTION_WORDS } from './words.js';

/**
 * What a passage that follows a wording word for word does otherwise at the places where the two differ. An opposite
 * word or a denial elsewhere in a passage may belong to another claim; between words of the claim it belongs to it.
 */
export interface InPlace {
  /** Share of the wording's content words that stand in the passage in the same order, 0 to 1. */
  readonly followed: number;
  /** Share of the passage's content words that follow the wording, 0 to 1. */
  readonly own: number;
  /** Words in whose place the opposite stands. */
  readonly turned: number;
  /** The passage denies between the claim's words, and the wording has nothing like it. */
  readonly denied: boolean;
  /** The wording denies, and the passage has nothing like it between the claim's words. */
  readonly affirmed: boolean;
  /** Numbers in whose place another stands. */
  readonly otherNumbers: number;
}

/** What a pair of words adds to an alignment, and what a word without a partner takes from it (Smith and Waterman 1981). */
const SAME = 2;
const LIKE = 1.5;
const OPPOSITE = 1;
/** Different from every other sum, since a pair's kind is read from what it adds. */
const OTHER_NUMBER = 0.7;
const SAME_GRAMMAR = 0.6;
const DIFFERENT = -0.6;
const GAP = -0.25;

const opposed = (a: string, b: string): boolean => alignment(a, b) < 0 || (antonymsOf(a)?.has(b) ?? false);

const isGrammar = ({ word, value }: Token): boolean => value === undefined && FUNCTION_WORDS.has(word);

function pairScore(own: Token, other: Token, window: Window, at: number): number {
  if (own.stem === other.stem) return isGrammar(own) ? SAME_GRAMMAR : SAME;
  if (own.value !== undefined && other.value !== undefined) return OTHER_NUMBER;
  if (opposed(own.stem, other.stem)) return OPPOSITE;
  if (window.found.get(own.stem)?.at.includes(at)) return LIKE;
  return DIFFERENT;
}

/** Words that set a condition rather than take something away. */
const CONDITION = /^(?:if|unless|even|otherwise|whatever|regardless|different|difficult|only)$/;
/** Words that turn what they stand in: denials, and words such as "without", "hardly" or "unsupported". */
const turning = ({ word }: Token): boolean =>
  isDenying(word) ||
  (isUndoing(word) && !CONDITION.test(word)) ||
  /^(?:un|non|dis)[a-z]{4,}|less$/.test(word);

/** The best local alignment of a wording with a passage, as pairs of positions. */
function align(window: Window, { tokens: own }: Reference): [own: number, other: number][] {
  const { tokens: other } = window;
  const width = other.length + 1;
  const sums = new Float32Array((own.length + 1) * width);
  const steps = new Uint8Array(sums.length);
  let best = 0;
  for (let i = 1; i <= own.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const at = i * width + j;
      const paired = sums[at - width - 1]! + pairScore(own[i - 1]!, other[j - 1]!, window, j - 1);
      const skipOwn = sums[at - width]! + GAP;
      const skipOther = sums[at - 1]! + GAP;
      const sum = Math.max(0, paired, skipOwn, skipOther);
      sums[at] = sum;
      steps[at] = sum === 0 ? 0 : sum === paired ? 1 : sum === skipOwn ? 2 : 3;
      if (sum > sums[best]!) best = at;
    }
  }
  const pairs: [number, number][] = [];
  for (let at = best; steps[at]! > 0; ) {
    const step = steps[at]!;
    if (step === 1) pairs.push([Math.floor(at / width) - 1, (at % width) - 1]);
    at -= step === 1 ? width + 1 : step === 2 ? width : 1;
  }
  return pairs.reverse();
}

const NOWHERE = [0, 0] as const;
/** Content words that a passage must have for its share of them to say anything. */
const LEAST_SAID = 4;
/** How far before and behind the claim's words a denial still belongs to them, in words. */
const REACH = 3;

/** Lays a passage beside a wording. */
export function inPlace(window: Window, reference: Reference): InPlace {
  const pairs = align(window, reference);
  const content = reference.tokens.filter((token) => !isGrammar(token)).length;
  let [followed, turned, otherNumbers] = [0, 0, 0];
  const partnered = { own: new Set<number>(), other: new Set<number>() };
  for (const [i, j] of pairs) {
    const own = reference.tokens[i]!;
    const other = window.tokens[j]!;
    const score = pairScore(own, other, window, j);
    if (score >= LIKE) followed += 1;
    if (score === OPPOSITE) turned += 1;
    if (score === OTHER_NUMBER) otherNumbers += 1;
    // A denial that stands against another one says the same.
    if (score >= SAME_GRAMMAR || (turning(own) && turning(other))) {
      partnered.own.add(i);
      partnered.other.add(j);
    }
  }
  const first = pairs[0] ?? NOWHERE;
  const last = pairs.at(-1) ?? NOWHERE;
  const from = Math.max(0, first[1] - REACH);
  const to = Math.min(window.tokens.length - 1, last[1] + REACH);
  const lone = (tokens: readonly Token[], known: ReadonlySet<number>, a: number, b: number) =>
    tokens.filter((token, at) => at >= a && at <= b && !known.has(at) && turning(token));
  const put = lone(window.tokens, partnered.other, from, to);
  const left = lone(reference.tokens, partnered.own, first[0] - REACH, last[0] + REACH);
  const denies = (tokens: readonly Token[]) => tokens.some(({ word }) => isDenying(word));
  const said = window.tokens.filter((token) => !isGrammar(token)).length;
  return {
    followed: content === 0 ? 0 : followed / content,
    own: said < LEAST_SAID ? 0 : followed / said,
    turned,
    denied: left.length === 0 && denies(put),
    affirmed: put.length === 0 && denies(left),
    otherNumbers,
  };
}

/** What {@link signsInPlace} gives, by name: each sign, and each by how closely the wording is followed. */
export const IN_PLACE_NAMES = [
  'followed',
  'turned in place',
  'denied in place',
  'affirmed in place',
  'other numbers in place',
  'plainly turned',
  'plainly denied',
  'plainly affirmed',
  'plainly other numbers',
];

/** From this coverage on a passage is laid beside a wording. */
const LAID_BESIDE = 0.25;
/** Up to this share of its words in order a wording is not followed plainly. */
const FREELY = 0.4;

/** From this share of a wording on, a passage may follow a half of it. */
const LEAST_FOLLOWED = 0.3;

/** The signs that a passage turns a wording round at its own places; all 0 where it holds too little of it. */
export function signsInPlace(window: Window, reference: Reference, coverage: number): number[] {
  if (coverage < LAID_BESIDE) return IN_PLACE_NAMES.map(() => 0);
  const { followed, own, turned, denied, affirmed, otherNumbers } = inPlace(window, reference);
  const signs = [Math.min(2, turned), denied ? 1 : 0, affirmed ? 1 : 0, Math.min(2, otherNumbers)];
  // Half of a claim, denied in its own words and with nothing beside it, is denied as plainly as the whole.
  const closely = followed < LEAST_FOLLOWED ? followed : Math.max(followed, own);
  const plainly = Math.max(0, closely - FREELY) / (1 - FREELY);
  return [followed, ...signs, ...signs.map((sign) => sign * plainly)];
}
