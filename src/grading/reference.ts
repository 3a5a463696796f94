import { type Directed, directions } from './direction.js';
import { type Polarity, polarities } from './polarity.js';
import { type Token, tokenize } from './tokens.js';
import { specificity } from './words.js';

/** A content word of a reference with its weight in the rubric. */
export interface Term {
  readonly stem: string;
  /** The word as it first stands, by which its vector is found. */
  readonly word: string;
  readonly weight: number;
  /** Where it first stands among the reference's tokens. */
  readonly at: number;
  readonly polarity: Polarity;
  /** Its value where it is a number. */
  readonly value?: number;
  /** Whether it stands in the part that gives the reason or effect. */
  readonly reason: boolean;
}

/** One wording of a claim, prepared for matching. */
export interface Reference {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** Sum of the terms' weights. */
  readonly total: number;
  /** Position of each stem's term in `terms`. */
  readonly termAt: ReadonlyMap<string, number>;
  readonly directed: readonly Directed[];
}

const REASON_STARTS = new Set(
  'because since so therefore thus hence which whereas while otherwise although unless making letting giving leaving'.split(
    ' ',
  ),
);

/**
 * Prepares one wording.
 * @param weightOf the weight of a stem in this rubric beyond how specific the word is, 0 to 1
 */
export function prepareReference(text: string, weightOf: (stem: string) => number): Reference {
  const tokens = tokenize(text);
  const polarity = polarities(tokens);
  const terms: Term[] = [];
  const termAt = new Map<string, number>();
  let reason = false;
  for (const [at, token] of tokens.entries()) {
    if (REASON_STARTS.has(token.word) && at > 2) reason = true;
    const specific = token.value === undefined ? specificity(token.word, token.stem) : 1;
    if (specific === 0 || termAt.has(token.stem)) continue;
    const weight = specific * weightOf(token.stem);
    termAt.set(token.stem, terms.length);
    terms.push({
      stem: token.stem,
      word: token.word,
      weight,
      at,
      polarity: polarity[at]!,
      reason,
      ...(token.value === undefined ? {} : { value: token.value }),
    });
  }
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  return { text, tokens, terms, total, termAt, directed: directions(tokens) };
}
