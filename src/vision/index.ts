/**
 * What a detector is measured with: boxes, masks, non-maximum suppression, COCO's average precision and its curves, the
 * confusion matrix, calibration. Pure, on typed arrays.
 */
export type { ReliabilityBin } from '#statistics/calibration';
export { intersectionOverUnion, nonMaximumSuppression, pairwiseIntersectionOverUnion } from './boxes.js';
export { type BinOptions, type Calibration, calibration, classifierCalibration } from './calibration.js';
export { type CocoCurves, type CocoResult, type CocoStats, type EvaluateOptions, evaluate } from './coco.js';
export type { IouType } from './columns.js';
export { type ConfusionMatrix, type ConfusionOptions, confusionMatrix } from './confusion.js';
export type { PrecisionRecallCurve } from './curves.js';
export { type DetectionCalibrationOptions, detectionCalibration } from './detection-calibration.js';
export { type AreaName, IOU_THRESHOLDS, RECALL_POINTS } from './protocol.js';
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
