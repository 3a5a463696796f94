import { byKey, byScore } from './order.js';
import { area, box } from './rle.js';
import { type CocoData, type Detection, type GroundTruth, type Rle, VisionError } from './types.js';

export type IouType = 'bbox' | 'segm';

/** Objects as columns, grouped by class, then image. `boxes` [n, 4], the rest [n]. */
export interface Columns {
  readonly boxes: Float64Array;
  readonly areas: Float64Array;
  /** Present where masks are compared; `boxes` then are the masks' own. */
  readonly masks?: readonly Rle[];
  /** Image of each, as a place in the rising ids. */
  readonly images: Int32Array;
  /** Where each class begins, [classes + 1]. */
  readonly starts: Uint32Array;
}

export interface TruthColumns extends Columns {
  readonly crowds: Uint8Array;
  readonly ids: Float64Array;
}

/** Within an image and class by falling score. */
export interface FoundColumns extends Columns {
  readonly scores: Float64Array;
  /** Each class's rows by falling score, all images together; class c from `starts[c]`. */
  readonly ranking: Uint32Array;
  /** Each row's rank within its image and class, from 0. */
  readonly ranks: Uint32Array;
}

export interface Scene {
  /** How many images there are. */
  readonly images: number;
  /** By rising id: class c of the columns is the c-th. */
  readonly categories: readonly { readonly id: number; readonly name: string }[];
  readonly truth: TruthColumns;
  readonly found: FoundColumns;
}

/** Ids to 0, 1 … by rising id. */
type Places = ReadonlyMap<number, number>;

/**
 * Ground truth and detections as columns. Annotations of images or classes that are not listed are left out, and
 * so are detections of such classes.
 *
 * @throws {VisionError} for a detection in an image that is not listed, a score that is not a number, or,
 * with `segm`, an object without a mask
 */
export function sceneOf(data: CocoData, detections: readonly Detection[], iouType: IouType): Scene {
  const images = placesOf(data.images);
  const categories = placesOf(data.categories.map(({ id }) => id));
  const names = new Map(data.categories.map(({ id, name }) => [id, name]));
  return {
    images: images.size,
    categories: Array.from(categories.keys(), (id) => ({ id, name: names.get(id)! })),
    truth: truthColumns(data.annotations, images, categories, iouType),
    found: foundColumns(detections, images, categories, iouType),
  };
}

function placesOf(ids: readonly number[]): Places {
  return new Map([...new Set(ids)].sort((a, b) => a - b).map((id, place) => [id, place]));
}

function truthColumns(
  annotations: readonly GroundTruth[],
  images: Places,
  categories: Places,
  iouType: IouType,
): TruthColumns {
  const listed = annotations.filter((one) => images.has(one.image) && categories.has(one.category));
  const read = readColumns(listed, images, categories, iouType, (index) => `Annotation ${listed[index]!.id}`);
  const order = byKey(byKey(read.order, read.images, images.size), read.categories, categories.size);
  const sorted = Array.from(order, (index) => listed[index]!);
  return {
    ...sortedColumns(read, order, categories.size),
    areas: Float64Array.from(sorted, (one) => one.area),
    crowds: Uint8Array.from(sorted, (one) => (one.crowd ? 1 : 0)),
    ids: Float64Array.from(sorted, (one) => one.id),
  };
}

function foundColumns(
  detections: readonly Detection[],
  images: Places,
  categories: Places,
  iouType: IouType,
): FoundColumns {
  const indices = listedDetections(detections, images, categories);
  const listed =
    indices.length === detections.length ? detections : indices.map((index) => detections[index]!);
  const read = readColumns(listed, images, categories, iouType, (index) => `Detection ${indices[index]}`);
  const scores = new Float64Array(listed.length);
  for (let index = 0; index < listed.length; index++) scores[index] = listed[index]!.score;
  const falling = byScore(scores, read.images);
  const order = byKey(byKey(falling, read.images, images.size), read.categories, categories.size);
  const columns = sortedColumns(read, order, categories.size);
  const rowOf = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) rowOf[order[row]!] = row;
  return {
    ...columns,
    areas: areasOf(columns),
    scores: scores.map((_, row) => scores[order[row]!]!),
    ranking: byKey(falling, read.categories, categories.size).map((index) => rowOf[index]!),
    ranks: ranksOf(columns),
  };
}

