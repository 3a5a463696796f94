import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CocoResult, evaluate } from './coco.js';
import { AREAS, IOU_THRESHOLDS, RECALL_POINTS } from './protocol.js';
import { box, rleFromPolygons } from './rle.js';
import { type CocoData, type Detection, type GroundTruth, VisionError } from './types.js';

const SEED = 20_260_203;

type Box = [number, number, number, number];

/** A box of 50 × 50 pixels (medium) in image 1, class 1, unless said otherwise. */
function truth(box: Box, more: Partial<GroundTruth> = {}): GroundTruth {
  return { id: 1, image: 1, category: 1, box, area: box[2] * box[3], crowd: false, ...more };
}

function found(box: Box, score: number, more: Partial<Detection> = {}): Detection {
  return { image: 1, category: 1, box, score, ...more };
}

function data(...annotations: GroundTruth[]): CocoData {
  return {
    images: [1, 2],
    categories: [
      { id: 1, name: 'cat' },
      { id: 2, name: 'dog' },
    ],
    annotations,
  };
}

function boxes(annotations: GroundTruth[], detections: Detection[]): CocoResult['stats'] {
  return evaluate(data(...annotations), detections, { iouType: 'bbox' }).stats;
}

const A: Box = [0, 0, 50, 50];
const B: Box = [100, 0, 50, 50];
const AWAY: Box = [300, 300, 50, 50];
/** The highest precision is read at 51 of 101 recall points when half of the objects are found. */
const HALF = 51 / 101;

