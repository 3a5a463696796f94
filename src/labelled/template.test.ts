import { describe, expect, it } from 'vitest';
import type { LabelledAnswer } from './answers.js';
import { repeatedSentences } from './template.js';

const LONG = 'The kernel slides over all positions of the image';

/** Answers by the base they belong to. */
const answers = (...list: readonly (readonly [base: string, text: string])[]) =>
  list.map(([base, text]) => ({ base, text })) as unknown as LabelledAnswer[];

const inFour = (text: string) => answers(['q/a', text], ['q/b', text], ['r/a', text], ['r/b', text]);

describe('repeatedSentences', () => {
  it('finds a sentence in four families, whatever its letters, marks and place', () => {
    const found = repeatedSentences(
      answers(
        ['q/a', `First. ${LONG}.`],
        ['q/b', `${LONG.toUpperCase()}!\nMore.`],
        ['r/a', `- ${LONG}?`],
        ['r/b', `“${LONG.replaceAll(' ', '  ')}”`],
      ),
    );
    expect(found).toEqual([{ sentence: LONG.toLowerCase(), families: ['q/a', 'q/b', 'r/a', 'r/b'] }]);
  });

  it('counts an answer and its edits as one, and lets three share', () => {
    expect(repeatedSentences(answers(...Array.from({ length: 9 }, () => ['q/a', LONG] as const)))).toEqual(
      [],
    );
    expect(repeatedSentences(inFour(LONG).slice(1))).toEqual([]);
  });

  it('lets sentences of six words recur, and not of seven', () => {
    expect(repeatedSentences(inFour('That is the main reason here.'))).toEqual([]);
    expect(repeatedSentences(inFour('That is the main reason for it.')).length).toBe(1);
  });

  it('of nothing is nothing', () => {
    expect(repeatedSentences([])).toEqual([]);
    expect(repeatedSentences(inFour(' \n.'))).toEqual([]);
  });
});
