import { type Directed, OPPOSABLE } from './direction.js';
import type { Reference } from './reference.js';
import type { Window } from './windows.js';

/** How many directions of a window agree with a wording's, and how many are turned round. */
export interface Reversal {
  readonly agree: number;
  readonly reversed: number;
  /** Every mismatch may only be a different order of telling: both passages tell of both ends. */
  readonly mixed?: boolean;
}

/** Words on each side of a direction word that say what it is a direction of. */
const CONTEXT = 5;
/** Shared context below this says nothing. */
const LEAST_OVERLAP = 0.2;

interface Surrounded extends Directed {
  /** Distance in words of each term of the wording that stands near. */
  readonly near: ReadonlyMap<string, number>;
}

const surroundedCache = new WeakMap<Reference, Surrounded[]>();

function surrounded(reference: Reference): Surrounded[] {
  const known = surroundedCache.get(reference);
  if (known) return known;
  const made = reference.directed
    .filter((said) => OPPOSABLE.has(said.axis))
    .map((said) => {
      const near = new Map<string, number>();
      for (const term of reference.terms) {
        const distance = Math.abs(term.at - said.at);
        if (distance > 0 && distance <= CONTEXT) near.set(term.stem, distance);
      }
      return { ...said, near };
    });
  surroundedCache.set(reference, made);
  return made;
}

/**
 * Compares what rises and falls, what is better and worse. Each direction word of the window is held against the
 * direction words of the wording on the same axis by the terms that stand around both.
 */
export function reversalOf(window: Window, reference: Reference): Reversal {
  const said = surrounded(reference);
  const none = { agree: 0, reversed: 0 };
  if (said.length === 0) return none;
  let agree = 0;
  let reversed = 0;
  let first: boolean | undefined;
  let mixed = true;
  for (const own of window.directed) {
    if (!OPPOSABLE.has(own.axis)) continue;
    let same = 0;
    let opposite = 0;
    for (const other of said) {
      if (other.axis !== own.axis) continue;
      const shared = overlap(window, own.at, other, reference);
      if (other.sign === own.sign) same = Math.max(same, shared);
      else opposite = Math.max(opposite, shared);
    }
    if (opposite > LEAST_OVERLAP && opposite > same) {
      // Where both tell of both ends, one mismatch may only be a different order of telling.
      const both = bothEnds(said, own.axis) && bothEnds(window.directed, own.axis);
      reversed += both ? 0.5 : 1;
      mixed &&= both;
      first ??= true;
    } else if (same > 0) {
      agree += 1;
      first ??= false;
    }
  }
  if (reversed < 1) return { agree, reversed: 0 };
  // Cause and effects all turned round tell the same relation from its other end.
  const sameRelation = agree === 0 && reversed >= 2 && first === true && causeIn(reference, said);
  return sameRelation ? { agree: reversed, reversed: 0 } : { agree, reversed, mixed };
}

function bothEnds(said: readonly Directed[], axis: number): boolean {
  return (
    said.some((one) => one.axis === axis && one.sign > 0) &&
    said.some((one) => one.axis === axis && one.sign < 0)
  );
}

/** Whether a wording opens with a direction that is a cause: "Lowering the threshold …", "A wider baseline …". */
function causeIn(reference: Reference, said: readonly Surrounded[]): boolean {
  return said.length > 1 && said[0]!.at <= 2 && /ing$|er$|^more$/.test(reference.tokens[said[0]!.at]!.word);
}

function overlap(window: Window, at: number, other: Surrounded, reference: Reference): number {
  let sum = 0;
  for (const [stem, distance] of other.near) {
    const found = window.found.get(stem);
    if (!found) continue;
    let nearest = Infinity;
    for (const place of found.at) if (place !== at) nearest = Math.min(nearest, Math.abs(place - at));
    if (nearest > CONTEXT) continue;
    const { weight } = reference.terms[reference.termAt.get(stem)!]!;
    sum += Math.max(weight, 0.2) / (1 + 0.25 * (distance + nearest));
  }
  return sum;
}
