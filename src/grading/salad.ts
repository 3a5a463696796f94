import type { Token } from './tokens.js';
import { FUNCTION_WORDS } from './words.js';

const DETERMINER = /^(?:a|an|the|my|your|its|our|their|every|each)$/;
/** Words of grammar that may follow a determiner: "the same", "a few", "each other". */
const AFTER_DETERMINER =
  /^(?:same|other|others|own|few|fewer|more|most|less|least|many|one|ones|very|only|rather|too|much|not|just|already|even|further|above|below|sometimes|often|usually|almost|nearly|about|roughly|quite|such|lot|bit|kind|sort|thing|things|down|up|off|over|under|through|once|then|x|s|t|d|e|no|yes|whole|i|on|out|around|across|within)$/;
const PREPOSITION = /^(?:of|from|into|with|by|at|per|between|for|towards|toward|against|during)$/;
/** Words of grammar that a preposition cannot govern. */
const NOT_AFTER_PREPOSITION =
  /^(?:is|are|was|were|am|be|been|do|does|did|of|into|than|and|or|but|so|because|since|has|have|had|will|would|can|could|should|must|may|might|i|he|she|we|they|nor|if|though|although|until|unless)$/;
const AUXILIARY = /^(?:is|are|was|were|can|could|will|would|should|must|does|did)$/;
const NOT_AFTER_AUXILIARY =
  /^(?:is|are|was|were|can|could|will|would|should|must|does|did|has|of|than|and|or|but|because)$/;

/** Whether a word may follow another; undefined where their kinds say nothing. */
function mayFollow(word: string, next: string | undefined): boolean | undefined {
  if (DETERMINER.test(word)) {
    return next !== undefined && (!FUNCTION_WORDS.has(next) || AFTER_DETERMINER.test(next));
  }
  if (next === undefined) return undefined;
  if (PREPOSITION.test(word)) return !NOT_AFTER_PREPOSITION.test(next);
  if (AUXILIARY.test(word)) return !NOT_AFTER_AUXILIARY.test(next);
  return undefined;
}

/** Least places of bad order, and their least share, for words to be called a salad. */
const LEAST_BAD = 2;
const LEAST_SHARE = 0.18;

/** Whether words stand in an order that English does not have: "the of", "with is", "a and". */
export function isSalad(passages: readonly (readonly Token[])[]): boolean {
  let chances = 0;
  let bad = 0;
  for (const tokens of passages) {
    for (const [index, { word }] of tokens.entries()) {
      const follower = tokens[index + 1];
      // A determiner before a comma is bad order; a preposition there may be a broken-off clause.
      const allowed = mayFollow(
        word,
        follower?.breakBefore && !DETERMINER.test(word) ? undefined : follower?.word,
      );
      if (allowed === undefined) continue;
      chances += 1;
      if (!allowed) bad += 1;
    }
  }
  return bad >= LEAST_BAD && bad / chances >= LEAST_SHARE;
}
