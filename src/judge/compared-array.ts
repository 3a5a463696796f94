import { DTYPES, type Dtype, type Kind, type NdArray, numberAt, sizeOf } from './npy.js';
import type { Value } from './value.js';

/** Numbers as they are compared: an array, or a list or a number that stands for one. */
export interface Numbers {
  readonly dtype: Dtype;
  readonly kind: Kind;
  readonly shape: readonly number[];
  readonly size: number;
  /** The element at a place in C order; of a complex number its real part. */
  number(index: number): number;
  imaginary(index: number): number;
  /** The element of an array of whole numbers or truth values, exactly. */
  whole(index: number): bigint;
}

/** Why a value is no array of numbers, in words for a person. */
export interface NotNumbers {
  readonly problem: string;
}

/** What `numpy.asarray` makes of a value, or why that are no numbers. */
export function numbersOf(value: Value): Numbers | NotNumbers {
  switch (value.kind) {
    case 'array':
    case 'tensor':
      return ofArray(value.array);
    case 'bool':
    case 'int':
    case 'float':
      return ofLeaves([], [value]);
    case 'list':
    case 'tuple': {
      const leaves: Leaf[] = [];
      const shape = shapeOf(value, leaves);
      if (shape === undefined) return { problem: `a ${value.kind} of items of different lengths` };
      const other = leaves.find((leaf) => !isNumber(leaf));
      if (other) return { problem: `a ${value.kind} that holds ${nameOf(other)}` };
      return ofLeaves(shape, leaves as NumberLeaf[]);
    }
    default:
      return { problem: nameOf(value) };
  }
}

/** A value's type in words: `a list`, `an array`, `None`. */
export function nameOf(value: Value): string {
  if (value.kind === 'none') return 'None';
  const name = value.kind === 'string' ? 'str' : value.kind;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

type Leaf = Extract<Value, { kind: 'none' | 'bool' | 'int' | 'float' | 'string' | 'dict' }> | Element;
/** One element of an array inside a list. */
interface Element {
  readonly kind: 'element';
  readonly numbers: Numbers;
  readonly index: number;
}
type NumberLeaf = Extract<Leaf, { kind: 'bool' | 'int' | 'float' | 'element' }>;

function isNumber(leaf: Leaf): leaf is NumberLeaf {
  return leaf.kind === 'bool' || leaf.kind === 'int' || leaf.kind === 'float' || leaf.kind === 'element';
}

/** The common shape of nested lists, whose leaves are appended in C order; undefined when they are ragged. */
function shapeOf(value: Value, leaves: Leaf[]): readonly number[] | undefined {
  if ('array' in value) {
    const numbers = ofArray(value.array);
    for (let index = 0; index < numbers.size; index++) leaves.push({ kind: 'element', numbers, index });
    return value.array.shape;
  }
  if (!('items' in value)) {
    leaves.push(value);
    return [];
  }
  let inner: readonly number[] | undefined;
  for (const item of value.items) {
    const shape = shapeOf(item, leaves);
    if (!shape || (inner && !sameShape(inner, shape))) return undefined;
    inner = shape;
  }
  return [value.items.length, ...(inner ?? [])];
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

function ofArray(array: NdArray): Numbers {
  const kind = DTYPES[array.dtype][2];
  return {
    dtype: array.dtype,
    kind,
    shape: array.shape,
    size: sizeOf(array.shape),
    number: (index) => numberAt(array, index),
    imaginary: (index) => (kind === 'complex' ? Number(array.data[2 * index + 1]) : 0),
    whole: (index) => BigInt(array.data[index]!),
  };
}

const RANK: readonly Kind[] = ['bool', 'int', 'float', 'complex'];
const WIDEST: Record<Kind, Dtype> = { bool: 'bool', int: 'int64', float: 'float64', complex: 'complex128' };

function ofLeaves(shape: readonly number[], leaves: readonly NumberLeaf[]): Numbers {
  const types = leaves.map((leaf) => (leaf.kind === 'element' ? leaf.numbers.dtype : WIDEST[leaf.kind]));
  const ranks = types.map((dtype) => RANK.indexOf(DTYPES[dtype][2]));
  // NumPy makes an empty list float64.
  const kind = leaves.length === 0 ? 'float' : RANK[ranks.reduce((most, rank) => Math.max(most, rank), 0)]!;
  const dtype = types.every((one) => one === types[0]) ? (types[0] ?? 'float64') : WIDEST[kind];
  const read = (index: number, part: 'number' | 'imaginary') => {
    const leaf = leaves[index]!;
    if (leaf.kind === 'element') return leaf.numbers[part](leaf.index);
    return part === 'number' ? Number(leaf.value) : 0;
  };
  return {
    dtype,
    kind,
    shape,
    size: leaves.length,
    number: (index) => read(index, 'number'),
    imaginary: (index) => read(index, 'imaginary'),
    whole: (index) => {
      const leaf = leaves[index]!;
      return leaf.kind === 'element' ? leaf.numbers.whole(leaf.index) : BigInt(leaf.value);
    },
  };
}
