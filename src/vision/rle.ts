import { polygonCounts } from './polygon.js';
import { type Rle, VisionError } from './types.js';

/** Masks as run lengths, after COCO's maskApi.c: nothing here decodes a mask to pixels. */

/** Run lengths as COCO writes them uncompressed: down the columns, background first. */
export function rleFromCounts(counts: ArrayLike<number>, height: number, width: number): Rle {
  checkSize(height, width);
  const runs = new Uint32Array(counts.length);
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const run = counts[at]!;
    if (!Number.isInteger(run) || run < 0)
      throw new VisionError(`Run ${at} of a mask is ${run}; runs are whole numbers from 0.`);
    runs[at] = run;
    sum += run;
  }
  if (sum !== height * width)
    throw new VisionError(
      `The runs of a mask sum to ${sum}, its size ${height} × ${width} to ${height * width}; ` +
        'check that size is [height, width] and that no run is missing.',
    );
  return { height, width, counts: runs };
}

/** The places of a mask's pixels must fit 32 bits. */
function checkSize(height: number, width: number): void {
  const whole = Number.isInteger(height) && Number.isInteger(width) && height >= 0 && width >= 0;
  if (!whole)
    throw new VisionError(`A mask has size ${height} × ${width}; give height and width in whole pixels.`);
  if (height * width >= 2 ** 32)
    throw new VisionError(`A mask has size ${height} × ${width}; no more than 2³² − 1 pixels are counted.`);
}

/** COCO's compressed string: six bits a character, signed, from the fourth run on as a difference to the one before last. */
export function rleFromString(counts: string, height: number, width: number): Rle {
  // A run takes a character at least.
  if (decoded.length < counts.length) decoded = new Float64Array(2 * counts.length);
  const runs = decoded;
  let count = 0;
  for (let at = 0; at < counts.length; count++) {
    let value = 0;
    for (let shift = 0, more = true; more; shift += 5) {
      const six = counts.charCodeAt(at++) - 48;
      if (!(six >= 0 && six < 64) || shift > 30)
        throw new VisionError(`A compressed mask breaks off or has a wrong character at ${at - 1}.`);
      value |= (six & 31) << shift;
      more = (six & 32) !== 0;
      if (!more && (six & 16) !== 0 && shift < 27) value |= -1 << (shift + 5);
    }
    runs[count] = count > 2 ? value + runs[count - 2]! : value;
  }
  return rleFromCounts(runs.subarray(0, count), height, width);
}

/** Memory that every call of rleFromString uses again. */
let decoded = new Float64Array(1024);

/** The compressed string of a mask (rleToString): what `rleFromString` reads. */
export function rleToString({ counts }: Rle): string {
  let text = '';
  for (let at = 0; at < counts.length; at++) {
    let value = at > 2 ? counts[at]! - counts[at - 2]! : counts[at]!;
    for (let more = true; more; ) {
      const five = value & 31;
      value >>= 5;
      more = (five & 16) !== 0 ? value !== -1 : value !== 0;
      text += String.fromCharCode(48 + five + (more ? 32 : 0));
    }
  }
  return text;
}

/**
 * The union of polygons [x, y, x, y …], each filled as pycocotools fills it. No polygon at all
 * is an empty mask.
 */
export function rleFromPolygons(
  polygons: readonly (readonly number[])[],
  height: number,
  width: number,
): Rle {
  checkSize(height, width);
  const masks = polygons.map((polygon) => ({ height, width, counts: polygonCounts(polygon, height, width) }));
  return masks.length === 0 ? rleFromCounts([height * width], height, width) : masks.reduce(union);
}

