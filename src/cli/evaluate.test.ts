import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateVerb } from './evaluate.js';
import { captured } from './testing/captured.js';
import { dataFolder } from './testing/fovea-process.js';
import { UsageError } from './usage.js';

const NAMES = ['AP', 'AP50', 'AP75', 'APs', 'APm', 'APl', 'AR1', 'AR10', 'AR100', 'ARs', 'ARm', 'ARl'];

/** A bird that is found, a fish that is not there, and a plane that nothing is known of. */
const TRUTH = {
  images: [{ id: 1, height: 100, width: 100 }],
  categories: [
    { id: 1, name: 'bird' },
    { id: 2, name: 'flying fish' },
    { id: 3, name: 'plane' },
  ],
  annotations: [
    { id: 1, image_id: 1, category_id: 1, bbox: [10, 10, 50, 50], area: 2500, iscrowd: 0 },
    { id: 2, image_id: 1, category_id: 2, bbox: [10, 10, 50, 50], area: 2500, iscrowd: 0 },
  ],
};
const DETECTION = { image_id: 1, category_id: 1, bbox: [10, 10, 50, 50], score: 0.9 };

/** As pycocotools adds 2⁻⁵² to a denominator, a precision of one is a little less. */
const half: unknown = expect.closeTo(0.5, 12);

