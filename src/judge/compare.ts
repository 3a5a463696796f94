import { compareNumbers } from './compare-numbers.js';
import { nameOf, numbersOf } from './compared-array.js';
import type { Comparison } from './task.js';
import type { Value } from './value.js';

/** The first difference between an output and the expected one. */
export interface Difference {
  /** Where in the output: `output`, `output[1]`, `output.loss`. */
  readonly path: string;
  readonly kind: 'type' | 'keys' | 'length' | 'shape' | 'dtype' | 'value' | 'nan';
  /** For a person, without the path: `shape (3,), expected (2,)`. */
  readonly message: string;
  /** Of an array's element; of `unordered` arrays, after sorting both. */
  readonly index?: readonly number[];
  readonly expected?: string;
  readonly actual?: string;
}

/**
 * Compares as docs/coding-tasks.md says: by value, a list of numbers may stand for an array and a 0-d array
 * for a number, while a tensor must be a tensor. Null where they agree.
 */
export function compare(
  expected: Value,
  actual: Value,
  rule: Comparison = {},
  path = 'output',
): Difference | null {
  if (expected.kind === 'tensor' || actual.kind === 'tensor') {
    if (expected.kind !== actual.kind) return typeDifference(path, expected, actual);
    return compareArrays(expected, actual, rule, path);
  }
  if (expected.kind === 'dict') return compareDicts(expected, actual, rule, path);
  if (expected.kind === 'none' || expected.kind === 'string') {
    if (expected.kind !== actual.kind) return typeDifference(path, expected, actual);
    const same = actual.kind === 'none' || (expected.kind === 'string' && expected.value === actual.value);
    if (same) return null;
    const [want, got] = [quoted(expected), quoted(actual)];
    return { path, kind: 'value', message: `${got}, expected ${want}`, expected: want, actual: got };
  }
  if (isSequence(expected) && !(isNumeric(expected) && isNumeric(actual)))
    return compareSequences(expected, actual, rule, path);
  return compareArrays(expected, actual, rule, path);
}

type Sequence = Extract<Value, { kind: 'list' | 'tuple' }>;

const isSequence = (value: Value): value is Sequence => value.kind === 'list' || value.kind === 'tuple';

/** Numbers, arrays, and flat lists of numbers. */
function isNumeric(value: Value): boolean {
  if (isSequence(value))
    return value.items.every(
      (item) => isScalar(item) || (item.kind === 'array' && item.array.shape.length === 0),
    );
  return isScalar(value) || value.kind === 'array';
}

function isScalar(value: Value): boolean {
  return value.kind === 'bool' || value.kind === 'int' || value.kind === 'float';
}

function compareArrays(expected: Value, actual: Value, rule: Comparison, path: string): Difference | null {
  const want = numbersOf(expected);
  // Only a task whose reference returns a list of mixed things comes here.
  if ('problem' in want) return typeDifference(path, expected, actual);
  const got = numbersOf(actual);
  if ('problem' in got)
    return {
      path,
      kind: 'type',
      message: `${got.problem}, expected ${wanted(expected)}`,
      ...words(expected, actual),
    };
  const found = compareNumbers(want, got, rule);
  return found && { path, ...found };
}

/** What should stand there, in words. */
function wanted(expected: Value): string {
  const zeroDimensional = expected.kind === 'array' && expected.array.shape.length === 0;
  return isScalar(expected) || zeroDimensional ? 'a number' : 'an array of numbers';
}

function compareSequences(
  expected: Sequence,
  actual: Value,
  rule: Comparison,
  path: string,
): Difference | null {
  if (!isSequence(actual)) return typeDifference(path, expected, actual);
  const [want, got] = [expected.items.length, actual.items.length];
  if (want !== got)
    return {
      path,
      kind: 'length',
      message: `length ${got}, expected ${want}`,
      expected: `${want}`,
      actual: `${got}`,
    };
  for (const [index, item] of expected.items.entries()) {
    const found = compare(item, actual.items[index]!, rule, `${path}[${index}]`);
    if (found) return found;
  }
  return null;
}

function compareDicts(
  expected: Extract<Value, { kind: 'dict' }>,
  actual: Value,
  rule: Comparison,
  path: string,
): Difference | null {
  if (actual.kind !== 'dict') return typeDifference(path, expected, actual);
  const values = new Map(actual.entries);
  const keys = new Map(expected.entries);
  if (values.size !== keys.size || [...keys.keys()].some((key) => !values.has(key))) {
    const [got, want] = [keyList(values), keyList(keys)];
    return { path, kind: 'keys', message: `keys ${got}, expected ${want}`, expected: want, actual: got };
  }
  for (const [key, item] of keys) {
    const found = compare(item, values.get(key)!, rule, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

function keyList(values: ReadonlyMap<string, Value>): string {
  return `[${[...values.keys()].slice(0, 20).join(', ')}]`;
}

function typeDifference(path: string, expected: Value, actual: Value): Difference {
  const { expected: want, actual: got } = words(expected, actual);
  return { path, kind: 'type', message: `${got}, expected ${want}`, expected: want, actual: got };
}

function words(expected: Value, actual: Value): { expected: string; actual: string } {
  return { expected: nameOf(expected), actual: nameOf(actual) };
}

function quoted(value: Value): string {
  return value.kind === 'string' ? JSON.stringify(value.value.slice(0, 200)) : 'None';
}