/** What is in one mask or the other, for masks of one size (rleMerge). */
export function union(a: Rle, b: Rle): Rle {
  if (a.height !== b.height || a.width !== b.width)
    throw new VisionError(
      `Masks of ${a.height} × ${a.width} and ${b.height} × ${b.width} pixels have no union; ` +
        'give masks of one image.',
    );
  const out = new Uint32Array(a.counts.length + b.counts.length);
  let [leftA, leftB] = [a.counts[0] ?? 0, b.counts[0] ?? 0];
  let [nextA, nextB, inA, inB] = [1, 1, false, false];
  let [count, run, inside, left] = [0, 0, false, 1];
  while (left > 0) {
    const step = Math.min(leftA, leftB);
    run += step;
    leftA -= step;
    leftB -= step;
    if (leftA === 0 && nextA < a.counts.length) {
      leftA = a.counts[nextA++]!;
      inA = !inA;
    }
    if (leftB === 0 && nextB < b.counts.length) {
      leftB = b.counts[nextB++]!;
      inB = !inB;
    }
    left = leftA + leftB;
    if (inside !== (inA || inB) || left === 0) {
      out[count++] = run;
      run = 0;
    }
    inside = inA || inB;
  }
  return { height: a.height, width: a.width, counts: out.slice(0, count) };
}

/** Pixels within a mask. */
export function area({ counts }: Rle): number {
  let sum = 0;
  for (let at = 1; at < counts.length; at += 2) sum += counts[at]!;
  return sum;
}

/** The smallest box around a mask, [x, y, width, height] in whole pixels; all 0 of an empty one (rleToBbox). */
export function box({ height, counts }: Rle): [x: number, y: number, width: number, height: number] {
  let [left, top, right, bottom] = [-1, height, 0, -1];
  // The column that a run begins in, and where the next one begins: no division where runs follow each other.
  let [column, next] = [0, height];
  let end = 0;
  for (let at = 1; at < counts.length; at += 2) {
    const start = end + counts[at - 1]!;
    end = start + counts[at]!;
    if (start === end) continue;
    if (start >= next + height) column = Math.floor(start / height);
    else if (start >= next) column += 1;
    next = (column + 1) * height;
    if (left < 0) left = column;
    // A run that goes on in the next column touches the bottom of one and the top of the other.
    const within = end <= next;
    right = within ? column : Math.floor((end - 1) / height);
    top = within ? Math.min(top, start - next + height) : 0;
    bottom = within ? Math.max(bottom, end - next + height - 1) : height - 1;
  }
  return left < 0 ? [0, 0, 0, 0] : [left, top, right - left + 1, bottom - top + 1];
}

/**
 * Intersection over union of two masks, run by run (rleIou). With `crowd`, `b` is a region of many, and the
 * intersection is divided by the area of `a` alone. −1 for masks of different size, as pycocotools
 * has it where their boxes meet (where they do not, it has 0).
 */
export function maskIou(a: Rle, b: Rle, crowd: boolean): number {
  if (a.height !== b.height || a.width !== b.width) return -1;
  const shared = sharedPixels(a.counts, b.counts);
  if (shared === 0) return 0;
  return shared / (crowd ? area(a) : area(a) + area(b) - shared);
}

/** Pixels within both masks: the runs of both are walked at once, the one that ends first going on. */
function sharedPixels(a: Uint32Array, b: Uint32Array): number {
  if (a.length < 2 || b.length < 2) return 0;
  let [nextA, nextB] = [2, 2];
  let [startA, startB] = [a[0]!, b[0]!];
  let [endA, endB] = [startA + a[1]!, startB + b[1]!];
  let shared = 0;
  for (;;) {
    const start = startA > startB ? startA : startB;
    const end = endA < endB ? endA : endB;
    if (start < end) shared += end - start;
    if (endA <= endB) {
      if (nextA + 1 >= a.length) return shared;
      startA = endA + a[nextA]!;
      endA = startA + a[nextA + 1]!;
      nextA += 2;
    } else {
      if (nextB + 1 >= b.length) return shared;
      startB = endB + b[nextB]!;
      endB = startB + b[nextB + 1]!;
      nextB += 2;
    }
  }
}
