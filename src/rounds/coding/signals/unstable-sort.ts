import { resolved } from './bindings.js';
import {
  calledName,
  descendants,
  dottedName,
  keyword,
  literalValue,
  operandOf,
  outermostFunction,
  selfAndBelow,
} from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { Call, Expression, Node } from './syntax.js';

const SCORES = /scores?|conf(?:s|idences?)?$|^conf|probs?$|probabilit|logits?/i;

/** `unstable-sort`: scores put in order where equal ones may come out in any, or in the reverse, order. */
export const unstableSort: Rule = function* (file) {
  for (const each of descendants(file.module)) {
    if (each.kind === 'call') {
      const keys = sortedKeys(each);
      if (!keys || !isScores(keys) || groupsTies(each)) continue;
      const reversed = isReversed(each);
      if (isStable(each) && (!reversed || isDescending(keys))) continue;
      if (isValuesOnly(each, keys, file.source)) continue;
      yield finding(each, keys, file.source);
    } else if (each.kind === 'subscript' && isBackwards(each) && each.object.kind === 'name') {
      // `order = np.argsort(scores, kind="stable")` and `order[::-1]` later on.
      const call = resolved(each.object);
      const keys = call.kind === 'call' ? sortedKeys(call) : null;
      if (call.kind !== 'call' || !keys || !isStable(call)) continue;
      if (isScores(keys) && !isDescending(keys) && !groupsTies(each)) yield finding(each, keys, file.source);
    }
  }
};

const finding = (at: Node, keys: Expression, source: string): Finding => ({
  id: 'unstable-sort',
  from: at.from,
  to: at.to,
  subject: source.slice(keys.from, keys.to).replace(/^-\s*/, ''),
});

/** What an argsort (or torch's sort, which returns an order as well) sorts by. */
function sortedKeys(of: Expression): Expression | null {
  const name = calledName(of);
  if (name !== 'argsort' && !(name === 'sort' && isTorchSort(of as Call))) return null;
  return operandOf(of);
}

const isTorchSort = (of: Call): boolean =>
  dottedName(of.callee) === 'torch.sort' ||
  (of.callee.kind === 'attribute' && keyword(of, 'descending') !== null);

function isScores(keys: Expression): boolean {
  for (const each of selfAndBelow(keys)) {
    if (each.kind === 'name' && SCORES.test(each.name)) return true;
    if (each.kind === 'attribute' && SCORES.test(each.attribute)) return true;
  }
  return false;
}

function isStable(of: Call): boolean {
  const kind = keyword(of, 'kind');
  const stable = keyword(of, 'stable');
  if (stable) return !(stable.kind === 'constant' && stable.name === 'False');
  // A kind that is handed in may be stable.
  return kind !== null && (kind.kind !== 'text' || /stable|mergesort/.test(kind.raw));
}

/** `[::-1]` */
function isBackwards(of: Node): boolean {
  return (
    of.kind === 'subscript' &&
    of.indices.some(
      (index) => index.kind === 'slice' && index.step !== null && literalValue(index.step) === -1,
    )
  );
}

function isReversed(call: Call): boolean {
  const above = call.parent;
  if (above && isBackwards(above) && above.kind === 'subscript' && above.object === call) return true;
  return /^(?:flip|flipud|reversed)$/.test(above ? calledName(above) : '');
}

/** Keys that were turned round themselves: sorting those and turning back keeps ties in order. */
const isDescending = (keys: Expression): boolean =>
  isBackwards(keys) || (keys.kind === 'call' && /^flip/.test(calledName(keys)));

/** Equal scores are put together afterwards, so their order does not show. */
function groupsTies(of: Node): boolean {
  const unit = outermostFunction(of);
  if (!unit) return false;
  for (const each of descendants(unit.body)) {
    if (/^(?:unique|diff|searchsorted|groupby|rankdata|lexsort)$/.test(calledName(each))) return true;
  }
  return false;
}

/** Only the sorted values are used, which equal scores leave the same. */
function isValuesOnly(of: Call, keys: Expression, source: string): boolean {
  const text = (part: Node) => source.slice(part.from, part.to);
  let at: Node = of;
  while (at.parent && isBackwards(at.parent)) at = at.parent;
  const above = at.parent;
  if (calledName(of) === 'argsort') {
    return (
      above?.kind === 'subscript' &&
      above.object !== at &&
      text(above.object) === text(keys).replace(/^-\s*/, '')
    );
  }
  if (above?.kind === 'attribute') return above.attribute === 'values';
  if (above?.kind === 'subscript')
    return above.indices[0] !== undefined && literalValue(above.indices[0]) === 0;
  if (above?.kind === 'assignment') {
    const [target] = above.targets;
    const order = target?.kind === 'tuple' ? target.elements[1] : undefined;
    return order === undefined || (order.kind === 'name' && order.name.startsWith('_'));
  }
  return false;
}
