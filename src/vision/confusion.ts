import { type Columns, type IouType, type Scene, sceneOf } from './columns.js';
import { overlapOf } from './matching.js';
import { byKey, byScore, identity } from './order.js';
import { type CocoData, type Detection, VisionError } from './types.js';

export interface ConfusionOptions {
  /** What is compared: boxes or masks. */
  readonly iouType: IouType;
  /** A detection is of an object from this IoU on; .5 unless given. */
  readonly iouThreshold?: number;
  /** Detections below this score are left out; .25 unless given. */
  readonly scoreThreshold?: number;
}

export interface ConfusionMatrix {
  /** By rising id; after the last stands the background. */
  readonly classes: readonly { readonly id: number; readonly name: string }[];
  /**
   * [classes + 1, classes + 1] row by row: a row for what is there, a column for what was found. The last row counts
   * detections of nothing, the last column objects that were not found; where both meet is always 0.
   */
  readonly counts: Uint32Array;
}

/**
 * Which class is taken for which, and what is made up or missed. In each image, from the highest score down, a
 * detection takes the free object of highest IoU, whatever its class; of equal IoU its own class goes first, then
 * the lower class. So each object and each detection is counted once. Crowds are not counted, nor is what lies in
 * a crowd of its own class.
 *
 * After the confusion matrix of Ultralytics' YOLO, which takes pairs by falling IoU instead, cuts at IoU .45, and
 * has what was found in rows.
 *
 * @throws {VisionError} for what `evaluate` refuses, and a threshold that is no IoU
 */
export function confusionMatrix(
  data: CocoData,
  detections: readonly Detection[],
  { iouType, iouThreshold = 0.5, scoreThreshold = 0.25 }: ConfusionOptions,
): ConfusionMatrix {
  if (!(iouThreshold > 0 && iouThreshold <= 1))
    throw new VisionError(`The threshold ${iouThreshold} is no IoU; choose one above 0, up to 1.`);
  const scene = sceneOf(data, detections, iouType);
  const { truth, found, categories } = scene;
  const [truthClasses, foundClasses] = [classesOf(truth), classesOf(found)];
  const byImage = byKey(byScore(found.scores, found.images), found.images, scene.images);
  const truthByImage = byKey(identity(truth.images.length), truth.images, scene.images);
  const taken = new Uint8Array(truth.images.length);
  const side = categories.length + 1;
  const background = categories.length;
  const counts = new Uint32Array(side * side);

  let [from, to] = [0, 0];
  for (const d of byImage) {
    if (found.scores[d]! < scoreThreshold) continue;
    const image = found.images[d]!;
    while (from < truthByImage.length && truth.images[truthByImage[from]!]! < image) from += 1;
    to = Math.max(to, from);
    while (to < truthByImage.length && truth.images[truthByImage[to]!] === image) to += 1;
    const t = objectOf(scene, d, truthByImage.subarray(from, to));
    if (t === IN_CROWD) continue;
    if (t >= 0) taken[t] = 1;
    counts[(t < 0 ? background : truthClasses[t]!) * side + foundClasses[d]!]! += 1;
  }
  for (let t = 0; t < taken.length; t++)
    if (taken[t] === 0 && truth.crowds[t] === 0) counts[truthClasses[t]! * side + background]! += 1;
  return { classes: categories, counts };

  /** The row of the free annotation that a detection takes, or NOTHING, or IN_CROWD. */
  function objectOf({ truth, found }: Scene, d: number, rows: Uint32Array): number {
    let [best, highest, crowded] = [NOTHING, 0, false];
    for (const t of rows) {
      if (taken[t] === 1) continue;
      const own = truthClasses[t] === foundClasses[d];
      const crowd = truth.crowds[t] === 1;
      if (crowd && !own) continue;
      const overlap = overlapOf(found, d, truth, t);
      if (overlap < iouThreshold) continue;
      if (crowd) crowded = true;
      else if (overlap > highest || (overlap === highest && own && truthClasses[best] !== foundClasses[d]))
        [best, highest] = [t, overlap];
    }
    return best === NOTHING && crowded ? IN_CROWD : best;
  }
}

const [NOTHING, IN_CROWD] = [-1, -2];

/** The class of each row. */
function classesOf({ starts, images }: Columns): Int32Array {
  const classes = new Int32Array(images.length);
  for (let at = 0; at + 1 < starts.length; at++) classes.fill(at, starts[at], starts[at + 1]);
  return classes;
}
