import { type Columns, Matcher, type Outcome, type TruthColumns } from './matching.js';
import { byKey, byScore, identity } from './order.js';
import { precisionCurve } from './precision.js';
import { AREAS, MOST_DETECTIONS } from './protocol.js';
import { area, box } from './rle.js';
import { type CocoData, type Detection, type GroundTruth, type Rle, VisionError } from './types.js';

const STATS = [
  ...(['AP', 'AP50', 'AP75', 'APs', 'APm', 'APl'] as const),
  ...(['AR1', 'AR10', 'AR100', 'ARs', 'ARm', 'ARl'] as const),
];

/**
 * COCO's twelve figures, from 0 to 1, or −1 where there is nothing to measure. AP is average precision over
 * IoU .5 to .95, AP50 and AP75 at one IoU; AR is recall with at most 1, 10, 100 detections an image; s, m, l
 * are objects of less than 32², up to 96², and more square pixels.
 */
export type CocoStats = Readonly<Record<(typeof STATS)[number], number>>;

export interface CocoResult {
  /** Each the mean over the classes that have it. */
  readonly stats: CocoStats;
  /** By rising id. */
  readonly perClass: readonly ({ readonly id: number; readonly name: string } & CocoStats)[];
}

export type IouType = 'bbox' | 'segm';

/**
 * Evaluates detections as pycocotools' COCOeval does (Lin et al. 2014; cocoeval.py), figure for figure.
 * Annotations of images or classes that are not listed are left out, and so are detections of such classes.
 * With `segm` a detection's size is its mask's area (pycocotools reads the box's, where results carry both).
 *
 * @throws {VisionError} for a detection in an image that is not listed, a score that is not a number, or,
 * with `segm`, an object without a mask
 */
export function evaluate(
  data: CocoData,
  detections: readonly Detection[],
  { iouType }: { readonly iouType: IouType },
): CocoResult {
  const images = places(data.images);
  const categories = places(data.categories.map(({ id }) => id));
  checkDetections(detections, images);
  const known = (one: GroundTruth | Detection) => images.has(one.image) && categories.has(one.category);
  const truth = sortTruth(data.annotations.filter(known), images, categories, iouType);
  const found = sortDetections(detections.filter(known), images, categories, iouType);
  const outcome = matchAll(truth, found, categories.size);

  const names = new Map(data.categories.map(({ id, name }) => [id, name]));
  const perClass = [...categories].map(([id, category]) => ({
    id,
    name: names.get(id)!,
    ...classStats(truth, found, outcome, category),
  }));
  const stats = Object.fromEntries(
    STATS.map((stat) => [stat, meanOr(perClass.map((one) => one[stat]).filter((value) => value > -1))]),
  ) as CocoStats;
  return { stats, perClass };
}

/** Ids to 0, 1 … by rising id. */
function places(ids: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(ids)].sort((a, b) => a - b).map((id, place) => [id, place]));
}

function checkDetections(detections: readonly Detection[], images: ReadonlyMap<number, number>): void {
  for (const [index, { image, score }] of detections.entries()) {
    if (!images.has(image))
      throw new VisionError(
        `Detection ${index} is in image ${image}, which the ground truth does not list; ` +
          'check that both files are of one data set.',
      );
    if (Number.isNaN(score)) throw new VisionError(`The score of detection ${index} is not a number.`);
  }
}

/** Which class and image each object of sorted columns belongs to, and where each class begins. */
interface Groups {
  readonly images: Int32Array;
  readonly starts: Uint32Array;
}

type Truth = TruthColumns & Groups;
/** `places` and `ranks`: see Ranking in precision.ts. */
type Found = Columns & Groups & { readonly places: Uint32Array; readonly ranks: Uint32Array };

function sortTruth(
  annotations: readonly GroundTruth[],
  images: ReadonlyMap<number, number>,
  categories: ReadonlyMap<number, number>,
  iouType: IouType,
): Truth {
  const image = Int32Array.from(annotations, (one) => images.get(one.image)!);
  const category = Int32Array.from(annotations, (one) => categories.get(one.category)!);
  const order = byKey(byKey(identity(image.length), image, images.size), category, categories.size);
  const sorted = Array.from(order, (index) => annotations[index]!);
  const masks = iouType === 'segm' ? sorted.map((one) => maskOf(one, `Annotation ${one.id}`)) : undefined;
  return {
    boxes: boxesOf(sorted, masks),
    areas: Float64Array.from(sorted, (one) => one.area),
    crowds: Uint8Array.from(sorted, (one) => (one.crowd ? 1 : 0)),
    ids: Float64Array.from(sorted, (one) => one.id),
    images: image.length === 0 ? image : Int32Array.from(order, (index) => image[index]!),
    starts: startsOf(category, categories.size),
    ...(masks && { masks }),
  };
}

