import type { SyntaxNode } from '@lezer/common';
import {
  type Comprehension,
  type ComprehensionClause,
  type Expression,
  type Keyword,
  type Node,
  node,
  type Parameter,
} from './syntax.js';

/** Brackets deeper than this are no code that anybody reads; the limit keeps a hostile file off the stack's end. */
const DEEPEST = 200;

/** The concrete tree's children, tokens and comments among them. */
export function parts(of: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = of.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Comment') found.push(child);
  }
  return found;
}

const isValue = (part: SyntaxNode): boolean =>
  /Expression$|^(?:VariableName|Number|String|FormatString|ContinuedString|Boolean|None|Ellipsis)$/.test(
    part.name,
  );

/** Reads one concrete expression. */
export function parseExpression(from: SyntaxNode, source: string, depth = 0): Expression {
  const at = { from: from.from, to: from.to };
  if (depth > DEEPEST) return node({ kind: 'other', ...at, children: [] });
  const read = (part: SyntaxNode) => parseExpression(part, source, depth + 1);
  const text = source.slice(from.from, from.to);
  const inside = parts(from);
  const values = inside.filter(isValue);
  const other = (children: readonly Node[] = values.map(read)) => node({ kind: 'other', ...at, children });

  switch (from.name) {
    case 'VariableName':
      return node({ kind: 'name', name: text, ...at, children: [] });
    case 'Number':
      return node({
        kind: 'number',
        value: Number(text.replaceAll('_', '').replace(/[jJ]$/, '')),
        float: /^[\d_]*\.|e/i.test(text) && !/^0x/i.test(text),
        imaginary: /j$/i.test(text),
        ...at,
        children: [],
      });
    case 'Boolean':
      return node({ kind: 'constant', name: text === 'True' ? 'True' : 'False', ...at, children: [] });
    case 'None':
      return node({ kind: 'constant', name: 'None', ...at, children: [] });
    case 'Ellipsis':
      return node({ kind: 'constant', name: '...', ...at, children: [] });
    case 'String':
      return node({ kind: 'text', raw: text, ...at, children: [] });
    case 'ContinuedString':
    case 'FormatString':
      return node({ kind: 'text', raw: text, ...at, children: replacements(from).map(read) });
    case 'ParenthesizedExpression':
      return values.length === 1 ? read(values[0]!) : other();
    case 'TupleExpression':
    case 'ArrayExpression':
    case 'SetExpression': {
      const elements = items(inside, read);
      const kind = from.name === 'TupleExpression' ? 'tuple' : from.name === 'SetExpression' ? 'set' : 'list';
      return node({ kind, elements, ...at, children: elements });
    }
    case 'DictionaryExpression':
      return node({ kind: 'dictionary', ...at, children: values.map(read) });
    case 'ComprehensionExpression':
    case 'ArrayComprehensionExpression':
    case 'SetComprehensionExpression':
    case 'DictionaryComprehensionExpression':
      return comprehension(inside, at, read) ?? other();
    case 'UnaryExpression': {
      if (values.length !== 1) return other();
      const operand = read(values[0]!);
      const operator = source.slice(inside[0]!.from, inside[0]!.to);
      return node({ kind: 'unary', operator, operand, ...at, children: [operand] });
    }
    case 'BinaryExpression':
      return values.length === 2 ? operation(values, at, source, read) : other();
    case 'ConditionalExpression': {
      if (values.length !== 3) return other();
      const [then, test, otherwise] = values.map(read) as [Expression, Expression, Expression];
      return node({ kind: 'conditional', then, test, otherwise, ...at, children: [then, test, otherwise] });
    }
    case 'NamedExpression': {
      if (values.length !== 2) return other();
      const [target, value] = values.map(read) as [Expression, Expression];
      return node({ kind: 'walrus', target, value, ...at, children: [target, value] });
    }
    case 'LambdaExpression': {
      const list = inside.find((part) => part.name === 'ParamList');
      const last = values.at(-1);
      if (!last) return other();
      const parameters = list ? parseParameters(list, source, read) : [];
      const body = read(last);
      const children = [...parameters.flatMap((one) => one.default ?? []), body];
      return node({ kind: 'lambda', parameters, body, ...at, children });
    }
    case 'CallExpression':
      return call(inside, at, source, read) ?? other();
    case 'MemberExpression':
      return member(inside, at, source, read) ?? other();
    default:
      return other();
  }
}

type Read = (part: SyntaxNode) => Expression;
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Expressions between commas, starred ones included. */
export function items(inside: readonly SyntaxNode[], read: Read): Expression[] {
  return inside.flatMap((part, index) => {
    if (!isValue(part)) return [];
    const value = read(part);
    const star = inside[index - 1];
    if (star?.name !== '*' && star?.name !== '**') return [value];
    return [node({ kind: 'starred', value, from: star.from, to: part.to, children: [value] })];
  });
}

