import { type BinOptions, type Calibration, calibration } from './calibration.js';
import { type IouType, sceneOf } from './columns.js';
import { matchAll } from './matching.js';
import { IOU_THRESHOLDS, MOST_DETECTIONS } from './protocol.js';
import { type CocoData, type Detection, VisionError } from './types.js';

export interface DetectionCalibrationOptions extends BinOptions {
  /** What is compared: boxes or masks. */
  readonly iouType: IouType;
  /** A detection is right from this IoU on: one of .5, .55 … .95; .5 unless given. */
  readonly iouThreshold?: number;
  /** Detections below this score are left out; 0 unless given. Küppers et al. leave out what is below .3. */
  readonly scoreThreshold?: number;
}

/**
 * Calibration of a detector's scores (Küppers et al. 2020, "Multivariate Confidence Calibration for Object
 * Detection", the D-ECE of confidence alone): the score against precision, the share of detections that match an
 * object of their class. They match as for average precision, so what lies in a crowd is left out, and so is what
 * comes after the hundred best of an image and class. Objects that no detection found play no part in it.
 *
 * @throws {VisionError} for what `evaluate` refuses, and a score below 0 or above 1
 */
export function detectionCalibration(
  data: CocoData,
  detections: readonly Detection[],
  { iouType, iouThreshold = 0.5, scoreThreshold = 0, ...bins }: DetectionCalibrationOptions,
): Calibration {
  const threshold = IOU_THRESHOLDS.findIndex((one) => Math.abs(one - iouThreshold) < 1e-9);
  if (threshold < 0)
    throw new VisionError(`The threshold ${iouThreshold} is not measured; choose one of .5, .55 … .95.`);
  const { truth, found, ...scene } = sceneOf(data, detections, iouType);
  // An annotation whose id is 0 can be found here: only pycocotools' figures need it to be lost.
  const ids = truth.ids.map(() => 1);
  const { matched, ignored } = matchAll({ ...scene, found, truth: { ...truth, ids } });
  const bit = 1 << threshold;
  const scores: number[] = [];
  const right: boolean[] = [];
  // The outcome begins with all sizes, a number for each row.
  for (let row = 0; row < found.scores.length; row++) {
    const score = found.scores[row]!;
    if (score < scoreThreshold || found.ranks[row]! >= MOST_DETECTIONS || (ignored[row]! & bit) !== 0)
      continue;
    scores.push(score);
    right.push((matched[row]! & bit) !== 0);
  }
  return calibration(scores, right, bins);
}
