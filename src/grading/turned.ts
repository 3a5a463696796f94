import { antonymsOf } from './antonyms.js';
import { alignment, endsOfStem, OPPOSABLE } from './direction.js';
import type { Reference } from './reference.js';
import type { Window } from './windows.js';

/**
 * Signs that a passage turns a claim round although it shares its words. None is proof: a claim can be told from its
 * other end, and an aside may hold the opposite word. A fitted model weighs them.
 */

const cue = (words: string): RegExp =>
  new RegExp(String.raw`\b(?:${words.trim().replaceAll(/\s+/g, '|').replaceAll('_', ' ')})\b`, 'gi');

/** Words of a kind that one passage has and the other has not. */
export const CUES: Readonly<Record<string, RegExp>> = {
  nothing: cue('no none nothing never neither nor nobody nowhere zero without no_longer hardly barely'),
  denied: cue(
    "not cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't dont doesnt didnt isnt arent wont cant fails fail failed lacks unable refuses",
  ),
  everything: cue(
    'all every any always anyway whatever regardless whichever everything everywhere entirely fully completely wherever however_many',
  ),
  sameness: cue(
    'same equal equally identical alike unchanged constant stays stay remains remain untouched just_as as_well_as',
  ),
  needless: cue(
    'enough suffices sufficient alone already automatically automatic simply unnecessary needless needlessly pointless waste wasted harmless free optional unaffected irrelevant spare skip suffice',
  ),
  instead: cue('instead rather replaces opposite reverse other_way way_round backwards contrary'),
  more: cue(
    'more higher larger bigger greater most rises rise grows grow increases increase raises raise gains gain improves better longer up above',
  ),
  less: cue(
    'less fewer lower smaller least falls fall shrinks shrink decreases decrease reduces reduce drops drop loses lose worse shorter down below',
  ),
  before: cue('before first earlier beforehand ahead'),
  after: cue('after afterwards later last then end'),
  only: cue('only merely just solely'),
  attributed: cue(
    'colleague colleagues boss supervisor professor predecessor supplier vendor manager lead brother friend somebody someone some people many folks everybody everyone blog slides textbook textbooks dashboards whoever they hear heard told tell says say said claims claimed claim argues swore insisted believed believes believe thought think thinks held supposed assume assumes assumed hoped proposed wanted used_to once object',
  ),
  dismissed: cue(
    "wrong wrongly mistaken mistake mistakenly myth misconception misunderstanding misreading fallacy nonsense false untrue incorrect backfired pointless outdated obsolete impossible silly bad invalid irrelevant nowhere doesn't_hold doesnt_hold does_not_hold doesn't_follow doesn't_mean does_not_mean isn't_so isn't_true not_true in_fact actually merely overlooking overlooks forgets ignores missed no_longer trap",
  ),
  yet: cue('but though although yet however whereas while and_no well except'),
};
export const CUE_NAMES = Object.keys(CUES);

const counts = new WeakMap<object, number[]>();

function cuesOf(passage: { readonly text: string }): number[] {
  const known = counts.get(passage);
  if (known) return known;
  const made = CUE_NAMES.map((name) => Math.min(2, passage.text.match(CUES[name]!)?.length ?? 0));
  counts.set(passage, made);
  return made;
}

/** For each kind of cue, how many more of its words the passage has than the wording, -2 to 2. */
export function cueDifferences(window: Window, reference: Reference): number[] {
  const own = cuesOf(reference);
  return cuesOf(window).map((count, index) => count - own[index]!);
}

/** Share of a wording's weight whose opposite stands in the passage instead of the word itself. */
export function antonymShare(window: Window, reference: Reference): number {
  const stems = new Set(window.tokens.map(({ stem }) => stem));
  let opposed = 0;
  for (const { stem, weight } of reference.terms) {
    if (stems.has(stem)) continue;
    const opposites = antonymsOf(stem);
    if (opposites && [...opposites].some((other) => stems.has(other))) opposed += Math.max(weight, 0.3);
  }
  return opposed / (reference.total || 1);
}

/** Share of a wording's direction words of which the passage has only the other end. */
export function opposedEnds(window: Window, reference: Reference): number {
  let opposed = 0;
  let total = 0;
  for (const { stem } of reference.terms) {
    const ends = endsOfStem(stem);
    if (!ends?.some(({ axis }) => OPPOSABLE.has(axis))) continue;
    total += 1;
    const aligned = window.tokens.map((token) => alignment(stem, token.stem));
    if (aligned.includes(-1) && !aligned.includes(1)) opposed += 1;
  }
  return total === 0 ? 0 : opposed / total;
}

/** Share of pairs of found words that stand in the other order than in the wording. */
export function orderTurned(window: Window, reference: Reference): number {
  const places: number[] = [];
  for (const { stem } of reference.terms) {
    const found = window.found.get(stem);
    if (found?.likeness === 1 && found.at.length === 1) places.push(found.at[0]!);
  }
  if (places.length < 3) return 0;
  let turned = 0;
  let pairs = 0;
  for (const [index, place] of places.entries())
    for (const other of places.slice(index + 1)) {
      pairs += 1;
      if (place > other) turned += 1;
    }
  return turned / pairs;
}

/** How a wording's words that are not found are stood in for, as shares of its weight: by a neighbour in meaning, or not at all. */
export function substitutions(
  window: Window,
  reference: Reference,
  place: ReadonlyMap<string, number>,
): { readonly neighbour: number; readonly absent: number } {
  let [neighbour, absent] = [0, 0];
  for (const { stem, weight } of reference.terms) {
    if ((window.found.get(stem)?.likeness ?? 0) > 0.5) continue;
    const near = window.near[place.get(stem)!] ?? 0;
    if (near >= 0.8) continue;
    if (near >= 0.5) neighbour += weight;
    else absent += weight;
  }
  const total = reference.total || 1;
  return { neighbour: neighbour / total, absent: absent / total };
}
