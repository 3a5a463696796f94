import type { Verdict } from '#interview/judgement';
import { confidenceOf, type Estimate, sigmoid } from './estimate.js';

/** The verdict that a passage earns for a point. */
export interface Decision {
  readonly verdict: Verdict;
  /** Probability that the point is made at least in part. */
  readonly credit: number;
  /** Probability that this verdict is the right one, 0 to 1: what the judgement reports as its confidence. */
  readonly confidence: number;
  /** Whether it is clear that the point earns something, or nothing. */
  readonly sure: boolean;
}

/** From this probability of being made at least in part a point is credited: where labels and verdicts agree best. */
export const CREDITED = 0.28;
/** Below this probability a point earns at most half, however much of it would be there. */
export const WHOLLY = 0.42;
/** To tell somebody that she contradicts a claim takes more than a coin. */
export const CONTRADICTED = 0.55;
/** Probability of credit, or of none, from which a verdict is called sure. */
const SURE = 0.7;

/** Decides from a reading of one passage. */
export function decide({ about, opposite, whole }: Estimate): Decision {
  const a = sigmoid(about);
  const o = sigmoid(opposite);
  const w = sigmoid(whole);
  const credit = a * (1 - o);
  const probabilities: Readonly<Record<Verdict, number>> = {
    made: credit * w,
    partly: credit * (1 - w),
    contradicted: a * o,
    missed: 1 - a,
  };
  let verdict: Verdict = 'missed';
  if (credit >= CREDITED) verdict = w >= 0.5 && credit >= WHOLLY ? 'made' : 'partly';
  else if (probabilities.contradicted >= CONTRADICTED) verdict = 'contradicted';
  // A point that is contradicted without enough certainty to say so is missed as well.
  const probability = verdict === 'missed' ? 1 - credit : probabilities[verdict];
  return {
    verdict,
    credit,
    confidence: confidenceOf(verdict, probability),
    sure: Math.max(credit, 1 - credit) >= SURE,
  };
}