function operation(values: readonly SyntaxNode[], at: Span, source: string, read: Read): Expression {
  const [first, second] = values as [SyntaxNode, SyntaxNode];
  const left = read(first);
  const right = read(second);
  const operator = source
    .slice(first.to, second.from)
    .replaceAll(/#.*|[\\()]/g, '')
    .trim()
    .replaceAll(/\s+/g, ' ');
  const fields = { left, right, ...at, children: [left, right] };
  if (operator === 'and' || operator === 'or') return node({ kind: 'logical', operator, ...fields });
  return /^(?:[<>]=?|[=!]=|<>|in|not in|is|is not)$/.test(operator)
    ? node({ kind: 'comparison', operator, ...fields })
    : node({ kind: 'binary', operator, ...fields });
}

function call(inside: readonly SyntaxNode[], at: Span, source: string, read: Read): Expression | null {
  const [first, list] = inside;
  if (!first || !list) return null;
  const callee = read(first);
  const within = parts(list);
  if (within.some((part) => part.name === 'for')) {
    const only = comprehension(within, { from: list.from, to: list.to }, read);
    const given = only ? [only] : [];
    return node({ kind: 'call', callee, args: given, keywords: [], ...at, children: [callee, ...given] });
  }
  const keywords: Keyword[] = [];
  const positional: SyntaxNode[] = [];
  within.forEach((part, index) => {
    if (within[index + 1]?.name === 'AssignOp' || part.name === 'AssignOp') return;
    if (within[index - 1]?.name !== 'AssignOp') positional.push(part);
    else if (isValue(part)) {
      const label = within[index - 2];
      keywords.push({ name: label ? source.slice(label.from, label.to) : '', value: read(part) });
    }
  });
  const args = items(positional, read);
  const children = [callee, ...args, ...keywords.map(({ value }) => value)];
  return node({ kind: 'call', callee, args, keywords, ...at, children });
}

function member(inside: readonly SyntaxNode[], at: Span, source: string, read: Read): Expression | null {
  const [first, mark] = inside;
  if (!first || !isValue(first)) return null;
  const object = read(first);
  if (mark?.name === '.') {
    const property = inside[2];
    const attribute = property ? source.slice(property.from, property.to) : '';
    return node({ kind: 'attribute', object, attribute, ...at, children: [object] });
  }
  const indices: Expression[] = [];
  let piece: SyntaxNode[] = [];
  for (const part of inside.slice(2)) {
    if (part.name !== ',' && part.name !== ']') piece.push(part);
    else if (piece.length > 0) {
      indices.push(index(piece, read));
      piece = [];
    }
  }
  return node({ kind: 'subscript', object, indices, ...at, children: [object, ...indices] });
}

/** One index between commas, a slice where it holds a colon. */
function index(piece: readonly SyntaxNode[], read: Read): Expression {
  const at = { from: piece[0]!.from, to: piece.at(-1)!.to };
  if (!piece.some((part) => part.name === ':')) {
    const value = piece.find(isValue);
    return value ? read(value) : node({ kind: 'other', ...at, children: [] });
  }
  const bounds: (Expression | null)[] = [null, null, null];
  let bound = 0;
  for (const part of piece) {
    if (part.name === ':') bound++;
    else if (isValue(part) && bound < 3) bounds[bound] = read(part);
  }
  const [lower, upper, step] = bounds as [Expression | null, Expression | null, Expression | null];
  const children = bounds.filter((one) => one !== null);
  return node({ kind: 'slice', lower, upper, step, ...at, children });
}

function comprehension(inside: readonly SyntaxNode[], at: Span, read: Read): Comprehension | null {
  const starts = inside.flatMap((part, position) => (part.name === 'for' ? [position] : []));
  const leading = inside.slice(0, starts[0]).filter(isValue);
  // Decided before anything is read: reading twice at each level would double the work at each.
  if (leading.length === 0 || starts.length === 0) return null;
  const head = leading.map(read);
  const element =
    head.length === 1
      ? head[0]!
      : node({
          kind: 'tuple',
          elements: head,
          from: head[0]!.from,
          to: head.at(-1)!.to,
          children: head,
        });
  const clauses: ComprehensionClause[] = [];
  const children: Node[] = [element];
  starts.forEach((start, clause) => {
    const within = inside.slice(start, starts[clause + 1]);
    const middle = within.findIndex((part) => part.name === 'in');
    const target = together(items(within.slice(0, middle), read));
    const [source, ...conditions] = within.slice(middle).filter(isValue).map(read);
    if (!target || !source) return;
    clauses.push({ target, source });
    children.push(target, source, ...conditions);
  });
  return node({ kind: 'comprehension', element, clauses, ...at, children });
}

/** One expression as it is, several as the tuple that Python makes of them. */
export function together(elements: readonly Expression[], comma = false): Expression | null {
  if (elements.length === 0) return null;
  if (elements.length === 1 && !comma) return elements[0]!;
  const at = { from: elements[0]!.from, to: elements.at(-1)!.to };
  return node({ kind: 'tuple', elements, ...at, children: elements });
}

function replacements(of: SyntaxNode): SyntaxNode[] {
  return parts(of).flatMap((part) =>
    isValue(part) && part.name !== 'String' && part.name !== 'FormatString' ? [part] : replacements(part),
  );
}

/** The parameters of a function or lambda. */
export function parseParameters(list: SyntaxNode, source: string, read: Read): Parameter[] {
  const inside = parts(list);
  const found: Parameter[] = [];
  inside.forEach((part, position) => {
    if (part.name !== 'VariableName' || inside[position - 1]?.name === 'AssignOp') return;
    const typed = inside[position + 1]?.name === 'TypeDef' ? inside[position + 1] : undefined;
    const assign = inside[position + (typed ? 2 : 1)];
    const value = assign?.name === 'AssignOp' ? inside[position + (typed ? 3 : 2)] : undefined;
    const annotation = typed && parts(typed).find(isValue);
    found.push({
      name: source.slice(part.from, part.to),
      annotation: annotation ? read(annotation) : null,
      default: value && isValue(value) ? read(value) : null,
      variadic: /^\*/.test(inside[position - 1]?.name ?? ''),
      from: part.from,
    });
  });
  return found;
}

export { isValue };
