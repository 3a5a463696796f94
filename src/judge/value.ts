import type { NdArray } from './npy.js';

/** A Python value that may travel to and from the sandbox. Whole numbers are of any size. */
export type Value =
  | { readonly kind: 'none' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list' | 'tuple'; readonly items: readonly Value[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [string, Value])[] }
  | { readonly kind: 'array' | 'tensor'; readonly array: NdArray };

export const none: Value = { kind: 'none' };
export const bool = (value: boolean): Value => ({ kind: 'bool', value });
export const int = (value: number | bigint): Value => ({ kind: 'int', value: BigInt(value) });
export const float = (value: number): Value => ({ kind: 'float', value });
export const text = (value: string): Value => ({ kind: 'string', value });
export const list = (...items: readonly Value[]): Value => ({ kind: 'list', items });
export const tuple = (...items: readonly Value[]): Value => ({ kind: 'tuple', items });
export const dict = (entries: Readonly<Record<string, Value>>): Value => ({
  kind: 'dict',
  entries: Object.entries(entries),
});

/** What stands in a dict under a key. */
export function member(value: Value, key: string): Value | undefined {
  return value.kind === 'dict' ? value.entries.find(([name]) => name === key)?.[1] : undefined;
}
