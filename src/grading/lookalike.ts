import type { Reference, Term } from './reference.js';
import type { PreparedPoint } from './rubric.js';
import type { Window } from './windows.js';

/** What tells a lookalike from the claim: the words that only one of them has. */
interface Difference {
  readonly lookalike: readonly Term[];
  readonly claim: readonly Term[];
}

const cache = new WeakMap<PreparedPoint, readonly Difference[]>();

function differences(prepared: PreparedPoint): readonly Difference[] {
  const known = cache.get(prepared);
  if (known) return known;
  const own = new Set(prepared.wordings.flatMap(({ terms }) => terms.map(({ stem }) => stem)));
  const made = prepared.lookalikes.map((other: Reference) => ({
    lookalike: other.terms.filter(({ stem }) => !own.has(stem)),
    claim: prepared.wordings[0]!.terms.filter(({ stem }) => !other.termAt.has(stem)),
  }));
  cache.set(prepared, made);
  return made;
}

/** Own words of a lookalike below this weight do not tell it from the claim. */
const LEAST_OWN = 0.8;
/** Share of a lookalike's own words that a window must hold, and by how much more than of the claim's. */
const HELD = 0.5;
const LEAD = 0.2;

function coverage(window: Window, terms: readonly Term[]): { share: number; total: number } {
  let mass = 0;
  let total = 0;
  for (const { stem, weight } of terms) {
    total += weight;
    mass += weight * (window.found.get(stem)?.likeness ?? 0);
  }
  return { share: total === 0 ? 0 : mass / total, total };
}

/**
 * Whether a window says what sounds like the claim and is not: it holds the words that set a lookalike apart, and
 * fewer of those that set the claim apart. A lookalike that only turns the claim round is left to polarity.
 */
export function isLookalike(window: Window, prepared: PreparedPoint): boolean {
  return differences(prepared).some(({ lookalike, claim }) => {
    const other = coverage(window, lookalike);
    return (
      other.total >= LEAST_OWN && other.share >= HELD && other.share > coverage(window, claim).share + LEAD
    );
  });
}
