import { describe, expect, it } from 'vitest';
import { evaluate } from './coco.js';
import { RECALL_POINTS } from './protocol.js';
import { readScene, scenes } from './testing/scenes.js';
import type { CocoData, Detection } from './types.js';

const box = [0, 0, 50, 50] as const;
const data: CocoData = {
  images: [1, 2],
  categories: [
    { id: 3, name: 'cat' },
    { id: 5, name: 'dog' },
  ],
  annotations: [1, 2].map((image) => ({ id: image, image, category: 3, box, area: 2500, crowd: false })),
};
const found = (image: number, score: number, more: Partial<Detection> = {}): Detection => ({
  image,
  category: 3,
  box,
  score,
  ...more,
});
const AWAY = [300, 300, 50, 50] as const;

describe('precision against recall', () => {
  it('is worked by hand: right, wrong, right', () => {
    const detections = [found(1, 0.9), found(1, 0.8, { box: AWAY }), found(2, 0.7)];
    const { curves } = evaluate(data, detections, { iouType: 'bbox', curves: true });
    expect(curves.map(({ category, area }) => [category, area])).toEqual([
      [3, 'all'],
      [3, 'medium'],
    ]);
    const { precision, scores } = curves[0]!;
    // Up to recall ½ by the first hit, at precision 1; from there by the second, at 2 of 3.
    for (const threshold of [0, 9])
      for (const [point, recall] of RECALL_POINTS.entries()) {
        const at = threshold * 101 + point;
        expect(precision[at]).toBeCloseTo(recall <= 0.5 ? 1 : 2 / 3, 12);
        expect(scores[at]).toBe(recall <= 0.5 ? 0.9 : 0.7);
      }
  });

  it('is 0 beyond the recall that was reached, and at recall 0 has the best score', () => {
    const detections = [found(1, 0.9, { box: AWAY }), found(1, 0.8)];
    const { precision, scores } = evaluate(data, detections, { iouType: 'bbox', curves: true }).curves[0]!;
    expect([...precision.subarray(0, 101)].filter((value) => value > 0)).toHaveLength(51);
    expect([scores[0], scores[1], scores[50], scores[51]]).toEqual([0.9, 0.8, 0.8, 0]);
  });

  it('is there only when asked for, and of classes that have objects', () => {
    expect(evaluate(data, [], { iouType: 'bbox' }).curves).toBeUndefined();
    const { curves } = evaluate(data, [], { iouType: 'bbox', curves: true });
    expect(curves).toHaveLength(2);
    expect(new Set([...curves[0]!.precision, ...curves[0]!.scores])).toEqual(new Set([0]));
  });

  it.each(['bbox', 'segm'] as const)('of %s is that of pycocotools, on every scene', (iouType) => {
    const weighed = (values: Float64Array, threshold: number) =>
      values
        .subarray(threshold * 101, threshold * 101 + 101)
        .reduce((sum, value, at) => sum + (at + 1) * value, 0);
    for (const scene of scenes) {
      const { curves } = evaluate(...readScene(scene), { iouType, curves: true });
      let at = 0;
      for (const threshold of [0, 5, 9])
        for (const category of [1, 2, 3])
          for (const area of ['all', 'medium'] as const) {
            const expected = scene.curves[iouType][at++];
            const curve = curves.find((one) => one.category === category && one.area === area);
            expect(curve === undefined).toBe(expected === null);
            if (!curve || !expected) continue;
            expect(weighed(curve.precision, threshold)).toBeCloseTo(expected[0], 9);
            expect(weighed(curve.scores, threshold)).toBeCloseTo(expected[1], 9);
          }
      expect(at).toBe(scene.curves[iouType].length);
    }
  });

  it('averages to the average precision', () => {
    for (const scene of scenes) {
      const { curves, perClass } = evaluate(...readScene(scene), { iouType: 'bbox', curves: true });
      for (const { category, area, precision } of curves) {
        const figures = perClass.find(({ id }) => id === category)!;
        const figure = { all: figures.AP, small: figures.APs, medium: figures.APm, large: figures.APl }[area];
        expect(precision.reduce((sum, value) => sum + value) / precision.length).toBeCloseTo(figure, 12);
      }
    }
  });
});