function sortDetections(
  detections: readonly Detection[],
  images: ReadonlyMap<number, number>,
  categories: ReadonlyMap<number, number>,
  iouType: IouType,
): Found {
  const image = Int32Array.from(detections, (one) => images.get(one.image)!);
  const category = Int32Array.from(detections, (one) => categories.get(one.category)!);
  const falling = byScore(
    Float64Array.from(detections, (one) => one.score),
    image,
  );
  const order = byKey(byKey(falling, image, images.size), category, categories.size);
  const placeOf = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) placeOf[order[place]!] = place;
  const ranks = new Uint32Array(order.length);
  for (let place = 1; place < order.length; place++) {
    const [one, last] = [order[place]!, order[place - 1]!];
    const same = image[one] === image[last] && category[one] === category[last];
    ranks[place] = same ? ranks[place - 1]! + 1 : 0;
  }
  const sorted = Array.from(order, (index) => detections[index]!);
  const masks =
    iouType === 'segm' ? sorted.map((one, at) => maskOf(one, `Detection ${order[at]}`)) : undefined;
  return {
    boxes: boxesOf(sorted, masks),
    areas: Float64Array.from(sorted, ({ box: [, , width, height] }, at) =>
      masks ? area(masks[at]!) : width * height,
    ),
    images: Int32Array.from(order, (index) => image[index]!),
    starts: startsOf(category, categories.size),
    places: byKey(falling, category, categories.size).map((index) => placeOf[index]!),
    ranks,
    ...(masks && { masks }),
  };
}

function maskOf({ mask }: { readonly mask?: Rle }, what: string): Rle {
  if (mask) return mask;
  throw new VisionError(`${what} has no mask; give every object a segmentation, or evaluate boxes (bbox).`);
}

/** [n, 4]: the objects' own boxes, or the masks' where masks are compared. */
function boxesOf(objects: readonly (GroundTruth | Detection)[], masks?: readonly Rle[]): Float64Array {
  const boxes = new Float64Array(4 * objects.length);
  for (const [at, one] of objects.entries()) boxes.set(masks ? box(masks[at]!) : one.box, 4 * at);
  return boxes;
}

function startsOf(category: Int32Array, categories: number): Uint32Array {
  const starts = new Uint32Array(categories + 1);
  for (const one of category) starts[one + 1]!++;
  for (let at = 0; at < categories; at++) starts[at + 1]! += starts[at]!;
  return starts;
}

/** Walks the images of every class on both sides at once. */
function matchAll(truth: Truth, found: Found, categories: number): Outcome {
  const matcher = new Matcher(truth, found);
  for (let category = 0; category < categories; category++) {
    const [lastTruth, lastFound] = [truth.starts[category + 1]!, found.starts[category + 1]!];
    let t0 = truth.starts[category]!;
    for (let d0 = found.starts[category]!; d0 < lastFound; ) {
      const image = found.images[d0]!;
      let d1 = d0;
      while (d1 < lastFound && found.images[d1] === image) d1 += 1;
      while (t0 < lastTruth && truth.images[t0]! < image) t0 += 1;
      let t1 = t0;
      while (t1 < lastTruth && truth.images[t1] === image) t1 += 1;
      matcher.match(t0, t1, d0, d1);
      [t0, d0] = [t1, d1];
    }
  }
  return matcher.outcome;
}

function classStats(truth: Truth, found: Found, outcome: Outcome, category: number): CocoStats {
  const ranking = {
    places: found.places.subarray(found.starts[category], found.starts[category + 1]),
    ranks: found.ranks,
  };
  const positives = AREAS.map(() => 0);
  for (let t = truth.starts[category]!; t < truth.starts[category + 1]!; t++)
    for (const [at, [low, high]] of AREAS.entries())
      if (truth.crowds[t] === 0 && truth.areas[t]! >= low && truth.areas[t]! <= high) positives[at]! += 1;
  const [all, small, medium, large] = [0, 1, 2, 3].map((at) => curve(at, MOST_DETECTIONS));
  return {
    AP: meanOr(all?.precision),
    AP50: all?.precision[0] ?? -1,
    AP75: all?.precision[5] ?? -1,
    APs: meanOr(small?.precision),
    APm: meanOr(medium?.precision),
    APl: meanOr(large?.precision),
    AR1: meanOr(curve(0, 1)?.recall),
    AR10: meanOr(curve(0, 10)?.recall),
    AR100: meanOr(all?.recall),
    ARs: meanOr(small?.recall),
    ARm: meanOr(medium?.recall),
    ARl: meanOr(large?.recall),
  };

  function curve(at: number, limit: number) {
    if (positives[at] === 0) return undefined;
    return precisionCurve(ranking, outcome, at * found.areas.length, limit, positives[at]!);
  }
}

/** The mean, or −1 of nothing. */
function meanOr(values: ArrayLike<number> = []): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return values.length === 0 ? -1 : sum / values.length;
}
