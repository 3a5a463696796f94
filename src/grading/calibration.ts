import type { Evidence } from './evidence.js';

/** What evidence is worth. */
export interface Calibrated {
  /** Probability that at least the bare claim is stated. */
  readonly held: number;
  /** Probability that it is stated with what the statement asks for. */
  readonly whole: number;
}

/*
 * An ordinal logistic model with fixed constants (McCullagh 1980). The slope puts a point clear of doubt about .06 from
 * a cut. The lower cut stands where whole answers to other questions of the same field hold fewer than one point in
 * ten; the upper one where a window holds about as much of a claim's own words as a paraphrase by an expert does.
 */
const SLOPE = 18;
const HELD_AT = 0.24;
const WHOLE_AT = 0.31;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Turns evidence into probabilities; what rules a claim out or caps it is left to the decision. */
export function calibrate(evidence: Evidence): Calibrated {
  return {
    held: logistic(SLOPE * (evidence.strength - HELD_AT)),
    whole: logistic(SLOPE * (evidence.strength - WHOLE_AT)),
  };
}
