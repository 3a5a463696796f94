import type { FoundColumns } from './columns.js';
import { emptyHits, findHits, interpolate, type Slice } from './precision.js';
import { AREA_NAMES, type AreaName, IOU_THRESHOLDS, MOST_DETECTIONS, RECALL_POINTS } from './protocol.js';

/**
 * Precision against recall for one class and one range of sizes, with at most 100 detections an image. Both arrays
 * are [10, 101] row by row: a row for each IoU threshold .5, .55 … .95, a column for each recall 0, .01 … 1.
 */
export interface PrecisionRecallCurve {
  /** Id of the class. */
  readonly category: number;
  readonly area: AreaName;
  /** The highest precision at or beyond each recall; 0 beyond the recall that was reached. */
  readonly precision: Float64Array;
  /** The score at which each recall is reached, so what to cut at; 0 where it is not. At recall 0 the best score. */
  readonly scores: Float64Array;
}

/** The curve of one slice: the entries `precision` and `scores` of COCOeval.eval. */
export function curveOf(slice: Slice, category: number): PrecisionRecallCurve {
  const { found } = slice;
  const points = RECALL_POINTS.length;
  const precision = new Float64Array(IOU_THRESHOLDS.length * points);
  const scores = new Float64Array(IOU_THRESHOLDS.length * points);
  const hits = emptyHits(found.starts[slice.category + 1]! - found.starts[slice.category]!);
  for (let threshold = 0; threshold < IOU_THRESHOLDS.length; threshold++) {
    findHits(slice, threshold, MOST_DETECTIONS, hits);
    interpolate(hits, slice.positives, (point, highest, hit) => {
      precision[threshold * points + point] = highest;
      scores[threshold * points + point] = found.scores[hits.rows[hit]!]!;
    });
    scores[threshold * points] = bestScore(found, slice.category);
  }
  return { category, area: AREA_NAMES[slice.area]!, precision, scores };
}

/** pycocotools reads recall 0 at the first detection, whatever became of it. */
function bestScore({ ranking, scores, starts }: FoundColumns, category: number): number {
  const first = starts[category]!;
  return first < starts[category + 1]! ? scores[ranking[first]!]! : 0;
}
