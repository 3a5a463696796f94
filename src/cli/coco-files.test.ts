import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IouType, readDetections, readGroundTruth } from './coco-files.js';
import { dataFolder } from './testing/fovea-process.js';
import { UsageError } from './usage.js';

const BOXES = {
  images: [{ id: 1, height: 4, width: 5 }, { id: 2 }],
  categories: [{ id: 7, name: 'bird' }],
  annotations: [{ id: 3, image_id: 1, category_id: 7, bbox: [1, 0, 2, 3], area: 6, iscrowd: 0 }],
};
const POLYGON = [[1, 0, 3, 0, 3, 3, 1, 3]];
/** Columns 1 and 2, rows 0 to 2, of four rows and five columns. */
const RUNS = { size: [4, 5], counts: [4, 3, 1, 3, 9] };
const MASKED = changed(BOXES, 'annotations', { segmentation: POLYGON });
const DETECTION = { image_id: 1, category_id: 7, bbox: [1, 0, 2, 3], score: 0.5 };

/** Ground truth with the first record of a list changed; undefined takes a field away. */
function changed(truth: typeof BOXES, list: keyof typeof BOXES, fields: object): typeof BOXES {
  const [first, ...rest] = truth[list];
  return { ...truth, [list]: [{ ...first, ...fields }, ...rest] };
}

