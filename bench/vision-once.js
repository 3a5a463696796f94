// Loads, evaluates and accumulates once; prints what it took, not counting imports. Usage: bbox|segm GT DETECTIONS
import { readDetections, readGroundTruth } from '#cli/coco-files';
import { evaluate } from '#vision/coco';
import { peakMegabytes, processorSeconds } from './vision-usage.js';

const [iouType, truthPath, path] = process.argv.slice(2);
const quiet = () => {};
const [began, before] = [performance.now(), processorSeconds()];
const truth = await readGroundTruth(truthPath, iouType, quiet);
const { detections } = await readDetections(path, truth, iouType, quiet);
const { stats } = evaluate(truth.data, detections, { iouType });
const [wall, processor] = [(performance.now() - began) / 1000, processorSeconds() - before];
console.log(JSON.stringify({ wall, processor, peak: peakMegabytes(), stats: Object.values(stats) }));
