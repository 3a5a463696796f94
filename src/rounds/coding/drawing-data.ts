import type { ShownValue } from '#interview/work';

/** A matrix of numbers to draw, row by row; numbers that are none are NaN. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Values a pixel: 1, or 3 for colour. */
  readonly channels: number;
  readonly values: readonly number[];
}

/** The part of a value at a path such as "0" or "1.boxes"; the whole for "". */
export function partAt(value: ShownValue | undefined, path: string): ShownValue | undefined {
  if (path === '') return value;
  let now = value;
  for (const name of path.split('.'))
    now = now?.parts?.find((part) => part.name === name)?.value as ShownValue | undefined;
  return now;
}

/** A value's numbers; undefined where there are none or too many to draw. */
export function numbersOf(value: ShownValue | undefined): number[] | undefined {
  return value?.numbers?.map((one) =>
    typeof one === 'number' ? one : one === 'inf' ? Infinity : one === '-inf' ? -Infinity : Number.NaN,
  );
}

/** Rows of a matrix with this many columns; undefined for anything else. */
export function rowsOf(value: ShownValue | undefined, columns: number): number[][] | undefined {
  const numbers = numbersOf(value);
  const shape = value?.shape;
  if (!numbers || shape?.length !== 2 || shape[1] !== columns) return undefined;
  return Array.from({ length: shape[0]! }, (_, row) => numbers.slice(row * columns, (row + 1) * columns));
}

/** A value as an image: the last two axes (or H×W×3), the first of what lies before them. */
export function matrixOf(value: ShownValue | undefined): Matrix | undefined {
  const values = numbersOf(value);
  const shape = value?.shape;
  if (!values || !shape || shape.length < 2 || values.length === 0) return undefined;
  const colour = shape.length === 3 && shape[2] === 3;
  const [rows, columns] = colour ? [shape[0]!, shape[1]!] : [shape.at(-2)!, shape.at(-1)!];
  const channels = colour ? 3 : 1;
  const size = rows * columns * channels;
  return size === 0 ? undefined : { rows, columns, channels, values: values.slice(0, size) };
}

/** Least and largest of numbers, those that are none left out; 0 and 1 where there are none. */
export function extent(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? [0, 1] : [Math.min(...finite), Math.max(...finite)];
}

/** Absolute difference of two matrices of one size. */
export function difference(a: Matrix, b: Matrix): Matrix | undefined {
  if (a.rows !== b.rows || a.columns !== b.columns || a.channels !== b.channels) return undefined;
  return { ...a, values: a.values.map((value, index) => Math.abs(value - b.values[index]!)) };
}
