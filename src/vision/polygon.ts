import { VisionError } from './types.js';

/** Sub-pixels per pixel along an edge. */
const SCALE = 5;
/** The middle of pixel p lies between sub-pixels 5 p + 2 and 5 p + 3. */
const MIDDLE = 2;
/** Beyond this many pixels from the origin no image reaches, and fifths of them are no longer small integers. */
const FARTHEST = 1e6;

/**
 * Run lengths of a filled polygon, to the pixel as rleFrPoly in COCO's maskApi.c: its edges are walked in
 * fifths of a pixel, and wherever a walk crosses the middle of a column, the run changes. Here only the steps
 * that cross are worked out.
 *
 * @param polygon x, y, x, y … in pixels; it closes by itself
 * @returns runs down the columns, background first, that sum to height × width
 */
export function polygonCounts(polygon: ArrayLike<number>, height: number, width: number): Uint32Array {
  const corners = Math.floor(polygon.length / 2);
  if (corners === 0) return Uint32Array.of(height * width);
  let count = 0;
  let x0 = toFifths(polygon[2 * corners - 2]!);
  let y0 = toFifths(polygon[2 * corners - 1]!);
  for (let corner = 0; corner < corners; corner++) {
    const x1 = toFifths(polygon[2 * corner]!);
    const y1 = toFifths(polygon[2 * corner + 1]!);
    crossings = roomFor(crossings, count + width);
    count = crossEdge(x0, y0, x1, y1, height, width, crossings, count);
    [x0, y0] = [x1, y1];
  }
  runs = roomFor(runs, count + 1);
  return runsBetween(crossings.subarray(0, count).sort(), height * width, runs);
}

/** Memory that every call uses again: allocating it anew takes longer than the work. */
let crossings: Uint32Array = new Uint32Array(1024);
let runs: Uint32Array = new Uint32Array(1024);

/** The array, or a longer one with what it holds. */
function roomFor(array: Uint32Array, length: number): Uint32Array {
  if (array.length >= length) return array;
  const longer = new Uint32Array(2 * length);
  longer.set(array);
  return longer;
}

/** C's cast to int: towards zero, also below it. */
function toFifths(coordinate: number): number {
  if (Math.abs(coordinate) <= FARTHEST) return Math.trunc(SCALE * coordinate + 0.5);
  throw new VisionError(`A polygon has a corner at ${coordinate}; give pixels of its image.`);
}

/**
 * Appends, for each middle of a column that the edge crosses, the place in the mask where the run changes. The
 * walk goes one sub-pixel at a time along the longer side, and rounds the other coordinate.
 */
function crossEdge(
  startX: number,
  startY: number,
  endX: number,
  endY: number,
  height: number,
  width: number,
  out: Uint32Array,
  count: number,
): number {
  const [dx, dy] = [Math.abs(endX - startX), Math.abs(endY - startY)];
  const flat = dx >= dy;
  const flip = flat ? startX > endX : startY > endY;
  const [x0, y0] = flip ? [endX, endY] : [startX, startY];
  const slope = ((flat ? endY - startY : endX - startX) * (flip ? -1 : 1)) / (flat ? dx : dy);
  const first = Math.max(0, Math.ceil((Math.min(startX, endX) - MIDDLE) / SCALE));
  const last = Math.min(width - 1, Math.floor((Math.max(startX, endX) - 1 - MIDDLE) / SCALE));
  for (let column = first; column <= last; column++) {
    const before = SCALE * column + MIDDLE;
    let upper: number;
    if (flat) {
      const step = before - x0;
      upper = Math.min(Math.trunc(y0 + slope * step + 0.5), Math.trunc(y0 + slope * (step + 1) + 0.5));
    } else upper = y0 + lastStepBefore(x0, slope, before);
    const row = Math.floor((upper + SCALE - 1 - MIDDLE) / SCALE);
    out[count++] = column * height + Math.min(Math.max(row, 0), height);
  }
  return count;
}

/** On a steep edge, the last step on the near side of the middle after sub-pixel `before`. */
function lastStepBefore(x0: number, slope: number, before: number): number {
  const rising = slope > 0;
  // A guess by division, which rounding may have put a step off.
  let step = Math.max(0, Math.floor((before + 0.5 - x0) / slope));
  while (step > 0 && crossed(step)) step -= 1;
  while (!crossed(step + 1)) step += 1;
  return step;

  function crossed(at: number): boolean {
    const x = Math.trunc(x0 + slope * at + 0.5);
    return rising ? x > before : x <= before;
  }
}

/** Runs from sorted places where the value changes; two changes at one place cancel. `out` is memory to work in. */
function runsBetween(changes: Uint32Array, size: number, out: Uint32Array): Uint32Array {
  let count = 0;
  let last = 0;
  let merge = false;
  for (let at = 0; at <= changes.length; at++) {
    const change = at < changes.length ? changes[at]! : size;
    const run = change - last;
    last = change;
    if (merge) {
      out[count - 1]! += run;
      merge = false;
    } else if (run > 0 || at === 0) out[count++] = run;
    else merge = true;
  }
  return out.slice(0, count);
}