/** Indices of the detections whose class is listed; their images must be. */
function listedDetections(detections: readonly Detection[], images: Places, categories: Places): number[] {
  const indices: number[] = [];
  for (let index = 0; index < detections.length; index++) {
    const { image, category, score } = detections[index]!;
    if (!images.has(image))
      throw new VisionError(
        `Detection ${index} is in image ${image}, which the ground truth does not list; ` +
          'check that both files are of one data set.',
      );
    if (Number.isNaN(score)) throw new VisionError(`The score of detection ${index} is not a number.`);
    if (categories.has(category)) indices.push(index);
  }
  return indices;
}

/** Columns in the order of the objects; `order` is 0, 1 … */
interface ReadColumns {
  readonly order: Uint32Array;
  readonly images: Int32Array;
  readonly categories: Int32Array;
  readonly boxes: Float64Array;
  readonly masks?: readonly Rle[];
}

/** One pass over the objects in their own order: what follows moves numbers only. */
function readColumns(
  objects: readonly (GroundTruth | Detection)[],
  imagePlaces: Places,
  categoryPlaces: Places,
  iouType: IouType,
  nameOf: (index: number) => string,
): ReadColumns {
  const count = objects.length;
  const order = new Uint32Array(count);
  const [images, categories] = [new Int32Array(count), new Int32Array(count)];
  const boxes = new Float64Array(4 * count);
  const masks: Rle[] = [];
  for (let index = 0; index < count; index++) {
    const one = objects[index]!;
    order[index] = index;
    images[index] = imagePlaces.get(one.image)!;
    categories[index] = categoryPlaces.get(one.category)!;
    let edges = one.box;
    if (iouType === 'segm') {
      if (!one.mask)
        throw new VisionError(
          `${nameOf(index)} has no mask; give every object a segmentation, or evaluate boxes (bbox).`,
        );
      masks.push(one.mask);
      edges = box(one.mask);
    }
    for (let side = 0; side < 4; side++) boxes[4 * index + side] = edges[side]!;
  }
  return { order, images, categories, boxes, ...(iouType === 'segm' && { masks }) };
}

function sortedColumns(read: ReadColumns, order: Uint32Array, categories: number): Omit<Columns, 'areas'> {
  const boxes = new Float64Array(read.boxes.length);
  const images = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) {
    const index = order[row]!;
    images[row] = read.images[index]!;
    for (let side = 0; side < 4; side++) boxes[4 * row + side] = read.boxes[4 * index + side]!;
  }
  const starts = new Uint32Array(categories + 1);
  for (const category of read.categories) starts[category + 1]!++;
  for (let at = 0; at < categories; at++) starts[at + 1]! += starts[at]!;
  const { masks } = read;
  return { boxes, images, starts, ...(masks && { masks: Array.from(order, (index) => masks[index]!) }) };
}

/** Square pixels of each detection: its mask's where masks are compared. */
function areasOf({ boxes, masks }: Omit<Columns, 'areas'>): Float64Array {
  const areas = new Float64Array(boxes.length / 4);
  for (let row = 0; row < areas.length; row++)
    areas[row] = masks ? area(masks[row]!) : boxes[4 * row + 2]! * boxes[4 * row + 3]!;
  return areas;
}

function ranksOf({ images, starts }: Omit<Columns, 'areas'>): Uint32Array {
  const ranks = new Uint32Array(images.length);
  for (let category = 0; category + 1 < starts.length; category++)
    for (let row = starts[category]! + 1; row < starts[category + 1]!; row++)
      ranks[row] = images[row] === images[row - 1] ? ranks[row - 1]! + 1 : 0;
  return ranks;
}
