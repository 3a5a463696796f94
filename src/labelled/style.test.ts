import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { LABELS, type LabelledAnswer } from './answers.js';
import { readLabelledSet } from './set.js';
import { STYLE_FEATURES, styleOf, styleTerms } from './style.js';
import { STYLE_LIMITS, styleControl } from './style-control.js';
import { prose, question } from './testing/invented.js';

const feature = (text: string, name: (typeof STYLE_FEATURES)[number]) =>
  styleOf(text)[STYLE_FEATURES.indexOf(name)];

describe('styleOf', () => {
  it.each<[(typeof STYLE_FEATURES)[number], string, number]>([
    ['log words', 'one two three four', Math.log(4)],
    ['letters a word', 'a bbb', 2],
    ['words a sentence', 'One two three. Four!', 2],
    ['words a sentence', 'a line\nanother line', 2],
    ['commas a word', 'yes, no, maybe', 2 / 3],
    ['other marks a word', 'yes (no); maybe', 1],
    ['line breaks a word', 'yes\nno', 1 / 2],
    ['capitals', 'ABcd', 1 / 2],
    ['digits', 'in 25', 2 / 5],
    ['type-token ratio', 'same same other same', 1 / 2],
    ['first person', 'I think we know it', 2 / 5],
    ['fillers', 'well so kernels', 2 / 3],
    ['long words', 'convolution is here', 1 / 3],
  ])('measures %s of %j', (name, text, expected) => {
    expect(feature(text, name)).toBeCloseTo(expected, 12);
  });

  it('has a number a feature and its square, also of nothing', () => {
    for (const text of ['', ' \n', '…', '🦊', prose(90, 1)]) {
      const terms = styleTerms(text);
      expect(terms.length).toBe(2 * STYLE_FEATURES.length);
      expect(terms.every(Number.isFinite)).toBe(true);
      expect(terms.slice(STYLE_FEATURES.length)).toEqual(styleOf(text).map((value) => value * value));
    }
  });
});

/** Answers to one question, each with a share of ten points made and a length that `lengthOf` gives that share. */
function answersOf(name: string, lengthOf: (share: number, at: number) => number): LabelledAnswer[] {
  return Array.from({ length: 60 }, (_, at) => {
    const made = at % 11;
    const points = Object.fromEntries(
      Array.from({ length: 10 }, (_, point) => [
        `p${point}`,
        { label: LABELS[point < made ? point % 2 : 2 + (point % 2)]! },
      ]),
    );
    const id = `${name}/${at}`;
    const text = prose(lengthOf(made / 10, at), name.length * 1000 + at);
    const shared = { question: name, base: id, kind: 'base', style: 'terse', level: 'mid' } as const;
    return { id, text, points, misconceptions: {}, ...shared };
  });
}

const score = ({ points }: LabelledAnswer) =>
  Object.values(points).filter(({ label }) => label === 'made' || label === 'partly').length / 10;

describe('styleControl', () => {
  it('catches answers whose length follows the score, also on a question it was not fitted on', () => {
    const follows = (share: number, at: number) => 40 + Math.round(160 * share) + (at % 7);
    const control = styleControl(answersOf('one', follows), answersOf('other', follows), score);
    expect(control.pointArea).toBeGreaterThan(0.75);
    expect(control.scoreKappa).toBeGreaterThan(0.8);
  });

  it('catches answers of which the middling are the long ones', () => {
    const middle = (share: number, at: number) => 200 - Math.round(300 * Math.abs(share - 0.5)) + (at % 5);
    const halved = (answer: LabelledAnswer) => 1 - Math.abs(score(answer) - 0.5);
    const control = styleControl(answersOf('one', middle), answersOf('other', middle), halved);
    expect(control.scoreKappa).toBeGreaterThan(STYLE_LIMITS.scoreKappa);
  });

  it('passes answers whose length is crossed with the score', () => {
    const crossed = (_share: number, at: number) => 40 + 40 * (Math.floor(at / 11) % 5);
    const control = styleControl(answersOf('one', crossed), answersOf('other', crossed), score);
    expect(control.pointArea).toBeLessThan(STYLE_LIMITS.pointArea);
    expect(control.pointArea).toBeGreaterThan(0.4);
    expect(control.scoreKappa).toBeLessThan(STYLE_LIMITS.scoreKappa);
  });

  it('of answers without a label to tell apart is no number, and fails nothing', () => {
    const all = answersOf('one', () => 50).filter((answer) => score(answer) === 0);
    const control = styleControl(all, all, score);
    expect(control).toEqual({ pointArea: Number.NaN, scoreKappa: Number.NaN });
  });
});

describe('a whole set', () => {
  const questions = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'].map(question);

  /** What the set says of its style, with four bases a question, two of them made. */
  function styleProblems(lengthOf: (made: boolean, at: number) => number) {
    const files = questions.map(({ id }, seed) => ({
      path: `${id}.yaml`,
      text: stringify({
        question: id,
        answers: ['spoken', 'terse', 'polished', 'notes'].map((style, at) => {
          const made = at % 2 === 0;
          const said = made ? 'weights are shared here' : 'nobody knows about this';
          return {
            id: 'abcd'[at],
            style,
            level: 'senior',
            text: `${prose(lengthOf(made, at), seed * 10 + at)} ${said}`,
            points: made ? { shared: ['made', 'weights are shared'], local: ['made', 'shared here'] } : {},
          };
        }),
      }),
    }));
    const ids = questions.map(({ id }) => id);
    const split = { train: ids.slice(0, 4), development: [], test: ids.slice(4) };
    const { problems } = readLabelledSet(
      [{ path: 'split.yaml', text: stringify(split) }, ...files],
      questions,
    );
    return problems.filter(({ message }) => message.startsWith('style alone'));
  }

  it('is refused where length follows the labels, with both figures and what to do', () => {
    expect(styleProblems((made) => (made ? 180 : 50))).toEqual([
      expect.objectContaining({
        file: 'split.yaml',
        message: expect.stringMatching(
          /^style alone tells too much of the labels: area [\d.]+ of at most 0\.6, score kappa [\d.]+ of at most 0\.25; cross styles with coverage$/,
        ),
      }),
    ]);
  });

  it('passes where it does not', () => {
    expect(styleProblems((_made, at) => (at < 2 ? 180 : 50))).toEqual([]);
  });
});
