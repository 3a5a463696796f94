import type { Outcome } from './matching.js';
import { IOU_THRESHOLDS, RECALL_POINTS } from './protocol.js';

/** One class's detections: places of `outcome` by falling score, and each place's rank within its image. */
export interface Ranking {
  readonly places: Uint32Array;
  readonly ranks: Uint32Array;
}

/** For each IoU threshold: average precision over the 101 recall points, and the highest recall. */
export interface Curve {
  readonly precision: Float64Array;
  readonly recall: Float64Array;
}

/** numpy's spacing(1), which pycocotools adds to a denominator. */
const { EPSILON } = Number;

/**
 * Interpolated average precision of one class (COCOeval.accumulate): the highest precision at or beyond each
 * recall point, and 0 beyond the recall that was reached.
 *
 * @param offset where the area begins in `outcome`
 * @param limit detections per image that count
 * @param positives annotations that count; above 0
 */
export function precisionCurve(
  { places, ranks }: Ranking,
  { matched, ignored }: Outcome,
  offset: number,
  limit: number,
  positives: number,
): Curve {
  const thresholds = IOU_THRESHOLDS.length;
  const curve = { precision: new Float64Array(thresholds), recall: new Float64Array(thresholds) };
  // Precision at each true positive: between them it only falls, so no other place can be the highest.
  const precisions = new Float64Array(places.length);
  for (let threshold = 0; threshold < thresholds; threshold++) {
    const bit = 1 << threshold;
    let right = 0;
    let wrong = 0;
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      if (ranks[place]! >= limit || (ignored[offset + place]! & bit) !== 0) continue;
      if ((matched[offset + place]! & bit) === 0) wrong += 1;
      else {
        right += 1;
        precisions[right - 1] = right / (wrong + right + EPSILON);
      }
    }
    curve.recall[threshold] = right / positives;
    curve.precision[threshold] = interpolated(precisions, right, positives);
  }
  return curve;
}

/** Mean over the recall points, given the precision at each of `right` true positives. */
function interpolated(precisions: Float64Array, right: number, positives: number): number {
  let point = RECALL_POINTS.length - 1;
  while (point >= 0 && RECALL_POINTS[point]! > right / positives) point -= 1;
  let highest = 0;
  let sum = 0;
  for (let hit = right; hit > 0; hit--) {
    if (precisions[hit - 1]! > highest) highest = precisions[hit - 1]!;
    for (; point >= 0 && (hit === 1 || RECALL_POINTS[point]! > (hit - 1) / positives); point--)
      sum += highest;
  }
  return sum / RECALL_POINTS.length;
}
