import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chunk, isRightToLeft, lineOf } from './chunks.js';

const text = (chunk: Chunk) => ('keep' in chunk ? chunk.keep : [chunk]).map(({ t }) => t).join('');
const kept = (line: string) =>
  lineOf([{ text: line, path: 'x' }]).chunks.flatMap((one) => ('keep' in one ? [text(one)] : []));

/** Without marks of direction, and without the side of brackets. */
const plain = (line: string) =>
  line.replace(/[\u200B\u2066\u2067\u2069]/g, '').replace(/[()[\]{}<>«»]/g, '|');

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

  it('loses nothing, and adds nothing but marks of direction (seed 5)', () => {
    const runs = fc.array(fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 30 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(runs, (all) => {
        const whole = all.map((run) => run.text.replace(/\s+/g, ' ')).join('');
        const drawn = lineOf(all).chunks.map(text).join('');
        expect(plain(drawn)).toBe(plain(whole));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('isolates what runs the other way', () => {
    const drawn = (line: string) =>
      lineOf([{ text: line }])
        .chunks.map(text)
        .join('');
    expect(drawn('קיצרתי זמן הסקה מ־60 ל־20 ms ב־TensorRT (INT8)')).toBe(
      'קיצרתי זמן הסקה מ־\u206660\u2069 ל־\u206620 ms\u2069 ב־\u2066TensorRT (INT8)\u2069',
    );
    expect(drawn('Led בית חזון 2021 in Haifa')).toBe('Led \u2067בית חזון\u2069 2021 in Haifa');
  });

  it('writes brackets that are turned as they are seen', () => {
    const drawn = (line: string) =>
      lineOf([{ text: line }])
        .chunks.map(text)
        .join('');
    expect(drawn('בית (חזון)')).toBe('בית \u200B\u2066)\u2069חזון\u2066(\u2069');
    expect(drawn('Engineers at בית (חזון) here')).toBe(
      'Engineers at \u2067בית \u200B\u2066)\u2069חזון\u2069) here',
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
