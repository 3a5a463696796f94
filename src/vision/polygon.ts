import { VisionError } from './types.js';

/** Sub-pixels per pixel along an edge. */
const SCALE = 5;
/** Beyond this many pixels from the origin no image reaches, and walking the edge would take minutes. */
const FARTHEST = 1e6;

/**
 * Run lengths of a filled polygon, to the pixel as rleFrPoly in COCO's maskApi.c: its edges are walked in
 * fifths of a pixel, and wherever a walk crosses the middle of a column, the run changes.
 *
 * @param polygon x, y, x, y … in pixels; it closes by itself
 * @returns runs down the columns, background first, that sum to height × width
 */
export function polygonCounts(polygon: ArrayLike<number>, height: number, width: number): Uint32Array {
  const corners = Math.floor(polygon.length / 2);
  const [xs, ys] = [new Int32Array(corners + 1), new Int32Array(corners + 1)];
  for (let corner = 0; corner < corners; corner++) {
    xs[corner] = toFifths(polygon[2 * corner]!);
    ys[corner] = toFifths(polygon[2 * corner + 1]!);
  }
  xs[corners] = xs[0]!;
  ys[corners] = ys[0]!;
  let most = 1;
  for (let edge = 0; edge < corners; edge++) most += Math.abs(xs[edge]! - xs[edge + 1]!) + 2;
  const crossings = new Uint32Array(most);
  let count = 0;
  let [lastU, lastV] = [Number.NaN, Number.NaN];

  for (let edge = 0; edge < corners; edge++) {
    let [x0, x1, y0, y1] = [xs[edge]!, xs[edge + 1]!, ys[edge]!, ys[edge + 1]!];
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    const flat = dx >= dy;
    const flip = flat ? x0 > x1 : y0 > y1;
    if (flip) [x0, x1, y0, y1] = [x1, x0, y1, y0];
    const steps = flat ? dx : dy;
    const slope = steps === 0 ? 0 : (flat ? y1 - y0 : x1 - x0) / steps;
    for (let step = 0; step <= steps; step++) {
      const along = flip ? steps - step : step;
      const u = flat ? along + x0 : Math.trunc(x0 + slope * along + 0.5);
      const v = flat ? Math.trunc(y0 + slope * along + 0.5) : along + y0;
      // NaN: the first point of all has none before it.
      if (u !== lastU && !Number.isNaN(lastU)) {
        const x = ((u < lastU ? u : u - 1) + 0.5) / SCALE - 0.5;
        if (Math.floor(x) === x && x >= 0 && x <= width - 1) {
          const y = ((v < lastV ? v : lastV) + 0.5) / SCALE - 0.5;
          crossings[count++] = x * height + Math.ceil(Math.min(Math.max(y, 0), height));
        }
      }
      [lastU, lastV] = [u, v];
    }
  }
  return runsBetween(crossings.subarray(0, count).sort(), height * width);
}

/** C's cast to int: towards zero, also below it. */
function toFifths(coordinate: number): number {
  if (Math.abs(coordinate) <= FARTHEST) return Math.trunc(SCALE * coordinate + 0.5);
  throw new VisionError(`A polygon has a corner at ${coordinate}; give pixels of its image.`);
}

/** Runs from sorted places where the value changes; two changes at one place cancel. */
function runsBetween(changes: Uint32Array, size: number): Uint32Array {
  const runs = new Uint32Array(changes.length + 1);
  let count = 0;
  let last = 0;
  let merge = false;
  for (let at = 0; at <= changes.length; at++) {
    const change = at < changes.length ? changes[at]! : size;
    const run = change - last;
    last = change;
    if (merge) {
      runs[count - 1]! += run;
      merge = false;
    } else if (run > 0 || at === 0) runs[count++] = run;
    else merge = true;
  }
  return runs.slice(0, count);
}
