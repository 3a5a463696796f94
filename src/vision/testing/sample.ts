import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rleFromCounts, rleFromPolygons, rleFromString } from '../rle.js';
import type { CocoData, Detection, Rle } from '../types.js';

/** The sample of COCO val2014 beside the repository, where it is there. */
const folder = fileURLToPath(new URL('../../../../shared/data/coco', import.meta.url));
export const hasSample = existsSync(`${folder}/instances_val2014_100.json`);

type Box = [number, number, number, number];
type Segmentation = number[][] | { size: [number, number]; counts: string | number[] };

interface File {
  images: { id: number; height: number; width: number }[];
  categories: { id: number; name: string }[];
  annotations: {
    id: number;
    image_id: number;
    category_id: number;
    bbox: Box;
    area: number;
    iscrowd: number;
    segmentation: Segmentation;
  }[];
}

type Results = {
  image_id: number;
  category_id: number;
  score: number;
  bbox?: Box;
  segmentation?: Segmentation;
}[];

export function readTruth(path = `${folder}/instances_val2014_100.json`): CocoData {
  const file = JSON.parse(readFileSync(path, 'utf8')) as File;
  const images = new Map(file.images.map((image) => [image.id, image]));
  return {
    images: file.images.map(({ id }) => id),
    categories: file.categories,
    annotations: file.annotations.map((one) => ({
      id: one.id,
      image: one.image_id,
      category: one.category_id,
      box: one.bbox,
      area: one.area,
      crowd: one.iscrowd === 1,
      mask: readMask(one.segmentation, images.get(one.image_id) ?? { height: 0, width: 0 }),
    })),
  };
}

export function readDetections(path: string): Detection[] {
  const results = JSON.parse(readFileSync(path, 'utf8')) as Results;
  return results.map(({ image_id: image, category_id: category, score, bbox, segmentation }) => ({
    image,
    category,
    score,
    box: bbox ?? [0, 0, 0, 0],
    ...(segmentation && { mask: readMask(segmentation, { height: 0, width: 0 }) }),
  }));
}

export function sampleDetections(kind: 'bbox' | 'segm'): Detection[] {
  return readDetections(`${folder}/instances_val2014_fake${kind}100_results.json`);
}

function readMask(segmentation: Segmentation, image: { height: number; width: number }): Rle {
  if (Array.isArray(segmentation)) return rleFromPolygons(segmentation, image.height, image.width);
  const {
    counts,
    size: [height, width],
  } = segmentation;
  return typeof counts === 'string'
    ? rleFromString(counts, height, width)
    : rleFromCounts(counts, height, width);
}