function fileOf(name: string, content: unknown): string {
  const path = join(dataFolder(), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const quiet = () => {};
const truthOf = (content: unknown, iouType: IouType = 'bbox') =>
  readGroundTruth(fileOf('gt.json', content), iouType, quiet);
const detectionsOf = async (content: unknown, iouType: IouType = 'bbox', truth: unknown = BOXES) =>
  readDetections(
    fileOf('detections.json', content),
    await truthOf(iouType === 'segm' && truth === BOXES ? MASKED : truth, iouType),
    iouType,
    quiet,
  );

/** The message with the folder taken away. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as Error).message.replaceAll(/\/\S*\/(?=gt|detections)/g, '');
}

describe('ground truth', () => {
  it('is read, lists in any order', async () => {
    const { images, ...rest } = BOXES;
    for (const content of [BOXES, { info: {}, ...rest, licenses: [1], images }]) {
      const { data, leftOut } = await truthOf(content);
      expect(leftOut).toBe(0);
      expect(data).toEqual({
        images: [1, 2],
        categories: [{ id: 7, name: 'bird' }],
        annotations: [{ id: 3, image: 1, category: 7, box: [1, 0, 2, 3], area: 6, crowd: false }],
      });
    }
  });

  it.each<[string, unknown]>([
    ['polygons', POLYGON],
    ['runs', RUNS],
    ['a compressed text', { size: [4, 5], counts: '43108' }],
  ])('has the same mask from %s', async (_name, segmentation) => {
    const content = changed(BOXES, 'annotations', { segmentation });
    const { images, ...rest } = content;
    for (const order of [content, { ...rest, images }]) {
      const { data } = await truthOf(order, 'segm');
      expect(data.annotations[0]!.mask).toEqual({
        height: 4,
        width: 5,
        counts: Uint32Array.from(RUNS.counts),
      });
    }
  });

  it('leaves out what belongs to no image or category of the file', async () => {
    const more = [
      { ...BOXES.annotations[0]!, id: 4, image_id: 9 },
      { ...BOXES.annotations[0]!, id: 5, category_id: 8 },
    ];
    const { data, leftOut } = await truthOf({ ...BOXES, annotations: [...BOXES.annotations, ...more] });
    expect([data.annotations.length, leftOut]).toEqual([1, 2]);
  });

  it.each<[string, unknown, IouType, RegExp]>([
    ['a list', [], 'bbox', /^gt\.json has no list "images"\. Ground truth is an object with the lists/],
    ['a list of something', [1], 'bbox', /^gt\.json is a list\. Ground truth is an object/],
    ['no annotations', { images: [], categories: [] }, 'bbox', /^gt\.json has no list "annotations"\./],
    [
      'annotations that are no list',
      { ...BOXES, annotations: {} },
      'bbox',
      /^gt\.json has no list "annotations"\./,
    ],
    ['text', 'hello', 'bbox', /^gt\.json is neither a JSON list nor a JSON object\.$/],
    [
      'half a file',
      '{"images":[{"id":1},',
      'bbox',
      /^gt\.json, images, record 1: this is not valid JSON \(the file ends/,
    ],
    ['a wrong member', '{"info":{1}}', 'bbox', /^gt\.json, "info": this is not valid JSON/],
    [
      'a record that is no object',
      { ...BOXES, images: [1] },
      'bbox',
      /^gt\.json, images, record 1 must be an object, not 1\.$/,
    ],
    [
      'an image id',
      changed(BOXES, 'images', { id: '1' }),
      'bbox',
      /^gt\.json, images, record 1: "id" must be a whole number, not "1"\.$/,
    ],
    [
      'an image without a width',
      changed(BOXES, 'images', { width: undefined }),
      'bbox',
      /^gt\.json, images, record 1: "width" is missing\.$/,
    ],
    [
      'an image of no height',
      changed(BOXES, 'images', { height: 0 }),
      'bbox',
      /"height" must be a whole number from 1 to 65535, not 0\.$/,
    ],
    [
      'a category name',
      changed(BOXES, 'categories', { name: 1 }),
      'bbox',
      /^gt\.json, categories, record 1: "name" must be a text, not 1\.$/,
    ],
    [
      'one id twice',
      { ...BOXES, annotations: [BOXES.annotations[0], BOXES.annotations[0]] },
      'bbox',
      /^gt\.json, annotations, record 2: "id" 3 is the id of an earlier annotation as well\.$/,
    ],
    ['no area', changed(BOXES, 'annotations', { area: undefined }), 'bbox', /record 1: "area" is missing\.$/],
    [
      'a negative area',
      changed(BOXES, 'annotations', { area: -1 }),
      'bbox',
      /"area" must be a number from 0, not -1\.$/,
    ],
    [
      'a crowd of two',
      changed(BOXES, 'annotations', { iscrowd: 2 }),
      'bbox',
      /"iscrowd" must be 0 or 1, not 2\.$/,
    ],
    [
      'three numbers',
      changed(BOXES, 'annotations', { bbox: [1, 2, 3] }),
      'bbox',
      /"bbox" must be four numbers, not \[1,2,3\]\.$/,
    ],
    [
      'a negative width',
      changed(BOXES, 'annotations', { bbox: [1, 2, -3, 4] }),
      'bbox',
      /"bbox" must have a width and a height from 0, not -3 and 4\.$/,
    ],
    [
      'no mask',
      BOXES,
      'segm',
      /^gt\.json, annotations, record 1: "segmentation" is missing; iou-type segm needs a mask\.$/,
    ],
    ['an empty mask', changed(BOXES, 'annotations', { segmentation: [] }), 'segm', /"segmentation" is empty/],
    [
      'half a point',
      changed(BOXES, 'annotations', { segmentation: [POLYGON[0], [1, 2, 3, 4, 5]] }),
      'segm',
      /"segmentation", polygon 2, must be pairs/,
    ],
    [
      'no image size',
      changed(MASKED, 'annotations', { image_id: 2 }),
      'segm',
      /annotations, record 1: "segmentation" is polygons, and its image has no "height" and "width"\.$/,
    ],
    [
      'another size',
      changed(BOXES, 'annotations', { segmentation: { size: [5, 4], counts: [20] } }),
      'segm',
      /annotations, record 1: "segmentation" has the size 5 × 4, but its image 4 × 5\.$/,
    ],
    [
      'runs too short',
      changed(BOXES, 'annotations', { segmentation: { ...RUNS, counts: [4, 3] } }),
      'segm',
      /the counts add up to 7 pixels, but 4 × 5 are 20\.$/,
    ],
    [
      'a negative run',
      changed(BOXES, 'annotations', { segmentation: { ...RUNS, counts: [-1, 21] } }),
      'segm',
      /must have "counts": whole numbers from 0, or a compressed text\.$/,
    ],
  ])('refuses %s', async (_name, content, iouType, message) => {
    expect(await refusal(truthOf(content, iouType))).toMatch(message);
  });
});

describe('detections', () => {
  it('are read', async () => {
    expect(await detectionsOf([DETECTION])).toEqual({
      detections: [{ image: 1, category: 7, box: [1, 0, 2, 3], score: 0.5 }],
      leftOut: 0,
    });
    expect(await detectionsOf([])).toEqual({ detections: [], leftOut: 0 });
  });

  it('have their box from the mask where they bring none', async () => {
    for (const counts of [RUNS.counts, '43108']) {
      const detection = { ...DETECTION, bbox: undefined, segmentation: { ...RUNS, counts } };
      const mask = { height: 4, width: 5, counts: Uint32Array.from(RUNS.counts) };
      const { detections } = await detectionsOf([detection], 'segm');
      expect(detections).toEqual([{ image: 1, category: 7, box: [1, 0, 2, 3], score: 0.5, mask }]);
      expect((await detectionsOf([detection])).detections).toEqual([
        { image: 1, category: 7, box: [1, 0, 2, 3], score: 0.5 },
      ]);
    }
  });

  it('of another category are left out', async () => {
    const { detections, leftOut } = await detectionsOf([{ ...DETECTION, category_id: 8 }, DETECTION]);
    expect([detections.length, leftOut]).toEqual([1, 1]);
  });

  it.each<[string, object, IouType, RegExp]>([
    [
      'an image that is not listed',
      { image_id: 9 },
      'bbox',
      /: "image_id" 9 is no image of the ground truth\.$/,
    ],
    ['no image', { image_id: undefined }, 'bbox', /: "image_id" is missing\.$/],
    ['half a category', { category_id: 1.5 }, 'bbox', /: "category_id" must be a whole number, not 1\.5\.$/],
    ['no score', { score: undefined }, 'bbox', /: "score" is missing\.$/],
    ['a score in words', { score: 'high' }, 'bbox', /: "score" must be a number, not "high"\.$/],
    ['no box', { bbox: undefined }, 'bbox', /: "bbox" is missing\.$/],
    [
      'a box of texts',
      { bbox: ['1', '2', '3', '4'] },
      'bbox',
      /: "bbox" must be four numbers, not \["1","2","3","4"\]\.$/,
    ],
    ['a long box', { bbox: Array(99).fill(1) }, 'bbox', /: "bbox" must be four numbers, not .{59}…\.$/],
    [
      'a negative height',
      { bbox: [1, 2, 3, -4] },
      'bbox',
      /: "bbox" must have a width and a height from 0, not 3 and -4\.$/,
    ],
    ['no mask', {}, 'segm', /: "segmentation" is missing; iou-type segm needs a mask\.$/],
    [
      'polygons',
      { segmentation: POLYGON },
      'segm',
      /: "segmentation" of a detection must be \{"size","counts"\}, not polygons\.$/,
    ],
    ['a mask without a size', { segmentation: { counts: 'a' } }, 'segm', /: "segmentation" must have "size"/],
    [
      'another size',
      { segmentation: { size: [5, 4], counts: [20] } },
      'segm',
      /has the size 5 × 4, but its image 4 × 5\.$/,
    ],
    [
      'a broken text',
      { segmentation: { size: [4, 5], counts: '4' } },
      'segm',
      /^detections\.json, record 17: "segmentation"/,
    ],
  ])('are refused with %s', async (_name, fields, iouType, message) => {
    const good = iouType === 'segm' ? { ...DETECTION, segmentation: RUNS } : DETECTION;
    const records: object[] = Array(17).fill(good);
    records[16] = { ...DETECTION, ...fields };
    const said = await refusal(detectionsOf(records, iouType));
    expect(said).toMatch(/^detections\.json, record 17: /);
    expect(said).toMatch(message);
  });

  it.each<[string, string, RegExp]>([
    ['an object', '{}', /^detections\.json is an object\. Detections are a list of/],
    ['an object of something', '{"a":[1]}', /^detections\.json is an object\. Detections are a list of/],
    [
      'NaN',
      '[{"image_id":1,"score":NaN}]',
      /^detections\.json, record 1: this is not valid JSON \(NaN is not a number that JSON has\)\.$/,
    ],
    [
      'too large a number',
      '[{"image_id":1,"category_id":7,"bbox":[0,0,1,1e999],"score":1}]',
      /record 1: "bbox" must be four numbers/,
    ],
  ])('are refused as %s', async (_name, content, message) => {
    expect(await refusal(detectionsOf(content))).toMatch(message);
  });

  it('that cannot be opened are refused', async () => {
    const truth = await truthOf(BOXES);
    expect(await refusal(readDetections('/no/such/detections.json', truth, 'bbox', quiet))).toMatch(
      /^--detections detections\.json cannot be read: there is no such file\./,
    );
    expect(await refusal(readGroundTruth(dataFolder(), 'bbox', quiet))).toMatch(
      /^--ground-truth .* cannot be read: it is a folder\./,
    );
  });
});
