import { reaching, resolved } from './bindings.js';
import { isSmallConstant, isTested } from './guards.js';
import { repetitionsOf } from './loops.js';
import type { Program } from './program.js';
import {
  ancestors,
  calledName,
  descendants,
  functionOf,
  keyword,
  literalValue,
  loopsAround,
  mentions,
  namesIn,
  outermostFunction,
} from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { Expression, Node } from './syntax.js';
import { canVanish, isOwnExtreme } from './zero.js';

interface Division {
  readonly numerator: Expression;
  readonly divisor: Expression;
  readonly at: Node;
}

/** `unguarded-division`: a divisor that ordinary data can make zero, and no guard in the same function. */
export const unguardedDivision: Rule = function* (file, program) {
  const asked = new Map<Node | null, Set<string>>();
  for (const each of descendants(file.module)) {
    const division = divisionAt(each);
    if (!division) continue;
    const { numerator, divisor, at } = division;
    if (!Number.isNaN(literalValue(divisor)) || isSmallConstant(divisor)) continue;
    if (isIndexArithmetic(at, divisor) || isCountOfLoop(at, divisor) || isCallersLength(divisor, program))
      continue;
    if (!canVanish(divisor) && !isOwnExtreme(numerator, divisor, file.source)) continue;
    if (isTested(divisor) || isSelected(at)) continue;
    const unit = outermostFunction(at);
    const subject = file.source.slice(divisor.from, divisor.to).replaceAll(/\s+/g, ' ');
    const before = asked.get(unit) ?? new Set();
    asked.set(unit, before);
    if (before.has(subject)) continue;
    before.add(subject);
    const { from, to } = divisor;
    yield { id: 'unguarded-division', from, to, subject } satisfies Finding;
  }
};

function divisionAt(of: Node): Division | null {
  if (of.kind === 'binary' && /^\/\/?$/.test(of.operator)) {
    return { numerator: of.left, divisor: of.right, at: of };
  }
  if (of.kind === 'update' && /^\/\/?$/.test(of.operator)) {
    return { numerator: of.target, divisor: of.value, at: of };
  }
  if (of.kind !== 'call' || !/^(?:divide|true_divide)$/.test(calledName(of)) || keyword(of, 'where'))
    return null;
  const [numerator, divisor] = of.args;
  return numerator && divisor ? { numerator, divisor, at: of } : null;
}

/** `index // len(scales)` runs over what is there. */
const isIndexArithmetic = (at: Node, divisor: Expression): boolean =>
  (at.kind === 'binary' || at.kind === 'update') &&
  at.operator === '//' &&
  calledName(resolved(divisor)) === 'len';

/** In a loop over the members their number is not zero. */
function isCountOfLoop(at: Node, divisor: Expression): boolean {
  const counted = resolved(divisor);
  if (calledName(counted) !== 'len' && !isTally(counted)) return false;
  const names = namesIn(counted);
  return loopsAround(at)
    .flatMap(repetitionsOf)
    .some(({ over }) => mentions(over, names));
}

/** `sum(one.count for one in bins)` */
const isTally = (of: Expression): boolean => {
  const [only] = of.kind === 'call' && calledName(of) === 'sum' ? of.args : [];
  return only?.kind === 'comprehension' && /^(?:attribute|call|number|subscript)$/.test(only.element.kind);
};

/** The length of what a helper is given is a matter for its callers, who may have looked. */
function isCallersLength(divisor: Expression, program: Program): boolean {
  const counted = resolved(divisor);
  const [given] = counted.kind === 'call' && calledName(counted) === 'len' ? counted.args : [];
  const holder = functionOf(divisor);
  if (given?.kind !== 'name' || !holder) return false;
  const isGiven = reaching(given).every(({ kind }) => kind === 'parameter');
  return isGiven && (holder.name.startsWith('_') || program.calls.has(holder.name));
}

/** The quotient is chosen by a condition, which is a guard whether or not it names the divisor. */
function isSelected(at: Node): boolean {
  for (const above of ancestors(at)) {
    if (above.kind === 'conditional' && !isWithin(at, above.test)) return true;
    if (above.kind === 'call' && /^(?:where|select|nan_to_num|masked_fill)$/.test(calledName(above)))
      return true;
    if (above.kind === 'block' || above.kind === 'function') return false;
  }
  return false;
}

const isWithin = (inner: Node, outer: Node): boolean => inner.from >= outer.from && inner.to <= outer.to;
