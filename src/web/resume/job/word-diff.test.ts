import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../report/spans.js';
import { wordDiff } from './word-diff.js';

const texts = (text: string, stretches: readonly Stretch[]) =>
  stretches.map(({ start, end }) => text.slice(start, end));

/** The words that a text has outside of some stretches. */
const rest = (text: string, stretches: readonly Stretch[]) =>
  stretches
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
    .split(/\s+/)
    .filter(Boolean);

describe('the words in which two wordings differ', () => {
  it.each([
    ['Worked on a detector', 'Built a detector', ['Worked on'], ['Built']],
    ['Cut latency', 'Cut latency from 60 to 20 ms', [], ['from 60 to 20 ms']],
    ['a b c d', 'a x c y', ['b', 'd'], ['x', 'y']],
    ['INT8, then', 'INT8 then', ['INT8,'], ['INT8']],
    ['same', 'same', [], []],
    ['', 'new', [], ['new']],
    ['old', '', ['old'], []],
  ])('%s → %s', (before, after, removed, added) => {
    const diff = wordDiff(before, after);
    expect(texts(before, diff.removed)).toEqual(removed);
    expect(texts(after, diff.added)).toEqual(added);
  });

  it('leaves the same words in both, and takes nothing away that both have alone', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b', 'c', '𝒳', 'ü,'), { maxLength: 12 })
      .map((words) => words.join('  '));
    fc.assert(
      fc.property(line, line, (before, after) => {
        const { removed, added } = wordDiff(before, after);
        expect(rest(before, removed)).toEqual(rest(after, added));
        // Nothing is lost by turning the two round.
        const back = wordDiff(after, before);
        expect(rest(after, back.removed).length).toBe(rest(after, added).length);
      }),
      { seed: 20_260_105, numRuns: 300 },
    );
  });

  it('tells very long texts as one change', () => {
    const long = 'word '.repeat(1_001);
    expect(wordDiff(long, 'x').removed).toEqual([{ start: 0, end: long.trimEnd().length }]);
  });
});