const fileOf = (folder: string, name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const run = (truth: unknown, detections: unknown, ...more: string[]) => {
  const folder = dataFolder();
  const files = [fileOf(folder, 'gt.json', truth), fileOf(folder, 'dt.json', detections)] as const;
  return captured(() => evaluateVerb(['--ground-truth', files[0], '--detections', files[1], ...more]));
};

describe('evaluate', () => {
  it('prints the table of pycocotools, then the classes', async () => {
    const { result, out, err } = await run(TRUTH, [DETECTION]);
    expect([result, err]).toEqual([0, '']);
    expect(out).toBe(
      `
 Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.500
 Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.500
 Average Precision  (AP) @[ IoU=0.75      | area=   all | maxDets=100 ] = 0.500
 Average Precision  (AP) @[ IoU=0.50:0.95 | area= small | maxDets=100 ] = -1.000
 Average Precision  (AP) @[ IoU=0.50:0.95 | area=medium | maxDets=100 ] = 0.500
 Average Precision  (AP) @[ IoU=0.50:0.95 | area= large | maxDets=100 ] = -1.000
 Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=  1 ] = 0.500
 Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets= 10 ] = 0.500
 Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.500
 Average Recall     (AR) @[ IoU=0.50:0.95 | area= small | maxDets=100 ] = -1.000
 Average Recall     (AR) @[ IoU=0.50:0.95 | area=medium | maxDets=100 ] = 0.500
 Average Recall     (AR) @[ IoU=0.50:0.95 | area= large | maxDets=100 ] = -1.000

 AP by class, IoU=0.50:0.95
 bird         1.000
 flying fish  0.000
 plane       -1.000
`.slice(1),
    );
  });

  it('prints one JSON object with --json', async () => {
    const { result, out, err } = await run(TRUTH, [DETECTION], '--json');
    expect([result, err]).toEqual([0, '']);
    const { stats, perClass, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(Object.keys(stats)).toEqual(NAMES);
    expect(stats).toMatchObject({ AP: half, APs: -1, APm: half, APl: -1, AR1: half });
    expect(perClass).toHaveLength(3);
  });

  it('adds precision against recall with --curves', async () => {
    const { out } = await run(TRUTH, [DETECTION], '--json', '--curves');
    const { stats, curves } = JSON.parse(out);
    expect(stats.AP).toEqual(half);
    expect([curves.iouThresholds.length, curves.recalls.length]).toEqual([10, 101]);
    expect(
      curves.of.map(({ category, area }: { category: number; area: string }) => [category, area]),
    ).toEqual([
      [1, 'all'],
      [1, 'medium'],
      [2, 'all'],
      [2, 'medium'],
    ]);
    const [bird, , fish] = curves.of;
    for (const [list, value] of [
      [bird.scores, 0.9],
      [bird.precision, expect.closeTo(1, 12)],
      [fish.precision, 0],
    ])
      expect(list).toEqual(Array(10).fill(Array(101).fill(value)));
  });

  it('says on standard error that an annotation with the id 0 is lost', async () => {
    const [bird, fish] = TRUTH.annotations;
    const { out, err } = await run(
      { ...TRUTH, annotations: [{ ...bird, id: 0 }, fish] },
      [DETECTION],
      '--json',
    );
    expect(err).toMatch(
      /^\S+gt\.json: 1 annotation with the id 0, which pycocotools never counts as found.*from 1\.\n$/,
    );
    expect(JSON.parse(out).stats.AP).toBe(0);
  });

  it('has −1 everywhere where there is no ground truth, and 0 where nothing was found', async () => {
    const nothing = await run({ ...TRUTH, annotations: [] }, [DETECTION], '--json');
    expect(Object.values(JSON.parse(nothing.out).stats)).toEqual(Array(12).fill(-1));
    const missed = await run(TRUTH, [], '--json');
    expect(JSON.parse(missed.out).stats).toMatchObject({ AP: 0, AP50: 0, APs: -1, AR100: 0 });
  });

  it('says on standard error what is left out, and measures the rest', async () => {
    const elsewhere = { ...TRUTH.annotations[0], id: 3, image_id: 2 };
    const { out, err } = await run(
      { ...TRUTH, annotations: [...TRUTH.annotations, elsewhere] },
      [DETECTION, { ...DETECTION, category_id: 4 }],
      '--json',
    );
    expect(err).toMatch(
      /^\S+gt\.json: left out 1 annotation of images or categories not listed\.\n\S+dt\.json: left out 1 detection of categories not listed\.\n$/,
    );
    expect(JSON.parse(out).stats.AP).toEqual(half);
  });

  it.each<[string[], RegExp]>([
    [['--detections', 'x'], /^Name the ground truth: --ground-truth FILE\.$/],
    [['--ground-truth', 'x'], /^Name the detections: --detections FILE\.$/],
    [
      ['--ground-truth', 'x', '--detections', 'x', '--iou-type', 'keypoints'],
      /^--iou-type must be one of bbox, segm, not "keypoints"\.$/,
    ],
    [
      ['--ground-truth', 'x', '--detections', 'x', '--curves'],
      /^--curves are numbers for a program: add --json\.$/,
    ],
    [
      ['--ground-truth', '/no/x', '--detections', 'x'],
      /^--ground-truth \/no\/x cannot be read: there is no such file\./,
    ],
  ])('is wrong use with %j', async (args, message) => {
    const error: unknown = await evaluateVerb(args).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
  });
});

const sample = fileURLToPath(new URL('../../../shared/data/coco/', import.meta.url));

/** The sample lies beside a checkout, or not: without it there is nothing to compare with. */
const where = existsSync(sample) ? describe : () => {};

where('the sample of COCO, against what pycocotools prints', () => {
  it.each(['bbox', 'segm'])('%s', async (iouType) => {
    const published = readFileSync(join(sample, 'README.md'), 'utf8')
      .match(new RegExp(`^\\| ${iouType} \\| (.*) \\|$`, 'm'))![1]!
      .split(' ')
      .map(Number);
    expect(published).toHaveLength(12);
    const { result, out } = await captured(() =>
      evaluateVerb([
        ...['--ground-truth', join(sample, 'instances_val2014_100.json')],
        ...['--detections', join(sample, `instances_val2014_fake${iouType}100_results.json`)],
        ...['--iou-type', iouType, '--json'],
      ]),
    );
    expect(result).toBe(0);
    const { stats, perClass } = JSON.parse(out);
    for (const [at, name] of NAMES.entries())
      expect(Math.abs(stats[name] - published[at]!), name).toBeLessThanOrEqual(5e-7);
    expect(perClass).toHaveLength(80);
  });
});
