import { type NdArray, NpyError, readNpy, writeNpy } from './npy.js';
import type { Value } from './value.js';

/**
 * Values as they travel: a tree in JSON and .npy buffers behind it (python/frames.py, python/values.py). What
 * comes from the sandbox is written by hostile code: everything is checked before it is believed.
 */

/** A body from the sandbox that breaks the format; the message says how. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
}

const DEEPEST = 40;
const MOST_NODES = 250_000;
const MOST_BUFFERS = 20_000;
/** Parsed JSON takes many times its text: this bounds what hostile code can make us allocate. */
const MOST_JSON = 12 << 20;

/** Puts values into trees and collects their buffers. */
export class BodyWriter {
  readonly #buffers: Buffer[] = [];
  readonly #arrays = new Map<NdArray, number>();

  tree(value: Value): unknown {
    switch (value.kind) {
      case 'none':
        return null;
      case 'bool':
      case 'string':
        return value.value;
      case 'int':
        return ['i', String(value.value)];
      case 'float':
        return [
          'f',
          Number.isFinite(value.value) && value.value !== 0 ? value.value : floatText(value.value),
        ];
      case 'list':
      case 'tuple':
        return [value.kind === 'list' ? 'l' : 't', value.items.map((item) => this.tree(item))];
      case 'dict':
        return ['d', value.entries.map(([key, item]) => [key, this.tree(item)])];
      default:
        return [value.kind === 'array' ? 'a' : 'T', this.#buffer(value.array)];
    }
  }

  #buffer(array: NdArray): number {
    const known = this.#arrays.get(array);
    if (known !== undefined) return known;
    this.#arrays.set(array, this.#buffers.length);
    return this.#buffers.push(writeNpy(array)) - 1;
  }

  /** The body: `head` with the buffers' lengths, and the buffers. */
  body(head: Readonly<Record<string, unknown>>): Buffer {
    const json = Buffer.from(JSON.stringify({ ...head, buffers: this.#buffers.map((one) => one.length) }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    return Buffer.concat([length, json, ...this.#buffers]);
  }
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  return value > 0 ? 'inf' : '-inf';
}

/** A body's head, and its buffers by number. */
export interface Body {
  readonly head: Readonly<Record<string, unknown>>;
  readonly buffers: readonly Buffer[];
}

/** Splits a body; the lengths must add up to its own, byte for byte. */
export function readBody(bytes: Buffer): Body {
  if (bytes.length < 4) throw new BodyError('no length');
  const end = 4 + bytes.readUInt32LE(0);
  if (end > MOST_JSON) throw new BodyError('too much JSON');
  if (end > bytes.length) throw new BodyError('JSON that is cut off');
  let head: unknown;
  try {
    head = JSON.parse(bytes.toString('utf8', 4, end));
  } catch {
    throw new BodyError('text that is not JSON');
  }
  if (typeof head !== 'object' || head === null || Array.isArray(head)) throw new BodyError('no JSON object');
  const lengths = (head as { buffers?: unknown }).buffers;
  if (!Array.isArray(lengths) || lengths.length > MOST_BUFFERS || !lengths.every(isCount))
    throw new BodyError('no lengths of buffers');
  let at = end;
  const buffers = lengths.map((length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  if (at !== bytes.length)
    throw new BodyError(`buffers of ${at - end} bytes where ${bytes.length - end} are`);
  return { head: head as Record<string, unknown>, buffers };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The value that a tree of a body stands for. */
export function readValue(tree: unknown, buffers: readonly Buffer[]): Value {
  let nodes = 0;
  const read = (node: unknown, depth: number): Value => {
    if (++nodes > MOST_NODES) throw new BodyError('too many values');
    if (depth > DEEPEST) throw new BodyError('values nested too deeply');
    if (node === null) return { kind: 'none' };
    if (typeof node === 'boolean') return { kind: 'bool', value: node };
    if (typeof node === 'string') return { kind: 'string', value: node };
    if (!Array.isArray(node) || node.length !== 2) throw new BodyError('a value without a tag');
    const [tag, content] = node as [unknown, unknown];
    switch (tag) {
      case 'i':
        if (typeof content !== 'string' || !/^-?\d{1,5000}$/.test(content)) throw new BodyError('a bad int');
        return { kind: 'int', value: BigInt(content) };
      case 'f':
        return { kind: 'float', value: readFloat(content) };
      case 'l':
      case 't':
        if (!Array.isArray(content)) throw new BodyError('a bad list');
        return {
          kind: tag === 'l' ? 'list' : 'tuple',
          items: content.map((item) => read(item, depth + 1)),
        };
      case 'd':
        if (!Array.isArray(content)) throw new BodyError('a bad dict');
        return {
          kind: 'dict',
          entries: content.map((entry: unknown) => {
            if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[0] !== 'string')
              throw new BodyError('a bad dict');
            return [entry[0], read(entry[1], depth + 1)] as const;
          }),
        };
      case 'a':
      case 'T': {
        const bytes = isCount(content) ? buffers[content] : undefined;
        if (!bytes) throw new BodyError('an array without a buffer');
        return { kind: tag === 'a' ? 'array' : 'tensor', array: readArray(bytes) };
      }
      default:
        throw new BodyError('a value with an unknown tag');
    }
  };
  return read(tree, 0);
}

function readFloat(content: unknown): number {
  if (typeof content === 'number' && Number.isFinite(content)) return content;
  const special: Record<string, number> = {
    nan: Number.NaN,
    inf: Number.POSITIVE_INFINITY,
    '-inf': Number.NEGATIVE_INFINITY,
    '0.0': 0,
    '-0.0': -0,
  };
  if (typeof content === 'string' && Object.hasOwn(special, content)) return special[content]!;
  throw new BodyError('a bad float');
}

function readArray(bytes: Buffer): NdArray {
  try {
    return readNpy(bytes);
  } catch (error) {
    if (error instanceof NpyError) throw new BodyError(`a bad array: ${error.message}`);
    throw error;
  }
}
