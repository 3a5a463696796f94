import { computedFrom, reaching, resolved } from './bindings.js';
import {
  calledName,
  descendants,
  dottedName,
  literalValue,
  operandOf,
  outermostFunction,
  selfAndBelow,
} from './python-tree.js';
import type { Comparison, Expression, Name, Node } from './syntax.js';

const SMALL_NAME = /eps|tiny|tol(?:erance)?$|smooth|delta|small/i;

/** A constant that only keeps a value off zero, by its size or its name. */
export function isSmallConstant(of: Expression): boolean {
  const name = of.kind === 'attribute' ? of.attribute : of.kind === 'name' ? of.name : '';
  if (SMALL_NAME.test(name) || SMALL_NAME.test(dottedName(of))) return true;
  return calledName(of) === 'finfo';
}

/** What comparisons with a bound at or near zero look like. */
function isNearZero(of: Expression): boolean {
  // A bound relative to the data: `1e-12 * scale`.
  if (of.kind === 'binary' && of.operator === '*') return isTiny(of.left) || isTiny(of.right);
  const value = literalValue(of);
  return Math.abs(value) <= 0.01 || value === 1 || value === 2 || isSmallConstant(of);
}

const isTiny = (of: Expression): boolean => literalValue(of) <= 1e-3 || isSmallConstant(of);

interface Tests {
  /** Names whose value is compared with zero or asked for truth, and what they were computed from. */
  readonly values: ReadonlySet<string>;
  /** Names whose length, size or shape is. */
  readonly counts: ReadonlySet<string>;
  readonly comparisons: readonly Comparison[];
  /** The function looks for the values that a division by zero leaves, or silences it knowingly. */
  readonly handlesNotNumbers: boolean;
}

const known = new WeakMap<Node, Tests>();
const NOT_NUMBERS =
  /^(?:isnan|isfinite|isinf|nan_to_num|nan_to_num_|errstate|seterr|isclose|allclose|nanmean|nansum|is_nonzero)$/;

/** What the outermost function around a node tests. */
function testsAround(of: Node): Tests {
  let unit: Node | null = outermostFunction(of);
  if (!unit) {
    unit = of;
    while (unit.parent) unit = unit.parent;
  }
  const before = known.get(unit);
  if (before) return before;
  const values = new Set<string>();
  const counts = new Set<string>();
  const comparisons: Comparison[] = [];
  // A docstring that says when the result is NaN has thought of it.
  let handlesNotNumbers = unit.kind === 'function' && /\bnan\b|infinit/i.test(unit.docstring?.raw ?? '');
  for (const each of descendants(unit)) {
    if (NOT_NUMBERS.test(calledName(each))) handlesNotNumbers = true;
    if (each.kind === 'name' && each.name === 'ZeroDivisionError') handlesNotNumbers = true;
    if (each.kind === 'comparison') {
      comparisons.push(each);
      if (isNearZero(each.right)) tested(each.left, values, counts);
      else if (isNearZero(each.left)) tested(each.right, values, counts);
    }
    for (const test of truthTests(each)) tested(test, values, counts);
  }
  const tests = { values, counts, comparisons, handlesNotNumbers };
  known.set(unit, tests);
  return tests;
}

/** Expressions that a node asks for truth directly. */
function truthTests(of: Node): Expression[] {
  if (of.kind === 'if') return of.branches.map(({ test }) => test);
  if (of.kind === 'while' || of.kind === 'conditional') return [of.test];
  if (of.kind === 'logical') return [of.left, of.right];
  if (of.kind === 'unary' && of.operator === 'not') return [of.operand];
  if (of.kind === 'assert') return of.children.slice(0, 1) as Expression[];
  return [];
}

function tested(of: Expression, values: Set<string>, counts: Set<string>): void {
  if (of.kind === 'comparison' || of.kind === 'logical') return;
  if (of.kind === 'unary' && of.operator === 'not') return;
  for (const each of selfAndBelow(of)) {
    if (each.kind !== 'name') continue;
    (isCounted(each) ? counts : values).add(each.name);
    // One definition back: `n1 = total - n0` and `n1 == 0` say something about `total` as well.
    for (const { value } of reaching(each)) {
      if (!value || isCounted(each)) continue;
      for (const source of selfAndBelow(value)) {
        if (source.kind !== 'name') continue;
        if (isCounted(source)) counts.add(source.name);
        else if (!isParameter(source)) values.add(source.name);
      }
    }
  }
  // `while boxes:` and `if not boxes` ask a list for its length.
  if (of.kind === 'name') counts.add(of.name);
}

/** `len(x)`, `x.size`, `x.shape[0]`, `x.numel()`: the name is asked for its extent only. */
function isCounted({ parent }: Node): boolean {
  if (parent?.kind === 'attribute') return /^(?:size|shape|ndim|numel|dim|dtype)$/.test(parent.attribute);
  return parent?.kind === 'call' && calledName(parent) === 'len';
}

/** Names that stand for values in an expression, not for what is called or which library calls it. */
function valueNames(of: Node, through = true): Set<string> {
  const names = new Set<string>();
  for (const each of through ? computedFrom(of) : [of, ...descendants(of)]) {
    if (each.kind === 'name' && !(each.parent?.kind === 'call' && each.parent.callee === each))
      names.add(each.name);
  }
  for (const library of ['np', 'numpy', 'torch', 'math', 'F', 'nn']) names.delete(library);
  return names;
}

/** Whether the function tests, somewhere in sight, what a divisor or an argument of log was computed from. */
export function isTested(of: Expression): boolean {
  const { values, counts, comparisons, handlesNotNumbers } = testsAround(of);
  if (handlesNotNumbers) return true;
  const direct = new Set([...valueNames(of, false), ...valueNames(resolved(of), false)]);
  const all = valueNames(of);
  for (const name of ownNames(of)) if (values.has(name)) return true;
  if (isCount(of)) for (const name of all) if (counts.has(name)) return true;
  // `hi == lo`, `x2 <= x1`: both sides of a difference compared with each other.
  return comparisons.some(({ left, right }) => {
    const names = [left, right].map((side) => valueNames(side, false));
    return names.every((side) => side.size > 0 && [...side].some((name) => direct.has(name)));
  });
}

const isParameter = (of: Name): boolean => reaching(of).every(({ kind }) => kind === 'parameter');

/** Names in an expression and in what it was computed from; of the parameters only those that it names itself. */
function ownNames(of: Node): Set<string> {
  const names = valueNames(of, false);
  for (const each of computedFrom(of)) {
    if (each.kind === 'name' && reaching(each).length > 0 && !isParameter(each)) names.add(each.name);
  }
  return names;
}

/** A length, or a sum or mean over something: nothing to count is what could make it zero. */
function isCount(of: Expression, steps = 0): boolean {
  if (of.kind === 'name' && steps < 4) {
    return reaching(of).some(({ value, kind }) => kind === 'updated' || (value && isCount(value, steps + 1)));
  }
  if (of.kind === 'call' && calledName(of) !== 'len' && calledName(of) !== 'sum') {
    const operand = operandOf(of);
    return operand !== null && /^(?:float|int|max|item)$/.test(calledName(of)) && isCount(operand, steps + 1);
  }
  return of.kind === 'call' || (of.kind === 'attribute' && of.attribute === 'size');
}
