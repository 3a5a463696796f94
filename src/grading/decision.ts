import type { Verdict } from '#interview/judgement';
import { calibrate } from './calibration.js';
import type { Evidence } from './evidence.js';

/** The verdict that one window alone earns for one point. */
export interface Decision {
  readonly verdict: Verdict;
  /** Expected share of the point's credit, 0 to 1. */
  readonly confidence: number;
  /** Probability that this verdict is the right one, 0 to 1: what the judgement reports as its confidence. */
  readonly certainty: number;
  /** Whether that probability is clear of doubt. */
  readonly sure: boolean;
  /** Partly only because little of the claim is there, not because its reason or number is missing. */
  readonly faint: boolean;
}

const SURE = 0.75;
/** Certainty of a verdict that rests on a sign read against the words: little better than a coin. */
const UNSURE = 0.6;

/** Decides from one window's evidence alone, so that the same window earns the same verdict wherever it stands. */
export function decide(evidence: Evidence): Decision {
  const { held, whole } = calibrate(evidence);
  if (held < 0.5)
    return {
      verdict: 'missed',
      confidence: (held + whole) / 2,
      certainty: 1 - held,
      sure: 1 - held >= SURE,
      faint: false,
    };
  if (evidence.lookalike && !evidence.opposite)
    return { verdict: 'missed', confidence: 0.2 * held, certainty: UNSURE, sure: false, faint: false };
  if (evidence.opposite) {
    // To tell somebody that she contradicts a claim takes much of it in its own words; with less, it is only not
    // credited: a sign that is read wrongly in a free wording must not become an accusation.
    if (whole < 0.5 || !evidence.verbatim) {
      return { verdict: 'missed', confidence: 0.3 * held, certainty: UNSURE, sure: false, faint: false };
    }
    return {
      verdict: 'contradicted',
      confidence: 0.1 * (1 - whole),
      certainty: whole,
      sure: whole >= SURE,
      faint: false,
    };
  }
  const capped = !evidence.reason || evidence.wrongNumber || evidence.doubtful;
  if (whole < 0.5 || capped) {
    const full = capped ? 0 : whole;
    return {
      verdict: 'partly',
      confidence: (held + full) / 2,
      certainty: held * (1 - full),
      sure: held * (1 - full) >= SURE,
      faint: !capped && !evidence.told,
    };
  }
  return {
    verdict: 'made',
    confidence: (held + whole) / 2,
    certainty: whole,
    sure: whole >= SURE,
    faint: false,
  };
}
