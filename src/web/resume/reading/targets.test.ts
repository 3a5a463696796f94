import { describe, expect, it } from 'vitest';
import { valueAt } from '../form/paths.js';
import { targetsOf, withLine } from './targets.js';

const RESUME = { basics: { summary: 'First.' }, work: [{ name: 'Kestrel', highlights: ['one'] }] };
const all = targetsOf(RESUME).flatMap(({ targets }) => targets);
const target = (path: string) => all.find((one) => one.path === path)!;

describe('putting a line into a field', () => {
  it('offers every field of what there is, and new entries', () => {
    const paths = all.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['basics.name', 'work[0].position', 'work[1].name', 'projects[0].name']),
    );
    expect(new Set(paths).size).toBe(paths.length);
    expect(targetsOf(RESUME)[1]!.name).toBe('Experience 1: Kestrel');
  });

  it.each([
    ['basics.summary', 'Second.', 'First.\nSecond.'],
    ['basics.name', 'Ada', 'Ada'],
    ['work[0].name', 'Optics', 'Kestrel Optics'],
    ['work[0].highlights', 'two', ['one', 'two']],
    ['work[1].name', 'Lumen', 'Lumen'],
  ])('%s, %s', (path, line, value) => {
    expect(valueAt(withLine(RESUME, target(path), line), path)).toEqual(value);
  });

  it('takes a list apart', () => {
    const resume = { skills: [{ name: 'Tools', keywords: ['CUDA'] }] };
    const into = targetsOf(resume)
      .flatMap(({ targets }) => targets)
      .find(({ path }) => path === 'skills[0].keywords')!;
    expect(withLine(resume, into, 'TensorRT, ONNX').skills![0]!.keywords).toEqual([
      'CUDA',
      'TensorRT',
      'ONNX',
    ]);
  });
});
