import type { Match } from './match.js';

/** Added to a wording's weight, so that one word of a short claim is not half of it. */
const SHORTNESS = 1.2;

/** How much of a claim a match holds: idf-weighted coverage, helped a little where the window is about little else. */
export function strengthOf(found: Match): number {
  const coverage = found.mass / (found.total + SHORTNESS);
  return coverage + 0.12 * found.density * Math.min(1, coverage * 3);
}

/** From this share of the covered weight on a denial is of the claim. */
const DENIED = 0.14;
/** From this share on there is a doubt that costs the full mark. */
const DOUBTED = 0.02;
/** A claim's own denial may be worded without one, so more is asked of the other way round. */
const AFFIRMED = 0.3;

/** A denial can be told in other words without one: only near its own words is that the opposite. */
const VERBATIM = 0.55;
/** From this share of a wording on, an opposite sign is taken at its word; below it may be misread. */
const OWN_WORDS = 0.45;

/** Whether a match holds so much of the wording that its signs are signs of the claim. */
export const nearOwnWords = ({ coverage }: Match): boolean => coverage >= OWN_WORDS;

/** More directions are reversed than agree; as many will do where the order of telling cannot explain it. */
function turnedRound({ reversed, agree, mixed }: Match): boolean {
  return reversed > 0 && (mixed ? reversed > agree : reversed >= agree);
}

/** The claim's opposite: denied, affirmed where it denies, its roles exchanged or its directions turned round. */
export function isOpposite(found: Match): boolean {
  if (found.swapped || found.denied >= DENIED || turnedRound(found)) return true;
  return found.affirmed >= AFFIRMED && found.coverage >= VERBATIM;
}

/** Signs of the opposite that are too few to call it that and too many to call the claim made. */
export function isDoubtful(found: Match): boolean {
  return found.denied >= DOUBTED || found.affirmed >= AFFIRMED / 2 || found.reversed > 0;
}
