import type { evaluate } from '#vision/coco';

type Evaluation = ReturnType<typeof evaluate>;
type Stats = Evaluation['stats'];
type Row = [stat: keyof Stats, iou: string, area: string, detections: number];

const AP: readonly Row[] = [
  ['AP', '0.50:0.95', 'all', 100],
  ['AP50', '0.50', 'all', 100],
  ['AP75', '0.75', 'all', 100],
  ['APs', '0.50:0.95', 'small', 100],
  ['APm', '0.50:0.95', 'medium', 100],
  ['APl', '0.50:0.95', 'large', 100],
];
const AR: readonly Row[] = [
  ['AR1', '0.50:0.95', 'all', 1],
  ['AR10', '0.50:0.95', 'all', 10],
  ['AR100', '0.50:0.95', 'all', 100],
  ['ARs', '0.50:0.95', 'small', 100],
  ['ARm', '0.50:0.95', 'medium', 100],
  ['ARl', '0.50:0.95', 'large', 100],
];

/** The table of pycocotools, character for character, then the classes. */
export function evaluationText({ stats, perClass }: Evaluation): string {
  const lines = (rows: readonly Row[], title: string) =>
    rows.map(
      ([stat, iou, area, detections]) =>
        ` ${title} @[ IoU=${iou.padEnd(9)} | area=${area.padStart(6)} | maxDets=${String(detections).padStart(3)} ] = ${stats[stat].toFixed(3)}`,
    );
  const longest = Math.max(0, ...perClass.map(({ name }) => name.length));
  return [
    ...lines(AP, 'Average Precision  (AP)'),
    ...lines(AR, 'Average Recall     (AR)'),
    '',
    ' AP by class, IoU=0.50:0.95',
    ...perClass.map(({ name, AP }) => ` ${name.padEnd(longest)} ${AP.toFixed(3).padStart(6)}`),
  ].join('\n');
}
