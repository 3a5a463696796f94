import { isLookalike } from './lookalike.js';
import { type Match, match } from './match.js';
import { rejectsClaim } from './rejected-claim.js';
import type { PreparedPoint, Rubric } from './rubric.js';
import { isNarrated, shows } from './story-cues.js';
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
  /** It is said nearly in the claim's own words: only there is an opposite sign trusted to be one. */
  readonly verbatim: boolean;
  /** It may be turned round: too little to contradict, too much to be made. */
  readonly doubtful: boolean;
  /** The window is closer to what sounds like the claim and is not. */
  readonly lookalike: boolean;
  /** The reason or effect that the claim gives is in the window. */
  readonly reason: boolean;
  /** A number of the claim is stated with another value. */
  readonly wrongNumber: boolean;
  /** It rests on what a story shows rather than on the claim's words. */
  readonly told: boolean;
}

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

const PLAIN = {
  opposite: false,
  verbatim: false,
  doubtful: false,
  reason: true,
  wrongNumber: false,
  told: true,
} as const;

/** How much the cues of a story count beside its words; every cue without a shared word is "partly". */
const CUE_WEIGHT = 0.3;
const SHARED_WEIGHT = 0.8;

/** What a passage of a story is worth for a point that asks for one: its cues, and the words it happens to share. */
function storyStrength(window: Window, { cues, wordings }: PreparedPoint): number {
  if (cues.length === 0 || !isNarrated(window.text)) return 0;
  const shown = cues.reduce((sum, cue) => sum + shows(cue, window.text), 0) / cues.length;
  if (shown < 0.6) return 0;
  const shared = Math.max(...wordings.map((wording) => match(window, wording).coverage));
  return CUE_WEIGHT * shown + SHARED_WEIGHT * shared;
}

/** Words that announce a reason or an effect. */
const CAUSAL =
  /\b(?:because|since|so|therefore|thus|hence|otherwise|means?|makes?|lets?|which|that way|as a result|leads? to|causes?|due to|in order to|to avoid|to keep)\b/i;

/** Whether the claim's reason or effect is there: enough of its words, or a few of them announced as a reason. */
function givesReason(window: Window, found: Match): boolean {
  return found.reasonCoverage >= 0.18 || (found.reasonCoverage >= 0.07 && CAUSAL.test(window.text));
}

/** The wording that a window holds best, for one point. */
interface Best {
  readonly found: Match;
  readonly strength: number;
}

const bestCache = new WeakMap<Window, readonly Best[]>();

/** For each point of the rubric, the wording that a window holds best. */
function bestOf(window: Window, { points }: Rubric): readonly Best[] {
  const known = bestCache.get(window);
  if (known) return known;
  const made = points.map(({ wordings }) => {
    const matches = wordings.map((wording) => match(window, wording));
    const best = matches.map((found) => ({ found, strength: strengthOf(found) }));
    return best.reduce((one, other) => (other.strength > one.strength ? other : one));
  });
  bestCache.set(window, made);
  return made;
}

/** A point this far behind another in the same window shares the topic rather than the claim. */
const BEHIND = 0.2;
const PENALTY = 0.12;
/** From this strength on a claim stands by itself, whatever else the window says. */
const STANDS = 0.5;

/** The evidence of one window for the point at `index`. */
export function evidenceOf(window: Window, rubric: Rubric, index: number): Evidence {
  const prepared = rubric.points[index]!;
  const all = bestOf(window, rubric);
  const { found, strength } = all[index]!;
  const told = storyStrength(window, prepared);
  if (told > strength) return { ...PLAIN, strength: told, lookalike: isLookalike(window, prepared) };
  const rejected = rejectsClaim(window, prepared);
  const opposite = isOpposite(found);
  const behind = Math.max(...all.map((other) => other.strength)) - strength;
  return {
    strength: behind > BEHIND && strength < STANDS ? strength - PENALTY : strength,
    opposite: rejected ? !opposite : opposite,
    verbatim: rejected || found.coverage >= OWN_WORDS,
    doubtful: rejected || isDoubtful(found),
    lookalike: isLookalike(window, prepared),
    reason: givesReason(window, found),
    wrongNumber: found.numbersWrong > 0 && found.numbersKept === 0,
    told: false,
  };
}
