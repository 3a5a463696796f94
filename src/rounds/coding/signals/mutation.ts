import { type Binding, reaching } from './bindings.js';
import type { Program } from './program.js';
import {
  ancestors,
  calledName,
  classOf,
  descendants,
  dottedName,
  functionOf,
  keyword,
  operandOf,
} from './python-tree.js';
import type { Finding, Rule } from './signal.js';
import type { Expression, FunctionDefinition, Name, Node } from './syntax.js';

const CHANGING_METHODS =
  /^(?:append|extend|insert|pop|popitem|remove|clear|reverse|sort|fill|resize|partition|setdefault|discard|put|itemset|(?!_)\w+[a-z]_)$/;
/** In place by their name or by what they are for; so are outputs handed in. */
const CHANGES_BY_NAME =
  /_$|in_?place|^_?(?:step|update|draw|paint|fill|shuffle|sort|swap|push|insert|union|find|visit|merge|zero_grad|init|reset|load|set|add|register|relax|heapify|sift)/i;
const OUTPUT =
  /^(?:out|buffer|buf|result|results|acc|accum\w*|dst|dest|memo|cache|visited|seen|parent|state|store|stack|queue|grads?)$/;

/** `argument-mutation`: a caller's array or list is changed by the function. */
export const argumentMutation: Rule = function* (file, program) {
  if (program.mutates) return;
  const told = new Map<FunctionDefinition, Set<string>>();
  for (const each of descendants(file.module)) {
    for (const { changed, element } of changes(each)) {
      const root = rootName(changed);
      const holder = root && functionOf(root);
      if (!root || !holder || CHANGES_BY_NAME.test(holder.name) || saysInPlace(holder, file.source)) continue;
      if (functionOf(holder) !== null) continue;
      const origin = argumentBehind(root);
      if (!origin || OUTPUT.test(origin.name) || origin.name === 'self' || origin.name === 'cls') continue;
      if (!element && !isArray(origin.name, holder)) continue;
      if (isOwnedByCallers(holder, origin.name, program)) continue;
      const before = told.get(holder) ?? new Set();
      told.set(holder, before);
      if (before.has(origin.name)) continue;
      before.add(origin.name);
      const { from, to } = each;
      const likely = origin.sure ? {} : ({ confidence: 'likely' } as const);
      yield { id: 'argument-mutation', from, to, subject: origin.name, ...likely } satisfies Finding;
    }
  }
};

interface Change {
  readonly changed: Expression;
  /** An entry is written, or a method called that only containers have: the thing need not be proved an array. */
  readonly element: boolean;
}

/** What a statement or call changes in place. */
function changes(of: Node): Change[] {
  if (of.kind === 'assignment' && of.value) {
    return of.targets.flatMap(written).filter(({ changed }) => changed.kind === 'subscript');
  }
  if (of.kind === 'update') {
    return of.target.kind === 'name' || of.target.kind === 'subscript'
      ? [{ changed: of.target, element: of.target.kind === 'subscript' }]
      : [];
  }
  if (of.kind === 'delete')
    return (of.children as Expression[]).flatMap(written).filter(({ element }) => element);
  if (of.kind !== 'call') return [];
  const out = keyword(of, 'out');
  if (out) return [{ changed: out, element: true }];
  const name = calledName(of);
  const object = operandOf(of);
  if (of.callee.kind === 'attribute' && /^(?:shuffle|put|place|copyto|fill_diagonal|at)$/.test(name)) {
    return of.args[0] ? [{ changed: of.args[0], element: true }] : [];
  }
  if (of.callee.kind !== 'attribute' || object === null || object === of.args[0]) return [];
  // What a call or an attribute gives back is not followed.
  return CHANGING_METHODS.test(name) && (object.kind === 'name' || object.kind === 'subscript')
    ? [{ changed: object, element: true }]
    : [];
}

function written(target: Expression): Change[] {
  if (target.kind === 'tuple' || target.kind === 'list') return target.elements.flatMap(written);
  return [{ changed: target, element: target.kind === 'subscript' }];
}

/** `boxes` of `boxes[:, 2]`. */
function rootName(of: Expression): Name | null {
  if (of.kind === 'name') return of;
  return of.kind === 'subscript' ? rootName(of.object) : null;
}

interface Origin {
  readonly name: string;
  readonly sure: boolean;
}

