import type { SyntaxNode } from '@lezer/common';
import { isValue, items, parseExpression, parseParameters, parts, together } from './parse-expression.js';
import { type Block, type Expression, type Node, node, type Statement, type Text } from './syntax.js';

/** Statements nested deeper than this are left out. */
const DEEPEST = 60;

/** The statements below a concrete body or script. */
export function parseBlock(from: SyntaxNode, source: string, depth = 0): Block {
  const statements =
    depth > DEEPEST ? [] : parts(from).flatMap((part) => parseStatements(part, source, depth));
  return node({ kind: 'block', statements, from: from.from, to: from.to, children: statements });
}

function parseStatements(from: SyntaxNode, source: string, depth: number): Statement[] {
  if (from.name === 'StatementGroup') {
    return parts(from).flatMap((part) => parseStatements(part, source, depth));
  }
  if (from.name === 'DecoratedStatement') return decorated(from, source, depth);
  if (!/Statement$|Definition$/.test(from.name)) return [];
  return [parseStatement(from, source, depth, [])];
}

function decorated(from: SyntaxNode, source: string, depth: number): Statement[] {
  const inside = parts(from);
  const read = (part: SyntaxNode) => parseExpression(part, source);
  const decorators = inside.filter((part) => part.name === 'Decorator').map((part) => decorator(part, read));
  const definition = inside.find((part) => part.name.endsWith('Definition'));
  return definition ? [parseStatement(definition, source, depth, decorators)] : [];
}

/** The concrete tree spells a decorator out as names, dots and arguments; only the dotted name matters here. */
function decorator(part: SyntaxNode, read: (part: SyntaxNode) => Expression): Expression {
  const names = parts(part).filter(isValue).map(read);
  return names.reduce((object, property) =>
    node({
      kind: 'attribute',
      object,
      attribute: property.kind === 'name' ? property.name : '',
      from: object.from,
      to: property.to,
      children: [object],
    }),
  );
}

