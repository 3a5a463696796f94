import { type Match, match } from './match.js';
import { rejectsClaim } from './rejected-claim.js';
import type { PreparedPoint } from './rubric.js';
import type { Window } from './windows.js';

/**
 * What a window shows about a point. This is the step a trained grader replaces: the same window and point in, the
 * same shape out; everything after it stays.
 */
export interface Evidence {
  /** How much of the claim the window holds, 0 to 1, on the scale of {@link strengthOf}. */
  readonly strength: number;
  /** The claim is denied, or its direction or roles are turned round. */
  readonly opposite: boolean;
  /** The window is closer to what sounds like the claim and is not. */
  readonly lookalike: boolean;
  /** The reason or effect that the claim gives is in the window. */
  readonly reason: boolean;
  /** A number of the claim is stated with another value. */
  readonly wrongNumber: boolean;
}

/** How much of a claim a match holds: idf-weighted coverage, helped a little where the window is about little else. */
export function strengthOf(found: Match): number {
  return found.coverage + 0.12 * found.density * Math.min(1, found.coverage * 3);
}

/** Below this share of the covered weight a stray "not" is about something else. */
const DENIED = 0.4;

export function isOpposite(found: Match): boolean {
  return found.denied >= DENIED || (found.reversed > 0 && found.reversed >= found.agree);
}

/** The evidence of one window for one point. */
export function evidenceOf(window: Window, prepared: PreparedPoint): Evidence {
  let best: { found: Match; strength: number } | undefined;
  for (const wording of prepared.wordings) {
    const found = match(window, wording);
    const strength = strengthOf(found);
    if (!best || strength > best.strength) best = { found, strength };
  }
  const { found, strength } = best!;
  let lookalike = 0;
  for (const other of prepared.lookalikes) {
    const close = match(window, other);
    if (!isOpposite(close)) lookalike = Math.max(lookalike, strengthOf(close));
  }
  const rejected = rejectsClaim(window, prepared);
  const opposite = isOpposite(found);
  return {
    strength,
    opposite: rejected ? !opposite : opposite,
    lookalike: lookalike > strength + 0.08,
    reason: found.reasonCoverage >= 0.18,
    wrongNumber: found.numbersWrong > 0 && found.numbersKept === 0,
  };
}
