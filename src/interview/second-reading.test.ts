import { describe, expect, it } from 'vitest';
import type { Judgement, Verdict } from './judgement.js';
import { reportMarkdown } from './markdown.js';
import { reportOf } from './report.js';
import { isInDispute, secondSentence } from './second-reading.js';
import { fold } from './state.js';
import { answered, asked, ended, judged, judgement, log, question, started } from './testing/log.js';

const blur = question('blur');

/** The ten points of a judgement with what a second reader says of the first ones; `null` where nothing holds. */
function read(seconds: readonly (Verdict | null)[]): Judgement {
  const base = judgement(blur, { p1: 'made', p2: 'partly' });
  const points = base.points.slice(0, seconds.length).map((point, i) => {
    const verdict = seconds[i];
    return verdict ? { ...point, second: { verdict } } : point;
  });
  return { ...base, points, secondBy: 'owl at localhost:1' };
}

it.each<[Verdict, Verdict | undefined, boolean]>([
  ['made', 'made', false],
  ['made', 'partly', true],
  ['missed', 'made', true],
  ['missed', undefined, false],
])('isInDispute: %s beside %s is %s', (verdict, second, expected) => {
  expect(isInDispute({ verdict, ...(second ? { second: { verdict: second } } : {}) })).toBe(expected);
});

describe('secondSentence', () => {
  it.each<[string, (Verdict | null)[], RegExp]>([
    [
      'all agree',
      ['made', 'partly', 'missed'],
      /, owl at localhost:1, agrees on all 3 points\. The score is/,
    ],
    ['one of one', ['made'], /agrees on the one point\./],
    [
      'one disputed',
      ['made', 'made', 'missed'],
      /agrees on 2 of 3 points; 1 is disputed and shown with both readings\./,
    ],
    ['two disputed', ['partly', 'made', 'missed'], /agrees on 1 of 3 points; 2 are disputed/],
    ['none agrees', ['missed', 'made'], /agrees on none of 2 points; 2 are disputed/],
    ['some without a reading', ['made', null, 'missed'], /on all 2 points\. Of 1 more it gave no reading/],
    ['nothing holds', [null, null], /gave no reading that its quotes bear out/],
  ])('%s', (_, seconds, expected) => {
    const sentence = secondSentence(read(seconds));
    expect(sentence).toMatch(expected);
    expect(sentence).toMatch(/The score is the first reader’s\.$/);
  });

  it('is nothing where nobody has read it a second time', () => {
    expect(secondSentence(judgement(blur, {}))).toBeNull();
  });
});

describe('the report in Markdown', () => {
  const markdown = (of: Judgement) =>
    reportMarkdown(
      reportOf(fold(log([started(), asked(blur), answered(blur), judged(blur, [3], of), ended()]))),
    );

  it('shows both readings of what is disputed, and the sentence', () => {
    const of = read(['made', 'partly', 'missed']);
    const quoted = {
      ...of.points[2]!,
      second: { verdict: 'made' as const, quote: 'An *answer*.', answer: 3, start: 0, end: 10 },
    };
    const text = markdown({ ...of, points: [of.points[0]!, of.points[1]!, quoted] });
    expect(text).toContain('The second reader, owl at localhost:1, agrees on 2 of 3 points; 1 is disputed');
    expect(text.match(/Two readings/g)).toHaveLength(1);
    expect(text).toContain(
      '  - Two readings: missed · the language model (owl at localhost:1): **made**, “An \\*answer\\*.”',
    );
  });

  it('says nothing of a reader that was not asked', () => {
    expect(markdown(judgement(blur, { p1: 'made' }))).not.toMatch(/second reader|Two readings/);
  });
});
