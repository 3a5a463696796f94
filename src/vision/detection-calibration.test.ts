import { describe, expect, it } from 'vitest';
import { detectionCalibration } from './detection-calibration.js';
import { type CocoData, type Detection, VisionError } from './types.js';

const A = [0, 0, 10, 10] as const;
/** IoU with A: 80 of 120. */
const NEAR_A = [2, 0, 10, 10] as const;
const AWAY = [80, 80, 10, 10] as const;
const CROWD = [40, 0, 30, 30] as const;

/** A cat in image 1, with id 0; one in image 2; a crowd of cats in image 2. */
const data: CocoData = {
  images: [1, 2],
  categories: [
    { id: 1, name: 'cat' },
    { id: 2, name: 'dog' },
  ],
  annotations: [
    { id: 0, image: 1, category: 1, box: A, area: 100, crowd: false },
    { id: 1, image: 2, category: 1, box: A, area: 100, crowd: false },
    { id: 2, image: 2, category: 1, box: CROWD, area: 900, crowd: true },
  ],
};
const found = (score: number, box: Detection['box'], more: Partial<Detection> = {}): Detection => ({
  image: 1,
  category: 1,
  score,
  box,
  ...more,
});

describe('calibration of a detector', () => {
  it('is worked by hand: scores against precision', () => {
    const detections = [
      found(0.9, A),
      found(0.8, A), // a duplicate
      found(0.7, NEAR_A, { image: 2 }),
      found(0.6, CROWD, { image: 2 }), // neither right nor wrong
      found(0.3, A, { category: 2 }),
      found(0.1, AWAY),
    ];
    const { count, bins, expectedError, brier } = detectionCalibration(data, detections, {
      iouType: 'bbox',
      bins: 2,
    });
    expect(count).toBe(5);
    expect(bins.map(({ count: cases, right }) => [cases, right])).toEqual([
      [2, 0],
      [3, expect.closeTo(2 / 3, 12)],
    ]);
    // Low: .2 stated, none right; high: .8 stated, two of three right.
    expect(expectedError).toBeCloseTo((2 * 0.2 + 3 * (0.8 - 2 / 3)) / 5, 12);
    expect(brier).toBeCloseTo((0.01 + 0.64 + 0.09 + 0.09 + 0.01) / 5, 12);
  });

  it('asks for more overlap, and leaves low scores out, when told to', () => {
    const detections = [found(0.7, NEAR_A), found(0.2, AWAY)];
    const of = (iouThreshold: number) =>
      detectionCalibration(data, detections, { iouType: 'bbox', iouThreshold, scoreThreshold: 0.3 });
    expect([of(0.65).count, of(0.65).bins[0]!.right, of(0.7).bins[0]!.right]).toEqual([1, 1, 0]);
  });

  it('is nothing without detections', () => {
    expect(detectionCalibration(data, [], { iouType: 'bbox' })).toMatchObject({
      count: 0,
      brier: Number.NaN,
    });
  });

  it.each<[string, () => unknown]>([
    ['a threshold between', () => detectionCalibration(data, [], { iouType: 'bbox', iouThreshold: 0.52 })],
    ['a score above 1', () => detectionCalibration(data, [found(90, A)], { iouType: 'bbox' })],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(VisionError);
  });
});
