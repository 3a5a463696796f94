import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConfusionOptions, confusionMatrix } from './confusion.js';
import { rleFromPolygons } from './rle.js';
import { type CocoData, type Detection, type GroundTruth, VisionError } from './types.js';

const SEED = 20_261_127;

type Box = [number, number, number, number];
const [CAT, DOG] = [3, 5];

function dataOf(...annotations: Omit<GroundTruth, 'id' | 'area'>[]): CocoData {
  return {
    images: [2, 1],
    categories: [
      { id: DOG, name: 'dog' },
      { id: CAT, name: 'cat' },
    ],
    annotations: annotations.map((one, at) => ({ ...one, id: at, area: one.box[2] * one.box[3] })),
  };
}

const there = (category: number, box: Box, more: Partial<GroundTruth> = {}) => ({
  image: 1,
  category,
  box,
  crowd: false,
  ...more,
});
const found = (category: number, box: Box, score = 0.9, image = 1): Detection => ({
  image,
  category,
  box,
  score,
});

const A: Box = [0, 0, 10, 10];
/** IoU with A: 80 of 120. */
const NEAR_A: Box = [2, 0, 10, 10];
const B: Box = [50, 0, 10, 10];
const AROUND_B: Box = [40, 0, 40, 40];

/** Rows of cat, dog, background. */
const rowsOf = (counts: Uint32Array) => [0, 3, 6].map((at) => [...counts.subarray(at, at + 3)]);

describe('the confusion matrix', () => {
  it.each<[string, ReturnType<typeof there>[], Detection[], Partial<ConfusionOptions>, number[][]]>([
    [
      'nothing of nothing',
      [],
      [],
      {},
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'a hit on the diagonal',
      [there(CAT, A)],
      [found(CAT, A)],
      {},
      [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'a cat taken for a dog',
      [there(CAT, A)],
      [found(DOG, A)],
      {},
      [
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'what is missed in the last column',
      [there(DOG, A)],
      [],
      {},
      [
        [0, 0, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
    ],
    [
      'what is made up in the last row',
      [],
      [found(DOG, A)],
      {},
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 1, 0],
      ],
    ],
    [
      'a duplicate as made up',
      [there(CAT, A)],
      [found(CAT, A), found(CAT, A, 0.8)],
      {},
      [
        [1, 0, 0],
        [0, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'the object for the higher score, whatever its class',
      [there(CAT, A)],
      [found(CAT, A, 0.5), found(DOG, NEAR_A, 0.9)],
      {},
      [
        [0, 1, 0],
        [0, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'the highest overlap rather than the own class',
      [there(CAT, NEAR_A), there(DOG, A)],
      [found(CAT, A)],
      {},
      [
        [0, 0, 1],
        [1, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'the own class of two that overlap alike',
      [there(CAT, A), there(DOG, A)],
      [found(DOG, A)],
      {},
      [
        [0, 0, 1],
        [0, 1, 0],
        [0, 0, 0],
      ],
    ],
    [
      'no overlap below the threshold',
      [there(CAT, A)],
      [found(CAT, NEAR_A)],
      { iouThreshold: 0.7 },
      [
        [0, 0, 1],
        [0, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'an overlap at the threshold',
      [there(CAT, A)],
      [found(CAT, NEAR_A)],
      { iouThreshold: 80 / 120 },
      [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'no score below a quarter',
      [there(CAT, A)],
      [found(CAT, A, 0.24)],
      {},
      [
        [0, 0, 1],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'a score at the threshold',
      [there(CAT, A)],
      [found(CAT, A, 0.1)],
      { scoreThreshold: 0.1 },
      [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'neither a crowd nor what lies in one, however much',
      [there(CAT, AROUND_B, { crowd: true })],
      [found(CAT, B), found(CAT, B)],
      {},
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'a dog in a crowd of cats as made up',
      [there(CAT, AROUND_B, { crowd: true })],
      [found(DOG, B)],
      {},
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 1, 0],
      ],
    ],
    [
      'an object in a crowd before the crowd',
      [there(CAT, AROUND_B, { crowd: true }), there(DOG, B)],
      [found(CAT, B)],
      {},
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'each image for itself',
      [there(CAT, A, { image: 2 }), there(DOG, A)],
      [found(CAT, A, 0.9, 2), found(CAT, A, 0.8, 2)],
      {},
      [
        [1, 0, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
    ],
  ])('counts %s', (_, annotations, detections, options, expected) => {
    const { classes, counts } = confusionMatrix(dataOf(...annotations), detections, {
      iouType: 'bbox',
      ...options,
    });
    expect(classes.map(({ name }) => name)).toEqual(['cat', 'dog']);
    expect(rowsOf(counts)).toEqual(expected);
  });

  it('compares masks with segm', () => {
    const mask = ([x, y, w, h]: Box) => rleFromPolygons([[x, y, x + w, y, x + w, y + h, x, y + h]], 60, 60);
    const data = dataOf(there(CAT, [0, 0, 1, 1], { mask: mask(A) }));
    const { counts } = confusionMatrix(data, [{ ...found(DOG, B), mask: mask(NEAR_A) }], { iouType: 'segm' });
    expect(rowsOf(counts)[0]).toEqual([0, 1, 0]);
  });

  it('counts each object in its row, each detection in its column, on any scene', () => {
    const at = fc.integer({ min: 0, max: 6 }).map((step) => step * 4);
    const box = fc.tuple(at, at, fc.constantFrom(8, 12), fc.constantFrom(8, 12)) as fc.Arbitrary<Box>;
    const category = fc.constantFrom(CAT, DOG);
    const image = fc.constantFrom(1, 2);
    const annotations = fc.array(fc.record({ image, category, box, crowd: fc.constant(false) }), {
      maxLength: 12,
    });
    const detections = fc.array(
      fc.record({ image, category, box, score: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(
        annotations,
        detections,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (truth, results, iouThreshold) => {
          const { counts } = confusionMatrix(dataOf(...truth), results, { iouType: 'bbox', iouThreshold });
          const rows = rowsOf(counts);
          const kept = results.filter(({ score }) => score >= 0.25);
          for (const [at, id] of [CAT, DOG].entries()) {
            expect(rows[at]!.reduce((sum, value) => sum + value)).toBe(
              truth.filter((one) => one.category === id).length,
            );
            expect(rows.reduce((sum, row) => sum + row[at]!, 0)).toBe(
              kept.filter((one) => one.category === id).length,
            );
          }
          expect(rows[2]![2]).toBe(0);
          // Of distinct scores the order of the files changes nothing.
          if (new Set(kept.map(({ score }) => score)).size === kept.length)
            expect(
              confusionMatrix(dataOf(...truth), results.toReversed(), { iouType: 'bbox', iouThreshold })
                .counts,
            ).toEqual(counts);
        },
      ),
      { seed: SEED },
    );
  });

  it.each([0, 1.5, Number.NaN])('refuses the threshold %s', (iouThreshold) => {
    expect(() => confusionMatrix(dataOf(), [], { iouType: 'bbox', iouThreshold })).toThrow(VisionError);
  });
});
