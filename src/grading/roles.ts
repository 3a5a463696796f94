import { hasPredicate } from './predicate.js';
import type { Reference } from './reference.js';
import type { Window } from './windows.js';

/** "Is looked at", "were chosen": what is done, with the done-to before it. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w{2,}(?:ed|en|wn|pt|lt|ught)\b/i;

/** Words of a wording that must be found unchanged before their order says anything. */
const LEAST_WORDS = 5;

/**
 * Whether a window says a wording with two of its words exchanged: "the teacher matches the student" for "the student
 * matches the teacher". Read only near the wording's own words, since a paraphrase orders freely and a passive turns
 * the order round without the meaning.
 */
export function rolesSwapped(window: Window, reference: Reference, coverage: number): boolean {
  if (coverage < 0.6 || (/\bby\b/i.test(window.text) && !/\bby\b/i.test(reference.text))) return false;
  if (PASSIVE.test(window.text) !== PASSIVE.test(reference.text)) return false;
  const order: number[] = [];
  const places: number[] = [];
  for (const { stem, at } of reference.terms) {
    const found = window.found.get(stem);
    if (found?.likeness !== 1 || found.at.length !== 1) continue;
    order.push(found.at[0]!);
    places.push(at);
  }
  if (order.length < LEAST_WORDS) return false;
  const sorted = order.toSorted((a, b) => a - b);
  const moved = order.flatMap((at, index) => (at === sorted[index] ? [] : [index]));
  if (moved.length !== 2 || order[moved[0]!] !== sorted[moved[1]!]) return false;
  // Two things named side by side may stand in either order; a predicate between them makes them doer and done-to.
  return hasPredicate('', reference.tokens.slice(places[moved[0]!]! + 1, places[moved[1]!]));
}
