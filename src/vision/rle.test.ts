import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  area,
  box,
  maskIou,
  rleFromCounts,
  rleFromPolygons,
  rleFromString,
  rleToString,
  union,
} from './rle.js';
import { type Rle, VisionError } from './types.js';

const SEED = 20_260_202;

/** Decoded, column by column. */
function pixels({ counts }: Rle): boolean[] {
  return [...counts].flatMap((run, at) => Array.from({ length: run }, () => at % 2 === 1));
}

function encoded(bits: readonly boolean[], height: number, width: number): Rle {
  const counts = [0];
  for (const [at, bit] of bits.entries()) {
    if (bit !== (at === 0 ? false : bits[at - 1])) counts.push(0);
    counts[counts.length - 1]! += 1;
  }
  return rleFromCounts(counts, height, width);
}

const pair = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([height, width]) => {
    const bits = fc.array(fc.boolean(), { minLength: height * width, maxLength: height * width });
    return fc.tuple(bits, bits).map(([a, b]) => ({ height, width, a, b }));
  });

describe('runs', () => {
  it('agree with pixels: area, box, union and IoU', () => {
    fc.assert(
      fc.property(pair, fc.boolean(), ({ height, width, a, b }, crowd) => {
        const [one, other] = [encoded(a, height, width), encoded(b, height, width)];
        const size = (bits: readonly boolean[]) => bits.filter(Boolean).length;
        const both = a.map((bit, at) => bit && b[at]!);
        const either = a.map((bit, at) => bit || b[at]!);
        expect(area(one)).toBe(size(a));
        expect(pixels(union(one, other))).toEqual(either);
        const whole = crowd ? size(a) : size(either);
        expect(maskIou(one, other, crowd)).toBe(size(both) === 0 ? 0 : size(both) / whole);
        const inside = a.flatMap((bit, at) => (bit ? [[Math.floor(at / height), at % height]] : []));
        const [xs, ys] = [inside.map(([x]) => x!), inside.map(([, y]) => y!)];
        const [left, top] = [Math.min(...xs), Math.min(...ys)];
        expect(box(one)).toEqual(
          inside.length === 0
            ? [0, 0, 0, 0]
            : [left, top, Math.max(...xs) - left + 1, Math.max(...ys) - top + 1],
        );
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('come back from their compressed string', () => {
    const runs = fc.array(fc.integer({ min: 0, max: 2 ** 26 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(runs, (counts) => {
        const sum = counts.reduce((total, run) => total + run, 0);
        const rle = rleFromCounts(counts, 1, sum);
        expect(rleFromString(rleToString(rle), 1, sum)).toEqual(rle);
      }),
      { seed: SEED },
    );
  });

  it.each<[string, number[], number, number]>([
    // pycocotools 2.0.11: encode, counts.
    ['52203', [5, 2, 2, 2, 5], 4, 4],
    ['04', [0, 4], 2, 2],
    ['4', [4], 2, 2],
    ['P3', [96], 8, 12],
  ])('%s is read as pycocotools reads it', (text, counts, height, width) => {
    expect([...rleFromString(text, height, width).counts]).toEqual(counts);
    expect(rleToString(rleFromCounts(counts, height, width))).toBe(text);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a sum that is not the size', () => rleFromCounts([3, 2], 2, 3), /sum to 5.*2 × 3 to 6/],
    ['a run below zero', () => rleFromCounts([7, -1], 2, 3), /Run 1 of a mask is -1/],
    ['a size that is no size', () => rleFromCounts([1], 0.5, 2), /whole pixels/],
    ['a string that breaks off', () => rleFromString('P', 8, 12), /breaks off/],
    ['a character of no meaning', () => rleFromString('0 4', 2, 2), /wrong character at 1/],
    ['a union of two sizes', () => union(rleFromCounts([4], 2, 2), rleFromCounts([4], 1, 4)), /one image/],
  ])('refuse %s', (_, call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow(VisionError);
  });

  it('of different sizes have IoU −1, as in pycocotools', () => {
    expect(maskIou(rleFromCounts([0, 4], 2, 2), rleFromCounts([0, 4], 1, 4), false)).toBe(-1);
  });
});

/** Rows of a mask, # within. */
function drawn(mask: Rle): string[] {
  const bits = pixels(mask);
  return Array.from({ length: mask.height }, (_, y) =>
    Array.from({ length: mask.width }, (_, x) => (bits[x * mask.height + y] ? '#' : '.')).join(''),
  );
}

describe('polygons', () => {
  it('fill whole pixels exactly', () => {
    expect(drawn(rleFromPolygons([[1, 1, 4, 1, 4, 3, 1, 3]], 4, 5))).toEqual([
      '.....',
      '.###.',
      '.###.',
      '.....',
    ]);
  });

  it('are united, and cut at the edge of the image', () => {
    const polygons = [
      [-5, -5, 2, -5, 2, 2, -5, 2],
      [1, 1, 9, 1, 9, 9, 1, 9],
    ];
    expect(drawn(rleFromPolygons(polygons, 3, 4))).toEqual(['##..', '####', '.###']);
  });

  // pycocotools 2.0.11: merge(frPyObjects(polygons, 8, 8)), counts.
  it.each<[string, string, number[][]]>([
    ['fractions of a pixel', '9174L010ON`0', [[1.2, 0.7, 6.4, 2.1, 4.9, 6.8, 2.2, 5.5]]],
    ['corners in the middle of pixels', '962O1O1O1O1O8', [[0.5, 0.5, 7.5, 0.5, 0.5, 7.5]]],
    [
      'two parts',
      '2162N2O01N2N=0^O',
      [
        [3, 0, 6, 3, 3, 6, 0, 3],
        [6, 6, 8, 6, 8, 8],
      ],
    ],
  ])('%s: filled as pycocotools fills them', (_, counts, polygons) => {
    expect(rleToString(rleFromPolygons(polygons, 8, 8))).toBe(counts);
  });

  it.each<[string, number[][]]>([
    ['no polygon', []],
    ['one without area', [[1, 1, 1, 1, 1, 1]]],
    ['one outside', [[10, 10, 12, 10, 12, 12]]],
  ])('%s: an empty mask', (_, polygons) => {
    expect(rleFromPolygons(polygons, 3, 4)).toEqual(rleFromCounts([12], 3, 4));
  });

  it('rectangles on whole pixels have their area and box', () => {
    const side = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(side, side, side, side, (x, y, width, height) => {
        const mask = rleFromPolygons([[x, y, x + width, y, x + width, y + height, x, y + height]], 41, 43);
        expect([area(mask), ...box(mask)]).toEqual([width * height, x, y, width, height]);
      }),
      { seed: SEED },
    );
  });

  it('refuse corners that no image has', () => {
    expect(() => rleFromPolygons([[0, 0, Number.POSITIVE_INFINITY, 0, 1, 1]], 3, 4)).toThrow(VisionError);
    expect(() => rleFromPolygons([[0, 0, Number.NaN, 0, 1, 1]], 3, 4)).toThrow(VisionError);
  });
});
