import { VisionError } from './types.js';

/** A box as four numbers: x, y, width, height. */
type Box = ArrayLike<number>;

/**
 * Intersection over union of box `i` of `a` and box `j` of `b`, both [n, 4] row by row. With `crowd`, `b` is a
 * region of many, and the intersection is divided by the area of `a` alone (bbIou in COCO's maskApi.c).
 */
export function overlapAt(a: Box, i: number, b: Box, j: number, crowd: boolean): number {
  const [p, q] = [4 * i, 4 * j];
  const width = Math.min(a[p + 2]! + a[p]!, b[q + 2]! + b[q]!) - Math.max(a[p]!, b[q]!);
  if (!(width > 0)) return 0;
  const height = Math.min(a[p + 3]! + a[p + 1]!, b[q + 3]! + b[q + 1]!) - Math.max(a[p + 1]!, b[q + 1]!);
  if (!(height > 0)) return 0;
  const shared = width * height;
  const own = a[p + 2]! * a[p + 3]!;
  return shared / (crowd ? own : own + b[q + 2]! * b[q + 3]! - shared);
}

/** Intersection over union (IoU, Jaccard 1912) of two boxes [x, y, width, height]: 0 apart, 1 the same. */
export function intersectionOverUnion(a: Box, b: Box): number {
  return overlapAt(a, 0, b, 0, false);
}

/** How many boxes an array [n, 4] holds. */
function boxCount(boxes: Float64Array, what: string): number {
  if (boxes.length % 4 === 0) return boxes.length / 4;
  throw new VisionError(`${what} holds ${boxes.length} numbers; give x, y, width, height for every box.`);
}

/** IoU of every pair: `a` [n, 4] and `b` [m, 4] give [n, m], row by row. Pass `out` to use its memory again. */
export function pairwiseIntersectionOverUnion(
  a: Float64Array,
  b: Float64Array,
  out?: Float64Array,
): Float64Array {
  const [rows, columns] = [boxCount(a, 'a'), boxCount(b, 'b')];
  const table = out ?? new Float64Array(rows * columns);
  if (table.length < rows * columns)
    throw new VisionError(`out holds ${table.length} numbers; ${rows} × ${columns} pairs need more.`);
  for (let i = 0, at = 0; i < rows; i++)
    for (let j = 0; j < columns; j++, at++) table[at] = overlapAt(a, i, b, j, false);
  return table;
}

/**
 * Greedy non-maximum suppression (NMS): from the highest score down, a box is kept unless its IoU with a kept
 * one is above `threshold`. Of equal scores the earlier box comes first. With `classes`, boxes of different
 * classes never suppress each other.
 *
 * @param boxes [n, 4]: x, y, width, height
 * @param scores [n]
 * @returns indices of the kept boxes, highest score first
 */
export function nonMaximumSuppression(
  boxes: Float64Array,
  scores: ArrayLike<number>,
  threshold: number,
  { classes }: { readonly classes?: ArrayLike<number> } = {},
): Uint32Array {
  const count = boxCount(boxes, 'boxes');
  if (scores.length !== count) throw new VisionError(`${count} boxes have ${scores.length} scores.`);
  if (classes && classes.length !== count)
    throw new VisionError(`${count} boxes have ${classes.length} classes.`);
  if (!(threshold >= 0 && threshold <= 1))
    throw new VisionError(`The threshold ${threshold} is no IoU; choose one from 0 to 1.`);
  for (let index = 0; index < count; index++)
    if (Number.isNaN(scores[index]!)) throw new VisionError(`The score of box ${index} is not a number.`);

  const order = Uint32Array.from({ length: count }, (_, index) => index);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  // The kept indices overwrite the front of `order`: never ahead of what is still to be read.
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const box = order[at]!;
    let free = true;
    for (let other = 0; free && other < kept; other++) {
      const winner = order[other]!;
      if (classes && classes[winner] !== classes[box]) continue;
      free = !(overlapAt(boxes, winner, boxes, box, false) > threshold);
    }
    if (free) order[kept++] = box;
  }
  return order.slice(0, kept);
}
