import { numberText } from './compare-numbers.js';
import { DTYPES, type NdArray, numberAt, sizeOf } from './npy.js';
import type { Value } from './value.js';

/** A value for a person's eyes, as JSON. Long ones are cut: `trimmed` says so. */
export type Shown =
  | { readonly kind: 'none' }
  | { readonly kind: 'bool'; readonly value: boolean }
  /** Text, for whole numbers of any size, and for `nan`, `inf` and `-inf`. */
  | { readonly kind: 'int' | 'float'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string; readonly trimmed: boolean }
  | { readonly kind: 'list' | 'tuple'; readonly items: readonly Shown[]; readonly length: number }
  | {
      readonly kind: 'dict';
      readonly entries: readonly (readonly [string, Shown])[];
      readonly length: number;
    }
  | {
      readonly kind: 'array' | 'tensor';
      readonly dtype: string;
      readonly shape: readonly number[];
      /** The first elements in C order; `nan`, `inf`, `-inf`, whole numbers beyond 2^53 and complex ones as text. */
      readonly values: readonly (number | string | boolean)[];
      readonly trimmed: boolean;
    };

const MOST_NUMBERS = 400;
const MOST_TEXT = 1000;

/** What of a value is shown: at most 400 numbers in all, the first ones. */
export function show(value: Value, most = MOST_NUMBERS): Shown {
  let left = most;
  const walk = (one: Value): Shown => {
    switch (one.kind) {
      case 'none':
        return { kind: 'none' };
      case 'bool':
        left--;
        return { kind: 'bool', value: one.value };
      case 'int':
        left--;
        return { kind: 'int', text: String(one.value).slice(0, 100) };
      case 'float':
        left--;
        return { kind: 'float', text: numberText(one.value) };
      case 'string':
        left--;
        return { kind: 'string', text: one.value.slice(0, MOST_TEXT), trimmed: one.value.length > MOST_TEXT };
      case 'list':
      case 'tuple': {
        const items: Shown[] = [];
        for (const item of one.items) {
          if (left-- <= 0) break;
          items.push(walk(item));
        }
        return { kind: one.kind, items, length: one.items.length };
      }
      case 'dict': {
        const entries: [string, Shown][] = [];
        for (const [key, item] of one.entries) {
          if (left-- <= 0) break;
          entries.push([key.slice(0, MOST_TEXT), walk(item)]);
        }
        return { kind: 'dict', entries, length: one.entries.length };
      }
      default: {
        const { dtype, shape } = one.array;
        const size = sizeOf(shape);
        const count = Math.max(0, Math.min(size, left));
        left -= count;
        const values = Array.from({ length: count }, (_, index) => element(one.array, index));
        return { kind: one.kind, dtype, shape, values, trimmed: count < size };
      }
    }
  };
  return walk(value);
}

function element(array: NdArray, index: number): number | string | boolean {
  const kind = DTYPES[array.dtype][2];
  const value = numberAt(array, index);
  if (kind === 'bool') return value !== 0;
  if (kind === 'complex') {
    const imaginary = numberText(Number(array.data[2 * index + 1]));
    return `${numberText(value)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j`;
  }
  if (kind === 'int' && !Number.isSafeInteger(value)) return String(array.data[index]);
  return Number.isFinite(value) ? value : numberText(value);
}