/** The parameter that a name still stands for, or a view of; null for a name with a value of its own. */
function argumentBehind(use: Name, steps = 0): Origin | null {
  if (steps > 6) return null;
  const list = reaching(use);
  const last = list.at(-1);
  if (!last || list.length > 2) return null;
  const optional = list.length === 2;
  if (last.kind === 'parameter') {
    // `if labels is None: labels = []` is meant to collect; another rebinding in a branch leaves the rest.
    const gives = last.parameter?.default;
    if (gives !== null && gives !== undefined) return null;
    return last.parameter?.variadic ? null : { name: use.name, sure: !optional };
  }
  if (optional || !last.value || last.kind === 'unpacked' || last.kind === 'updated') return null;
  // A row of an array is a view; what `enumerate` and the like hand out is not followed.
  if (last.kind === 'looped') {
    const source = elementsOf(last);
    const origin = source && argumentBehind(source, steps + 1);
    return origin && { ...origin, sure: false };
  }
  return last.kind === 'assigned' ? aliased(last.value, steps) : null;
}

/** The name whose elements a loop hands out, through `zip` and `enumerate`. */
function elementsOf({ value, position }: Binding): Name | null {
  const called = value ? calledName(value) : '';
  const source =
    value?.kind === 'call' && called === 'zip' && position !== undefined
      ? value.args[position]
      : value?.kind === 'call' && called === 'enumerate' && position === 1
        ? value.args[0]
        : position === undefined
          ? value
          : null;
  return source?.kind === 'name' ? source : null;
}

const MAY_ALIAS =
  /^(?:asarray|asanyarray|ascontiguousarray|as_tensor|from_numpy|atleast_1d|atleast_2d|atleast_3d|reshape|ravel|view|squeeze|transpose|permute|numpy|swapaxes|broadcast_to|contiguous)$/;

function aliased(value: Expression, steps: number): Origin | null {
  if (value.kind === 'name') return argumentBehind(value, steps + 1);
  const unsure = (origin: Origin | null) => origin && { ...origin, sure: false };
  if (value.kind === 'attribute') return value.attribute === 'T' ? aliased(value.object, steps + 1) : null;
  if (value.kind === 'subscript') {
    // Basic slices are views; an index by an array copies.
    const basic = value.indices.every(
      ({ kind }) => kind === 'slice' || kind === 'number' || kind === 'constant',
    );
    const sliced = value.indices.some(({ kind }) => kind === 'slice');
    return basic && sliced ? unsure(aliased(value.object, steps + 1)) : null;
  }
  if (value.kind !== 'call') return null;
  const operand = operandOf(value);
  if (!operand) return null;
  const copies = keyword(value, 'copy');
  const isView = copies?.kind === 'constant' && copies.name === 'False';
  return isView || MAY_ALIAS.test(calledName(value)) ? unsure(aliased(operand, steps + 1)) : null;
}

/** Whether a parameter is used as an array or list: `x += 1` on a number changes nothing outside. */
function isArray(name: string, holder: FunctionDefinition): boolean {
  const parameter = holder.parameters.find((one) => one.name === name);
  const annotation = parameter?.annotation;
  if (annotation) return /(?:ndarray|Tensor|list|NDArray|ArrayLike)/i.test(annotationText(annotation));
  for (const each of descendants(holder.body)) {
    if (each.kind !== 'name' || each.name !== name) continue;
    const above = each.parent;
    // What is added was reduced along an axis, so it is an array and the name as well.
    if (
      above?.kind === 'update' &&
      [...descendants(above)].some((part) => keyword(part as Expression, 'axis', 'dim'))
    )
      return true;
    if (above?.kind === 'subscript' && above.object === each) return true;
    if (
      above?.kind === 'attribute' &&
      /^(?:shape|size|dtype|T|sum|mean|max|min|ndim|astype)$/.test(above.attribute)
    )
      return true;
  }
  return false;
}

function annotationText(of: Expression): string {
  if (of.kind === 'subscript') return annotationText(of.object);
  return of.kind === 'binary' ? `${annotationText(of.left)} ${annotationText(of.right)}` : dottedName(of);
}

const saysInPlace = ({ docstring }: FunctionDefinition, source: string): boolean =>
  docstring !== null && /in[- ]place|modif(?:y|ies)/i.test(source.slice(docstring.from, docstring.to));

/** A helper that is only ever given what its callers made themselves changes nothing of theirs unasked. */
function isOwnedByCallers(holder: FunctionDefinition, name: string, program: Program): boolean {
  const calls = (program.calls.get(holder.name) ?? []).filter((call) => functionOf(call) !== null);
  if (calls.length === 0) return false;
  const position = holder.parameters.findIndex((one) => one.name === name) - (classOf(holder) ? 1 : 0);
  return calls.every((call) => {
    const given = keyword(call, name) ?? call.args[position];
    const recursive = [...ancestors(call)].includes(holder);
    if (recursive) return true;
    const root = given && rootName(given);
    return root ? argumentBehind(root) === null : given !== undefined;
  });
}
