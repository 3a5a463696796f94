import { describe, expect, it } from 'vitest';
import { figuresOf, weightOf } from './result.js';

describe('the figures of a line', () => {
  it.each<[string, string[]]>([
    ['Cut latency from 60 to 20 ms', ['60', '20']],
    ['Raised recall by 3.5% on 12,000 images', ['3.5%', '12,000']],
    ['Saved $40k and €1.2 M a year', ['$40k', '€1.2 M']],
    ['1.9x faster, ~30 fps', ['1.9x', '~30']],
    ['Improved mAP@0.5 to 67.9', ['67.9']],
    ['AP@0.5:0.95 of 44', ['44']],
    // Names, versions, standards and years are no results.
    ['ResNet-50 on CUDA 12 with Python 3.11 in 2021', []],
    ['INT8 and FP16 on an H100, 3D, 2-stage, 8-bit', []],
    ['Worked to ISO 26262 and ASIL D', []],
    ['6 years of experience, 10+ years in all', []],
    ['', []],
  ])('of “%s”', (line, figures) => expect(figuresOf(line)).toEqual(figures));
});

describe('the weight of a line', () => {
  it.each<[number, string]>([
    [3, 'Cut latency from 60 to 20 ms'],
    [3, 'Latency 60 ms → 20 ms'],
    [3, 'Reduced false alarms by 40%'],
    [3, 'Made it 2.7x faster'],
    [3, 'Halved the time to a verdict'],
    [2, 'Deployed to 410 buses'],
    [2, 'Detector with 0.93 precision'],
    [1, 'Built the labelling tool'],
    [1, 'Calibrated the rig and led the tests'],
    [0, 'Responsible for computer vision'],
    [0, 'PyTorch, OpenCV, ROS'],
    [0, ''],
  ])('is %i for “%s”', (weight, line) => expect(weightOf(line)).toBe(weight));
});
