import { type Binding, computedFrom, reaching, resolved } from './bindings.js';
import { isSmallConstant } from './guards.js';
import {
  calledName,
  dottedName,
  furtherArguments,
  keyword,
  literalValue,
  loopsAround,
  operandOf,
} from './python-tree.js';
import { remembered } from './remembered.js';
import type { Expression, Name, Node } from './syntax.js';

/** Calls that keep zero where it was: a square root, a change of type or of shape. */
const KEEPS_ZERO =
  /^(?:sqrt|abs|fabs|absolute|square|float|int|float32|float64|asarray|array|astype|item|reshape|view|ravel|flatten|squeeze|unsqueeze|expand_dims|expand|expand_as|broadcast_to|copy|clone|detach|tensor|double|transpose|numpy|cpu|to|keepdims)$/;
/** Reductions that are zero for ordinary data: an empty mask, equal values, a black image. */
const REDUCTION = /^(?:sum|nansum|count_nonzero|norm|vector_norm|std|nanstd|var|nanvar|bincount|ptp|len)$/;
const POSITIVE = /^(?:exp|exp2|softmax|sigmoid|cosh|ones|ones_like|softplus|hanning|gamma)$/;
/** Surely above zero, as far as the source says. */
const isPositive = remembered(false, positive);

function positive(of: Expression, steps: number): boolean {
  const below = (part: Expression) => isPositive(part, steps + 1);
  if (literalValue(of) > 0 || isSmallConstant(of)) return true;
  switch (of.kind) {
    case 'name': {
      const list = reaching(of);
      return (
        list.length > 0 &&
        list.every(
          ({ kind, value, position }) =>
            (kind === 'assigned' && value !== null && below(value)) ||
            (kind === 'updated' && value !== null && below(value)) ||
            (kind === 'looped' && value !== null && position === undefined && below(value)),
        )
      );
    }
    case 'binary':
      if (of.operator === '**') return below(of.left);
      if (of.operator === '+') return below(of.left) || below(of.right);
      return /^[*/]$/.test(of.operator) && below(of.left) && below(of.right);
    case 'subscript':
      return below(of.object);
    case 'comprehension':
      return below(of.element);
    case 'list':
    case 'tuple':
      return of.elements.length > 0 && of.elements.every(below);
    case 'attribute':
      return of.attribute === 'T' && below(of.object);
    case 'call': {
      const name = calledName(of);
      if (POSITIVE.test(name)) return true;
      if (name === 'arange' || name === 'range' || name === 'linspace') return below(of.args[0] ?? of);
      if (name === 'outer' || name === 'stack' || name === 'concatenate') return of.args.every(below);
      if (/^(?:maximum|max|fmax|clip|clamp|clip_|clamp_|clamp_min)$/.test(name)) {
        return [...of.args, ...of.keywords.map(({ value }) => value)].some(below);
      }
      const operand = operandOf(of);
      return (
        operand !== null &&
        (KEEPS_ZERO.test(name) || /^(?:sum|mean|prod|cumsum|min|amin)$/.test(name)) &&
        below(operand)
      );
    }
    default:
      return false;
  }
}

/**
 * Whether an expression was computed in a way that gives zero for ordinary data: a sum, a length, a spread, a
 * difference of two measured values. What comes from outside (a parameter, an unknown call) is not judged.
 */
export const canVanish = remembered(false, vanishes);

function vanishes(of: Expression, steps: number): boolean {
  if (isPositive(of)) return false;
  const below = (part: Expression) => canVanish(part, steps + 1);
  switch (of.kind) {
    case 'name':
      return !isCountedInLoop(of) && vanishesByName(reaching(of), below);
    case 'number':
      return of.value === 0;
    case 'unary':
      return of.operator === '-' && below(of.operand);
    case 'attribute':
      return of.attribute === 'T' && below(of.object);
    case 'subscript':
      return !of.indices.some(isMask) && below(of.object);
    case 'binary':
      switch (of.operator) {
        case '+':
          return below(of.left) && below(of.right);
        case '-':
          return isMeasured(of.left) && isMeasured(of.right) && !isShifted(of.left) && !isOfAnchors(of);
        case '*':
        case '@':
          return of.operator === '*' && (below(of.left) || below(of.right));
        case '/':
        case '//':
        case '**':
          return below(of.left);
        default:
          return false;
      }
    case 'call':
      return vanishesAsCall(of, below);
    default:
      return false;
  }
}

/** A counter read in the loop that moves it has just been moved. */
function isCountedInLoop(of: Name): boolean {
  const around = new Set<Node>(loopsAround(of));
  return reaching(of).some(
    ({ kind, at }) => kind === 'updated' && loopsAround(at).some((loop) => around.has(loop)),
  );
}

function vanishesByName(list: readonly Binding[], below: (part: Expression) => boolean): boolean {
  const [latest] = list;
  if (!latest) return false;
  // A counter or total: zero until something is added, which a loop or an `if` may never do.
  const updates = list.filter(({ kind }) => kind === 'updated');
  if (updates.some(({ operator }) => operator !== '+' && operator !== '*' && operator !== '/')) return false;
  const definite = list.at(-1)!;
  if (updates.length > 0) {
    if (updates.some(({ value }) => value && isPositive(value) && Number.isNaN(literalValue(value))))
      return false;
    if (definite.kind === 'updated') return false;
    return definite.kind === 'assigned' && definite.value !== null && below(definite.value);
  }
  return list.some(({ kind, value }) => kind === 'assigned' && value !== null && below(value));
}

