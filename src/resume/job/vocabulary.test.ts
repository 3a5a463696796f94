import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impliedBy, mentionsIn, TERMS } from './vocabulary.js';

const names = (text: string) => mentionsIn(text).map(({ term }) => term);

describe('mentionsIn', () => {
  it.each([
    ['Strong Python and C++17, TensorRT or ONNX Runtime', ['Python', 'C++', 'TensorRT', 'ONNX Runtime']],
    ['YOLOv8n on a Jetson Orin Nano', ['YOLO', 'NVIDIA Jetson']],
    ['ResNet-50, EfficientNet-B4, PyTorch 2.1, python3.10', ['ResNet', 'EfficientNet', 'PyTorch', 'Python']],
    ['quantized and quantised networks', ['quantisation', 'quantisation']],
    ['labelling, labeling', ['data annotation', 'data annotation']],
    ['Mask RCNN, mask r-cnn', ['Mask R-CNN', 'Mask R-CNN']],
    ['3D object detection', ['3D object detection']],
    ['CI/CD, W&B, bird’s-eye view', ['CI/CD', 'Weights & Biases', "bird's-eye view"]],
    ['C/C++', ['C', 'C++']],
    ['Languages: C, R and Go.', ['C', 'R', 'Go']],
    ['written in Go', ['Go']],
    ['Go', ['Go']],
    ['mAP and SAM', ['mAP', 'SAM']],
    ['detection and tracking', ['detection', 'tracking']],
    ['Node.js, C#, .NET', ['Node.js', 'C#']],
    ['Jetson or Orin', ['NVIDIA Jetson', 'NVIDIA Jetson']],
    ['open cv and OpenCV', ['OpenCV', 'OpenCV']],
  ])('finds the terms of “%s”', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['Vitamin C, R&D and Series C funding'],
    ['ready to go to market, go the extra mile'],
    ['a map of the plant for Sam'],
    ['tracking progress of the team'],
    ['a rust stain, a swift reply, a caffe latte'],
    ['scalable, plastic, pythonic, javanese'],
    ['Oct 2020 – dec 2021'],
    ['Plan C'],
    ['in industry or in academia'],
    ['our in-house tools, four in all'],
    ['says the a no one expected'],
  ])('finds nothing in “%s”', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('gives places that lie apart and hold whole words, for whatever text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...TERMS),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(', ', '/', ' and ', '\n', 'x'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let reached = 0;
        for (const { start, end } of mentionsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(`${text[start - 1] ?? ' '}${text[start]}`).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
          reached = end;
        }
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
  });
});

describe('the vocabulary', () => {
  it('has 350 terms or more, each found by its own name', () => {
    expect(TERMS.length).toBeGreaterThan(350);
    // A word that needs company is given some.
    const lost = TERMS.filter((term) => !names(term).includes(term));
    expect(lost).toEqual([]);
  });

  it('implies only terms that it has', () => {
    const known = new Set(TERMS);
    expect(TERMS.flatMap(impliedBy).filter((term) => !known.has(term))).toEqual([]);
  });

  it.each([
    ['YOLO', 'object detection', true],
    ['YOLO', 'computer vision', true],
    ['TensorRT', 'inference optimisation', true],
    ['CUDA C++', 'C++', true],
    ['NVIDIA Jetson', 'edge deployment', true],
    ['PyTorch', 'TensorFlow', false],
    ['object detection', 'YOLO', false],
    ['ONNX', 'TensorRT', false],
    ['Tableau', 'Power BI', false],
    ['computer vision', 'deep learning', false],
  ])('%s is %s: %s', (term, wider, expected) => {
    expect(impliedBy(term).includes(wider)).toBe(expected);
  });
});
