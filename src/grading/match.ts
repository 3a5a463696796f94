import type { Reference } from './reference.js';
import { reversalOf } from './reversal.js';
import { rolesSwapped } from './roles.js';
import type { Window } from './windows.js';

/** What a window shows of one wording of a claim. All from the window and the rubric: nothing else is looked at. */
export interface Match {
  /** Share of the wording's weight that the window covers, 0 to 1. */
  readonly coverage: number;
  /** The same over the terms of its reason or effect; 1 where it gives none. */
  readonly reasonCoverage: number;
  /** Weight covered, in specific words. */
  readonly mass: number;
  /** Weight of the whole wording. */
  readonly total: number;
  /** Share of neighbouring terms of the wording that also stand close in the window. */
  readonly proximity: number;
  /** Share of the window's content that the wording covers. */
  readonly density: number;
  /** Share of the covered weight that the wording affirms and the window denies. */
  readonly denied: number;
  /** Share of the covered weight that the wording denies and the window affirms. */
  readonly affirmed: number;
  /** Directions that agree and that are reversed. */
  readonly agree: number;
  readonly reversed: number;
  /** Both passages tell of both ends of what is reversed, so that it may only be the order of telling. */
  readonly mixed: boolean;
  /** It is the wording with two of its words exchanged. */
  readonly swapped: boolean;
  /** Numbers of the wording that the window states, and that it states otherwise. */
  readonly numbersKept: number;
  readonly numbersWrong: number;
}

const NEAR = 7;
/** Denied words this close belong to one denial. */
const SAME_DENIAL = 4;
const PROHIBITION = /^(?:do not|don't|never|avoid)\b/i;

export function match(window: Window, reference: Reference): Match {
  let mass = 0;
  let reasonMass = 0;
  let reasonTotal = 0;
  const denials: { weight: number; at: readonly number[] }[] = [];
  let affirmed = 0;
  const alike: number[] = [];
  let near = 0;
  let pairs = 0;
  let previous: { at: readonly number[] } | undefined;
  let havePrevious = false;
  for (const term of reference.terms) {
    const found = window.found.get(term.stem);
    if (term.reason) reasonTotal += term.weight;
    if (found) {
      const got = term.weight * found.likeness;
      mass += got;
      if (term.reason) reasonMass += got;
      const deniedHere = everywhere(window, found.at, -1);
      if (term.polarity === 1 && deniedHere) denials.push({ weight: got, at: found.at });
      // Where wording and window deny the same words, a further denied word belongs to that denial.
      if (term.polarity === -1 && deniedHere) alike.push(...found.at);
      if (term.polarity === -1 && everywhere(window, found.at, 1)) affirmed += got;
    }
    if (term.weight > 0.15) {
      if (havePrevious) {
        pairs += 1;
        if (found && previous && within(found.at, previous.at, NEAR)) near += 1;
      }
      previous = found;
      havePrevious = true;
    }
  }
  // "Do not read in a loop" can be told by what happens when one does, so a prohibition is not held against it.
  const prohibited = PROHIBITION.test(reference.text);
  const {
    agree,
    reversed,
    mixed = false,
  } = prohibited ? { agree: 0, reversed: 0 } : reversalOf(window, reference);
  const { kept, wrong } = compareNumbers(window, reference);
  const denied = denials.reduce((sum, one) => sum + (within(one.at, alike, SAME_DENIAL) ? 0 : one.weight), 0);
  const total = reference.total || 1;
  return {
    coverage: mass / total,
    reasonCoverage: reasonTotal < 0.8 ? 1 : reasonMass / reasonTotal,
    mass,
    total: reference.total,
    proximity: pairs === 0 ? 0 : near / pairs,
    density: window.content === 0 ? 0 : Math.min(1, mass / window.content),
    denied: mass === 0 ? 0 : denied / mass,
    affirmed: mass === 0 || prohibited ? 0 : affirmed / mass,
    agree,
    reversed,
    mixed,
    swapped: rolesSwapped(window, reference, mass / total),
    numbersKept: kept,
    numbersWrong: wrong,
  };
}

/** Whether a word stands with this polarity wherever it stands in the window. */
function everywhere(window: Window, at: readonly number[], polarity: number): boolean {
  return at.every((index) => window.polarity[index] === polarity);
}

/** Whether two sets of positions come within a number of words of each other. */
function within(left: readonly number[], right: readonly number[], words: number): boolean {
  return left.some((a) => right.some((b) => Math.abs(a - b) <= words));
}

/** Numbers said with the same next word or sign as in the wording: kept where equal, wrong where not. */
function compareNumbers(window: Window, reference: Reference): { kept: number; wrong: number } {
  let kept = 0;
  let wrong = 0;
  for (const term of reference.terms) {
    if (term.value === undefined) continue;
    const unit = reference.tokens[term.at + 1]?.stem;
    const values = window.numbers;
    if (values.some(({ value }) => value === term.value)) kept += 1;
    else if (unit !== undefined && values.some((other) => other.unit === unit)) wrong += 1;
  }
  return { kept, wrong };
}
