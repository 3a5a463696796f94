import { expect, it } from 'vitest';
import { float64 } from './npy.js';
import { show } from './show.js';
import { dict, float, int, list, none, text, type Value } from './value.js';

const array = (shape: number[], numbers: number[]): Value => ({
  kind: 'array',
  array: float64(shape, numbers),
});

it('shows small values whole', () => {
  expect(show(dict({ a: list(none, int(2n ** 70n), float(Number.NaN)), b: text('x') }))).toEqual({
    kind: 'dict',
    length: 2,
    entries: [
      [
        'a',
        {
          kind: 'list',
          length: 3,
          items: [{ kind: 'none' }, { kind: 'int', text: String(2n ** 70n) }, { kind: 'float', text: 'nan' }],
        },
      ],
      ['b', { kind: 'string', text: 'x', trimmed: false }],
    ],
  });
});

it('shows an array with type, shape and the first of its numbers', () => {
  const long = array(
    [30, 30],
    Array.from({ length: 900 }, (_, index) => index),
  );
  const shown = show(long);
  expect(shown).toMatchObject({ kind: 'array', dtype: 'float64', shape: [30, 30], trimmed: true });
  expect('values' in shown && shown.values).toHaveLength(400);
  expect(show(array([2], [Number.POSITIVE_INFINITY, 0.1]))).toMatchObject({
    values: ['inf', 0.1],
    trimmed: false,
  });
});

it('shows 400 numbers in all', () => {
  const shown = show(list(array([300], Array(300).fill(1)), array([300], Array(300).fill(2)), int(3)));
  const counts = 'items' in shown && shown.items.map((one) => ('values' in one ? one.values.length : 0));
  expect(counts).toEqual([300, 98]);
  expect(shown).toMatchObject({ length: 3 });
});

it('shows whole numbers, truth and complex numbers as they are', () => {
  const shown = (
    dtype: 'int64' | 'bool' | 'complex64',
    data: BigInt64Array | Uint8Array | Float32Array,
    size: number,
  ) => show({ kind: 'array', array: { dtype, shape: [size], data } });
  expect(shown('int64', BigInt64Array.of(1n, 2n ** 60n), 2)).toMatchObject({
    values: [1, '1152921504606846976'],
  });
  expect(shown('bool', Uint8Array.of(0, 1), 2)).toMatchObject({ values: [false, true] });
  expect(shown('complex64', Float32Array.of(1, -2), 1)).toMatchObject({ values: ['1-2j'] });
});

it('cuts long text', () => {
  expect(show(text('x'.repeat(5000)))).toMatchObject({ trimmed: true });
});
