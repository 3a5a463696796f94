import { describe, expect, it } from 'vitest';
import { compare } from './compare.js';
import { type Dtype, float64, type NdArray } from './npy.js';
import type { Comparison } from './task.js';
import { bool, dict, float, int, list, none, text, tuple, type Value } from './value.js';

const array = (shape: number[], ...numbers: number[]): Value => ({
  kind: 'array',
  array: float64(shape, numbers),
});
const typed = (dtype: Dtype, data: NdArray['data'], shape = [data.length]): Value => ({
  kind: 'array',
  array: { dtype, shape, data },
});
const tensor = (...numbers: number[]): Value => ({
  kind: 'tensor',
  array: { dtype: 'float32', shape: [numbers.length], data: Float32Array.from(numbers) },
});
const ints = (...numbers: number[]) => typed('int64', BigInt64Array.from(numbers.map(BigInt)));
const nan = Number.NaN;
const inf = Number.POSITIVE_INFINITY;

describe('equal', () => {
  it.each<[string, Value, Value, Comparison?]>([
    ['a number and the same', float(0.5), float(0.5)],
    ['a number and a near one', float(0.5), float(0.5 + 1e-7)],
    ['a number and a 0-d array', float(0.5), array([], 0.5)],
    ['a real number and a whole one', float(2), int(2)],
    ['a list of numbers and an array', list(float(1), float(2)), array([2], 1, 2)],
    ['an array and a tuple of numbers', array([2], 1, 2), tuple(int(1), float(2))],
    [
      'an array and nested lists',
      array([2, 2], 1, 2, 3, 4),
      list(list(int(1), int(2)), list(int(3), int(4))),
    ],
    ['an array and a list of arrays', array([2, 2], 1, 2, 3, 4), list(array([2], 1, 2), array([2], 3, 4))],
    ['a list and a tuple of other things', list(text('a'), none), tuple(text('a'), none)],
    ['arrays of whole numbers of different width', ints(1, 2), typed('uint8', Uint8Array.of(1, 2))],
    ['float32 and float64', array([2], 1, 2), typed('float32', Float32Array.of(1, 2))],
    ['NaN and NaN', array([2], nan, 1), array([2], nan, 1)],
    ['infinities', array([2], inf, -inf), array([2], inf, -inf)],
    ['nothing and nothing, of any type', array([0], ...[]), typed('bool', new Uint8Array(0))],
    ['an empty list and an empty array', list(), array([0])],
    ['tensors', tensor(1, 2), tensor(1, 2)],
    ['dicts in another order', dict({ a: int(1), b: int(2) }), dict({ b: int(2), a: int(1) })],
    ['rows in another order', array([2, 2], 1, 2, 3, 4), array([2, 2], 3, 4, 1, 2), { order: 'unordered' }],
    [
      'rows whose order rounding has changed',
      array([2, 2], 1, 5, 1 + 1e-9, 2),
      array([2, 2], 1 + 1e-9, 5, 1, 2),
      { order: 'unordered' },
    ],
    ['a wide tolerance', float(100), float(109), { rtol: 0.1 }],
    [
      'complex numbers',
      typed('complex128', Float64Array.of(1, 2), [1]),
      typed('complex128', Float64Array.of(1, 2), [1]),
    ],
  ])('are %s', (_, expected, actual, rule) => {
    expect(compare(expected, actual, rule)).toBeNull();
  });
});

