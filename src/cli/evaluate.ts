import { parseArgs } from 'node:util';
import { evaluate } from '#vision/coco';
import { IOU_THRESHOLDS, RECALL_POINTS } from '#vision/protocol';
import { type IouType, readDetections, readGroundTruth } from './coco-files.js';
import { evaluationText } from './evaluation-text.js';
import { progressTo } from './progress.js';
import { UsageError } from './usage.js';

/** From this many records on, the comparison can take longer than a second, and says that it has begun. */
const LONG_COMPARISON = 50_000;

/** fovea evaluate: average precision and recall of detections, the figures of pycocotools. */
export async function evaluateVerb(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      'ground-truth': { type: 'string' },
      detections: { type: 'string' },
      'iou-type': { type: 'string' },
      curves: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const iouType = iouTypeOf(values['iou-type']);
  const truthPath = values['ground-truth'];
  const path = values.detections;
  if (truthPath === undefined) throw new UsageError('Name the ground truth: --ground-truth FILE.');
  if (path === undefined) throw new UsageError('Name the detections: --detections FILE.');
  if (values.curves && !values.json) throw new UsageError('--curves are numbers for a program: add --json.');

  const say = (line: string) => console.error(line);
  const progress = progressTo(say);
  const truth = await readGroundTruth(truthPath, iouType, progress);
  if (truth.leftOut > 0)
    say(`${truthPath}: left out ${counted(truth.leftOut, 'annotation')} of images or categories not listed.`);
  const lost = truth.data.annotations.filter(({ id }) => id === 0).length;
  if (lost > 0)
    say(
      `${truthPath}: ${counted(lost, 'annotation')} with the id 0, which pycocotools never counts as found, and so neither do these figures. Number annotations from 1.`,
    );
  const { detections, leftOut } = await readDetections(path, truth, iouType, progress);
  if (leftOut > 0) say(`${path}: left out ${counted(leftOut, 'detection')} of categories not listed.`);
  const { annotations } = truth.data;
  if (detections.length + annotations.length >= LONG_COMPARISON)
    say(
      `Comparing ${counted(detections.length, 'detection')} with ${counted(annotations.length, 'annotation')}.`,
    );

  const evaluation = evaluate(truth.data, detections, { iouType, curves: values.curves ?? false });
  console.log(values.json ? documentOf(evaluation) : evaluationText(evaluation));
  return 0;
}

/** One JSON object; of each curve a list of 101 numbers for each IoU threshold. */
function documentOf({ stats, perClass, curves }: ReturnType<typeof evaluate>): string {
  if (!curves) return JSON.stringify({ stats, perClass });
  const points = RECALL_POINTS.length;
  const rows = (table: Float64Array) =>
    Array.from(IOU_THRESHOLDS, (_, row) => [...table.subarray(row * points, (row + 1) * points)]);
  return JSON.stringify({
    stats,
    perClass,
    curves: {
      iouThresholds: [...IOU_THRESHOLDS],
      recalls: [...RECALL_POINTS],
      of: curves.map(({ category, area, precision, scores }) => ({
        category,
        area,
        precision: rows(precision),
        scores: rows(scores),
      })),
    },
  });
}

function iouTypeOf(text = 'bbox'): IouType {
  if (text !== 'bbox' && text !== 'segm')
    throw new UsageError(`--iou-type must be one of bbox, segm, not "${text}".`);
  return text;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}
