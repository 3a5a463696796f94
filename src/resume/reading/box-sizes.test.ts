import { describe, expect, it } from 'vitest';
import { withSizes } from './box-sizes.js';

const box = (text: string, x: number, y: number, height: number) => ({ text, x, y, width: 30, height });

describe('sizes by boxes', () => {
  it('are a little less than the height', () => {
    const [word] = withSizes([[box('Jane', 0, 100, 11)]])[0]!;
    expect(word!.size).toBeCloseTo(10, 5);
    expect(word!.baseline).toBeCloseTo(108.8, 5);
  });

  it('of another script are learnt beside Latin letters, for all pages', () => {
    const mixed = [box('at', 0, 100, 11), box('شركة', 33, 99, 17), box('in', 66, 100, 11)];
    const [first, second] = withSizes([mixed, [box('شركة', 0, 99, 34)]]);
    expect(first!.map(({ size }) => Math.round(size))).toEqual([10, 10, 10]);
    expect(first!.map(({ baseline }) => Math.round(baseline! * 10))).toEqual([1088, 1088, 1088]);
    expect(second![0]!.size).toBeCloseTo(20, 5);
  });

  it('are those of the letter that a word begins with on the page', () => {
    const [words] = withSizes([[box('at', 0, 100, 11), box('.שלום', 33, 100, 11)]]);
    expect(words![1]!.size).toBeCloseTo(10, 5);
  });

  it('are not learnt from a word of another line', () => {
    const [words] = withSizes([[box('at', 0, 100, 11), box('שלום', 33, 120, 17)]]);
    expect(words![1]!.size).toBeCloseTo(17 / 1.1 / 0.91, 5);
  });
});
