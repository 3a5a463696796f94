/** Arrays as NumPy's .npy files (format versions 1.0 and 2.0), little endian. */

/** NumPy's name of an element type → its code in the file, bytes, and the kind that numbers are compared by. */
export const DTYPES = {
  bool: ['|b1', 1, 'bool'],
  int8: ['|i1', 1, 'int'],
  int16: ['<i2', 2, 'int'],
  int32: ['<i4', 4, 'int'],
  int64: ['<i8', 8, 'int'],
  uint8: ['|u1', 1, 'int'],
  uint16: ['<u2', 2, 'int'],
  uint32: ['<u4', 4, 'int'],
  uint64: ['<u8', 8, 'int'],
  float16: ['<f2', 2, 'float'],
  float32: ['<f4', 4, 'float'],
  float64: ['<f8', 8, 'float'],
  complex64: ['<c8', 8, 'complex'],
  complex128: ['<c16', 16, 'complex'],
} as const;

export type Dtype = keyof typeof DTYPES;
export type Kind = (typeof DTYPES)[Dtype][2];

/** An array in C order. float16 keeps its bits in 16-bit words; complex numbers are pairs (real, imaginary). */
export interface NdArray {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly data: Elements;
}

export type Elements =
  | Uint8Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint16Array
  | Uint32Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** Bytes that are not a .npy file that is read here; the message says what is wrong. */
export class NpyError extends Error {
  override readonly name = 'NpyError';
}

const MAGIC = Buffer.from('\x93NUMPY', 'latin1');
const MOST_DIMENSIONS = 32;

const VIEWS: Record<Dtype, new (buffer: ArrayBuffer) => Elements> = {
  bool: Uint8Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  float16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
  complex64: Float32Array,
  complex128: Float64Array,
};

const BY_CODE = new Map<string, Dtype>(
  (Object.keys(DTYPES) as Dtype[]).flatMap((name) => {
    const code = DTYPES[name][0];
    return [[code, name] as const, [code.replace('|', '<'), name] as const];
  }),
);

/** The number of elements of a shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** Reads a .npy file. The header is checked against the number of bytes before anything is allocated. */
export function readNpy(bytes: Uint8Array): NdArray {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 10 || !buffer.subarray(0, 6).equals(MAGIC)) throw new NpyError('no .npy file');
  const version = buffer[6];
  if (version !== 1 && version !== 2) throw new NpyError(`format version ${version}`);
  const start = version === 1 ? 10 : 12;
  if (buffer.length < start) throw new NpyError('a header that is cut off');
  const length = version === 1 ? buffer.readUInt16LE(8) : buffer.readUInt32LE(8);
  if (length > 4096 || buffer.length < start + length) throw new NpyError('a header that is cut off');
  const { dtype, fortran, shape } = header(buffer.toString('latin1', start, start + length));
  const body = buffer.subarray(start + length);
  // A product of lengths may overflow to something that fits; a multiple of 2^53 is no array of ours.
  const size = sizeOf(shape);
  if (!Number.isSafeInteger(size) || size * DTYPES[dtype][1] !== body.length)
    throw new NpyError(`${body.length} bytes for shape (${shape.join(', ')}) of ${dtype}`);
  const copy = new Uint8Array(body).buffer;
  const data = new VIEWS[dtype](copy);
  return { dtype, shape, data: fortran && shape.length > 1 ? fromFortran(data, dtype, shape) : data };
}

function header(text: string): { dtype: Dtype; fortran: boolean; shape: number[] } {
  const found =
    /^\{'descr': '([<|>=a-zA-Z0-9]+)', 'fortran_order': (True|False), 'shape': \(((?:\d{1,15}, ?)*(?:\d{1,15})?)\),? ?\}\s*$/.exec(
      text,
    );
  if (!found) throw new NpyError('a header that is not read here');
  const dtype = BY_CODE.get(found[1]!);
  if (!dtype) throw new NpyError(`elements of type ${found[1]}`);
  const shape = found[3]!.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)]));
  if (shape.length > MOST_DIMENSIONS) throw new NpyError(`${shape.length} dimensions`);
  return { dtype, fortran: found[2] === 'True', shape };
}

/** Elements in Fortran order (the first index runs fastest) → C order. */
function fromFortran(data: Elements, dtype: Dtype, shape: readonly number[]): Elements {
  const width = DTYPES[dtype][2] === 'complex' ? 2 : 1;
  const out = data.slice();
  const strides: number[] = [];
  let stride = 1;
  for (const length of shape) {
    strides.push(stride);
    stride *= length;
  }
  const index = shape.map(() => 0);
  for (let at = 0, size = sizeOf(shape); at < size; at++) {
    let from = 0;
    for (let axis = 0; axis < shape.length; axis++) from += index[axis]! * strides[axis]!;
    for (let part = 0; part < width; part++) out[width * at + part] = data[width * from + part] as never;
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis]! === shape[axis]; axis--) index[axis] = 0;
  }
  return out;
}

/** Writes a .npy file, version 1.0, its data aligned at 64 bytes as NumPy does. */
export function writeNpy({ dtype, shape, data }: NdArray): Buffer {
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '${DTYPES[dtype][0]}', 'fortran_order': False, 'shape': (${tuple}), }`;
  const padded = text.padEnd(64 * Math.ceil((text.length + 11) / 64) - 11);
  const head = Buffer.alloc(10);
  MAGIC.copy(head);
  head[6] = 1;
  head.writeUInt16LE(padded.length + 1, 8);
  const body = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.concat([head, Buffer.from(`${padded}\n`, 'latin1'), body]);
}

/** The element at a place in C order, as a number; of a complex number its real part, of a truth value 0 or 1. */
export function numberAt({ dtype, data }: NdArray, index: number): number {
  if (dtype === 'float16') return halfToNumber(data[index] as number);
  return Number(DTYPES[dtype][2] === 'complex' ? data[2 * index] : data[index]);
}

/** IEEE 754 binary16 → number. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

/** An array of float64 of one shape, from numbers in C order. */
export function float64(shape: readonly number[], numbers: Iterable<number>): NdArray {
  return { dtype: 'float64', shape, data: Float64Array.from(numbers) };
}
