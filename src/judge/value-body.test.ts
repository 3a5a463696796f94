import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64, writeNpy } from './npy.js';
import { bool, dict, float, int, list, none, text, tuple, type Value } from './value.js';
import { BodyError, BodyWriter, readBody, readValue } from './value-body.js';

/** A body as bytes, from a head that may be anything. */
function body(head: unknown, ...buffers: readonly Buffer[]): Buffer {
  const json = Buffer.from(typeof head === 'string' ? head : JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...buffers]);
}
const npy = writeNpy(float64([2], [1, 2]));

/** Any value of the tree. */
const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(none),
    fc.boolean().map(bool),
    fc.bigInt().map(int),
    fc.double().map(float),
    fc.string().map(text),
    fc
      .array(fc.double())
      .map((numbers): Value => ({ kind: 'array', array: float64([numbers.length], numbers) })),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => list(...items)),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => tuple(...items)),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }).map(dict),
  ),
}));

describe('bodies', () => {
  it('bring every value there and back', () => {
    fc.assert(
      fc.property(values, (value) => {
        const writer = new BodyWriter();
        const { head, buffers } = readBody(writer.body({ value: writer.tree(value) }));
        expect(readValue(head.value, buffers)).toEqual(value);
      }),
    );
  });

  it('carry an array that stands in several places once', () => {
    const array: Value = { kind: 'array', array: float64([2], [1, 2]) };
    const writer = new BodyWriter();
    const tree = writer.tree(list(array, array));
    expect(readBody(writer.body({ tree })).buffers).toHaveLength(1);
  });

  it.each([
    ['no bytes', Buffer.alloc(0)],
    ['three bytes', Buffer.alloc(3)],
    ['JSON that is cut off', body({ buffers: [] }).subarray(0, 10)],
    ['a length of 4 GB', Buffer.from('ffffffff7b7d', 'hex')],
    ['no JSON', body('{]')],
    ['a list', body([])],
    ['null', body('null')],
    ['no buffers', body({})],
    ['a negative length', body({ buffers: [-1, 1] })],
    ['a length that is no number', body({ buffers: ['8'] }, Buffer.alloc(8))],
    ['a fraction of a byte', body({ buffers: [0.5, 0.5] }, Buffer.alloc(1))],
    ['fewer bytes than it says', body({ buffers: [9] }, Buffer.alloc(8))],
    ['more bytes than it says', body({ buffers: [7] }, Buffer.alloc(8))],
    ['a length beyond all numbers', body('{"buffers":[1e308]}', Buffer.alloc(8))],
    ['lengths without end', body({ buffers: Array(30_000).fill(0) })],
  ])('with %s are refused', (_, bytes) => {
    expect(() => readBody(bytes)).toThrow(BodyError);
  });

  it('with more JSON than is parsed are refused before it is parsed', () => {
    const bytes = Buffer.alloc(13 << 20, '[');
    bytes.writeUInt32LE(bytes.length - 4);
    expect(() => readBody(bytes)).toThrow('too much JSON');
  });
});

describe('trees', () => {
  let deep: unknown = null;
  for (let depth = 0; depth < 100; depth++) deep = ['l', [deep]];

  it.each<[string, unknown]>([
    ['a bare number', 3],
    ['an object', { kind: 'float' }],
    ['a tag alone', ['i']],
    ['three parts', ['i', '1', '2']],
    ['an unknown tag', ['x', 1]],
    ['a tag that is a property of every object', ['constructor', 1]],
    ['a whole number that is none', ['i', '1e3']],
    ['a whole number of a million digits', ['i', '9'.repeat(1e6)]],
    ['a number as text', ['f', '1.5']],
    ['a number that is a property of every object', ['f', 'toString']],
    ['a list that is none', ['l', 'abc']],
    ['a dict that is none', ['d', [['a']]]],
    ['a dict with numbers as keys', ['d', [[1, null]]]],
    ['an array that is not there', ['a', 1]],
    ['an array before the first', ['a', -1]],
    ['an array by name', ['a', 'length']],
    ['bytes that are no array', ['a', 0]],
    ['100 levels', deep],
    ['too many values', ['l', Array(300_000).fill(null)]],
  ])('with %s are refused', (_, tree) => {
    expect(() => readValue(tree, [Buffer.from('not an array')])).toThrow(BodyError);
  });

  it('read arrays as tensors where they are tagged so', () => {
    expect(readValue(['T', 0], [npy])).toEqual({ kind: 'tensor', array: float64([2], [1, 2]) });
  });
});
