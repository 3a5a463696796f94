import { describe, expect, it } from 'vitest';
import { evaluate } from './coco.js';
import { hasSample, readTruth, sampleDetections } from './testing/sample.js';
import { readScene, scenes } from './testing/scenes.js';

/** What pycocotools prints on the sample, six decimals. */
const PRINTED = {
  bbox: '.504581 .696973 .572982 .585626 .519400 .501398 .386813 .593680 .595353 .639811 .566421 .564291',
  segm: '.319545 .562288 .298927 .387374 .310183 .326934 .268230 .415449 .416839 .469450 .376759 .381472',
};

describe('on scenes with crowds, ties, empty images and too many detections', () => {
  it.each(['bbox', 'segm'] as const)('every figure of %s is that of pycocotools', (iouType) => {
    expect(scenes.length).toBeGreaterThan(20);
    for (const scene of scenes) {
      const [data, detections] = readScene(scene);
      const values = Object.values(evaluate(data, detections, { iouType }).stats);
      const away = values.map((value, at) => Math.abs(value - scene[iouType][at]!));
      expect(away).toHaveLength(12);
      expect(Math.max(...away)).toBeLessThanOrEqual(1e-9);
    }
  });
});

/** The sample lies beside a checkout, or not: it does not ship, and without it there is nothing to compare with. */
const where = hasSample ? describe : () => {};

where('on 100 images of COCO val2014 (../shared/data/coco)', () => {
  it.each(['bbox', 'segm'] as const)('all twelve figures of %s are those of pycocotools', (iouType) => {
    const { stats, perClass } = evaluate(readTruth(), sampleDetections(iouType), { iouType });
    const printed = PRINTED[iouType].split(' ').map(Number);
    const away = Object.values(stats).map((value, at) => Math.abs(value - printed[at]!));
    expect(away).toHaveLength(12);
    expect(Math.max(...away)).toBeLessThanOrEqual(5.000001e-7);
    expect(perClass).toHaveLength(80);
  });
});