describe('COCO average precision of boxes', () => {
  it.each<[string, GroundTruth[], Detection[], Partial<CocoResult['stats']>]>([
    [
      'all found: 1, and −1 for sizes that are absent',
      [truth(A), truth(B, { id: 2 })],
      [found(A, 0.9), found(B, 0.8)],
      { AP: 1, AP50: 1, AP75: 1, APs: -1, APm: 1, APl: -1, AR1: 0.5, AR10: 1, AR100: 1, ARs: -1 },
    ],
    ['nothing found', [truth(A)], [], { AP: 0, AR100: 0, APm: 0, APl: -1 }],
    ['nothing there: nothing to measure', [], [found(A, 0.9)], { AP: -1, AR1: -1, AR100: -1 }],
    ['half found', [truth(A), truth(B, { id: 2 })], [found(A, 0.9)], { AP: HALF, AR100: 0.5 }],
    [
      'a false positive ahead halves the precision',
      [truth(A)],
      [found(AWAY, 0.9), found(A, 0.8)],
      { AP: 0.5, AR1: 0, AR10: 1 },
    ],
    ['a false positive behind costs nothing', [truth(A)], [found(A, 0.9), found(AWAY, 0.8)], { AP: 1 }],
    [
      'a duplicate is a false positive',
      [truth(A), truth(B, { id: 2 })],
      [found(A, 0.9), found(A, 0.8), found(B, 0.7)],
      { AP: (51 + (50 * 2) / 3) / 101 },
    ],
    // 50 × 41 of 50 × 50: IoU .82 reaches .5 to .8, seven of ten thresholds.
    [
      'looser boxes pass fewer thresholds',
      [truth(A)],
      [found([0, 0, 50, 41], 0.9)],
      { AP: 0.7, AP50: 1, AP75: 1, AR100: 0.7 },
    ],
    [
      'an IoU at the threshold passes',
      [truth(A)],
      [found([0, 0, 50, 25], 0.9)],
      { AP: 0.1, AP50: 1, AP75: 0 },
    ],
    [
      'of equal scores the earlier comes first',
      [truth(A)],
      [found(AWAY, 0.5), found(A, 0.5)],
      { AP: 0.5, AR1: 0 },
    ],
    [
      'of equal scores in two images the lower image comes first',
      [truth(A, { image: 2 })],
      [found(A, 0.5, { image: 2 }), found(A, 0.5)],
      { AP: 0.5, AR1: 1 },
    ],
    [
      'what lies in a crowd is neither right nor wrong',
      [truth(A), truth([90, 0, 200, 200], { id: 2, crowd: true })],
      [found(B, 0.9), found([150, 50, 50, 50], 0.85), found(A, 0.8)],
      { AP: 1, AR100: 1, AR1: 0 },
    ],
    [
      'half in a crowd is enough for IoU .5 alone',
      [truth(A), truth([125, 0, 100, 100], { id: 2, crowd: true })],
      [found(B, 0.9), found(A, 0.8)],
      { AP: (1 + 9 * 0.5) / 10, AP50: 1, AP75: 0.5 },
    ],
    [
      'a crowd alone is nothing to measure',
      [truth(A, { crowd: true })],
      [found(A, 0.9)],
      { AP: -1, AR100: -1 },
    ],
    [
      'a real object goes before a crowd that overlaps more',
      [truth([0, 0, 50, 40]), truth(A, { id: 2, crowd: true })],
      [found(A, 0.9)],
      { AP50: 1, AP75: 1, AR100: 0.7 },
    ],
    [
      'another size is ignored, not wrong',
      [truth(A), truth([100, 100, 10, 10], { id: 2 })],
      [found([100, 100, 10, 10], 0.9), found(A, 0.8)],
      { AP: 1, APs: 1, APm: 1 },
    ],
    [
      'the annotated area decides the size, and both ends are within',
      [truth(A, { area: 1024 })],
      [found(A, 0.9)],
      { APs: 1, APm: 1, APl: -1 },
    ],
    [
      'an unmatched detection counts in its own size only',
      [truth(A)],
      [found([200, 200, 10, 10], 0.9), found(A, 0.8)],
      { AP: 0.5, APs: -1, APm: 1 },
    ],
    [
      'an annotation with id 0 is never found, as in pycocotools',
      [truth(A, { id: 0 })],
      [found(A, 0.9)],
      { AP: 0, AR100: 0 },
    ],
    [
      'classes without ground truth are left out of the mean',
      [truth(A)],
      [found(A, 0.9), found(B, 0.8, { category: 2 })],
      { AP: 1 },
    ],
    [
      'what is in images or classes not listed is left out',
      [truth(A), truth(A, { id: 2, image: 9 }), truth(A, { id: 3, category: 9 })],
      [found(A, 0.9), found(B, 0.95, { category: 9 })],
      { AP: 1 },
    ],
  ])('%s', (_, annotations, detections, expected) => {
    const stats = boxes(annotations, detections);
    for (const [name, value] of Object.entries(expected))
      expect(stats[name as keyof typeof stats], name).toBeCloseTo(value, 12);
  });

  it('counts the hundred best detections of an image and class', () => {
    const many = Array.from({ length: 100 }, () => found(AWAY, 0.9));
    expect(boxes([truth(A)], [...many.slice(1), found(A, 0.1)]).AR100).toBe(1);
    expect(boxes([truth(A)], [...many, found(A, 0.1)]).AR100).toBe(0);
    expect(boxes([truth(A)], [...many.slice(91), found(A, 0.1)]).AR10).toBe(1);
    expect(boxes([truth(A)], [...many.slice(90), found(A, 0.1)]).AR10).toBe(0);
  });

  it('reports every class by rising id', () => {
    const { categories, ...rest } = data(truth(A));
    const { perClass, stats } = evaluate({ ...rest, categories: categories.toReversed() }, [found(A, 0.9)], {
      iouType: 'bbox',
    });
    expect(perClass.map(({ id, name, AP, ARl }) => [id, name, Math.round(AP), ARl])).toEqual([
      [1, 'cat', 1, -1],
      [2, 'dog', -1, -1],
    ]);
    expect(Object.keys(stats).join(' ')).toBe('AP AP50 AP75 APs APm APl AR1 AR10 AR100 ARs ARm ARl');
  });

  it('measures nothing without images and classes', () => {
    const nothing = evaluate({ images: [], categories: [], annotations: [] }, [], { iouType: 'segm' });
    expect(new Set(Object.values(nothing.stats))).toEqual(new Set([-1]));
    expect(nothing.perClass).toEqual([]);
  });

  it('says which detection cannot be measured, and what to do', () => {
    expect(() => boxes([], [found(A, 1, { image: 7 })])).toThrow(/Detection 0 is in image 7.*one data set/);
    expect(() => boxes([], [found(A, Number.NaN)])).toThrow(/score of detection 0/);
    const segm = () => evaluate(data(truth(A, { id: 5 })), [], { iouType: 'segm' });
    expect(segm).toThrow(/Annotation 5 has no mask/);
    expect(segm).toThrow(VisionError);
  });
});

