/**
 * Python's abstract syntax, as much of it as an interviewer reads. Positions are offsets into the source; `children`
 * holds everything directly below a node in the order of the source, so one walk serves all kinds.
 */

interface Base {
  readonly from: number;
  readonly to: number;
  readonly children: readonly Node[];
  /** The node that holds this one; null for a module. Set once, when the parent is made. */
  parent: Node | null;
}

export interface Name extends Base {
  readonly kind: 'name';
  readonly name: string;
}
/** `object.attribute` */
export interface Attribute extends Base {
  readonly kind: 'attribute';
  readonly object: Expression;
  readonly attribute: string;
}
/** `object[indices]`; a slice is an index of its own kind. */
export interface Subscript extends Base {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly indices: readonly Expression[];
}
export interface Slice extends Base {
  readonly kind: 'slice';
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}
export interface Keyword {
  readonly name: string;
  readonly value: Expression;
}
export interface Call extends Base {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
}
/** Arithmetic and bitwise operators. */
export interface Binary extends Base {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}
/** `left operator right`; a chain `a < b < c` is a comparison whose left side is one. */
export interface Comparison extends Base {
  readonly kind: 'comparison';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}
/** `and` and `or` */
export interface Logical extends Base {
  readonly kind: 'logical';
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}
export interface Unary extends Base {
  readonly kind: 'unary';
  readonly operator: string;
  readonly operand: Expression;
}
export interface NumberLiteral extends Base {
  readonly kind: 'number';
  readonly value: number;
  /** Written with a point or an exponent. */
  readonly float: boolean;
  readonly imaginary: boolean;
}
/** A string; the children are what a formatted one replaces. */
export interface Text extends Base {
  readonly kind: 'text';
  /** As written, quotes and prefix included. */
  readonly raw: string;
}
export interface Constant extends Base {
  readonly kind: 'constant';
  readonly name: 'True' | 'False' | 'None' | '...';
}
export interface Sequence extends Base {
  readonly kind: 'tuple' | 'list' | 'set';
  readonly elements: readonly Expression[];
}
export interface Dictionary extends Base {
  readonly kind: 'dictionary';
}
export interface ComprehensionClause {
  readonly target: Expression;
  readonly source: Expression;
}
export interface Comprehension extends Base {
  readonly kind: 'comprehension';
  readonly element: Expression;
  readonly clauses: readonly ComprehensionClause[];
}
/** `then if test else otherwise` */
export interface Conditional extends Base {
  readonly kind: 'conditional';
  readonly then: Expression;
  readonly test: Expression;
  readonly otherwise: Expression;
}
export interface Lambda extends Base {
  readonly kind: 'lambda';
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}
/** `target := value` */
export interface Walrus extends Base {
  readonly kind: 'walrus';
  readonly target: Expression;
  readonly value: Expression;
}
export interface Starred extends Base {
  readonly kind: 'starred';
  readonly value: Expression;
}
/** `yield`, `await`, and what could not be read. */
export interface OtherExpression extends Base {
  readonly kind: 'other';
}

export type Expression =
  | Name
  | Attribute
  | Subscript
  | Slice
  | Call
  | Binary
  | Comparison
  | Logical
  | Unary
  | NumberLiteral
  | Text
  | Constant
  | Sequence
  | Dictionary
  | Comprehension
  | Conditional
  | Lambda
  | Walrus
  | Starred
  | OtherExpression;

export interface Parameter {
  readonly name: string;
  readonly annotation: Expression | null;
  readonly default: Expression | null;
  /** `*args` or `**kwargs` */
  readonly variadic: boolean;
  readonly from: number;
}
/** An indented body. */
export interface Block extends Base {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
}
export interface FunctionDefinition extends Base {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly decorators: readonly Expression[];
  readonly body: Block;
  readonly docstring: Text | null;
}
export interface ClassDefinition extends Base {
  readonly kind: 'class';
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly body: Block;
}
export interface For extends Base {
  readonly kind: 'for';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: Block;
}
export interface While extends Base {
  readonly kind: 'while';
  readonly test: Expression;
  readonly body: Block;
}
export interface If extends Base {
  readonly kind: 'if';
  readonly branches: readonly { readonly test: Expression; readonly body: Block }[];
}
export interface With extends Base {
  readonly kind: 'with';
  readonly items: readonly { readonly context: Expression; readonly target: Expression | null }[];
  readonly body: Block;
}
export interface Try extends Base {
  readonly kind: 'try';
  readonly handlers: readonly {
    readonly from: number;
    readonly type: Expression | null;
    readonly body: Block;
  }[];
}
/** `targets[0] = targets[1] = value`; no value where a name is only annotated. */
export interface Assignment extends Base {
  readonly kind: 'assignment';
  readonly targets: readonly Expression[];
  readonly value: Expression | null;
}
/** `target operator= value` */
export interface Update extends Base {
  readonly kind: 'update';
  readonly operator: string;
  readonly target: Expression;
  readonly value: Expression;
}
export interface Return extends Base {
  readonly kind: 'return';
  readonly value: Expression | null;
}
/** The rest, told apart by the word it starts with. */
export interface PlainStatement extends Base {
  readonly kind: 'expression' | 'raise' | 'assert' | 'delete' | 'scope' | 'plain';
}
export interface Import extends Base {
  readonly kind: 'import';
  readonly text: string;
}
export interface Module extends Base {
  readonly kind: 'module';
  readonly body: Block;
}

export type Statement =
  | FunctionDefinition
  | ClassDefinition
  | For
  | While
  | If
  | With
  | Try
  | Assignment
  | Update
  | Return
  | PlainStatement
  | Import;

export type Node = Expression | Statement | Block | Module;
export type Loop = For | While;

type Fields<K> = K extends Node ? Omit<K, 'parent'> : never;

/** Makes a node and tells its children whose they are. */
export function node<F extends Fields<Node>>(fields: F): F & { parent: Node | null } {
  const made = { ...fields, parent: null };
  for (const child of made.children) child.parent = made as unknown as Node;
  return made;
}
