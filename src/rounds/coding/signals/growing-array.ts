import { ownNodes } from './bindings.js';
import { isShort, repetitionsOf } from './loops.js';
import { ancestors, calledName, descendants, dottedName, statementOf } from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { Call, Expression, Loop, Node } from './syntax.js';

const GROWS =
  /^(?:append|concatenate|vstack|hstack|dstack|column_stack|row_stack|stack|insert|cat|concat|r_|c_)$/;

/** `growing-array`: an array copied in every turn of a loop to hold one piece more. */
export const growingArray: Rule = function* (file) {
  for (const each of descendants(file.module)) {
    if (each.kind !== 'assignment' || each.targets.length !== 1) continue;
    const [target] = each.targets;
    const { value } = each;
    const name = target && dottedName(target);
    if (!name || !value || !grows(value, name)) continue;
    const loop = innermostLoop(each);
    if (!loop || repetitionsOf(loop).every(isShort) || isReadElsewhere(loop, each, name)) continue;
    yield { id: 'growing-array', from: each.from, to: each.to, subject: name } satisfies Finding;
  }
};

/** `np.append(name, …)`, `np.concatenate([name, …])`, `np.r_[name, …]`. */
function grows(value: Expression, name: string): boolean {
  if (value.kind === 'subscript') {
    return /\.(?:r_|c_)$/.test(dottedName(value.object)) && holds(value.indices, name);
  }
  if (value.kind !== 'call' || !GROWS.test(calledName(value)) || !isLibrary(value)) return false;
  const [first] = value.args;
  if (!first || value.args.length + value.keywords.length === 0) return false;
  if (first.kind === 'list' || first.kind === 'tuple')
    return first.elements.length > 1 && holds(first.elements, name);
  return /^(?:append|insert)$/.test(calledName(value)) && dottedName(first) === name;
}

const holds = (parts: readonly Expression[], name: string): boolean =>
  parts.some((part) => dottedName(part) === name);
const isLibrary = ({ callee }: Call): boolean => /^(?:np|numpy|torch|jnp|cp)\./.test(dottedName(callee));

function innermostLoop(of: Node): Loop | null {
  for (const above of ancestors(of)) {
    if (above.kind === 'for' || above.kind === 'while') return above;
    if (above.kind === 'function' || above.kind === 'class') return null;
  }
  return null;
}

/** Features that the next turn computes with have to be joined; only what is collected could be collected otherwise. */
function isReadElsewhere(loop: Loop, growth: Node, name: string): boolean {
  for (const each of ownNodes(loop.body)) {
    if ((each.kind !== 'name' && each.kind !== 'attribute') || dottedName(each) !== name) continue;
    if (statementOf(each) === growth || isAskedForSize(each)) continue;
    return true;
  }
  return false;
}

const isAskedForSize = ({ parent }: Node): boolean =>
  (parent?.kind === 'call' && calledName(parent) === 'len') ||
  (parent?.kind === 'attribute' && /^(?:size|shape)$/.test(parent.attribute)) ||
  (parent?.kind === 'comparison' && /^is/.test(parent.operator));
