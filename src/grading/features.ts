import { isDoubtful, isOpposite, strengthOf } from './evidence.js';
import { IN_PLACE_NAMES, signsInPlace } from './in-place.js';
import { isLookalike } from './lookalike.js';
import { type Match, match } from './match.js';
import { rarityOf } from './rarity.js';
import type { Reference } from './reference.js';
import { rejectsClaim } from './rejected-claim.js';
import type { PreparedPoint, Rubric } from './rubric.js';
import { isNarrated, shows } from './story-cues.js';
import type { Token } from './tokens.js';
import {
  antonymShare,
  CUE_NAMES,
  cueDifferences,
  opposedEnds,
  orderTurned,
  substitutions,
} from './turned.js';
import { lookupOf, type Window } from './windows.js';
import { dot, meanVector } from './word-vectors.js';
import { FUNCTION_WORDS } from './words.js';

/**
 * What is measured of a passage and a claim, by name. All of it is about what is said: nothing measures how long,
 * fluent or well punctuated the answer is, so that nobody scores by sounding good.
 */
export const FEATURES = [
  'coverage',
  'strength',
  'mass',
  'proximity',
  'density',
  'claim coverage',
  'reason coverage',
  'soft coverage',
  'soft claim',
  'soft reason',
  'mean cosine',
  'rare coverage',
  'passage cosine',
  'passage cosine margin',
  'heaviest terms',
  'margin to points',
  'soft margin to points',
  'best of the passage',
  'margin to lookalikes',
  'margin to misconceptions',
  'causal word',
  'numbers kept',
  'numbers wrong',
  'story cues',
  'narrated',
  'told',
  'not narrated',
  'other wordings',
  'denied',
  'affirmed',
  'agree',
  'reversed',
  'swapped',
  'opposite',
  'doubtful',
  'rejected',
  'lookalike',
  'opposed ends',
  'order turned',
  'antonyms',
  'neighbours instead',
  'absent',
  ...CUE_NAMES.map((name) => `cue ${name}`),
  ...IN_PLACE_NAMES,
];

const CAUSAL =
  /\b(?:because|since|so|therefore|thus|hence|otherwise|means?|makes?|lets?|which|that way|as a result|leads? to|causes?|due to|in order to|to avoid|to keep)\b/i;
/** From this cosine on two words begin to stand for each other; at the second they do. */
const NEAR_FROM = 0.45;
const NEAR_AT = 0.85;

/** How much of a wording a passage holds when words near in meaning count for a part. */
interface Soft {
  readonly all: number;
  readonly claim: number;
  readonly reason: number;
  readonly cosine: number;
  /** By how rare its words are in the field. */
  readonly rare: number;
}

function softly(window: Window, reference: Reference, place: ReadonlyMap<string, number>): Soft {
  let [all, claim, claimTotal, reason, reasonTotal, cosine] = [0, 0, 0, 0, 0, 0];
  let [rare, rareTotal] = [0, 0.6];
  for (const term of reference.terms) {
    const near = window.near[place.get(term.stem)!] ?? 0;
    const exact = window.found.get(term.stem)?.likeness ?? 0;
    const like = Math.max(exact, Math.min(1, Math.max(0, (near - NEAR_FROM) / (NEAR_AT - NEAR_FROM))));
    all += term.weight * like;
    cosine += term.weight * Math.max(exact, near);
    const rarity = rarityOf(term.stem) * (term.weight > 0 ? Math.sqrt(term.weight) : 0);
    rare += rarity * like;
    rareTotal += rarity;
    if (term.reason) {
      reason += term.weight * like;
      reasonTotal += term.weight;
    } else {
      claim += term.weight * like;
      claimTotal += term.weight;
    }
  }
  const total = reference.total || 1;
  return {
    all: all / (total + 0.6),
    claim: claim / (claimTotal + 0.4),
    reason: reasonTotal < 0.5 ? claim / (claimTotal + 0.4) : reason / (reasonTotal + 0.4),
    cosine: cosine / total,
    rare: rare / rareTotal,
  };
}

/** The wording of a claim that a passage holds best. */
export interface Best {
  readonly reference: Reference;
  readonly found: Match;
  readonly strength: number;
  readonly soft: Soft;
}

const cache = new WeakMap<Rubric, WeakMap<Window, readonly Best[]>>();

function remembered<T>(
  store: WeakMap<Rubric, WeakMap<Window, T>>,
  window: Window,
  rubric: Rubric,
  make: () => T,
): T {
  const own = store.get(rubric) ?? new WeakMap<Window, T>();
  store.set(rubric, own);
  const known = own.get(window);
  if (known !== undefined) return known;
  const made = make();
  own.set(window, made);
  return made;
}

/** For each point, the wording that a passage holds best. */
const bestOf = (window: Window, rubric: Rubric): readonly Best[] =>
  remembered(cache, window, rubric, () => {
    const { place } = lookupOf(rubric);
    return rubric.points.map(({ wordings }) => {
      let best: Best | undefined;
      for (const reference of wordings) {
        const found = match(window, reference);
        const strength = strengthOf(found);
        const soft = softly(window, reference, place);
        if (!best || strength + soft.all > best.strength + best.soft.all)
          best = { reference, found, strength, soft };
      }
      return best!;
    });
  });