describe('the protocol', () => {
  it('has the constants of numpy, to the last bit', () => {
    // numpy 2.4: linspace(.5, .95, 10) and linspace(0, 1, 101)[[29, 57, 58]], by repr.
    const thresholds = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999, 0.95];
    expect([...IOU_THRESHOLDS]).toEqual(thresholds);
    expect([29, 57, 58].map((at) => RECALL_POINTS[at])).toEqual([0.29, 0.5700000000000001, 0.58]);
    expect(AREAS.flat()).toEqual([0, 1e10, 0, 1024, 1024, 9216, 9216, 1e10]);
  });
});

describe('on any scene', () => {
  const at = fc.integer({ min: 0, max: 6 }).map((step) => step * 20);
  const length = fc.constantFrom(10, 40, 60, 120);
  const anyBox = fc.tuple(at, at, length, length);
  const where = { image: fc.constantFrom(1, 2), category: fc.constantFrom(1, 2) };
  const truths = fc
    .array(fc.record({ box: anyBox, crowd: fc.boolean(), ...where }), { maxLength: 12 })
    .map((all) => all.map(({ box, ...more }, index) => truth(box, { ...more, id: index + 1 })));
  const detections = fc
    .array(fc.record({ box: anyBox, score: fc.integer({ min: 0, max: 4 }), ...where }), { maxLength: 30 })
    .map((all) => all.map(({ box, score, ...more }) => found(box, score / 4, more)));

  it('figures lie within 0 and 1, or are −1 together; recall only grows with the limit', () => {
    fc.assert(
      fc.property(truths, detections, (annotations, results) => {
        const stats = boxes(annotations, results);
        for (const value of Object.values(stats))
          expect(value === -1 || (value >= 0 && value <= 1)).toBe(true);
        expect(stats.AP === -1).toBe(annotations.every(({ crowd }) => crowd));
        expect(stats.AR1).toBeLessThanOrEqual(stats.AR10);
        expect(stats.AR10).toBeLessThanOrEqual(stats.AR100);
        expect(stats.AP75).toBeLessThanOrEqual(stats.AP50 + 1e-12);
      }),
      { seed: SEED },
    );
  });

  it('the order of annotations in other images and the scale of scores change nothing', () => {
    fc.assert(
      fc.property(truths, detections, (annotations, results) => {
        const byImage = annotations.toSorted((a, b) => b.image - a.image);
        const scaled = results.map((one) => ({ ...one, score: 10 * one.score - 3 }));
        expect(boxes(byImage, scaled)).toEqual(boxes(annotations, results));
      }),
      { seed: SEED },
    );
  });

  it('rectangles as masks have the figures of their boxes', () => {
    const mask = ([x, y, width, height]: readonly number[]) =>
      rleFromPolygons([[x!, y!, x! + width!, y!, x! + width!, y! + height!, x!, y! + height!]], 260, 280);
    fc.assert(
      fc.property(truths, detections, (annotations, results) => {
        const masked = annotations.map((one) => ({ ...one, mask: mask(one.box) }));
        // Boxes beside masks are not read.
        const drawn = results.map((one) => ({ ...one, box: [0, 0, 1, 1] as Box, mask: mask(one.box) }));
        for (const [index, one] of drawn.entries()) expect(box(one.mask)).toEqual(results[index]!.box);
        expect(evaluate(data(...masked), drawn, { iouType: 'segm' }).stats).toEqual(
          boxes(annotations, results),
        );
      }),
      { seed: SEED },
    );
  });
});