function vanishesAsCall(of: Extract<Expression, { kind: 'call' }>, below: (part: Expression) => boolean) {
  const name = calledName(of);
  const operand = operandOf(of);
  if (!operand) return false;
  if (REDUCTION.test(name)) return !isPositive(operand) && !isFilled(operand) && !isConstructed(operand);
  if (KEEPS_ZERO.test(name)) return below(operand);
  if (/^(?:det|cross)$/.test(name)) return true;
  if (name === 'mean') return isEven(operand);
  if (name === 'prod') return below(operand);
  if (/^(?:maximum|minimum|max|min|fmax|fmin)$/.test(name)) {
    const compared = [operand, ...furtherArguments(of)];
    if (compared.length < 2) return false;
    return name.includes('min') ? compared.some(below) : compared.every(below);
  }
  if (/^(?:clip|clamp|clamp_min|relu)$/.test(name)) {
    const lower = keyword(of, 'min', 'a_min') ?? furtherArguments(of)[0] ?? null;
    return (lower === null || literalValue(lower) <= 0) && below(operand);
  }
  return false;
}

/** A square or an absolute value: its mean is zero where all of it is. */
function isEven(of: Expression): boolean {
  if (of.kind === 'name') {
    const value = resolved(of);
    return value !== of && isEven(value);
  }
  if (of.kind === 'binary')
    return of.operator === '**' && literalValue(of.right) === 2 && !isPositive(of.left);
  return /^(?:abs|square|fabs|absolute)$/.test(calledName(of));
}

/** Weights of a grid or a product of matrices: built so that they do not vanish, as far as one can see. */
function isConstructed(of: Expression): boolean {
  for (const each of computedFrom(of)) {
    if (each.kind === 'binary' && each.operator === '@') return true;
    if (
      /^(?:arange|linspace|meshgrid|indices|inv|svd|qr|eigh?|solve|hanning|hamming)$/.test(calledName(each))
    )
      return true;
  }
  return false;
}

/** A list written out with something in it, or what counts up. */
function isFilled(written: Expression): boolean {
  const of = resolved(written);
  return ((of.kind === 'list' || of.kind === 'tuple') && of.elements.length > 0) || of.kind === 'text';
}

/** Not a constant, and not a count of loops or an extent: differences of those are index arithmetic. */
const isMeasured = remembered(false, measured);

function measured(of: Expression, steps: number): boolean {
  const below = (part: Expression) => isMeasured(part, steps + 1);
  if (!Number.isNaN(literalValue(of))) return false;
  if (of.kind === 'name') {
    const [latest] = reaching(of);
    if (latest?.kind === 'looped' || latest?.kind === 'unpacked') return false;
    if (latest?.parameter) return !isSetting(latest.parameter.name);
    if (!latest) return false;
    return latest.value === null || below(latest.value);
  }
  if (of.kind === 'attribute') return of.attribute === 'T';
  if (of.kind === 'subscript') return !(of.object.kind === 'attribute' && of.object.attribute === 'shape');
  if (of.kind === 'binary') {
    if (of.operator === '**' && !Number.isNaN(literalValue(of.left))) return false;
    return below(of.left) || below(of.right);
  }
  if (of.kind === 'call') return !/^(?:len|int|range|size|numel)$/.test(calledName(of));
  return false;
}

/** Parameters that name a setting rather than data. */
const isSetting = (name: string): boolean =>
  /^(?:n|k|m|p|num_.*|.*_size|size|stride|padding|kernel|alpha|beta\d?|gamma|momentum|rate|step|steps|window|eps)$/.test(
    name,
  );

/** Anchors are made by the program, with sides of its choice. */
function isOfAnchors(of: Expression): boolean {
  for (const each of computedFrom(of)) {
    if (each.kind === 'name' && /anchor|prior/i.test(each.name)) return true;
  }
  return false;
}

/** Held above zero by something added: `(x2 - x1 + 1) * (y2 - y1 + 1)`. */
function isShifted(of: Expression): boolean {
  for (const each of computedFrom(of)) {
    if (each.kind === 'binary' && each.operator === '+' && (isAdded(each.left) || isAdded(each.right)))
      return true;
  }
  return false;
}
const isAdded = (of: Expression): boolean => literalValue(of) > 0 || isSmallConstant(of);

/** An index that picks entries by a condition; which ones are left is what the condition says. */
export function isMask(of: Node): boolean {
  if (of.kind === 'slice' || of.kind === 'number' || of.kind === 'constant') return false;
  for (const each of computedFrom(of)) {
    if (each.kind === 'comparison') return true;
    if (/^(?:nonzero|flatnonzero|where|argwhere|isfinite|logical_\w+)$/.test(calledName(each))) return true;
    if (each.kind === 'name' && /mask|valid|keep|positive/.test(each.name)) return true;
  }
  return false;
}

/** `x / x.max()`: normalised by its own extreme, which is zero for what is zero everywhere. */
export function isOwnExtreme(numerator: Expression, divisor: Expression, source: string): boolean {
  const value =
    divisor.kind === 'name'
      ? (reaching(divisor).find(({ kind }) => kind === 'assigned')?.value ?? divisor)
      : divisor;
  if (!/^(?:max|amax|nanmax)$/.test(calledName(value))) return false;
  let operand = operandOf(value);
  if (operand?.kind === 'call' && /^(?:abs|absolute)$/.test(calledName(operand)))
    operand = operandOf(operand);
  const text = (part: Expression) => source.slice(part.from, part.to);
  if (!operand || text(operand) !== text(numerator)) return false;
  return dottedName(operand) !== '' && !isPositive(operand);
}
