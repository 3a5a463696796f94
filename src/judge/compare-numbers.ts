import type { Difference } from './compare.js';
import { type Numbers, sameShape } from './compared-array.js';
import type { Comparison } from './task.js';

/** Rows up to which an order that rounding may have changed is searched for; the search is quadratic. */
const MOST_MATCHED_ROWS = 2_000;

/** The first difference between two arrays of numbers, without its path; null where they agree. */
export function compareNumbers(
  expected: Numbers,
  actual: Numbers,
  rule: Comparison,
): Omit<Difference, 'path'> | null {
  if (!sameShape(expected.shape, actual.shape)) {
    const [want, got] = [shapeText(expected.shape), shapeText(actual.shape)];
    return { kind: 'shape', message: `shape ${got}, expected ${want}`, expected: want, actual: got };
  }
  if (rule.dtype === 'exact' && expected.dtype !== actual.dtype)
    return dtypeDifference(actual.dtype, expected.dtype);
  if (expected.size === 0) return null;
  const mayDiffer = expected.kind === 'float' && actual.kind === 'int';
  if (expected.kind !== actual.kind && !mayDiffer)
    return dtypeDifference(actual.dtype, `${expected.dtype} (${KIND_WORDS[expected.kind]})`);
  const close = closeness(expected, actual, rule);
  if (rule.order !== 'unordered' || expected.shape.length === 0)
    return firstDifference(expected, actual, close, identity, identity);
  return compareUnordered(expected, actual, close);
}

const KIND_WORDS = {
  bool: 'truth values',
  int: 'whole numbers',
  float: 'real numbers',
  complex: 'complex numbers',
} as const;

const identity = (index: number) => index;

function dtypeDifference(actual: string, expected: string): Omit<Difference, 'path'> {
  return { kind: 'dtype', message: `dtype ${actual}, expected ${expected}`, expected, actual };
}

type Close = (expectedAt: number, actualAt: number) => boolean;

/** `numpy.isclose(actual, expected, equal_nan=True)` where real or complex numbers are expected, else equality. */
function closeness(expected: Numbers, actual: Numbers, rule: Comparison): Close {
  const { rtol = 1e-6, atol = 1e-8 } = rule;
  if (expected.kind === 'bool' || expected.kind === 'int')
    return (e, a) => expected.whole(e) === actual.whole(a);
  const complex = expected.kind === 'complex';
  return (e, a) => {
    const [want, got] = [expected.number(e), actual.number(a)];
    const [wantIm, gotIm] = complex ? [expected.imaginary(e), actual.imaginary(a)] : [0, 0];
    const wantNan = Number.isNaN(want) || Number.isNaN(wantIm);
    const gotNan = Number.isNaN(got) || Number.isNaN(gotIm);
    if (wantNan || gotNan) return wantNan && gotNan;
    if (want === got && wantIm === gotIm) return true;
    const size = Math.hypot(want, wantIm);
    // Infinity is close to nothing but itself.
    if (!Number.isFinite(size)) return false;
    return Math.hypot(got - want, gotIm - wantIm) <= atol + rtol * size;
  };
}

function compareUnordered(expected: Numbers, actual: Numbers, close: Close): Omit<Difference, 'path'> | null {
  const width = expected.size / expected.shape[0]!;
  const [wantRows, gotRows] = [sortedRows(expected, width), sortedRows(actual, width)];
  const place = (rows: readonly number[]) => (index: number) =>
    rows[Math.floor(index / width)]! * width + (index % width);
  const [wantAt, gotAt] = [place(wantRows), place(gotRows)];
  const found = firstDifference(expected, actual, close, wantAt, gotAt);
  if (!found || (wantRows.length <= MOST_MATCHED_ROWS && matchRows(wantRows, gotRows, width, close)))
    return null;
  return { ...found, message: found.index ? `${found.message} (rows sorted)` : found.message };
}

/** Row numbers in rising order of the rows' elements. */
function sortedRows(numbers: Numbers, width: number): number[] {
  const values = Array.from({ length: numbers.size }, (_, index) => numbers.number(index));
  return Array.from({ length: numbers.shape[0]! }, (_, row) => row).sort((a, b) => {
    for (let column = 0; column < width; column++) {
      const [x, y] = [values[a * width + column]!, values[b * width + column]!];
      if (x !== y) return x < y ? -1 : x > y ? 1 : Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    }
    return 0;
  });
}

/** Whether each expected row has an actual one for itself: rounding may sort nearly equal rows differently. */
function matchRows(
  wantRows: readonly number[],
  gotRows: readonly number[],
  width: number,
  close: Close,
): boolean {
  const free = [...gotRows];
  return wantRows.every((want) => {
    const at = free.findIndex((got) => {
      for (let column = 0; column < width; column++)
        if (!close(want * width + column, got * width + column)) return false;
      return true;
    });
    if (at < 0) return false;
    free.splice(at, 1);
    return true;
  });
}

function firstDifference(
  expected: Numbers,
  actual: Numbers,
  close: Close,
  expectedAt: (index: number) => number,
  actualAt: (index: number) => number,
): Omit<Difference, 'path'> | null {
  let first = -1;
  let count = 0;
  for (let index = 0; index < expected.size; index++) {
    if (close(expectedAt(index), actualAt(index))) continue;
    if (first < 0) first = index;
    count++;
  }
  if (first < 0) return null;
  const index = unravel(first, expected.shape);
  const texts = (digits?: number) =>
    [elementText(expected, expectedAt(first), digits), elementText(actual, actualAt(first), digits)] as const;
  let [want, got] = texts(7);
  // Numbers that differ further on are written in full.
  if (want === got) [want, got] = texts();
  const scalar = index.length === 0;
  const message = scalar
    ? `${got}, expected ${want}`
    : `element [${index.join(', ')}] is ${got}, expected ${want}; ${count} of ${expected.size} differ`;
  return {
    kind: (want === 'nan') !== (got === 'nan') ? 'nan' : 'value',
    message,
    ...(scalar ? {} : { index }),
    expected: want,
    actual: got,
  };
}

function unravel(index: number, shape: readonly number[]): number[] {
  const out: number[] = [];
  let rest = index;
  for (const length of [...shape].reverse()) {
    out.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return out;
}

/** A shape as Python writes it: `(3,)`. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

/** A number as a person reads it, with so many significant digits, or all. */
export function numberText(value: number, digits?: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return String(digits ? Number(value.toPrecision(digits)) : value);
}

function elementText(numbers: Numbers, index: number, digits?: number): string {
  if (numbers.kind === 'bool') return numbers.whole(index) ? 'True' : 'False';
  if (numbers.kind === 'int') return String(numbers.whole(index));
  const real = numberText(numbers.number(index), digits);
  if (numbers.kind === 'float') return real;
  const imaginary = numberText(numbers.imaginary(index), digits);
  return `${real}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j`;
}
