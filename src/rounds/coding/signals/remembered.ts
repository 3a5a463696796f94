import type { Expression } from './syntax.js';

/** How many definitions and brackets a judgement follows before it gives up. */
const STEPS = 16;

/**
 * A judgement of an expression by its parts and by what its names stand for, made once for each expression. What is
 * deeper than a reader would follow, or is asked for while it is being judged, counts as `unknown`.
 */
export function remembered<T>(
  unknown: T,
  judge: (of: Expression, steps: number) => T,
): (of: Expression, steps?: number) => T {
  const known = new WeakMap<Expression, T>();
  return (of, steps = 0) => {
    if (steps > STEPS) return unknown;
    const before = known.get(of);
    if (before !== undefined) return before;
    known.set(of, unknown);
    const found = judge(of, steps);
    known.set(of, found);
    return found;
  };
}