function parseStatement(
  from: SyntaxNode,
  source: string,
  depth: number,
  decorators: readonly Expression[],
): Statement {
  const at = { from: from.from, to: from.to };
  const inside = parts(from);
  const read = (part: SyntaxNode) => parseExpression(part, source);
  const block = (part: SyntaxNode) => parseBlock(part, source, depth + 1);
  const bodies = inside.filter((part) => part.name === 'Body');
  const values = inside.filter(isValue);
  const plain = (kind: 'plain' | 'expression' | 'raise' | 'assert' | 'delete' | 'scope' = 'plain') =>
    node({ kind, ...at, children: [...items(inside, read), ...bodies.map(block)] });

  switch (from.name) {
    case 'FunctionDefinition': {
      const list = inside.find((part) => part.name === 'ParamList');
      const parameters = list ? parseParameters(list, source, read) : [];
      const body = bodies[0] ? block(bodies[0]) : emptyBlock(from.to);
      const children = [
        ...decorators,
        ...parameters.flatMap((one) => [one.annotation, one.default].filter((part) => part !== null)),
        body,
      ];
      const docstring = leadingText(body);
      const named = inside.find((part) => part.name === 'VariableName');
      const name = named ? source.slice(named.from, named.to) : '';
      return node({
        kind: 'function',
        name,
        parameters,
        decorators,
        body,
        docstring,
        ...at,
        children,
      });
    }
    case 'ClassDefinition': {
      const named = inside.find((part) => part.name === 'VariableName');
      const list = inside.find((part) => part.name === 'ArgList');
      const bases = list ? items(parts(list), read) : [];
      const body = bodies[0] ? block(bodies[0]) : emptyBlock(from.to);
      const name = named ? source.slice(named.from, named.to) : '';
      return node({ kind: 'class', name, bases, body, ...at, children: [...bases, body] });
    }
    case 'ForStatement': {
      const middle = inside.findIndex((part) => part.name === 'in');
      const end = inside.findIndex((part) => part.name === 'Body');
      const target = together(items(inside.slice(0, middle), read));
      const iterable = together(items(inside.slice(middle, end < 0 ? undefined : end), read));
      if (middle < 0 || end < 0 || !target || !iterable) return plain();
      const [body, ...rest] = bodies.map(block) as [Block, ...Block[]];
      return node({
        kind: 'for',
        target,
        iterable,
        body,
        ...at,
        children: [target, iterable, body, ...rest],
      });
    }
    case 'WhileStatement': {
      if (!values[0] || !bodies[0]) return plain();
      const test = read(values[0]);
      const [body, ...rest] = bodies.map(block) as [Block, ...Block[]];
      return node({ kind: 'while', test, body, ...at, children: [test, body, ...rest] });
    }
    case 'IfStatement': {
      const branches: { test: Expression; body: Block }[] = [];
      const children: Node[] = [];
      let test: Expression | null = null;
      for (const part of inside) {
        if (isValue(part)) {
          test = read(part);
          children.push(test);
        } else if (part.name === 'Body') {
          const body = block(part);
          children.push(body);
          if (test) branches.push({ test, body });
          test = null;
        }
      }
      return node({ kind: 'if', branches, ...at, children });
    }
    case 'WithStatement': {
      const withItems: { context: Expression; target: Expression | null }[] = [];
      inside.forEach((part, position) => {
        if (!isValue(part) || inside[position - 1]?.name === 'as') return;
        const target = inside[position + 1]?.name === 'as' ? inside[position + 2] : undefined;
        withItems.push({ context: read(part), target: target && isValue(target) ? read(target) : null });
      });
      const body = bodies[0] ? block(bodies[0]) : emptyBlock(from.to);
      const children = [
        ...withItems.flatMap(({ context, target }) => (target ? [context, target] : [context])),
        body,
      ];
      return node({ kind: 'with', items: withItems, body, ...at, children });
    }
    case 'TryStatement':
      return parseTry(inside, at, read, block);
    case 'AssignStatement': {
      const sides: SyntaxNode[][] = [[]];
      for (const part of inside) {
        if (part.name === 'AssignOp') sides.push([]);
        else sides.at(-1)!.push(part);
      }
      const made = sides.map((side) =>
        together(
          items(side, read),
          side.some((part) => part.name === ','),
        ),
      );
      const value = sides.length > 1 ? (made.at(-1) ?? null) : null;
      const targets = (sides.length > 1 ? made.slice(0, -1) : made).filter((one) => one !== null);
      return node({
        kind: 'assignment',
        targets,
        value,
        ...at,
        children: value ? [...targets, value] : targets,
      });
    }
    case 'UpdateStatement': {
      const middle = inside.findIndex((part) => part.name === 'UpdateOp');
      const target = together(items(inside.slice(0, middle), read));
      const value = together(items(inside.slice(middle), read));
      if (!target || !value) return plain();
      const operator = source.slice(inside[middle]!.from, inside[middle]!.to - 1);
      return node({ kind: 'update', operator, target, value, ...at, children: [target, value] });
    }
    case 'ReturnStatement': {
      const value = together(
        items(inside, read),
        inside.some((part) => part.name === ','),
      );
      return node({ kind: 'return', value, ...at, children: value ? [value] : [] });
    }
    case 'ImportStatement':
      return node({ kind: 'import', text: source.slice(from.from, from.to), ...at, children: [] });
    case 'ExpressionStatement':
    case 'PrintStatement':
      return plain('expression');
    case 'RaiseStatement':
      return plain('raise');
    case 'AssertStatement':
      return plain('assert');
    case 'DeleteStatement':
      return plain('delete');
    case 'ScopeStatement':
      return plain('scope');
    case 'MatchStatement': {
      const clauses = parts(inside.find((part) => part.name === 'MatchBody') ?? from);
      const inner = clauses.flatMap((clause) => parts(clause).filter((part) => part.name === 'Body'));
      return node({ kind: 'plain', ...at, children: [...values.map(read), ...inner.map(block)] });
    }
    default:
      return plain();
  }
}

function parseTry(
  inside: readonly SyntaxNode[],
  at: { from: number; to: number },
  read: (part: SyntaxNode) => Expression,
  block: (part: SyntaxNode) => Block,
): Statement {
  const handlers: { from: number; type: Expression | null; body: Block }[] = [];
  const children: Node[] = [];
  let handler: { from: number; type: Expression | null } | null = null;
  inside.forEach((part, position) => {
    if (part.name === 'except') handler = { from: part.from, type: null };
    else if (isValue(part) && inside[position - 1]?.name !== 'as') {
      const type = read(part);
      children.push(type);
      if (handler) handler.type = type;
    } else if (part.name === 'Body') {
      const body = block(part);
      children.push(body);
      if (handler) handlers.push({ ...handler, body });
      handler = null;
    }
  });
  return node({ kind: 'try', handlers, ...at, children });
}

const emptyBlock = (at: number): Block =>
  node({ kind: 'block', statements: [], from: at, to: at, children: [] });

/** A docstring, if the block opens with one. */
function leadingText(body: Block): Text | null {
  const first = body.statements[0];
  const only = first?.kind === 'expression' ? first.children[0] : undefined;
  return only?.kind === 'text' ? only : null;
}
