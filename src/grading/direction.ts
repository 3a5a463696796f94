import { polarities } from './polarity.js';
import { stemOf } from './stem.js';
import type { Token } from './tokens.js';

/**
 * Opposites, an axis a line: what stands left of the bar is one end, what stands right of it the other. Words of one
 * end stand for each other when a claim is matched; words of the other end reverse it.
 */
const AXES = `
  increase rise grow raise higher more greater larger bigger expand enlarge gain widen climb many high most maximum maximize double longer wider | decrease reduce lower fewer less smaller shrink drop cut fall decline diminish minimize low narrow few least minimum halve shorter lose
  fast faster quick quicker rapid speed accelerate | slow slower sluggish slowly
  better improve best good accurate stronger strong benefit | worse degrade worsen bad worst hurt harm poor weaker weak suffer inaccurate
  before earlier prior precede first | after later afterwards subsequent follow last
  always every | never
  easy easier simple simpler | hard harder difficult complex
  keep retain preserve maintain survive keeps | discard remove delete suppress eliminate destroy drop lose vanish disappear
  allow enable permit let | prevent forbid block stop
  same identical equal constant fixed invariant unchanged | different differ vary change unequal
  global whole entire | local
  cheap cheaper inexpensive | expensive costly costlier
  overconfident overestimate | underconfident underestimate
  overfit overfitting | underfit underfitting
  nearer near close | farther far further distant
  rare rarely seldom | frequent common often usually
  true correct right | false wrong incorrect
  linear linearly | quadratic quadratically square squared
  single one | multiple several
  independent independently | dependent depends
  inverse inversely | direct directly
  deeper deep | shallow shallower
  dense | sparse
  upper above top | lower below bottom
  add introduce | subtract remove
  internal inside | external outside
  input | output
  positive positives | negative negatives
  sharp sharpen sharper | blur blurry blurred smooth
  random randomly | deterministic fixed
  overlap overlapping | disjoint separate
  need require necessary | unnecessary optional needless
  support confirm | contradict refute
  large big great | small little tiny
  converge convergence stable | diverge divergence unstable
`;

/** One end of an axis. */
export interface End {
  readonly axis: number;
  readonly sign: 1 | -1;
}

const endsOf = new Map<string, End[]>();
for (const [axis, line] of AXES.trim().split('\n').entries()) {
  for (const [side, words] of line.split('|').entries()) {
    for (const word of words.trim().split(/\s+/)) {
      const stem = stemOf(word);
      const list = endsOf.get(stem) ?? [];
      if (!list.some((end) => end.axis === axis)) list.push({ axis, sign: side === 0 ? 1 : -1 });
      endsOf.set(stem, list);
    }
  }
}

/** The ends of axes that a stem names; undefined for most. */
export function endsOfStem(stem: string): readonly End[] | undefined {
  return endsOf.get(stem);
}

/** 1 where two stems name the same end of an axis, -1 where they name opposite ends, 0 otherwise. */
export function alignment(a: string, b: string): 1 | 0 | -1 {
  const left = endsOf.get(a);
  const right = left && endsOf.get(b);
  if (!left || !right) return 0;
  for (const one of left) {
    for (const other of right) if (one.axis === other.axis) return one.sign === other.sign ? 1 : -1;
  }
  return 0;
}

/**
 * Axes on which a claim can be turned round: amount, speed, quality, order, easy and hard, kept and lost. On the others
 * two ends often stand side by side without contradiction ("one", "several").
 */
export const OPPOSABLE: ReadonlySet<number> = new Set([0, 1, 2, 3, 5, 6]);

/** A direction said of something: "recall falls". */
export interface Directed {
  readonly axis: number;
  readonly sign: number;
  /** Position of the direction word among the passage's tokens. */
  readonly at: number;
}

/** The direction words of a passage, denied ones turned round. */
export function directions(tokens: readonly Token[]): Directed[] {
  const polarity = polarities(tokens, false);
  const out: Directed[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const end of endsOf.get(token.stem) ?? []) {
      out.push({ axis: end.axis, sign: end.sign * (polarity[at] === -1 ? -1 : 1), at });
    }
  }
  return out;
}
