import type { Evidence } from './evidence.js';

/** What evidence is worth. */
export interface Calibrated {
  /** Probability that at least the bare claim is stated. */
  readonly held: number;
  /** Probability that it is stated with what the statement asks for. */
  readonly whole: number;
}

/*
 * An ordinal logistic model with fixed constants (McCullagh 1980). The slope is set so that a point is clear of doubt
 * .1 away from a cut. The lower cut stands where windows about unrelated questions reach a point's strength about once
 * in a hundred; the upper one where half of a claim's weighted words are there.
 */
const SLOPE = 18;
const HELD_AT = 0.27;
const WHOLE_AT = 0.36;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Turns evidence into probabilities; what rules a claim out or caps it is left to the decision. */
export function calibrate(evidence: Evidence): Calibrated {
  return {
    held: logistic(SLOPE * (evidence.strength - HELD_AT)),
    whole: logistic(SLOPE * (evidence.strength - WHOLE_AT)),
  };
}
