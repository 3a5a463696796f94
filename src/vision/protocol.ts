/** The constants of COCO's protocol (pycocotools cocoeval.py, Params.setDetParams), to the last bit. */

/** numpy's linspace: i · step + start, and the end exactly. */
export function linspace(start: number, end: number, count: number): Float64Array {
  const step = (end - start) / (count - 1);
  const values = Float64Array.from({ length: count }, (_, index) => index * step + start);
  values[count - 1] = end;
  return values;
}

/** A match needs at least this IoU: .5, .55 … .95. */
export const IOU_THRESHOLDS = linspace(0.5, 0.95, 10);
/** Precision is read at these recalls: 0, .01 … 1. */
export const RECALL_POINTS = linspace(0, 1, 101);

export const AREA_NAMES = ['all', 'small', 'medium', 'large'] as const;
export type AreaName = (typeof AREA_NAMES)[number];

/** Square pixels, both ends within, in the order of AREA_NAMES. */
export const AREAS: readonly (readonly [low: number, high: number])[] = [
  [0, 1e10],
  [0, 32 ** 2],
  [32 ** 2, 96 ** 2],
  [96 ** 2, 1e10],
];

/** No more detections than this count for one image and class. */
export const MOST_DETECTIONS = 100;
