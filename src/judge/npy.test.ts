import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DTYPES,
  type Dtype,
  float64,
  halfToNumber,
  NpyError,
  numberAt,
  readNpy,
  sizeOf,
  writeNpy,
} from './npy.js';

/** A .npy file with this header and so many bytes behind it. */
function file(header: string, bytes = 0, version = 1): Buffer {
  const text = `${header}\n`;
  const head = Buffer.from(`\x93NUMPY${String.fromCharCode(version)}\0`, 'latin1');
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  if (version === 1) length.writeUInt16LE(text.length);
  else length.writeUInt32LE(text.length);
  return Buffer.concat([head, length, Buffer.from(text, 'latin1'), Buffer.alloc(bytes)]);
}
const header = (descr: string, shape: string, fortran = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': (${shape}), }`;

describe('.npy files', () => {
  it('are what NumPy writes', () => {
    // numpy.save of numpy.array([[1.5, -2.0]]), NumPy 1.24.
    const written = writeNpy(float64([1, 2], [1.5, -2]));
    expect(written.subarray(0, 128).toString('latin1')).toBe(
      `\x93NUMPY\x01\x00\x76\x00${header('<f8', '1, 2').padEnd(117)}\n`,
    );
    expect(written.subarray(128).toString('hex')).toBe('000000000000f83f00000000000000c0');
  });

  it('come back as they were, whatever their type and shape', () => {
    const arrays = fc
      .tuple(
        fc.constantFrom(...(Object.keys(DTYPES) as Dtype[])),
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
        fc.uint8Array({ minLength: 4096, maxLength: 4096 }),
      )
      .map(([dtype, shape, bytes]) => ({ dtype, shape, bytes }));
    fc.assert(
      fc.property(arrays, ({ dtype, shape, bytes }) => {
        const size = sizeOf(shape) * DTYPES[dtype][1];
        const text = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
        const given = Buffer.concat([file(header(DTYPES[dtype][0], text)), bytes.subarray(0, size)]);
        const array = readNpy(given);
        expect([array.dtype, array.shape]).toEqual([dtype, shape]);
        const again = readNpy(writeNpy(array));
        expect(Buffer.from(again.data.buffer)).toEqual(Buffer.from(bytes.subarray(0, size)));
      }),
    );
  });

  it('in Fortran order are read in C order', () => {
    const given = Buffer.concat([file(header('|u1', '2, 3', 'True')), Buffer.from([0, 10, 1, 11, 2, 12])]);
    expect([...readNpy(given).data]).toEqual([0, 1, 2, 10, 11, 12]);
    const complex = Buffer.concat([
      file(header('<c8', '2, 2', 'True')),
      Buffer.from(Float32Array.of(1, 1.5, 3, 3.5, 2, 2.5, 4, 4.5).buffer),
    ]);
    expect([...readNpy(complex).data]).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5]);
  });

  it('of version 2 are read', () => {
    expect(readNpy(file(header('<f4', '2,'), 8, 2)).shape).toEqual([2]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another magic', Buffer.alloc(64)],
    ['another version', file(header('<f8', ''), 8, 3)],
    ['a header that is cut off', file(header('<f8', '')).subarray(0, 40)],
    ['a header that is longer than the file', Buffer.from('\x93NUMPY\x01\0\xff\xff{', 'latin1')],
    ['too few bytes', file(header('<f8', '2,'), 15)],
    ['too many bytes', file(header('<f8', '2,'), 17)],
    ['a negative length', file(header('<f8', '-2,'), 16)],
    ['lengths whose product overflows', file(header('<f8', '4294967296, 4294967296, 4294967296'), 8)],
    [
      'lengths whose product overflows to nothing',
      file(header('|u1', '9007199254740993, 0, 9007199254740993'), 1),
    ],
    ['objects', file(header('|O', '1,'), 8)],
    ['a structure', file(`{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }`, 8)],
    ['big-endian numbers', file(header('>f8', '1,'), 8)],
    ['text', file(header('<U1', '1,'), 4)],
    ['33 dimensions', file(header('|u1', Array(33).fill(1).join(', ')), 1)],
    ['code for a shape', file(header('|u1', '__import__("os")'), 1)],
    ['a header that takes long to match', file(`${header('|u1', '1'.repeat(3000)).slice(0, -4)}!`, 1)],
  ])('that hold %s are refused', (_, bytes) => {
    expect(() => readNpy(bytes)).toThrow(NpyError);
  });

  it('are refused or read, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 90 }), (noise, at) => {
        const bytes = file(header('<f8', '2, 2'), 32);
        bytes.set(noise.subarray(0, bytes.length - at), at);
        try {
          const { shape, data } = readNpy(bytes);
          expect(sizeOf(shape)).toBeLessThanOrEqual(data.length);
        } catch (error) {
          expect(error).toBeInstanceOf(NpyError);
        }
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0001, 2 ** -24],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0x7e00, Number.NaN],
  ])('of 16 bits: %i is %f', (bits, value) => {
    expect(halfToNumber(bits)).toBe(value);
  });

  it('are read by place', () => {
    expect(numberAt({ dtype: 'int64', shape: [1], data: BigInt64Array.of(-5n) }, 0)).toBe(-5);
    expect(numberAt({ dtype: 'complex64', shape: [2], data: Float32Array.of(1, 2, 3, 4) }, 1)).toBe(3);
    expect(numberAt({ dtype: 'float16', shape: [1], data: Uint16Array.of(0x3c00) }, 0)).toBe(1);
  });
});
