import { ownNodes } from './bindings.js';
import { indexesBy, isBlockwise, isShort, movedBy, type Repetition, repetitionsOf } from './loops.js';
import { mentions } from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { FunctionDefinition, Node, Statement } from './syntax.js';

/** `nested-loop`: two Python loops over data, one inside the other, that reach into arrays entry by entry. */
export const nestedLoop: Rule = function* (file) {
  for (const scope of [file.module, ...file.functions]) {
    const told = new Set<Node>();
    for (const outer of repetitionsIn(scope)) {
      // One remark for a nest, however deep it is.
      if (told.has(outer.at) || isShort(outer) || isBlockwise(outer)) continue;
      const inner = innerLoop(outer);
      if (!inner) continue;
      told.add(inner.at);
      for (const below of repetitionsWithin(outer)) told.add(below.at);
      const subject = [...inner.names].join(', ') || 'the inner loop';
      yield { id: 'nested-loop', from: inner.at.from, to: inner.over.to, subject } satisfies Finding;
    }
  }
};

function repetitionsIn(scope: FunctionDefinition | { body: Node; kind: 'module' }): Repetition[] {
  return [...ownNodes(scope.body)].flatMap((each) => repetitionsOf(each));
}

/** What is repeated in each turn of a repetition, the later clauses of its comprehension included. */
function repetitionsWithin(outer: Repetition): Repetition[] {
  const below = [outer.body, ...ownNodes(outer.body)].flatMap((each) => repetitionsOf(each));
  if (outer.at.kind !== 'comprehension') return below;
  const clauses = repetitionsOf(outer.at);
  return [...clauses.slice(clauses.findIndex(({ over }) => over === outer.over) + 1), ...below];
}

function innerLoop(outer: Repetition): Repetition | undefined {
  return repetitionsWithin(outer).find((inner) => {
    if (isShort(inner) || isBlockwise(inner) || inner.names.size === 0) return false;
    // What changes with the outer loop; a repeat (`for _ in range(rounds)`) changes nothing inside.
    const outerNames =
      outer.at.kind === 'while' || outer.at.kind === 'for'
        ? new Set([...outer.names, ...(outer.at.kind === 'while' ? movedBy(outer.at, inner.at) : [])])
        : outer.names;
    if (!mentions(inner.body, outerNames) && !mentions(inner.over, outerNames)) return false;
    return indexesBy(inner.body, inner.names) || isPairwise(outerNames, inner);
  });
}

/** Elements instead of indices: every one of the outer with every one of the inner, taken apart or passed on together. */
function isPairwise(outerNames: ReadonlySet<string>, inner: Repetition): boolean {
  if (mentions(inner.over, outerNames)) return false;
  const statements =
    inner.body.kind === 'block' ? (inner.body.statements as readonly Statement[]) : [inner.body];
  return statements.some((statement) =>
    [statement, ...ownNodes(statement)].some(
      (each) =>
        each.kind === 'call' &&
        each.args.some((arg) => mentions(arg, outerNames)) &&
        each.args.some((arg) => mentions(arg, inner.names)) &&
        each.args.length > 1,
    ),
  );
}
