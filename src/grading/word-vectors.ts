import { readFileSync } from 'node:fs';
import { stemOf } from './stem.js';

const SIZE = 64;

interface Vectors {
  /** Row of each word. */
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Int8Array;
  /** Length of each row's vector. */
  readonly lengths: Float32Array;
}

let loaded: Vectors | undefined;

/** Reads models/words-v1 once, on first use; its README says what it is. */
function vectors(): Vectors {
  if (loaded) return loaded;
  // The same number of folders up from src/grading and from dist/grading.
  const file = (name: string) => readFileSync(new URL(`../../models/words-v1/${name}`, import.meta.url));
  const bytes = file('vectors.bin');
  const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = new Map<string, number>();
  for (const [row, word] of file('words.txt').toString('utf8').split('\n').entries()) {
    if (word) rows.set(word, row);
  }
  const lengths = new Float32Array(rows.size);
  for (let row = 0; row < lengths.length; row++) {
    let sum = 0;
    for (let at = row * SIZE; at < (row + 1) * SIZE; at++) sum += values[at]! ** 2;
    lengths[row] = Math.sqrt(sum) || 1;
  }
  loaded = { rows, values, lengths };
  return loaded;
}

/** The row of a word, or of its stem where only that is listed; undefined for a word that is not known. */
export function rowOf(word: string): number | undefined {
  const { rows } = vectors();
  return rows.get(word) ?? rows.get(stemOf(word));
}

/** Cosine of two rows, -1 to 1. */
export function cosineOf(a: number, b: number): number {
  const { values, lengths } = vectors();
  let sum = 0;
  for (let at = 0; at < SIZE; at++) sum += values[a * SIZE + at]! * values[b * SIZE + at]!;
  return sum / (lengths[a]! * lengths[b]!);
}

/** The mean of words' vectors, each by its weight, at length 1 (Arora et al. 2017 without the common component); null for none. */
export function meanVector(words: Iterable<readonly [word: string, weight: number]>): Float32Array | null {
  const { values, lengths } = vectors();
  const out = new Float32Array(SIZE);
  let any = false;
  for (const [word, weight] of words) {
    const row = rowOf(word);
    if (row === undefined) continue;
    any = true;
    const scale = weight / lengths[row]!;
    for (let at = 0; at < SIZE; at++) out[at]! += scale * values[row * SIZE + at]!;
  }
  if (!any) return null;
  let sum = 0;
  for (const value of out) sum += value * value;
  const length = Math.sqrt(sum) || 1;
  return out.map((value) => value / length);
}

/** Cosine of two vectors of length 1; 0 where there is none. */
export function dot(a: Float32Array | null, b: Float32Array | null): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let at = 0; at < SIZE; at++) sum += a[at]! * b[at]!;
  return sum;
}
