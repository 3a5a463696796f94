/** Boxes, masks, non-maximum suppression, and COCO's average precision. Pure, on typed arrays. */
export { intersectionOverUnion, nonMaximumSuppression, pairwiseIntersectionOverUnion } from './boxes.js';
export { type CocoResult, type CocoStats, evaluate, type IouType } from './coco.js';
export {
  area,
  box,
  maskIou,
  rleFromCounts,
  rleFromPolygons,
  rleFromString,
  rleToString,
  union,
} from './rle.js';
export { type CocoData, type Detection, type GroundTruth, type Rle, VisionError } from './types.js';
