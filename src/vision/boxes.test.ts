import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersectionOverUnion, nonMaximumSuppression, pairwiseIntersectionOverUnion } from './boxes.js';
import { VisionError } from './types.js';

const SEED = 20_260_201;

const side = fc.integer({ min: 0, max: 12 });
const anyBox = fc.tuple(side, side, side, side);
const someBoxes = fc.array(anyBox, { maxLength: 24 });

describe('intersection over union', () => {
  it.each<[string, number[], number[], number]>([
    ['the same box', [1, 2, 3, 4], [1, 2, 3, 4], 1],
    ['a half covered: 50 of 150', [0, 0, 10, 10], [5, 0, 10, 10], 1 / 3],
    ['a quarter: 25 of 175', [0, 0, 10, 10], [5, 5, 10, 10], 1 / 7],
    ['one within the other', [0, 0, 10, 10], [2, 2, 5, 4], 0.2],
    ['apart', [0, 0, 2, 2], [5, 5, 2, 2], 0],
    ['edge to edge', [0, 0, 2, 2], [2, 0, 2, 2], 0],
    ['below zero', [-4, -4, 4, 4], [-2, -4, 4, 4], 1 / 3],
    ['fractions of a pixel', [0, 0, 0.5, 0.5], [0.25, 0, 0.5, 0.5], 1 / 3],
    ['without area', [1, 1, 0, 0], [1, 1, 0, 0], 0],
  ])('%s', (_, a, b, expected) => {
    expect(intersectionOverUnion(a, b)).toBeCloseTo(expected, 15);
  });

  it('counts whole pixels as a grid would', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        let [both, either] = [0, 0];
        for (let x = 0; x < 24; x++)
          for (let y = 0; y < 24; y++) {
            const [inA, inB] = [a, b].map(
              ([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height,
            );
            if (inA && inB) both += 1;
            if (inA || inB) either += 1;
          }
        expect(intersectionOverUnion(a, b)).toBeCloseTo(either === 0 ? 0 : both / either, 12);
        expect(intersectionOverUnion(b, a)).toBe(intersectionOverUnion(a, b));
      }),
      { seed: SEED },
    );
  });

  it('is laid out row by row for pairs, in the memory given', () => {
    const a = Float64Array.of(0, 0, 10, 10, 5, 0, 10, 10);
    const b = Float64Array.of(0, 0, 10, 10, 5, 0, 10, 10, 90, 90, 1, 1);
    const out = new Float64Array(8);
    expect(pairwiseIntersectionOverUnion(a, b, out)).toBe(out);
    expect([...out]).toEqual([1, 1 / 3, 0, 1 / 3, 1, 0, 0, 0]);
    expect(pairwiseIntersectionOverUnion(a, new Float64Array(0))).toHaveLength(0);
  });

  it.each<[string, () => unknown]>([
    ['three numbers a box', () => pairwiseIntersectionOverUnion(new Float64Array(3), new Float64Array(4))],
    [
      'too little memory',
      () => pairwiseIntersectionOverUnion(new Float64Array(8), new Float64Array(4), new Float64Array(1)),
    ],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(VisionError);
  });
});

describe('non-maximum suppression', () => {
  const three = Float64Array.of(0, 0, 10, 10, 1, 0, 10, 10, 50, 50, 10, 10);

  it.each<[string, number[], number, number[] | undefined, number[]]>([
    ['keeps the higher of two that overlap', [0.5, 0.9, 0.1], 0.5, undefined, [1, 2]],
    ['keeps the earlier of equal scores', [0.5, 0.5, 0.5], 0.5, undefined, [0, 2]],
    ['keeps what overlaps no more than the threshold', [0.9, 0.8, 0.7], 90 / 110, undefined, [0, 1, 2]],
    ['keeps other classes apart', [0.5, 0.9, 0.1], 0.5, [1, 2, 1], [1, 0, 2]],
    ['keeps negative scores in order', [-3, -1, -2], 0.5, undefined, [1, 2]],
  ])('%s', (_, scores, threshold, classes, kept) => {
    expect([...nonMaximumSuppression(three, scores, threshold, classes && { classes })]).toEqual(kept);
  });

  it('lets a suppressed box suppress nothing', () => {
    const chain = Float64Array.of(0, 0, 10, 10, 4, 0, 10, 10, 8, 0, 10, 10);
    expect([...nonMaximumSuppression(chain, [0.9, 0.8, 0.7], 0.4)]).toEqual([0, 2]);
  });

  it('keeps boxes that do not overlap, and drops only what a better kept one covers', () => {
    const scene = fc.array(fc.tuple(anyBox, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 })));
    fc.assert(
      fc.property(scene, fc.constantFrom(0, 0.3, 0.5, 1), (objects, threshold) => {
        const boxes = Float64Array.from(objects.flatMap(([box]) => box));
        const [scores, classes] = [objects.map(([, score]) => score), objects.map(([, , one]) => one)];
        const kept = [...nonMaximumSuppression(boxes, scores, threshold, { classes })];
        const covers = (a: number, b: number) =>
          classes[a] === classes[b] && intersectionOverUnion(objects[a]![0], objects[b]![0]) > threshold;
        const outranks = (a: number, b: number) =>
          scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
        const expected = objects
          .map((_, box) => box)
          .filter((box) => kept.includes(box) || !kept.some((one) => outranks(one, box) && covers(one, box)))
          .sort((a, b) => (outranks(a, b) ? -1 : 1));
        expect(kept).toEqual(expected);
        for (const a of kept) for (const b of kept) expect(a !== b && covers(a, b)).toBe(false);
      }),
      { seed: SEED },
    );
  });

  it('keeps every box at threshold 1, and none of none', () => {
    fc.assert(
      fc.property(someBoxes, (boxes) => {
        const kept = nonMaximumSuppression(
          Float64Array.from(boxes.flat()),
          boxes.map(() => 1),
          1,
        );
        expect([...kept]).toEqual(boxes.map((_, at) => at));
      }),
      { seed: SEED },
    );
  });

  it.each<[string, () => unknown]>([
    ['a score too few', () => nonMaximumSuppression(three, [1, 2], 0.5)],
    ['a class too few', () => nonMaximumSuppression(three, [1, 2, 3], 0.5, { classes: [1] })],
    ['a score that is no number', () => nonMaximumSuppression(three, [1, Number.NaN, 3], 0.5)],
    ['a threshold that is no IoU', () => nonMaximumSuppression(three, [1, 2, 3], 50)],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(VisionError);
  });
});