describe('different', () => {
  it.each<[string, Value, Value, string, Comparison?]>([
    ['shapes', array([2], 1, 2), array([3], 1, 2, 3), 'output shape (3,), expected (2,)'],
    ['numbers of dimensions', array([2, 1], 1, 2), array([2], 1, 2), 'output shape (2,), expected (2, 1)'],
    [
      'elements',
      array([2, 4], 1, 1, 1, 1, 0.5, 1, 1, 1),
      array([2, 4], 1, 1, 1, 1, 0.25, 2, 1, 2),
      'output element [1, 0] is 0.25, expected 0.5; 3 of 8 differ',
    ],
    ['numbers', float(1), float(2), 'output 2, expected 1'],
    [
      'numbers that look the same',
      float(1),
      float(1 + 1e-9),
      'output 1.000000001, expected 1',
      { rtol: 0, atol: 0 },
    ],
    [
      'NaN for a number',
      array([2], 1, 2),
      array([2], 1, nan),
      'output element [1] is nan, expected 2; 1 of 2 differ',
    ],
    ['infinity for a number', float(1), float(inf), 'output inf, expected 1'],
    ['a number for infinity', float(inf), float(1e300), 'output 1e+300, expected inf'],
    ['the other infinity', float(inf), float(-inf), 'output -inf, expected inf'],
    [
      'real numbers for whole ones',
      ints(1, 2),
      array([2], 1, 2),
      'output dtype float64, expected int64 (whole numbers)',
    ],
    ['whole numbers for truth', bool(true), int(1), 'output dtype int64, expected bool (truth values)'],
    ['truth for real numbers', float(1), bool(true), 'output dtype bool, expected float64 (real numbers)'],
    [
      'float32 for float64',
      array([1], 1),
      typed('float32', Float32Array.of(1)),
      'output dtype float32, expected float64',
      { dtype: 'exact' },
    ],
    [
      'large whole numbers',
      int(2n ** 60n + 1n),
      int(2n ** 60n),
      'output 1152921504606846976, expected 1152921504606846977',
    ],
    ['an array for a tensor', tensor(1), array([1], 1), 'output an array, expected a tensor'],
    ['a tensor for an array', array([1], 1), tensor(1), 'output a tensor, expected an array'],
    ['text', text('left'), text('right'), 'output "right", expected "left"'],
    ['None for text', text('left'), none, 'output None, expected a str'],
    ['a number for None', none, int(0), 'output an int, expected None'],
    ['lengths of lists', list(text('a')), list(), 'output length 0, expected 1'],
    ['a number for a list of text', list(text('a')), int(1), 'output an int, expected a list'],
    [
      'inside a tuple',
      tuple(text('a'), array([1], 1)),
      tuple(text('a'), array([1], 2)),
      'output[1] element [0] is 2, expected 1; 1 of 1 differ',
    ],
    ['inside a dict', dict({ loss: float(1) }), dict({ loss: float(2) }), 'output.loss 2, expected 1'],
    ['keys', dict({ a: none }), dict({ b: none }), 'output keys [b], expected [a]'],
    [
      'ragged lists',
      array([2, 2], 1, 2, 3, 4),
      list(list(int(1), int(2)), list(int(3))),
      'output a list of items of different lengths, expected an array of numbers',
    ],
    [
      'lists with text in them',
      array([2], 1, 2),
      list(int(1), text('2')),
      'output a list that holds a str, expected an array of numbers',
    ],
    ['a dict for an array', array([1], 1), dict({}), 'output a dict, expected an array of numbers'],
    [
      'rows in another order',
      array([2, 1], 1, 2),
      array([2, 1], 2, 1),
      'output element [0, 0] is 2, expected 1; 2 of 2 differ',
    ],
    [
      'rows',
      array([2, 1], 1, 2),
      array([2, 1], 2, 3),
      'output element [0, 0] is 2, expected 1; 2 of 2 differ (rows sorted)',
      { order: 'unordered' },
    ],
    [
      'a row twice',
      array([2, 1], 1, 2),
      array([2, 1], 1, 1),
      'output element [1, 0] is 1, expected 2; 1 of 2 differ (rows sorted)',
      { order: 'unordered' },
    ],
    [
      'complex numbers',
      typed('complex128', Float64Array.of(1, 2), [1]),
      typed('complex128', Float64Array.of(1, -2), [1]),
      'output element [0] is 1-2j, expected 1+2j; 1 of 1 differ',
    ],
  ])('are %s', (_, expected, actual, message, rule) => {
    const found = compare(expected, actual, rule)!;
    expect(`${found.path} ${found.message}`).toBe(message);
  });

  it('tells what kind of difference, and where', () => {
    expect(compare(array([2, 2], 1, 2, 3, 4), array([2, 2], 1, 2, nan, 4))).toEqual({
      path: 'output',
      kind: 'nan',
      message: 'element [1, 0] is nan, expected 3; 1 of 4 differ',
      index: [1, 0],
      expected: '3',
      actual: 'nan',
    });
  });
});
