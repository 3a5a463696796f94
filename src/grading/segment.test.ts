import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from './segment.js';

const cut = (text: string): string[] => segment(text).map(({ start, end }) => text.slice(start, end));

describe('segment', () => {
  test.each([
    ['Two sentences. Both end.', ['Two sentences.', 'Both end.']],
    [
      'It is 0.5 at v1.2 of the tool, e.g. for boxes. Next one.',
      ['It is 0.5 at v1.2 of the tool, e.g. for boxes.', 'Next one.'],
    ],
    ['- first thing\n- second thing\n* third thing', ['first thing', 'second thing', 'third thing']],
    ['1. weights are shared\n2) it is local', ['weights are shared', 'it is local']],
    ['one clause; another clause', ['one clause;', 'another clause']],
    [
      'a line that is wrapped by an editor because it is long enough to be\nso wrapped in the middle',
      ['a line that is wrapped by an editor because it is long enough to be\nso wrapped in the middle'],
    ],
    ['', []],
    [' \n\t ', []],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('speech without punctuation is cut at connectives', () => {
    const speech =
      'so the kernel slides over the image and at each position it takes a dot product and because the weights are the same everywhere you need few of them and then you stack layers and the receptive field grows until a unit sees most of the image';
    const parts = cut(speech);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.split(' ').length).toBeLessThanOrEqual(40);
    expect(parts.join(' ')).toBe(speech);
  });

  test('a verdict stays with the sentence it speaks of', () => {
    expect(cut('Some say it averages the boxes. That is wrong. It keeps the best one.')).toEqual([
      'Some say it averages the boxes. That is wrong.',
      'It keeps the best one.',
    ]);
  });

  test('any text: segments are in order, do not overlap, and a segment cut alone stays as it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'The kernel is shared. ',
        'and so ',
        'שלום עולם. ',
        '😀 ',
        'é',
        '\u0000',
        '\n- ',
        '; ',
        'e.g. ',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        (text) => {
          let last = 0;
          for (const { start, end, tokens } of segment(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
            for (const token of tokens) {
              expect(token.start).toBeGreaterThanOrEqual(start);
              expect(token.end).toBeLessThanOrEqual(end);
            }
            expect(
              segment(text.slice(start, end)).flatMap((one) => one.tokens.map(({ word }) => word)),
            ).toEqual(tokens.map(({ word }) => word));
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { seed: 20_260_401, numRuns: 150 },
    );
  });
});