const means = new WeakMap<object, Float32Array | null>();

/** The mean vector of the content words of a passage or wording, rare words counting more. */
function meanOf(passage: { readonly tokens: readonly Token[] }): Float32Array | null {
  const known = means.get(passage);
  if (known !== undefined) return known;
  const made = meanVector(
    passage.tokens
      .filter(({ word, value }) => value === undefined && !FUNCTION_WORDS.has(word))
      .map(({ word, stem }) => [word, rarityOf(stem) ** 2] as const),
  );
  means.set(passage, made);
  return made;
}

const cosines = new WeakMap<Rubric, WeakMap<Window, readonly number[]>>();

/** For each point, the cosine of the passage and its nearest wording. */
const passageCosines = (window: Window, rubric: Rubric): readonly number[] =>
  remembered(cosines, window, rubric, () =>
    rubric.points.map(({ wordings }) =>
      Math.max(...wordings.map((wording) => dot(meanOf(window), meanOf(wording)))),
    ),
  );

const others = new WeakMap<Rubric, WeakMap<Window, readonly number[]>>();

/** How strongly a passage holds each wrong belief of the rubric. */
const misconceptionStrengths = (window: Window, rubric: Rubric): readonly number[] =>
  remembered(others, window, rubric, () =>
    rubric.misconceptions.map(({ wrong }) => strengthOf(match(window, wrong))),
  );

/** Share of what a story is asked to show that makes a passage tell it. */
const SHOWN = 0.6;

function storyOf(window: Window, { cues }: PreparedPoint): number {
  return cues.length === 0 ? 0 : cues.reduce((sum, cue) => sum + shows(cue, window.text), 0) / cues.length;
}

/** The wording of the point at `index` that a passage holds best. */
export const heldBest = (window: Window, rubric: Rubric, index: number): Best =>
  bestOf(window, rubric)[index]!;

/** The features of one passage for the point at `index`, in the order of {@link FEATURES}. */
export function featuresOf(window: Window, rubric: Rubric, index: number): Float64Array {
  const prepared = rubric.points[index]!;
  const all = bestOf(window, rubric);
  const { reference, found, strength, soft } = all[index]!;
  const best = Math.max(...all.map((other) => other.strength));
  const rival = Math.max(0, ...all.map((other, at) => (at === index ? 0 : other.strength)));
  const softRival = Math.max(0, ...all.map((other, at) => (at === index ? 0 : other.soft.all)));
  const lookalikes = prepared.lookalikes.map((other) => strengthOf(match(window, other)));
  const misconceptions = misconceptionStrengths(window, rubric);
  const shown = storyOf(window, prepared);
  const narrated = prepared.cues.length > 0 && isNarrated(window.text);
  const near = passageCosines(window, rubric);
  const heaviest = [...reference.terms].sort((a, b) => b.weight - a.weight).slice(0, 4);
  const heavy = heaviest.reduce((sum, { stem }) => sum + (window.found.get(stem)?.likeness ?? 0), 0);
  const stands = substitutions(window, reference, lookupOf(rubric).place);
  const claimTotal = reference.terms.reduce((sum, term) => sum + (term.reason ? 0 : term.weight), 0);
  const claimMass = reference.terms.reduce(
    (sum, term) => sum + (term.reason ? 0 : term.weight * (window.found.get(term.stem)?.likeness ?? 0)),
    0,
  );
  return Float64Array.of(
    found.coverage,
    strength,
    Math.log1p(found.mass),
    found.proximity,
    found.density,
    claimMass / (claimTotal + 0.4),
    found.reasonCoverage,
    soft.all,
    soft.claim,
    soft.reason,
    soft.cosine,
    soft.rare,
    near[index]!,
    near[index]! - Math.max(-1, ...near.filter((_, at) => at !== index)),
    heaviest.length === 0 ? 0 : heavy / heaviest.length,
    strength - rival,
    soft.all - softRival,
    best,
    lookalikes.length === 0 ? 0 : strength - Math.max(...lookalikes),
    misconceptions.length === 0 ? 0 : strength - Math.max(...misconceptions),
    CAUSAL.test(window.text) ? 1 : 0,
    Math.min(2, found.numbersKept),
    Math.min(2, found.numbersWrong),
    shown,
    narrated ? 1 : 0,
    narrated && shown >= SHOWN ? shown : 0,
    prepared.cues.length > 0 && !narrated ? 1 : 0,
    prepared.wordings.length > 1 ? 1 : 0,
    found.denied,
    found.affirmed,
    Math.min(2, found.agree),
    Math.min(2, found.reversed),
    found.swapped ? 1 : 0,
    isOpposite(found) ? 1 : 0,
    isDoubtful(found) ? 1 : 0,
    rejectsClaim(window, prepared) ? 1 : 0,
    isLookalike(window, prepared) ? 1 : 0,
    opposedEnds(window, reference),
    orderTurned(window, reference),
    antonymShare(window, reference),
    stands.neighbour,
    stands.absent,
    ...cueDifferences(window, reference),
    ...signsInPlace(window, reference, found.coverage),
  );
}
