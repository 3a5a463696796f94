import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chunk, isRightToLeft, lineOf } from './chunks.js';

const text = (chunk: Chunk) => ('keep' in chunk ? chunk.keep : [chunk]).map(({ t }) => t).join('');
const kept = (line: string) =>
  lineOf([{ text: line, path: 'x' }]).chunks.flatMap((one) => ('keep' in one ? [text(one)] : []));

describe('a line in chunks', () => {
  it.each([
    ['plain words, with commas; and more.', []],
    ['post-training at 30 frames/s', ['post-training', 'frames/s']],
    ['mAP@0.5:0.95 rose', ['mAP@0.5:0.95']],
    ['(C++) and “quoted” (words)', ['(C++)']],
    ['ends with a hyphen- here', []],
    ['Donaudampfschifffahrt', ['Donaudampfschifffahrt']],
    ['https://example.org/a?b=c.', ['https://example.org/a?b=c.']],
    ['61 → 19 ms', []],
    ['計算機/視覺 工程師', []],
    ['in השמש-מש here', []],
    ['מהנדסת ראייה post-training', []],
  ])('of %j keeps %j whole', (line, expected) => {
    expect(kept(line)).toEqual(expected);
  });

  it('keeps a word of two runs together, each with its look and its link', () => {
    const { chunks } = lineOf([
      { text: 'Re-ID', path: 'skills[0].name', tone: 'strong' },
      { text: ':', tone: 'strong' },
      { text: ' ' },
      { text: 'example.org/x', path: 'url', link: 'https://example.org/x' },
      { text: ', more' },
    ]);
    expect(chunks).toEqual([
      {
        keep: [
          { t: 'Re-ID', tone: 'strong' },
          { t: ':', tone: 'strong' },
        ],
        path: 'skills[0].name',
      },
      { t: ' ' },
      { keep: [{ t: 'example.org/x', link: 'https://example.org/x' }, { t: ',' }], path: 'url' },
      { t: ' more' },
    ]);
  });

  it('loses and adds nothing (seed 5)', () => {
    const runs = fc.array(fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 30 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(runs, (all) => {
        const whole = all.map((run) => run.text.replace(/\s+/g, ' ')).join('');
        expect(lineOf(all).chunks.map(text).join('')).toBe(whole);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it.each([
    ['שרה כהן', true],
    ['Sara שרה כהן לוי', true],
    ['12 محمد', true],
    ['Sara שרה', false],
    ['123 — …', false],
    ['', false],
  ])('%j runs from right to left: %s', (line, expected) => {
    expect(isRightToLeft(line)).toBe(expected);
    expect(lineOf([{ text: line }]).rtl ?? false).toBe(expected);
  });
});
