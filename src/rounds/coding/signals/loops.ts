import { computedFrom, ownNodes, resolved } from './bindings.js';
import {
  calledName,
  dottedName,
  literalValue,
  mentions,
  namesIn,
  ofKind,
  outermostFunction,
  selfAndBelow,
} from './python-tree.js';
import type { Comprehension, Expression, Loop, Name, Node } from './syntax.js';

/** One level of repetition: a loop statement, or one `for` of a comprehension. */
export interface Repetition {
  readonly at: Loop | Comprehension;
  /** What changes from turn to turn: targets, or the counter of a `while`. */
  readonly names: ReadonlySet<string>;
  /** What is looped over; the test of a `while`. */
  readonly over: Expression;
  /** What is done each turn. */
  readonly body: Node;
}

/** The repetitions that a node starts, outer ones first. */
export function repetitionsOf(of: Node): Repetition[] {
  if (of.kind === 'for') return [{ at: of, names: namesIn(of.target), over: of.iterable, body: of.body }];
  if (of.kind === 'while') return [{ at: of, names: counters(of), over: of.test, body: of.body }];
  if (of.kind !== 'comprehension') return [];
  return of.clauses.map(({ target, source }) => ({
    at: of,
    names: namesIn(target),
    over: source,
    body: of.element,
  }));
}

/** Names that a `while` tests and moves on. */
function counters(loop: Extract<Loop, { kind: 'while' }>): Set<string> {
  const tested = namesIn(loop.test);
  const moved = [...ownNodes(loop.body)].flatMap((each) =>
    each.kind === 'update' && each.target.kind === 'name' ? [each.target.name] : [],
  );
  return new Set(moved.filter((name) => tested.has(name)));
}

/** Loops over the few taps of a kernel are how an operation over whole arrays is written. */
const FEW =
  /^(?:k|kh|kw|kx|ky|r|ks|radius|half|pad\w*|taps?|channels?|epochs?|num_epochs|n_?iter\w*|iterations|max_iter\w*|steps|levels?|scales?|ratios?|dims?|axes|axis|offsets|shifts|directions|neighbou?rs|folds?|layers|blocks|heads)$|kernel|window|filter|ksize|k_size|connectivity|octaves?/i;

/** Whether a loop runs a handful of times whatever the data: written out, a small number, a kernel's extent. */
export function isShort({ over }: Repetition): boolean {
  return isShortExpression(over);
}

function isShortExpression(over: Expression, steps = 0): boolean {
  if (steps > 4) return false;
  const value = resolved(over);
  if (value.kind === 'tuple' || value.kind === 'list' || value.kind === 'set' || value.kind === 'text')
    return true;
  if (value.kind === 'comparison') return isShortExpression(value.right, steps + 1);
  if (value.kind === 'name' || value.kind === 'attribute') {
    return FEW.test(dottedName(value).split('.').at(-1)!) || isKernelExtent(value);
  }
  if (value.kind === 'number') return value.value <= 32;
  if (value.kind === 'binary')
    return isShortExpression(value.left, steps + 1) || isShortExpression(value.right, steps + 1);
  if (value.kind === 'unary') return isShortExpression(value.operand, steps + 1);
  if (value.kind === 'subscript') return isKernelExtent(value);
  if (value.kind !== 'call') return false;
  const name = calledName(value);
  if (name === 'range') {
    // Only where it ends says how long it is.
    const end = value.args.length > 1 ? value.args[1]! : value.args[0];
    return end !== undefined && isShortExpression(end, steps + 1);
  }
  const first = value.args[0];
  return /^(?:enumerate|len|int|min|reversed|zip|list|tuple|arange|product)$/.test(name) && first
    ? value.args.some((part) => isShortExpression(part, steps + 1))
    : false;
}

function isKernelExtent(of: Expression): boolean {
  for (const each of computedFrom(of)) {
    if (each.kind === 'attribute' && each.attribute === 'shape') {
      if (/kernel|weight|filter|template|element|footprint|^w$|^k$/i.test(dottedName(each.object)))
        return true;
    }
    if (each.kind === 'name' && /kernel|filter|template/i.test(each.name)) return true;
  }
  return false;
}

/** Steps over blocks of data: `range(0, n, size)` leaves the rows of a block to the arrays. */
export function isBlockwise({ over }: Repetition): boolean {
  const value = resolved(over);
  return (
    calledName(value) === 'range' &&
    value.kind === 'call' &&
    value.args.length === 3 &&
    Math.abs(literalValue(value.args[2]!)) !== 1
  );
}

/** Whether an entry of an array below a node is picked by one of the names; a dictionary's is looked up. */
export function indexesBy(of: Node, names: ReadonlySet<string>): boolean {
  return ofKind(of, 'subscript').some(
    (each) =>
      // `[rows[i] for i in sample]` only gathers.
      !(each === of && of.parent?.kind === 'comprehension' && each.indices.length === 1) &&
      !isDictionary(each.object) &&
      each.indices.some((index) => mentions(index, names)),
  );
}

/** Made as one, or asked for its items or for a key somewhere in the function; a dictionary in one as well. */
function isDictionary(of: Expression): boolean {
  const value = resolved(of);
  if (value.kind === 'subscript') return isDictionary(value.object);
  if (value.kind === 'dictionary' || /^(?:dict|defaultdict|Counter|OrderedDict)$/.test(calledName(value)))
    return true;
  const unit = of.kind === 'name' ? outermostFunction(of) : null;
  return unit !== null && dictionariesOf(unit).has((of as Name).name);
}

const known = new WeakMap<Node, ReadonlySet<string>>();

function dictionariesOf(unit: Node): ReadonlySet<string> {
  const before = known.get(unit);
  if (before) return before;
  const found = new Set<string>();
  for (const each of ofKind(unit, 'call')) {
    if (
      each.callee.kind !== 'attribute' ||
      !/^(?:items|keys|values|get|setdefault)$/.test(each.callee.attribute)
    )
      continue;
    let root = each.callee.object;
    while (root.kind === 'subscript') root = root.object;
    if (root.kind === 'name') found.add(root.name);
  }
  known.set(unit, found);
  return found;
}

/** What changes in each turn of a `while` outside an inner loop; the flag that ends it changes nothing else. */
export function movedBy(loop: Extract<Loop, { kind: 'while' }>, except: Node): Set<string> {
  const found = assignedIn(loop.body, except);
  for (const name of namesIn(loop.test)) found.delete(name);
  return found;
}

function assignedIn(of: Node, except: Node): Set<string> {
  const found = new Set<string>();
  for (const each of selfAndBelow(of)) {
    if (each.from >= except.from && each.to <= except.to) continue;
    if (each.kind === 'assignment')
      for (const target of each.targets) if (target.kind === 'name') found.add(target.name);
  }
  return found;
}
