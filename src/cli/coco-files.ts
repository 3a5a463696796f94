import { createReadStream } from 'node:fs';
import { box as boxOf } from '#vision/rle';
import type { CocoData, Detection, GroundTruth, Rle } from '#vision/types';
import { type Box, CocoRecord, checkSize, drawn, placeOf, type Size } from './coco-record.js';
import { JsonElements, JsonFault, type OnElement } from './json-elements.js';
import type { Progress } from './progress.js';
import { UsageError, unreadable } from './usage.js';

export type IouType = 'bbox' | 'segm';

/** Ground truth as the evaluator takes it, and what it takes to check detections against it. */
export interface GroundTruthFile {
  readonly data: CocoData;
  /** Of each image; undefined for an image without height and width. */
  readonly sizes: ReadonlyMap<number, Size | undefined>;
  /** Annotations of images or categories that are not listed; pycocotools leaves them out as well. */
  readonly leftOut: number;
}

export interface DetectionsFile {
  readonly detections: Detection[];
  /** Detections of categories that are not listed; pycocotools leaves them out as well. */
  readonly leftOut: number;
}

const LISTS = ['images', 'categories', 'annotations'];
const GROUND_TRUTH_SHAPE =
  'Ground truth is an object with the lists "images", "categories" and "annotations".';
const DETECTIONS_SHAPE =
  'Detections are a list of {"image_id","category_id","score"} with "bbox" or "segmentation".';

/** An annotation whose mask waits for its image, because "images" may come after "annotations". */
interface Waiting {
  readonly annotation: GroundTruth;
  readonly number: number;
  readonly polygons?: number[][];
}

/** Reads {"images","categories","annotations"}, in any order; masks only for `segm`. */
export async function readGroundTruth(
  path: string,
  iouType: IouType,
  progress: Progress,
): Promise<GroundTruthFile> {
  const sizes = new Map<number, Size | undefined>();
  const names = new Map<number, string>();
  const ids = new Set<number>();
  const read: Waiting[] = [];
  const finished = ({ annotation, number, polygons }: Waiting): GroundTruth => {
    const size = sizes.get(annotation.image);
    const place = placeOf(path, 'annotations', number);
    const mask = polygons ? drawn(polygons, size, place) : annotation.mask;
    if (!mask) return annotation;
    checkSize(mask, size, place);
    return { ...annotation, mask };
  };

  const lists = await readElements(path, '--ground-truth', (list, number, value) => {
    if (list === '') throw new UsageError(`${path} is a list. ${GROUND_TRUTH_SHAPE}`);
    if (number === 0 || !LISTS.includes(list)) return;
    const record = new CocoRecord(path, list, number, value);
    if (list === 'images') sizes.set(record.whole('id'), record.imageSize());
    else if (list === 'categories') names.set(record.whole('id'), record.text('name'));
    else {
      const waiting = annotationOf(record, iouType);
      const { id, image } = waiting.annotation;
      if (ids.has(id)) throw record.problem(`"id" ${id} is the id of an earlier annotation as well`);
      ids.add(id);
      // What is drawn at once need not keep its polygons until the end.
      read.push(sizes.has(image) ? { annotation: finished(waiting), number } : waiting);
      progress('Reading ground truth', number);
    }
  });
  const missing = LISTS.find((name) => !lists.has(name));
  if (missing) throw new UsageError(`${path} has no list "${missing}". ${GROUND_TRUTH_SHAPE}`);

  const annotations: GroundTruth[] = [];
  for (const waiting of read) {
    const { image, category } = waiting.annotation;
    if (!sizes.has(image) || !names.has(category)) continue;
    annotations.push(finished(waiting));
    progress('Drawing masks', annotations.length);
  }
  return {
    data: {
      images: [...sizes.keys()],
      categories: Array.from(names, ([id, name]) => ({ id, name })),
      annotations,
    },
    sizes,
    leftOut: read.length - annotations.length,
  };
}

/**
 * Reads [{"image_id","category_id","bbox" or "segmentation","score"}]; masks only for `segm`. As in pycocotools, a
 * detection of an image that is not listed is an error, and one of a category that is not listed is left out.
 */
export async function readDetections(
  path: string,
  { data, sizes }: GroundTruthFile,
  iouType: IouType,
  progress: Progress,
): Promise<DetectionsFile> {
  const categories = new Set(data.categories.map(({ id }) => id));
  const detections: Detection[] = [];
  let leftOut = 0;
  const lists = await readElements(path, '--detections', (list, number, value) => {
    if (list !== '') throw new UsageError(`${path} is an object. ${DETECTIONS_SHAPE}`);
    const detection = detectionOf(new CocoRecord(path, list, number, value), iouType, sizes);
    if (categories.has(detection.category)) detections.push(detection);
    else leftOut++;
    progress('Reading detections', number);
  });
  if (!lists.has('')) throw new UsageError(`${path} is an object. ${DETECTIONS_SHAPE}`);
  return { detections, leftOut };
}

function annotationOf(record: CocoRecord, iouType: IouType): Waiting {
  const base = {
    id: record.whole('id'),
    image: record.whole('image_id'),
    category: record.whole('category_id'),
    area: record.notNegative('area'),
    crowd: record.flag('iscrowd'),
  };
  const { number } = record;
  if (iouType === 'bbox') return { annotation: { ...base, box: record.box() }, number };
  // Masks are compared, not boxes: a box that is missing is not missed.
  const box: Box = record.fields.bbox === undefined ? [0, 0, 0, 0] : record.box();
  if (Array.isArray(record.fields.segmentation))
    return { annotation: { ...base, box }, number, polygons: record.polygons() };
  return { annotation: { ...base, box, mask: record.mask() }, number };
}

function detectionOf(record: CocoRecord, iouType: IouType, sizes: GroundTruthFile['sizes']): Detection {
  const { fields } = record;
  const image = record.whole('image_id');
  if (!sizes.has(image)) throw record.problem(`"image_id" ${image} is no image of the ground truth`);
  const category = record.whole('category_id');
  const score = record.finite('score');
  const boxed = Array.isArray(fields.bbox) ? fields.bbox.length > 0 : fields.bbox !== undefined;
  if (iouType === 'bbox' && (boxed || !fields.segmentation))
    return { image, category, box: record.box(), score };
  const mask = detectedMask(record, sizes.get(image));
  const box = boxed ? record.box() : (boxOf(mask) as Box);
  return iouType === 'bbox' ? { image, category, box, score } : { image, category, box, score, mask };
}

function detectedMask(record: CocoRecord, size: Size | undefined): Rle {
  if (Array.isArray(record.fields.segmentation))
    throw record.problem('"segmentation" of a detection must be {"size","counts"}, not polygons');
  const mask = record.mask();
  checkSize(mask, size, placeOf(record.file, record.list, record.number));
  return mask;
}

/** Every element of the file's lists, one at a time; returns the names of the lists, empty ones too. */
async function readElements(path: string, flag: string, onElement: OnElement): Promise<ReadonlySet<string>> {
  const elements = new JsonElements(onElement);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
      elements.push(chunk as Uint8Array);
    elements.end();
  } catch (error) {
    if (error instanceof JsonFault) throw new UsageError(faultText(path, error));
    if ((error as NodeJS.ErrnoException).syscall) throw unreadable(`${flag} ${path}`, error);
    throw error;
  }
  return elements.lists;
}

function faultText(path: string, { message, list, number }: JsonFault): string {
  if (list === undefined) return `${path} ${message}.`;
  const place = number ? placeOf(path, list, number) : `${path}${list && `, "${list}"`}`;
  return `${place}: this is not valid JSON (${message}).`;
}
