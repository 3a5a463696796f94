import { computedFrom, reaching } from './bindings.js';
import { isTested } from './guards.js';
import { calledName, descendants, dottedName, literalValue, operandOf, selfAndBelow } from './python-tree.js';
import { remembered } from './remembered.js';
import type { Finding, Rule } from './signal.js';
import type { Expression, Node } from './syntax.js';
import { isMask } from './zero.js';

const text = (source: string, { from, to }: Node) => source.slice(from, to).replaceAll(/\s+/g, ' ');

/** Logarithms are there to be exponentiated; other names say that the largest was taken off. */
const BOUNDED_NAME =
  /^(?:log|ln)(?!its?$|its?_)|_log|log_?z|scale$|peak|largest|maxi|norm|lse|bounded|clamped|clipped|stable|shifted/i;
const TAKES_LARGEST = /^(?:max|amax|nanmax|maximum|logsumexp|logaddexp)$/;
/** Calls whose result is as large as what they are given. */
const KEEPS =
  /^(?:asarray|array|as_tensor|tensor|astype|reshape|view|ravel|flatten|squeeze|unsqueeze|transpose|permute|swapaxes|float|float32|float64|double|to|item|exp|dot|matmul|sum|tolist|detach|copy|clone)$/;

/** `exp-overflow`: the exponential of scores, distances or offsets as large as they come. */
export const expOverflow: Rule = function* (file) {
  for (const each of descendants(file.module)) {
    if (calledName(each) !== 'exp') continue;
    const operand = operandOf(each);
    if (!operand || growth(operand) !== 'unbounded' || isTested(operand)) continue;
    const subject = text(file.source, operand);
    yield { id: 'exp-overflow', from: each.from, to: each.to, subject } satisfies Finding;
  }
};

/** Unbounded: an argument by plain arithmetic. Inert: constants. Bounded: anything that holds a value, or unknown. */
type Growth = 'unbounded' | 'inert' | 'bounded';

const growth = remembered<Growth>('bounded', grows);

function grows(of: Expression, steps: number): Growth {
  const below = (part: Expression) => growth(part, steps + 1);
  switch (of.kind) {
    case 'number':
      return of.imaginary ? 'bounded' : 'inert';
    case 'name': {
      if (BOUNDED_NAME.test(of.name)) return 'bounded';
      const list = reaching(of);
      if (list.length === 0) return 'bounded';
      return together(
        list.map(({ kind, value, operator }) => {
          if (kind === 'parameter') return 'unbounded';
          if (kind === 'unpacked' || kind === 'other' || value === null) return 'bounded';
          if (kind !== 'updated' || operator !== '-') return below(value);
          return takesLargest(value) ? 'bounded' : 'unbounded';
        }),
      );
    }
    case 'attribute':
      if (of.attribute === 'T') return below(of.object);
      return /^(?:np|math|torch)\./.test(dottedName(of)) ? 'inert' : 'bounded';
    case 'subscript':
      return of.indices.some(isMask) ? 'bounded' : below(of.object);
    case 'binary':
      if (of.operator === '%' || (of.operator === '-' && takesLargest(of.right))) return 'bounded';
      return together([below(of.left), below(of.right)]);
    case 'call': {
      const name = calledName(of);
      if (name === 'sqrt') return 'inert';
      const operand = operandOf(of);
      return operand && KEEPS.test(name) ? below(operand) : 'bounded';
    }
    // A minus sign in front turns large into small, which is harmless.
    default:
      return 'bounded';
  }
}

const together = (parts: readonly Growth[]): Growth =>
  parts.includes('bounded') ? 'bounded' : parts.includes('unbounded') ? 'unbounded' : 'inert';

function takesLargest(of: Expression): boolean {
  for (const each of computedFrom(of)) {
    if (TAKES_LARGEST.test(calledName(each))) return true;
    if (each.kind === 'name' && BOUNDED_NAME.test(each.name)) return true;
  }
  return false;
}

