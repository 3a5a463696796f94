import { endsOfStem } from './direction.js';
import type { Reference } from './reference.js';
import type { Window } from './windows.js';

/** What a window shows of one wording of a claim. All from the window and the rubric: nothing else is looked at. */
export interface Match {
  /** Share of the wording's weight that the window covers, 0 to 1. */
  readonly coverage: number;
  /** The same over the terms of its reason or effect; 1 where it gives none. */
  readonly reasonCoverage: number;
  /** Weight covered, in specific words. */
  readonly mass: number;
  /** Share of neighbouring terms of the wording that also stand close in the window. */
  readonly proximity: number;
  /** Share of the window's content that the wording covers. */
  readonly density: number;
  /** Share of the covered weight whose polarity is the opposite. */
  readonly denied: number;
  /** Directions that agree and that are reversed. */
  readonly agree: number;
  readonly reversed: number;
  /** Numbers of the wording that the window states, and that it states otherwise. */
  readonly numbersKept: number;
  readonly numbersWrong: number;
}

const NEAR = 7;

export function match(window: Window, reference: Reference): Match {
  let mass = 0;
  let reasonMass = 0;
  let reasonTotal = 0;
  let denied = 0;
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
      if (opposed(window, found.at, term.polarity) && !endsOfStem(term.stem)) denied += got;
    }
    if (term.weight > 0.15) {
      if (havePrevious) {
        pairs += 1;
        if (found && previous && close(found.at, previous.at)) near += 1;
      }
      previous = found;
      havePrevious = true;
    }
  }
  const { agree, reversed } = compareDirections(window, reference);
  const { kept, wrong } = compareNumbers(window, reference);
  const total = reference.total || 1;
  return {
    coverage: mass / total,
    reasonCoverage: reasonTotal < 0.8 ? 1 : reasonMass / reasonTotal,
    mass,
    proximity: pairs === 0 ? 0 : near / pairs,
    density: window.content === 0 ? 0 : Math.min(1, mass / window.content),
    denied: mass === 0 ? 0 : denied / mass,
    agree,
    reversed,
    numbersKept: kept,
    numbersWrong: wrong,
  };
}

/** Whether every place of a word in the window has the polarity opposite to the wording's. */
function opposed(window: Window, at: readonly number[], polarity: number): boolean {
  return polarity !== 0 && at.every((index) => window.polarity[index] === -polarity);
}

function close(left: readonly number[], right: readonly number[]): boolean {
  return left.some((a) => right.some((b) => Math.abs(a - b) <= NEAR));
}

/** Terms within this many words of a direction word are what it is said of. */
const REACH = 4;

/**
 * Compares what rises and falls. Each direction of the wording is looked up in the window at the same neighbouring
 * term; where all are turned round and the cause is among them, the relation is the same one told from its other end.
 */
function compareDirections(window: Window, reference: Reference): { agree: number; reversed: number } {
  let agree = 0;
  let reversed = 0;
  let causeReversed = false;
  for (const [order, said] of reference.directed.entries()) {
    const own = reference.tokens[said.at]!.stem;
    let best: { sign: number; distance: number } | undefined;
    for (const term of reference.terms) {
      const reach = Math.abs(term.at - said.at);
      if (reach === 0 || reach > REACH || term.stem === own || endsOfStem(term.stem)) continue;
      const found = window.found.get(term.stem);
      if (!found || found.likeness < 0.7) continue;
      for (const at of found.at) {
        for (const other of window.directed) {
          if (other.axis !== said.axis) continue;
          const distance = Math.abs(other.at - at) + reach / 2 + crossings(window, other.at, at) * 3;
          if (distance <= REACH + 2 && (!best || distance < best.distance))
            best = { sign: other.sign, distance };
        }
      }
    }
    if (!best) continue;
    if (best.sign === said.sign) agree += 1;
    else {
      reversed += 1;
      if (order === 0 && reference.directed.length > 1 && said.at <= 3) causeReversed = true;
    }
  }
  return agree === 0 && reversed >= 2 && causeReversed
    ? { agree: reversed, reversed: 0 }
    : { agree, reversed };
}

/** Clause breaks between two positions of a window. */
function crossings(window: Window, a: number, b: number): number {
  let count = 0;
  for (let at = Math.min(a, b) + 1; at <= Math.max(a, b); at += 1) {
    const token = window.tokens[at]!;
    if (token.breakBefore || /^(?:and|but|while|whereas|so)$/.test(token.word)) count += 1;
  }
  return count;
}

/** Numbers said with the same next word or sign as in the wording: kept where equal, wrong where not. */
function compareNumbers(window: Window, reference: Reference): { kept: number; wrong: number } {
  let kept = 0;
  let wrong = 0;
  for (const term of reference.terms) {
    if (term.value === undefined) continue;
    const unit = reference.tokens[term.at + 1]?.stem;
    const values = window.tokens.flatMap((token, at) =>
      token.value === undefined ? [] : [{ value: token.value, unit: window.tokens[at + 1]?.stem }],
    );
    if (values.some(({ value }) => value === term.value)) kept += 1;
    else if (unit !== undefined && values.some((other) => other.unit === unit)) wrong += 1;
  }
  return { kept, wrong };
}
