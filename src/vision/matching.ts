import { overlapAt } from './boxes.js';
import type { FoundColumns, Scene, TruthColumns } from './columns.js';
import { AREAS, IOU_THRESHOLDS, MOST_DETECTIONS } from './protocol.js';
import { maskIou } from './rle.js';

/**
 * What became of n detections, [4 areas, n]: bit t of a number is the answer at IoU threshold t. What is
 * ignored is neither a true nor a false positive.
 */
export interface Outcome {
  readonly matched: Uint16Array;
  readonly ignored: Uint16Array;
}

/** IoU of a detection and an annotation, both rows of their columns; with a crowd, the share that lies in it. */
export function overlapOf(found: FoundColumns, d: number, truth: TruthColumns, t: number): number {
  const crowd = truth.crowds[t] === 1;
  const overlap = overlapAt(found.boxes, d, truth.boxes, t, crowd);
  if (overlap === 0 || !found.masks || !truth.masks) return overlap;
  return maskIou(found.masks[d]!, truth.masks[t]!, crowd);
}

/** Matches every image and class; the columns of both sides are walked at once. */
export function matchAll({ truth, found, categories }: Scene): Outcome {
  const matcher = new Matcher(truth, found);
  for (let category = 0; category < categories.length; category++) {
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

/**
 * Matches detections to annotations as COCOeval.evaluateImg does: highest score first, each takes the free
 * annotation of highest IoU, a real one before an ignored one; a crowd is never used up.
 */
class Matcher {
  readonly outcome: Outcome;
  #overlaps = new Float64Array(1024);
  readonly #highest = new Float64Array(MOST_DETECTIONS);
  /** Annotations of the group, those that count first; and in which round each was taken last. */
  #order = new Int32Array(64);
  #taken = new Int32Array(64);
  #round = 0;

  constructor(
    private readonly truth: TruthColumns,
    private readonly found: FoundColumns,
  ) {
    const size = AREAS.length * found.areas.length;
    this.outcome = { matched: new Uint16Array(size), ignored: new Uint16Array(size) };
  }

  /** Annotations [t0, t1) and detections [d0, d1) of one image and class, the detections by falling score. */
  match(t0: number, t1: number, d0: number, d1: number): void {
    const truths = t1 - t0;
    const detections = Math.min(d1 - d0, MOST_DETECTIONS);
    if (detections === 0) return;
    this.#measure(t0, truths, d0, detections);
    for (let area = 0; area < AREAS.length; area++) this.#matchArea(area, t0, truths, d0, detections);
  }

  /** Fills `#overlaps` [detections, truths] and each detection's highest. */
  #measure(t0: number, truths: number, d0: number, detections: number): void {
    const { truth, found } = this;
    if (this.#overlaps.length < truths * detections)
      this.#overlaps = new Float64Array(2 * truths * detections);
    if (this.#order.length < truths) {
      this.#order = new Int32Array(2 * truths);
      this.#taken = new Int32Array(2 * truths);
    }
    const overlaps = this.#overlaps;
    for (let d = 0, at = 0; d < detections; d++) {
      let highest = 0;
      for (let t = 0; t < truths; t++, at++) {
        const overlap = overlapOf(found, d0 + d, truth, t0 + t);
        overlaps[at] = overlap;
        if (overlap > highest) highest = overlap;
      }
      this.#highest[d] = highest;
    }
  }

  #matchArea(area: number, t0: number, truths: number, d0: number, detections: number): void {
    const { truth, found, outcome } = this;
    const [low, high] = AREAS[area]!;
    const counting = this.#sortTruths(low, high, t0, truths);
    const [overlaps, order, taken, highest] = [this.#overlaps, this.#order, this.#taken, this.#highest];
    const offset = area * found.areas.length + d0;
    for (let threshold = 0; threshold < IOU_THRESHOLDS.length; threshold++) {
      const bit = 1 << threshold;
      const needed = IOU_THRESHOLDS[threshold]!;
      const round = ++this.#round;
      for (let d = 0; d < detections; d++) {
        let best = -1;
        if (highest[d]! >= needed) {
          let least = needed;
          for (let at = 0; at < truths; at++) {
            // A real match stands, however well an ignored region overlaps.
            if (at === counting && best >= 0) break;
            const t = order[at]!;
            if (taken[t] === round && truth.crowds[t0 + t] === 0) continue;
            const overlap = overlaps[d * truths + t]!;
            if (overlap < least) continue;
            least = overlap;
            best = at;
          }
        }
        const outside = found.areas[d0 + d]! < low || found.areas[d0 + d]! > high;
        if (best < 0) {
          if (outside) outcome.ignored[offset + d]! |= bit;
          continue;
        }
        const t = order[best]!;
        taken[t] = round;
        // pycocotools notes the annotation's id as the match, so one whose id is 0 reads as no match.
        const noted = truth.ids[t0 + t] !== 0;
        if (noted) outcome.matched[offset + d]! |= bit;
        if (best >= counting || (!noted && outside)) outcome.ignored[offset + d]! |= bit;
      }
    }
  }

  /** Orders the group's annotations, those that count for this area first; returns how many count. */
  #sortTruths(low: number, high: number, t0: number, truths: number): number {
    const { crowds, areas } = this.truth;
    let counting = 0;
    for (let t = 0; t < truths; t++) if (counts(t0 + t)) this.#order[counting++] = t;
    let at = counting;
    for (let t = 0; t < truths; t++) if (!counts(t0 + t)) this.#order[at++] = t;
    return counting;

    function counts(t: number): boolean {
      return crowds[t] === 0 && areas[t]! >= low && areas[t]! <= high;
    }
  }
}
