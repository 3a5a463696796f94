import { reaching, resolved } from './bindings.js';
import { calledName, descendants, literalValue, operandOf } from './python-tree.js';
import type { Rule } from './signal.js';
import type { Expression } from './syntax.js';

/** `float-equality`: == or != between computed floating-point values. */
export const floatEquality: Rule = function* (file) {
  for (const each of descendants(file.module)) {
    if (each.kind !== 'comparison' || !/^[=!]=$/.test(each.operator)) continue;
    const { left, right } = each;
    if (isExact(left) || isExact(right)) continue;
    const fractions = [left, right].filter(isFraction);
    const compared =
      isComputedFloat(left) ||
      isComputedFloat(right) ||
      (fractions.length === 1 && isData(fractions[0] === left ? right : left));
    if (!compared) continue;
    const subject = file.source.slice(each.from, each.to).replaceAll(/\s+/g, ' ');
    yield { id: 'float-equality', from: each.from, to: each.to, subject };
  }
};

/** Calls whose result is one of the values put in, or a whole number in floating point: equality is meant. */
const PICKS =
  /^(?:max|min|amax|amin|nanmax|nanmin|maximum|minimum|maximum_filter|minimum_filter|max_pool2d|maxpool2d|round|floor|ceil|rint|trunc|int|astype|sign|len|sort|sorted|unique|take|median|argmax|argmin|item|str|type|get|sum|count_nonzero)$/;
const COMPUTES =
  /^(?:sqrt|exp|log|log2|log10|mean|std|var|norm|dot|hypot|sin|cos|tan|arctan2|atan2|iou|box_iou|average|float)$/;

/** Compared with zero, infinity, None, text, a whole number from rounding, or an extreme: exact by design. */
function isExact(of: Expression, steps = 0): boolean {
  if (steps > 6) return true;
  // A running best is one of the values that it was taken from.
  if (of.kind === 'name' && /^(?:best|max|min|inf|nan)/i.test(of.name)) return true;
  const value = resolved(of);
  if (value.kind === 'text' || value.kind === 'constant' || value.kind === 'attribute') return true;
  const literal = literalValue(value);
  if (literal === 0) return true;
  if (value.kind === 'unary') return isExact(value.operand, steps + 1);
  if (value.kind === 'call') {
    if (PICKS.test(calledName(value))) return true;
    return calledName(value) === 'float' && value.args[0]?.kind === 'text';
  }
  if (value.kind === 'name') {
    return reaching(value).some(({ value: given }) => given !== null && PICKS.test(calledName(given)));
  }
  return value.kind === 'subscript' && isExact(value.object, steps + 1) && value.object.kind !== 'attribute';
}

function isComputedFloat(of: Expression, steps = 0): boolean {
  if (steps > 6) return false;
  const below = (part: Expression) => isComputedFloat(part, steps + 1);
  const value = resolved(of);
  if (value.kind === 'binary') {
    if (value.operator === '/') return true;
    if (/^[-+*]$/.test(value.operator)) {
      return below(value.left) || below(value.right) || isFraction(value.left) || isFraction(value.right);
    }
    return value.operator === '**' && (below(value.left) || isFraction(value.right));
  }
  if (value.kind === 'unary') return below(value.operand);
  if (value.kind === 'subscript') return below(value.object);
  if (value.kind !== 'call') return false;
  const name = calledName(value);
  if (/^(?:abs|reshape|ravel|squeeze)$/.test(name)) {
    const operand = operandOf(value);
    return operand !== null && below(operand);
  }
  return COMPUTES.test(name);
}

/** A literal with a fraction that is not a sum of halves: no computation need hit it. */
const isFraction = (of: Expression): boolean => {
  const value = literalValue(of);
  return !Number.isNaN(value) && !Number.isInteger(value);
};

/** An entry of an array, or something computed; a bare parameter may be a setting, which is compared exactly. */
function isData(of: Expression): boolean {
  const value = resolved(of);
  if (value.kind === 'subscript') return !value.indices.some(({ kind }) => kind === 'text');
  if (value.kind === 'binary') return value.operator !== '//' && value.operator !== '%';
  return false;
}
