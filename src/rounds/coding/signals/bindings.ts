import { ancestors, descendants } from './python-tree.js';
import type { Expression, FunctionDefinition, Module, Name, Node, Parameter } from './syntax.js';

/** One place that gives a name its value. */
export interface Binding {
  readonly name: string;
  readonly kind: 'parameter' | 'assigned' | 'unpacked' | 'updated' | 'looped' | 'other';
  /** The value given, the whole that is unpacked, what is added in an update, or what is looped over. */
  readonly value: Expression | null;
  /** Of an update: `+` of `x += 1`. */
  readonly operator?: string;
  /** Of something unpacked or looped over: its place in the tuple of targets. */
  readonly position?: number;
  readonly parameter?: Parameter;
  /** Offset from which on it holds. */
  readonly since: number;
  readonly at: Node;
}

type Scope = FunctionDefinition | Module;
const known = new WeakMap<Scope, ReadonlyMap<string, readonly Binding[]>>();

/** All bindings of the names of a function (or module) itself, nested functions left out, in order. */
function bindingsOf(scope: Scope): ReadonlyMap<string, readonly Binding[]> {
  const before = known.get(scope);
  if (before) return before;
  const found = new Map<string, Binding[]>();
  const add = (binding: Binding) => {
    const sofar = found.get(binding.name);
    if (sofar) sofar.push(binding);
    else found.set(binding.name, [binding]);
  };
  if (scope.kind === 'function') {
    for (const parameter of scope.parameters) {
      add({ name: parameter.name, kind: 'parameter', value: null, parameter, since: scope.from, at: scope });
    }
  }
  for (const each of ownNodes(scope.body)) {
    if (each.kind === 'assignment' && each.value) {
      for (const target of each.targets) bindTarget(target, each.value, 'assigned', each.to, each, add);
    } else if (each.kind === 'walrus') {
      bindTarget(each.target, each.value, 'assigned', each.to, each, add);
    } else if (each.kind === 'update' && each.target.kind === 'name') {
      const { operator, value } = each;
      add({ name: each.target.name, kind: 'updated', value, operator, since: each.to, at: each });
    } else if (each.kind === 'for') {
      bindTarget(each.target, each.iterable, 'looped', each.iterable.to, each, add);
    } else if (each.kind === 'with') {
      for (const { target } of each.items) {
        if (target?.kind === 'name')
          add({ name: target.name, kind: 'other', value: null, since: target.to, at: each });
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.since - b.since);
  known.set(scope, found);
  return found;
}

function bindTarget(
  target: Expression,
  value: Expression,
  kind: 'assigned' | 'looped' | 'unpacked',
  since: number,
  at: Node,
  add: (binding: Binding) => void,
  position?: number,
): void {
  if (target.kind === 'name') {
    add({ name: target.name, kind, value, since, at, ...(position === undefined ? {} : { position }) });
  } else if (target.kind === 'tuple' || target.kind === 'list') {
    const plain =
      kind === 'assigned' &&
      (value.kind === 'tuple' || value.kind === 'list') &&
      value.elements.length === target.elements.length &&
      ![...value.elements, ...target.elements].some((element) => element.kind === 'starred');
    target.elements.forEach((element, index) => {
      const part = plain ? (value as { elements: readonly Expression[] }).elements[index]! : value;
      const inner = element.kind === 'starred' ? element.value : element;
      const deeper = position === undefined ? index : -1;
      const place = plain ? undefined : deeper;
      bindTarget(inner, part, plain || kind === 'looped' ? kind : 'unpacked', since, at, add, place);
    });
  }
}

/** Nodes of a scope itself: nested functions, lambdas and classes are other scopes. */
export function* ownNodes(of: Node): Generator<Node> {
  for (const child of of.children) {
    if (child.kind === 'function' || child.kind === 'class' || child.kind === 'lambda') continue;
    yield child;
    yield* ownNodes(child);
  }
}

/** The bindings that may be in force where a name is read, latest first; none for a name from elsewhere. */
export function reaching(use: Name): readonly Binding[] {
  const before = reached.get(use);
  if (before) return before;
  const found = findReaching(use);
  reached.set(use, found);
  return found;
}

const reached = new WeakMap<Name, readonly Binding[]>();

function findReaching(use: Name): readonly Binding[] {
  let until = use.from;
  for (const above of ancestors(use)) {
    if (above.kind === 'comprehension') {
      const clause = above.clauses.find(({ target }) => holdsName(target, use.name));
      if (clause) {
        const binding = { name: use.name, kind: 'looped', value: clause.source, since: above.from } as const;
        const position = positionIn(clause.target, use.name);
        return [{ ...binding, at: above, ...(position === undefined ? {} : { position }) }];
      }
    } else if (above.kind === 'lambda') {
      const parameter = above.parameters.find(({ name }) => name === use.name);
      if (parameter)
        return [{ name: use.name, kind: 'parameter', value: null, parameter, since: above.from, at: above }];
    } else if (above.kind === 'function' || above.kind === 'module') {
      const list = bindingsOf(above).get(use.name);
      if (list) return inForce(list, use, until);
      // Seen from a nested function or a method, everything around has already run.
      until = Number.POSITIVE_INFINITY;
    }
  }
  return [];
}

function inForce(list: readonly Binding[], use: Name, until: number): readonly Binding[] {
  const blocks = new Set([...ancestors(use)]);
  const found: Binding[] = [];
  for (const binding of list.toReversed()) {
    if (binding.since > until || inOtherBranch(binding.at, blocks)) continue;
    found.push(binding);
    if (isDefinite(binding, blocks)) break;
  }
  return found;
}

/** Whether a binding has surely run where the use stands: its block is around the use. */
function isDefinite({ at, kind }: Binding, around: ReadonlySet<Node>): boolean {
  if (kind === 'parameter') return true;
  if (kind === 'looped' || at.kind === 'with') return around.has(at);
  for (const above of ancestors(at)) if (above.kind === 'block') return around.has(above);
  return true;
}

function inOtherBranch(at: Node, around: ReadonlySet<Node>): boolean {
  for (const above of ancestors(at)) {
    if (above.kind !== 'block') continue;
    if (around.has(above)) return false;
    if (above.parent?.kind === 'if' && around.has(above.parent)) return true;
  }
  return false;
}

function holdsName(target: Expression, name: string): boolean {
  if (target.kind === 'name') return target.name === name;
  for (const each of descendants(target)) if (each.kind === 'name' && each.name === name) return true;
  return false;
}

/** The place of a name in a tuple of targets; -1 deeper down. */
function positionIn(target: Expression, name: string): number | undefined {
  if (target.kind !== 'tuple') return undefined;
  return target.elements.findIndex((element) => element.kind === 'name' && element.name === name);
}

/** How many definitions of definitions are followed. */
const STEPS = 6;

/** An expression and all that its names were computed from in the same code: every node of the closure. */
export function* computedFrom(of: Node, seen = new Set<Node>(), steps = 0): Generator<Node> {
  if (seen.has(of) || steps > STEPS) return;
  seen.add(of);
  yield of;
  if (of.kind === 'name') {
    for (const { value } of reaching(of)) if (value) yield* computedFrom(value, seen, steps + 1);
  }
  for (const child of of.children) yield* computedFrom(child, seen, steps);
}

/** The one expression that a name stands for, followed through plain assignments; anything else as it is. */
export function resolved(of: Expression, steps = 0): Expression {
  if (of.kind !== 'name' || steps > STEPS) return of;
  const list = reaching(of);
  const [only] = list;
  return list.length === 1 && only?.kind === 'assigned' && only.value && only.position === undefined
    ? resolved(only.value, steps + 1)
    : of;
}
