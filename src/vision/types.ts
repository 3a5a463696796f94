/**
 * What an evaluation reads. Boxes are x, y, width, height in pixels, (x, y) the top left corner, as COCO
 * writes them; fractions of a pixel are meant.
 */

/** A mask as run lengths, column by column (Fortran order), background first; they sum to height × width. */
export interface Rle {
  readonly height: number;
  readonly width: number;
  readonly counts: Uint32Array;
}

/** One annotated object. A crowd is a region of many: what is found in it is neither right nor wrong. */
export interface GroundTruth {
  readonly id: number;
  readonly image: number;
  readonly category: number;
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** Square pixels, as annotated: it decides between small, medium and large, not the box. */
  readonly area: number;
  readonly crowd: boolean;
  readonly mask?: Rle;
}

/** One object found by a detector. */
export interface Detection {
  readonly image: number;
  readonly category: number;
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly score: number;
  readonly mask?: Rle;
}

export interface CocoData {
  readonly images: readonly number[];
  readonly categories: readonly { id: number; name: string }[];
  readonly annotations: readonly GroundTruth[];
}

/** Data that cannot be measured; the message says what is wrong, where, and what to do. */
export class VisionError extends Error {
  override readonly name = 'VisionError';
}
