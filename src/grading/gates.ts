import type { Kind } from './kinds.js';

/** Why an answer holds nothing that can be judged. */
export interface Gate {
  readonly flag: string;
  readonly scored: boolean;
  /** A sentence to the candidate. */
  readonly reason: string;
}

const GATES: Readonly<Record<Exclude<Kind, 'claim'> | 'silence', Gate>> = {
  silence: {
    flag: 'silence',
    scored: false,
    reason: 'There is no answer to judge: nothing was said or written.',
  },
  gibberish: {
    flag: 'gibberish',
    scored: false,
    reason: 'This could not be read as English sentences, so it was not scored.',
  },
  'other-script': {
    flag: 'other-script',
    scored: false,
    reason:
      'This grader reads English only, and most of this answer is in another script, so it was not scored.',
  },
  echo: {
    flag: 'echo',
    scored: false,
    reason: 'This repeats the question without adding a claim of its own, so there is nothing to score yet.',
  },
  list: {
    flag: 'list',
    scored: false,
    reason: 'This names terms without saying anything about them; say what each does and why it matters.',
  },
  addressed: {
    flag: 'addresses-grader',
    scored: false,
    reason: 'This speaks to the grader instead of answering the question, so it was not scored.',
  },
  unknown: {
    flag: 'do-not-know',
    scored: true,
    reason: 'You said that you do not know; that is an honest answer and counts as no points made.',
  },
  short: {
    flag: 'too-short',
    scored: false,
    reason: 'This is too short to hold a claim; one full sentence with its reason is enough to begin.',
  },
};

/** Which gate speaks first where several kinds are equally common: the most specific finding. */
const PRECEDENCE = ['addressed', 'unknown', 'other-script', 'gibberish', 'echo', 'list', 'short'] as const;

/**
 * The gate of an answer without a single claim.
 * @param words how many words each kind of segment holds
 */
export function gateFor(words: ReadonlyMap<Kind, number>): Gate {
  const total = [...words.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return GATES.silence;
  // Text for the grader is named whenever it is there; the rest by what most of the answer is.
  if ((words.get('addressed') ?? 0) > 0) return GATES.addressed;
  let best: (typeof PRECEDENCE)[number] = 'short';
  for (const kind of [...PRECEDENCE].reverse()) {
    if ((words.get(kind) ?? 0) >= (words.get(best) ?? 0)) best = kind;
  }
  return GATES[best];
}
