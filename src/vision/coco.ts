import { type IouType, type Scene, sceneOf, type TruthColumns } from './columns.js';
import { curveOf, type PrecisionRecallCurve } from './curves.js';
import { matchAll } from './matching.js';
import { averages, emptyHits, type Slice } from './precision.js';
import { AREAS, MOST_DETECTIONS } from './protocol.js';
import type { CocoData, Detection } from './types.js';

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

export interface CocoCurves {
  /** By class, then size; a class without an object of a size has none there. */
  readonly curves: readonly PrecisionRecallCurve[];
}

export interface EvaluateOptions {
  /** What is compared: boxes or masks. */
  readonly iouType: IouType;
  /** Whether the result has `curves`; without them it takes less time. */
  readonly curves?: boolean;
}

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
  options: EvaluateOptions & { readonly curves: true },
): CocoResult & CocoCurves;
export function evaluate(
  data: CocoData,
  detections: readonly Detection[],
  options: EvaluateOptions,
): CocoResult & Partial<CocoCurves>;
export function evaluate(
  data: CocoData,
  detections: readonly Detection[],
  { iouType, curves = false }: EvaluateOptions,
): CocoResult & Partial<CocoCurves> {
  const scene = sceneOf(data, detections, iouType);
  const slices = slicesOf(scene);
  const perClass = scene.categories.map((category, at) => ({ ...category, ...statsOf(slices[at]!) }));
  const stats = Object.fromEntries(
    STATS.map((stat) => [stat, meanOr(perClass.map((one) => one[stat]).filter((value) => value > -1))]),
  ) as CocoStats;
  if (!curves) return { stats, perClass };
  const all = slices.flatMap((areas, at) =>
    areas.filter(({ positives }) => positives > 0).map((slice) => curveOf(slice, scene.categories[at]!.id)),
  );
  return { stats, perClass, curves: all };
}

/** What is measured of each class, [classes, areas]. */
function slicesOf(scene: Scene): Slice[][] {
  const outcome = matchAll(scene);
  return scene.categories.map((_, category) =>
    AREAS.map((_, area) => {
      const positives = positivesOf(scene.truth, category, area);
      return { found: scene.found, outcome, category, area, positives };
    }),
  );
}

/** How many annotations of a class count in a range of sizes. */
function positivesOf({ areas, crowds, starts }: TruthColumns, category: number, area: number): number {
  const [low, high] = AREAS[area]!;
  let count = 0;
  for (let row = starts[category]!; row < starts[category + 1]!; row++)
    if (crowds[row] === 0 && areas[row]! >= low && areas[row]! <= high) count += 1;
  return count;
}

function statsOf(slices: readonly Slice[]): CocoStats {
  const { category, found } = slices[0]!;
  const hits = emptyHits(found.starts[category + 1]! - found.starts[category]!);
  const of = (area: number, limit: number) =>
    slices[area]!.positives === 0 ? undefined : averages(slices[area]!, limit, hits);
  const [all, small, medium, large] = [0, 1, 2, 3].map((area) => of(area, MOST_DETECTIONS));
  return {
    AP: meanOr(all?.precision),
    AP50: all?.precision[0] ?? -1,
    AP75: all?.precision[5] ?? -1,
    APs: meanOr(small?.precision),
    APm: meanOr(medium?.precision),
    APl: meanOr(large?.precision),
    AR1: meanOr(of(0, 1)?.recall),
    AR10: meanOr(of(0, 10)?.recall),
    AR100: meanOr(all?.recall),
    ARs: meanOr(small?.recall),
    ARm: meanOr(medium?.recall),
    ARl: meanOr(large?.recall),
  };
}

/** The mean, or −1 of nothing. */
function meanOr(values: ArrayLike<number> = []): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return values.length === 0 ? -1 : sum / values.length;
}
