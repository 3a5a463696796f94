import { rleFromCounts, rleFromPolygons, rleFromString } from '#vision/rle';
import type { Rle } from '#vision/types';
import { UsageError } from './usage.js';

export type Box = [x: number, y: number, width: number, height: number];
export type Size = readonly [height: number, width: number];

/** "detections.json, record 17"; in ground truth "gt.json, annotations, record 17". */
export function placeOf(file: string, list: string, number: number): string {
  return `${file}${list && `, ${list}`}, record ${number}`;
}

/** Largest side of a mask, pixels: the whole mask's pixels then still count exactly in 32 bits. */
const LONGEST_SIDE = 65_535;

/** One record of a COCO file; every reader returns the field checked, or throws a sentence that names it. */
export class CocoRecord {
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    readonly file: string,
    readonly list: string,
    readonly number: number,
    value: unknown,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new UsageError(`${placeOf(file, list, number)} must be an object, not ${shown(value)}.`);
    this.fields = value as Record<string, unknown>;
  }

  problem(message: string): UsageError {
    return new UsageError(`${placeOf(this.file, this.list, this.number)}: ${message}.`);
  }

  #wrong(name: string, what: string): UsageError {
    const value = this.fields[name];
    return this.problem(
      value === undefined ? `"${name}" is missing` : `"${name}" must be ${what}, not ${shown(value)}`,
    );
  }

  whole(name: string): number {
    const value = this.fields[name];
    if (!Number.isSafeInteger(value)) throw this.#wrong(name, 'a whole number');
    return value as number;
  }

  finite(name: string): number {
    const value = this.fields[name];
    if (!Number.isFinite(value)) throw this.#wrong(name, 'a number');
    return value as number;
  }

  notNegative(name: string): number {
    const value = this.fields[name];
    if (!Number.isFinite(value) || (value as number) < 0) throw this.#wrong(name, 'a number from 0');
    return value as number;
  }

  text(name: string): string {
    const value = this.fields[name];
    if (typeof value !== 'string') throw this.#wrong(name, 'a text');
    return value;
  }

  flag(name: string): boolean {
    const value = this.fields[name] ?? 0;
    if (value !== 0 && value !== 1 && typeof value !== 'boolean') throw this.#wrong(name, '0 or 1');
    return Boolean(value);
  }

  box(): Box {
    const value = this.fields.bbox;
    if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite))
      throw this.#wrong('bbox', 'four numbers');
    const box = value as Box;
    if (box[2] < 0 || box[3] < 0)
      throw this.problem(`"bbox" must have a width and a height from 0, not ${box[2]} and ${box[3]}`);
    return box;
  }

  /** Height and width of an image; undefined where neither is given. */
  imageSize(): Size | undefined {
    if (this.fields.height === undefined && this.fields.width === undefined) return undefined;
    const side = (name: string) => {
      const value = this.fields[name];
      if (!isSide(value)) throw this.#wrong(name, `a whole number from 1 to ${LONGEST_SIDE}`);
      return value;
    };
    return [side('height'), side('width')];
  }

  /** The polygons of `segmentation`, not drawn yet. */
  polygons(): number[][] {
    const value = this.fields.segmentation as unknown[];
    if (value.length === 0) throw this.problem('"segmentation" is empty; iou-type segm needs a mask');
    for (const [at, polygon] of value.entries())
      if (
        !Array.isArray(polygon) ||
        polygon.length < 6 ||
        polygon.length % 2 !== 0 ||
        !polygon.every(Number.isFinite)
      )
        throw this.problem(
          `"segmentation", polygon ${at + 1}, must be pairs of numbers x, y, three pairs or more`,
        );
    return value as number[][];
  }

  /** The run-length encoding in `segmentation`, compressed or not. */
  mask(): Rle {
    const value = this.fields.segmentation;
    if (value === undefined || value === null)
      throw this.problem('"segmentation" is missing; iou-type segm needs a mask');
    const { size, counts } = value as { size?: unknown; counts?: unknown };
    if (!Array.isArray(size) || size.length !== 2 || !size.every(isSide))
      throw this.problem('"segmentation" must have "size": [height, width], whole numbers from 1 to 65535');
    const [height, width] = size as [number, number];
    return this.#runs(counts, height, width);
  }

  #runs(counts: unknown, height: number, width: number): Rle {
    if (typeof counts !== 'string') {
      if (
        !Array.isArray(counts) ||
        !counts.every((run) => Number.isInteger(run) && run >= 0 && run < 2 ** 32)
      )
        throw this.problem('"segmentation" must have "counts": whole numbers from 0, or a compressed text');
      const total = (counts as number[]).reduce((sum, run) => sum + run, 0);
      if (total !== height * width)
        throw this.problem(
          `"segmentation": the counts add up to ${total} pixels, but ${height} × ${width} are ${height * width}`,
        );
      return rleFromCounts(counts as number[], height, width);
    }
    try {
      return rleFromString(counts, height, width);
    } catch (error) {
      throw this.problem(`"segmentation": "counts" cannot be read (${(error as Error).message})`);
    }
  }
}

/** Polygons drawn on an image of this size; `place` begins the sentence that refuses. */
export function drawn(polygons: readonly number[][], size: Size | undefined, place: string): Rle {
  if (!size)
    throw new UsageError(`${place}: "segmentation" is polygons, and its image has no "height" and "width".`);
  return rleFromPolygons(polygons as number[][], size[0], size[1]);
}

/** A mask must have its image's size, where the image has one. */
export function checkSize({ height, width }: Rle, size: Size | undefined, place: string): void {
  if (size && (height !== size[0] || width !== size[1]))
    throw new UsageError(
      `${place}: "segmentation" has the size ${height} × ${width}, but its image ${size[0]} × ${size[1]}.`,
    );
}

function isSide(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= LONGEST_SIDE;
}

/** A value in a message: short, whatever it is. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
