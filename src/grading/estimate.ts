import { readFileSync } from 'node:fs';
import { isOpposite, nearOwnWords } from './evidence.js';
import { FEATURES, featuresOf, heldBest } from './features.js';
import type { Reference } from './reference.js';
import { rejectsClaim } from './rejected-claim.js';
import { mirrorOf, type Rubric } from './rubric.js';
import type { Window } from './windows.js';

/** A logistic model over some of the features, by their names. */
interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** What `npm run validity -- --fit` writes; models/lexical-v3/README.md says how it was made. */
interface Weights {
  readonly claims: {
    readonly about: Model;
    readonly opposite: Model;
    /** Its own words are denied or turned round, whatever else a passage holds. */
    readonly plainly: Model;
    readonly whole: Model;
  };
  readonly beliefs: { readonly about: Model; readonly rejected: Model };
  /**
   * Weights of a claim's own sign of being turned round and of the rest of the answer's; the usual sign counts as so
   * many further points of the rest, so that a short answer says little about itself.
   */
  readonly context: Readonly<Record<'bias' | 'own' | 'rest' | 'usual' | 'points', number>>;
  /** By verdict, the line from the logit of its probability to that of its being right. */
  readonly confidence: Readonly<Record<string, { readonly bias: number; readonly slope: number }>>;
}

/** A model with its features' places, so that a passage is read with a few multiplications. */
interface Prepared {
  readonly bias: number;
  readonly at: readonly number[];
  readonly weights: readonly number[];
}

const prepared = ({ bias, weights }: Model): Prepared => ({
  bias,
  at: Object.keys(weights).map((name) => FEATURES.indexOf(name)),
  weights: Object.values(weights),
});

let loaded: ReturnType<typeof load> | undefined;

function load() {
  const file = new URL('../../models/lexical-v3/weights.json', import.meta.url);
  const { claims, beliefs, context, confidence } = JSON.parse(readFileSync(file, 'utf8')) as Weights;
  return {
    about: prepared(claims.about),
    opposite: prepared(claims.opposite),
    plain: prepared(claims.plainly),
    whole: prepared(claims.whole),
    beliefAbout: prepared(beliefs.about),
    beliefRejected: prepared(beliefs.rejected),
    context,
    confidence,
  };
}

const models = () => {
  loaded ??= load();
  return loaded;
};

function logit({ bias, at, weights }: Prepared, features: Float64Array): number {
  let sum = bias;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * features[at[index]!]!;
  return sum;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** What a passage says of a claim, as log odds. */
export interface Estimate {
  /** It is about the claim rather than something else. */
  readonly about: number;
  /** Being about it, it says the opposite. */
  readonly opposite: number;
  /** Saying it, it says all of it. */
  readonly whole: number;
  /** The claim is denied or turned round near its own words, or brought up only to be rejected. */
  readonly plainly: boolean;
}

/**
 * Log odds of "opposite" where a claim is plainly denied, whatever else speaks against it: the labelled answers that the
 * weights were fitted on turn claims round in other ways, and rarely by a plain "not".
 */
const PLAINLY_OPPOSED = 2.2;

/** Log odds from which a passage turns a claim's own words round: four in five. */
const PLAIN = 1.4;

const NOT_NARRATED = FEATURES.indexOf('not narrated');
/**
 * What is taken from the log odds where a point asks for a story and the passage narrates nothing: questions that ask for
 * stories are few among those that the weights were fitted on.
 */
const NO_STORY = 2.5;
const TOLD = FEATURES.indexOf('told');
/** A passage is about a claim with one specific word of it, or three of any kind; a story may hold none. */
const LEAST_MASS = 1;
const LEAST_TERMS = 3;
/** What is taken from the log odds of a passage with fewer, or of one that asks: a question states nothing. */
const SAYS_NOTHING = 3;

/** Reads one passage for the point at `index`. */
export function estimateOf(window: Window, rubric: Rubric, index: number): Estimate {
  const { about, opposite, plain, whole } = models();
  const features = featuresOf(window, rubric, index);
  const { found, reference } = heldBest(window, rubric, index);
  const plainly =
    (found.swapped && nearOwnWords(found)) ||
    logit(plain, features) > PLAIN ||
    rejectsClaim(window, rubric.points[index]!);
  const empty =
    /\?\s*$/.test(window.text) ||
    (found.mass < LEAST_MASS &&
      features[TOLD] === 0 &&
      reference.terms.filter(({ stem }) => window.found.has(stem)).length < LEAST_TERMS);
  return {
    about: logit(about, features) - NO_STORY * features[NOT_NARRATED]! - (empty ? SAYS_NOTHING : 0),
    opposite: logit(opposite, features),
    whole: logit(whole, features),
    plainly,
  };
}

/**
 * Log odds of "opposite" once the rest of the answer is looked at: who turns most claims round has turned this one too.
 * @param others the estimates of the answer's other points
 */
export function inContext({ opposite, plainly }: Estimate, others: readonly Estimate[]): number {
  const { bias, own, rest, usual, points } = models().context;
  let sum = points * usual;
  let weight = points;
  for (const other of others) {
    sum += sigmoid(other.about) * other.opposite;
    weight += sigmoid(other.about);
  }
  const usually = bias + own * opposite + rest * usual;
  const shift = rest * (sum / weight - usual);
  const sign = usually + Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, shift));
  return plainly ? Math.max(sign, PLAINLY_OPPOSED) : sign;
}

/** The rest of an answer moves a claim's log odds by at most so much: it raises a doubt, and does not decide. */
const MOST_SHIFT = 2;

/** How probable it is that a verdict is right, from the probability that the models give it. */
export function confidenceOf(verdict: string, probability: number): number {
  const { bias, slope } = models().confidence[verdict] ?? { bias: 0, slope: 1 };
  const p = Math.min(0.999, Math.max(0.001, probability));
  return sigmoid(bias + slope * Math.log(p / (1 - p)));
}

/** Share of the belief's words, by weight, below which a passage shares its topic rather than the belief. */
const LEAST_HELD = 0.5;

/** Share of its different words, general ones too, that must be there. */
const LEAST_HELD_WORDS = 0.6;

function sharedWords(window: Window, { terms }: Reference): number {
  const held = terms.reduce((sum, { stem }) => sum + (window.found.get(stem)?.likeness ?? 0), 0);
  return terms.length === 0 ? 0 : held / terms.length;
}

/** Probability that a passage asserts the wrong belief at `index`; one that brings it up and rejects it does not. */
export function assertionOf(window: Window, rubric: Rubric, index: number): number {
  const { beliefAbout, beliefRejected, plain } = models();
  const mirror = mirrorOf(rubric);
  const { found, strength, reference } = heldBest(window, mirror, index);
  if (window.rejecting || (isOpposite(found) && nearOwnWords(found)) || /\?\s*$/.test(window.text)) return 0;
  if (found.coverage < LEAST_HELD || sharedWords(window, reference) < LEAST_HELD_WORDS) return 0;
  const saysRight = rubric.points.some((_, at) => {
    const right = heldBest(window, rubric, at);
    return right.strength > strength && !isOpposite(right.found);
  });
  if (saysRight) return 0;
  const features = featuresOf(window, mirror, index);
  if (logit(plain, features) > PLAIN) return 0;
  return sigmoid(logit(beliefAbout, features)) * (1 - sigmoid(logit(beliefRejected, features)));
}
