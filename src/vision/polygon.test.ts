import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polygonCounts } from './polygon.js';

const SEED = 20_261_126;

/** rleFrPoly of COCO's maskApi.c step by step: every sub-pixel of every edge, then the crossings, sorted. */
function walked(polygon: readonly number[], height: number, width: number): number[] {
  const toFifths = (value: number) => Math.trunc(5 * value + 0.5);
  const corners = Array.from({ length: polygon.length / 2 }, (_, at) => [
    toFifths(polygon[2 * at]!),
    toFifths(polygon[2 * at + 1]!),
  ]);
  const points = corners.flatMap(([fromX, fromY], at) => {
    const [toX, toY] = corners[(at + 1) % corners.length]!;
    let [x0, x1, y0, y1] = [fromX!, toX!, fromY!, toY!];
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    const flip = dx >= dy ? x0 > x1 : y0 > y1;
    if (flip) [x0, x1, y0, y1] = [x1, x0, y1, y0];
    const steps = Math.max(dx, dy);
    const slope = steps === 0 ? 0 : (dx >= dy ? y1 - y0 : x1 - x0) / steps;
    return Array.from({ length: steps + 1 }, (_, step) => {
      const along = flip ? steps - step : step;
      return dx >= dy
        ? [along + x0, Math.trunc(y0 + slope * along + 0.5)]
        : [Math.trunc(x0 + slope * along + 0.5), along + y0];
    });
  });
  const changes = points.flatMap(([u, v], at) => {
    const [lastU, lastV] = points[at - 1] ?? [u, v];
    if (u === lastU) return [];
    const x = (Math.min(u!, lastU!) + 0.5) / 5 - 0.5;
    if (!Number.isInteger(x) || x < 0 || x > width - 1) return [];
    const y = (Math.min(v!, lastV!) + 0.5) / 5 - 0.5;
    return [x * height + Math.ceil(Math.min(Math.max(y, 0), height))];
  });
  const bits = new Uint8Array(height * width);
  for (const change of changes) for (let at = change; at < bits.length; at++) bits[at]! ^= 1;
  const runs = [0];
  for (const [at, bit] of bits.entries()) {
    if (bit !== (at === 0 ? 0 : bits[at - 1])) runs.push(0);
    runs[runs.length - 1]! += 1;
  }
  return runs;
}

describe('a filled polygon', () => {
  const [height, width] = [17, 13];

  it.each<[string, (value: number) => number]>([
    ['whole pixels', Math.round],
    ['tenths', (value) => Math.round(10 * value) / 10],
    ['fractions', (value) => value],
  ])('has the runs of a walk along its edges, corners in %s and beyond the image', (_, to) => {
    const corner = fc.tuple(
      fc.double({ min: -6, max: 19, noNaN: true }),
      fc.double({ min: -6, max: 23, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { maxLength: 7 }), (corners) => {
        const polygon = corners.flat().map(to);
        expect([...polygonCounts(polygon, height, width)]).toEqual(walked(polygon, height, width));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('may be an edge of a hundred thousand pixels', () => {
    const counts = polygonCounts([-1e5, 8, 1e5, 8, 1e5, 1e6, -1e5, 1e6], height, width);
    expect([...counts]).toEqual([
      8,
      ...Array.from({ length: 2 * width - 1 }, (_, at) => (at % 2 === 0 ? 9 : 8)),
    ]);
  });
});
