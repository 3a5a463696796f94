import type { FoundColumns } from './columns.js';
import type { Outcome } from './matching.js';
import { IOU_THRESHOLDS, RECALL_POINTS } from './protocol.js';

/** numpy's spacing(1), which pycocotools adds to a denominator. */
const { EPSILON } = Number;

/** The true positives of one class at one threshold, by falling score. */
export interface Hits {
  /** How many there are. */
  count: number;
  /** Precision at each: between them it only falls, so no other detection can have the highest. */
  readonly precisions: Float64Array;
  /** Row of each in the detections' columns. */
  readonly rows: Uint32Array;
}

/** Room for the hits of as many detections. */
export function emptyHits(detections: number): Hits {
  return { count: 0, precisions: new Float64Array(detections), rows: new Uint32Array(detections) };
}

/** One class in one range of sizes. */
export interface Slice {
  readonly found: FoundColumns;
  readonly outcome: Outcome;
  readonly category: number;
  /** Index in AREAS. */
  readonly area: number;
  /** Annotations that count; above 0. */
  readonly positives: number;
}

/** For each IoU threshold: average precision over the 101 recall points, and the highest recall. */
export interface Averages {
  readonly precision: Float64Array;
  readonly recall: Float64Array;
}

/**
 * Interpolated average precision of one class (COCOeval.accumulate), with the `limit` best detections of each image.
 * `hits` is memory to work in.
 */
export function averages(slice: Slice, limit: number, hits: Hits): Averages {
  const thresholds = IOU_THRESHOLDS.length;
  const all = { precision: new Float64Array(thresholds), recall: new Float64Array(thresholds) };
  for (let threshold = 0; threshold < thresholds; threshold++) {
    findHits(slice, threshold, limit, hits);
    all.recall[threshold] = hits.count / slice.positives;
    let sum = 0;
    interpolate(hits, slice.positives, (_, precision) => {
      sum += precision;
    });
    all.precision[threshold] = sum / RECALL_POINTS.length;
  }
  return all;
}

/** Goes down the ranking of a class, and notes each true positive in `hits`. */
export function findHits(
  { found, outcome, category, area }: Slice,
  threshold: number,
  limit: number,
  hits: Hits,
): void {
  const { ranking, ranks, starts } = found;
  const { matched, ignored } = outcome;
  const { precisions, rows } = hits;
  const offset = area * ranks.length;
  const bit = 1 << threshold;
  let [right, wrong] = [0, 0];
  for (let at = starts[category]!; at < starts[category + 1]!; at++) {
    const row = ranking[at]!;
    if (ranks[row]! >= limit || (ignored[offset + row]! & bit) !== 0) continue;
    if ((matched[offset + row]! & bit) === 0) wrong += 1;
    else {
      rows[right] = row;
      right += 1;
      precisions[right - 1] = right / (wrong + right + EPSILON);
    }
  }
  hits.count = right;
}

/**
 * Tells for each recall point that was reached, from the highest down, the highest precision at or beyond it, and
 * the first hit that reaches it. Beyond the recall that was reached precision is 0, and nothing is told.
 */
export function interpolate(
  { count, precisions }: Hits,
  positives: number,
  tell: (point: number, precision: number, hit: number) => void,
): void {
  let point = RECALL_POINTS.length - 1;
  while (point >= 0 && RECALL_POINTS[point]! > count / positives) point -= 1;
  let highest = 0;
  for (let hit = count; hit > 0; hit--) {
    if (precisions[hit - 1]! > highest) highest = precisions[hit - 1]!;
    for (; point >= 0 && (hit === 1 || RECALL_POINTS[point]! > (hit - 1) / positives); point--)
      tell(point, highest, hit - 1);
  }
}
