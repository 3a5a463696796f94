import { afterAll, expect, test } from 'vitest';
import { bubblewrapRunner, judge, type Shown } from '#judge/index';
import { type CocoData, type Detection, evaluate, IOU_THRESHOLDS } from '#vision/index';
import { builtInPack } from './open.js';
import { loadTask } from './task-folder.js';

/** The average-precision task and `fovea evaluate` are two implementations of one definition: they must agree. */

const runner = bubblewrapRunner();
afterAll(() => runner.close());

const items = (value: Shown) => (value.kind === 'list' || value.kind === 'tuple' ? value.items : []);
const entry = (value: Shown, key: string) =>
  value.kind === 'dict' ? value.entries.find(([name]) => name === key)![1] : value;
const numbers = (value: Shown) =>
  value.kind === 'array' ? value.values.map(Number) : value.kind === 'float' ? [Number(value.text)] : [];
const boxes = (value: Shown) =>
  Array.from({ length: numbers(value).length / 4 }, (_, row) => {
    const [x1, y1, x2, y2] = numbers(value).slice(4 * row, 4 * row + 4) as [number, number, number, number];
    return [x1, y1, x2 - x1, y2 - y1] as const;
  });
const trimmed = (value: Shown): boolean =>
  'trimmed' in value && value.trimmed
    ? true
    : value.kind === 'dict'
      ? value.entries.some(([, one]) => trimmed(one))
      : items(value).length < ('length' in value ? value.length : 0) || items(value).some(trimmed);

/** A case's images as COCO's data, one class. */
function cocoOf([found, truth]: readonly Shown[]): { data: CocoData; detections: Detection[] } {
  const images = items(truth!).map((_, index) => index + 1);
  let id = 0;
  const annotations = items(truth!).flatMap((image, index) => {
    const crowd = numbers(entry(image, 'crowd'));
    return boxes(entry(image, 'boxes')).map((box, row) => ({
      id: ++id,
      image: index + 1,
      category: 1,
      box,
      area: box[2] * box[3],
      crowd: crowd[row] === 1,
    }));
  });
  const detections = items(found!).flatMap((image, index) => {
    const scores = numbers(entry(image, 'scores'));
    return boxes(entry(image, 'boxes')).map((box, row) => ({
      image: index + 1,
      category: 1,
      box,
      score: scores[row]!,
    }));
  });
  return { data: { images, categories: [{ id: 1, name: 'one' }], annotations }, detections };
}

test('the average-precision task agrees with src/vision on its own cases', async () => {
  const { judge: task } = loadTask(builtInPack, 'average-precision');
  let compared = 0;
  for (const seed of [1, 2, 3]) {
    const { cases, verdict } = await judge(task, task.reference, { runner, seed });
    expect(verdict).toBe('passed');
    for (const { name, input, expected } of cases) {
      const [, , threshold] = input.args;
      const at = IOU_THRESHOLDS.findIndex((one) => Math.abs(one - numbers(threshold!)[0]!) < 1e-12);
      // A threshold that COCO does not use, and what is too long to be shown whole, cannot be compared.
      if (at < 0 || input.args.some(trimmed)) continue;
      const { data, detections } = cocoOf(input.args);
      const { curves } = evaluate(data, detections, { iouType: 'bbox', curves: true });
      const curve = curves.find(({ area }) => area === 'all');
      const row = curve?.precision.slice(at * 101, (at + 1) * 101);
      const value = row ? row.reduce((sum, one) => sum + one, 0) / 101 : -1;
      expect(value, name).toBeCloseTo(numbers(expected)[0]!, 9);
      compared++;
    }
  }
  // Most of the cases, seed by seed: else this would compare nothing.
  expect(compared).toBeGreaterThan(25);
}, 120_000);
