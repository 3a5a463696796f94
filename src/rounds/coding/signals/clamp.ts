import { reaching } from './bindings.js';
import { isTested } from './guards.js';
import { calledName, descendants, literalValue, operandOf } from './python-tree.js';
import type { Rule } from './signal.js';
import type { Expression } from './syntax.js';
import { isMask } from './zero.js';

/** `missing-clamp`: sides of an intersection, minimum less maximum, multiplied while they may be negative. */
export const missingClamp: Rule = function* (file) {
  for (const each of descendants(file.module)) {
    const sides = sidesOf(each as Expression);
    if (!sides) continue;
    const overlaps = sides.map((side) => overlap(side));
    if (overlaps.includes('other') || !overlaps.includes('bare')) continue;
    if (sides.some(isTested)) continue;
    const subject = file.source.slice(each.from, each.to).replaceAll(/\s+/g, ' ');
    yield { id: 'missing-clamp', from: each.from, to: each.to, subject };
  }
};

/** The two sides of an area, or the array of both whose product is taken. */
function sidesOf(of: Expression): Expression[] | null {
  if (of.kind === 'binary' && of.operator === '*') return [of.left, of.right];
  if (calledName(of) !== 'prod' && calledName(of) !== 'multiply') return null;
  const operand = operandOf(of);
  if (calledName(of) === 'multiply') return of.kind === 'call' && of.args.length === 2 ? [...of.args] : null;
  return operand && [operand];
}

type Overlap = 'bare' | 'clamped' | 'other';

/** What a side is: minimum less maximum as it comes, the same held at zero, or something else. */
function overlap(of: Expression, steps = 0): Overlap {
  if (steps > 8) return 'other';
  if (of.kind === 'name') {
    const list = reaching(of);
    const [latest] = list;
    if (list.length !== 1 || latest?.kind !== 'assigned' || !latest.value) return 'other';
    return overlap(latest.value, steps + 1);
  }
  // A mask keeps the pairs that meet.
  if (of.kind === 'subscript') return of.indices.some(isMask) ? 'other' : overlap(of.object, steps + 1);
  if (of.kind === 'binary') {
    if (of.operator === '-')
      return extreme(of.left) === 'min' && extreme(of.right) === 'max' ? 'bare' : 'other';
    return of.operator === '+' && of.right.kind === 'number' ? overlap(of.left, steps + 1) : 'other';
  }
  if (of.kind !== 'call') return 'other';
  const operand = operandOf(of);
  const name = calledName(of);
  if (/^(?:clip|clamp|clamp_|clamp_min|relu|maximum|max|fmax|where|abs)$/.test(name)) {
    const within = [...of.args, ...(operand ? [operand] : [])];
    return within.some((part) => overlap(part, steps + 1) !== 'other') ? 'clamped' : 'other';
  }
  return operand && /^(?:float|int|astype|asarray|reshape|squeeze)$/.test(name)
    ? overlap(operand, steps + 1)
    : 'other';
}

/** Whether a value is the smaller or the larger of two. */
function extreme(of: Expression, steps = 0): 'min' | 'max' | null {
  if (steps > 6) return null;
  if (of.kind === 'name') {
    const list = reaching(of);
    const [latest] = list;
    return list.length === 1 && latest?.kind === 'assigned' && latest.value
      ? extreme(latest.value, steps + 1)
      : null;
  }
  if (of.kind === 'subscript') return extreme(of.object, steps + 1);
  if (of.kind !== 'call') return null;
  const several = of.args.length + (of.callee.kind === 'attribute' ? 1 : 0) >= 2;
  // A literal bound cuts a window to the image; it is no second box.
  if (!several || of.args.some((arg) => !Number.isNaN(literalValue(arg)))) return null;
  if (/^(?:minimum|min|fmin)$/.test(calledName(of))) return 'min';
  return /^(?:maximum|max|fmax)$/.test(calledName(of)) ? 'max' : null;
}
