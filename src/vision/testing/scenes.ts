import { readFileSync } from 'node:fs';
import { rleFromPolygons } from '../rle.js';
import type { CocoData, Detection } from '../types.js';

type Box = [number, number, number, number];

/** A scene of reference.py with the twelve figures of pycocotools; every mask is its box drawn as a polygon. */
export interface Scene {
  readonly images: { id: number; width: number; height: number }[];
  readonly categories: { id: number; name: string }[];
  readonly annotations: {
    id: number;
    image_id: number;
    category_id: number;
    bbox: Box;
    area: number;
    iscrowd: number;
  }[];
  readonly detections: { image_id: number; category_id: number; bbox: Box; score: number }[];
  readonly bbox: number[];
  readonly segm: number[];
  /** For IoU .5, .75, .95, each class, all and medium: see checksums in reference.py; null without an object. */
  readonly curves: Record<'bbox' | 'segm', ([precision: number, scores: number] | null)[]>;
}

export const scenes = JSON.parse(
  readFileSync(new URL('./reference.json', import.meta.url), 'utf8'),
) as Scene[];

function maskOf([x, y, w, h]: Box, { width, height }: Scene['images'][number]) {
  return rleFromPolygons([[x, y, x + w, y, x + w, y + h, x, y + h]], height, width);
}

export function readScene({ images, categories, annotations, detections }: Scene): [CocoData, Detection[]] {
  const of = new Map(images.map((image) => [image.id, image]));
  const data = {
    images: images.map(({ id }) => id),
    categories,
    annotations: annotations.map(
      ({ id, image_id: image, category_id: category, bbox: box, area, iscrowd }) => ({
        id,
        image,
        category,
        box,
        area,
        crowd: iscrowd === 1,
        mask: maskOf(box, of.get(image)!),
      }),
    ),
  };
  const found = detections.map(({ image_id: image, category_id: category, bbox: box, score }) => ({
    image,
    category,
    box,
    score,
    mask: maskOf(box, of.get(image)!),
  }));
  return [data, found];
}
