import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { parseBlock } from './parse-statement.js';
import {
  type ClassDefinition,
  type Comprehension,
  type Expression,
  type FunctionDefinition,
  type Loop,
  type Module,
  type Node,
  node,
} from './syntax.js';

/** A file as it was read: its tree, and where its lines begin. */
export interface PythonFile {
  readonly path: string;
  readonly source: string;
  readonly module: Module;
  readonly functions: readonly FunctionDefinition[];
  readonly classes: readonly ClassDefinition[];
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
  /** Outermost functions and other statements of the module in which the source does not parse. */
  readonly broken: readonly Span[];
  /** What runs only when the file is started by hand. */
  readonly scripts: readonly Span[];
  /** How many comments there are. */
  readonly comments: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Reads a file. Source that is still being typed gives the tree of what can be read; it never throws. */
export function parsePython(path: string, source: string): PythonFile {
  const top = parser.parse(source).topNode;
  const body = parseBlock(top, source);
  const module: Module = node({ kind: 'module', body, from: 0, to: source.length, children: [body] });
  const functions: FunctionDefinition[] = [];
  const classes: ClassDefinition[] = [];
  for (const each of descendants(module)) {
    if (each.kind === 'function') functions.push(each);
    else if (each.kind === 'class') classes.push(each);
  }
  const lineStarts = [0];
  for (const ending of source.matchAll(/\r\n|\r|\n/g)) lineStarts.push(ending.index + ending[0].length);
  const { errors, comments } = marks(top);
  const broken = errors.map((at) => brokenPart(at, module));
  const scripts = ofKind(module, 'if').filter(({ branches }) =>
    branches.some(({ test }) => mentions(test, new Set(['__name__']))),
  );
  return { path, source, module, functions, classes, lineStarts, broken, scripts, comments };
}

/** Where the parser met errors, and how many comments it passed. */
function marks(top: SyntaxNode): { errors: number[]; comments: number } {
  const errors: number[] = [];
  let comments = 0;
  top.toTree().iterate({
    enter: ({ type, from }) => {
      if (type.isError) errors.push(from);
      else if (type.name === 'Comment') comments++;
    },
  });
  return { errors, comments };
}

/** Around an error of the parser the outermost function, or the statement where there is none. */
function brokenPart(at: number, module: Module): Span {
  let smallest: Span = { from: at, to: at };
  let around: Node | undefined = module.body;
  while (around && around.kind !== 'function') {
    const next: Node | undefined = around.children.find(({ from, to }) => from <= at && at <= to);
    if (next) smallest = next;
    around = next?.kind === 'function' || next?.kind === 'class' || next?.kind === 'block' ? next : undefined;
  }
  return smallest;
}

/** The line, from 1, that an offset lies in. */
export function lineAt({ lineStarts }: PythonFile, offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Everything below a node, in the order of the source. */
export function* descendants(of: Node): Generator<Node> {
  const waiting = of.children.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at]!);
  }
}

/** A node and everything below it. */
export function* selfAndBelow(of: Node): Generator<Node> {
  yield of;
  yield* descendants(of);
}

/** The nodes that hold this one, innermost first. */
export function* ancestors(of: Node): Generator<Node> {
  for (let above = of.parent; above; above = above.parent) yield above;
}

/** Everything below that is of one kind. */
export function ofKind<K extends Node['kind']>(of: Node, kind: K): (Node & { kind: K })[] {
  const found: (Node & { kind: K })[] = [];
  for (const each of selfAndBelow(of)) if (each.kind === kind) found.push(each as (typeof found)[number]);
  return found;
}

/** The function in which a node stands, or null on the level of the module. */
export function functionOf(of: Node): FunctionDefinition | null {
  for (const above of ancestors(of)) if (above.kind === 'function') return above;
  return null;
}

/** The outermost function or method around a node: nested functions share its names. */
export function outermostFunction(of: Node): FunctionDefinition | null {
  let found = of.kind === 'function' ? of : null;
  for (const above of ancestors(of)) if (above.kind === 'function') found = above;
  return found;
}

/** The class whose method a function is, if it is one. */
export function classOf(of: FunctionDefinition): ClassDefinition | null {
  const holder = of.parent?.parent;
  return holder?.kind === 'class' ? holder : null;
}

/** Loops around a node inside its own function, innermost first. */
export function loopsAround(of: Node): (Loop | Comprehension)[] {
  const found: (Loop | Comprehension)[] = [];
  for (const above of ancestors(of)) {
    if (above.kind === 'function' || above.kind === 'lambda') break;
    if (above.kind === 'for' || above.kind === 'while' || above.kind === 'comprehension') found.push(above);
  }
  return found;
}

/** The statement that a node is part of, or the node itself. */
export function statementOf(of: Node): Node {
  let at = of;
  while (at.parent && at.parent.kind !== 'block' && at.parent.kind !== 'module') at = at.parent;
  return at;
}

/** Names read or written below a node. */
export function namesIn(of: Node): Set<string> {
  return new Set(ofKind(of, 'name').map(({ name }) => name));
}

/** Whether a name occurs at or below a node. */
export function mentions(of: Node, names: ReadonlySet<string>): boolean {
  for (const each of selfAndBelow(of)) if (each.kind === 'name' && names.has(each.name)) return true;
  return false;
}

/** `np.linalg.norm` of such an expression, '' of anything but names and dots. */
export function dottedName(of: Expression): string {
  if (of.kind === 'name') return of.name;
  if (of.kind !== 'attribute') return '';
  const object = dottedName(of.object);
  return object && `${object}.${of.attribute}`;
}

/** The last part of what is called: `norm` of `np.linalg.norm(x)`, `sum` of `(a + b).sum()`. */
export function calledName(of: Node): string {
  if (of.kind !== 'call') return '';
  if (of.callee.kind === 'name') return of.callee.name;
  return of.callee.kind === 'attribute' ? of.callee.attribute : '';
}

const LIBRARIES = /^(?:np|numpy|math|torch|cupy|jnp|F|nn|scipy|xp)(?:\.|$)/;

/**
 * What a call works on: the object of a method, or the first argument of a library's function.
 * Null where neither is there.
 */
export function operandOf(of: Node): Expression | null {
  if (of.kind !== 'call') return null;
  if (of.callee.kind === 'attribute' && !LIBRARIES.test(dottedName(of.callee.object)))
    return of.callee.object;
  return of.args[0] ?? null;
}

/** What a call is given besides its operand. */
export function furtherArguments(of: Node): readonly Expression[] {
  if (of.kind !== 'call') return [];
  return operandOf(of) === of.args[0] ? of.args.slice(1) : of.args;
}

/** The value of a keyword argument. */
export function keyword(of: Node, ...names: string[]): Expression | null {
  if (of.kind !== 'call') return null;
  return of.keywords.find(({ name }) => names.includes(name))?.value ?? null;
}

/** A number's value, its sign included; NaN for what is no literal. */
export function literalValue(of: Expression): number {
  if (of.kind === 'number') return of.value;
  if (of.kind === 'unary' && of.operator === '-') return -literalValue(of.operand);
  return Number.NaN;
}