const PROBABILITY =
  /^(?:p|q|pt|p_t|p_?(?:true|correct|target|hat)|probs?|probabilit\w+|\w*_probs?|prob_\w+|y_pred|y_hat|softmaxed|likelihoods?)$/;
/** Anything that keeps a probability off zero, or makes it something else. */
const KEEPS_OFF =
  /^(?:clip|clamp|clamp_|clamp_min|maximum|max|fmax|log1p|xlogy|finfo|logsumexp|where_positive)$/;

/** `log-of-zero`: the logarithm of a probability that may have come out as exactly zero. */
export const logOfZero: Rule = function* (file) {
  for (const each of descendants(file.module)) {
    if (!/^(?:log|log2|log10)$/.test(calledName(each))) continue;
    const operand = operandOf(each);
    if (!operand || !isProbability(operand) || isKeptOff(operand) || isTested(operand)) continue;
    yield {
      id: 'log-of-zero',
      from: each.from,
      to: each.to,
      subject: text(file.source, operand),
    } satisfies Finding;
  }
};

/** Computed as one (softmax, sigmoid, a share of a total), or named as one and taken as it comes. */
const isProbability = remembered(false, probability);

function probability(of: Expression, steps: number): boolean {
  const below = (part: Expression) => isProbability(part, steps + 1);
  switch (of.kind) {
    case 'name': {
      const list = reaching(of);
      if (list.every(({ kind }) => kind === 'parameter')) return list.length > 0 && PROBABILITY.test(of.name);
      return list.some(({ kind, value }) => kind === 'assigned' && value !== null && below(value));
    }
    case 'subscript':
      return !of.indices.some((index) => isMask(index) && hasComparison(index)) && below(of.object);
    case 'binary':
      if (of.operator === '/') return isTotalOf(of.right);
      if (of.operator === '-') return literalValue(of.left) === 1 && below(of.right);
      if (of.operator === '+') return below(of.left) && below(of.right);
      return of.operator === '*' && (below(of.left) || below(of.right));
    case 'call': {
      const name = calledName(of);
      if (/softmax|sigmoid|expit/i.test(name) && !/log|super/i.test(name)) return true;
      const operand = operandOf(of);
      if (name === 'where') return of.args.slice(1).some(below);
      return (
        operand !== null &&
        /^(?:gather|squeeze|reshape|asarray|astype|take_along_axis|sum|mean|array|ravel|flatten|view)$/.test(
          name,
        ) &&
        below(operand)
      );
    }
    default:
      return false;
  }
}

/** `x.sum()` or `np.sum(x)` as a divisor makes shares; where x is an exponential, a softmax by hand. */
function isTotalOf(divisor: Expression): boolean {
  const list = divisor.kind === 'name' ? reaching(divisor) : [];
  const value =
    list.length === 1 && list[0]!.kind === 'assigned' && list[0]!.value ? list[0]!.value : divisor;
  return value.kind === 'call' && calledName(value) === 'sum';
}

function hasComparison(of: Expression): boolean {
  for (const each of computedFrom(of)) if (each.kind === 'comparison') return true;
  return false;
}

function isKeptOff(of: Expression): boolean {
  for (const each of computedFrom(of)) {
    if (each.kind === 'call' && KEEPS_OFF.test(calledName(each)) && !isLargestTakenOff(each)) return true;
    if (each.kind === 'binary' && each.operator === '+') {
      const sides = [each.left, each.right];
      if (sides.some((side) => literalValue(side) > 0 || /eps|tiny|smooth|alpha/i.test(dottedName(side))))
        return true;
    }
  }
  for (const each of selfAndBelow(of))
    if (each.kind === 'name' && /eps|safe|clipped|smooth/i.test(each.name)) return true;
  return false;
}

/** `x - x.max()` on the way to a softmax keeps nothing off zero. */
const isLargestTakenOff = (of: Expression): boolean => {
  if (!/^(?:max|maximum)$/.test(calledName(of))) return false;
  return (
    calledName(of) === 'max' &&
    !(of.kind === 'call' && of.args.some((arg) => literalValue(arg) > 0 && literalValue(arg) < 0.1))
  );
};
