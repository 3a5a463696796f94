import { describe, expect, it } from 'vitest';

// Plain JavaScript under bench/, which imports the built code: npm test builds before it tests.
const load = (file: string) => import(new URL(`../bench/validity/${file}`, import.meta.url).href);

const { rankOf } = await load('judge-all.js');
const one = (answer: string, label: string, verdict: string, confidence: number) => ({
  answer,
  base: answer,
  label,
  verdict,
  value: rankOf({ verdict, confidence }),
});

describe('the figures of the validity report', () => {
  const cases = [
    one('a', 'made', 'made', 0.9),
    one('a', 'missed', 'partly', 0.6),
    one('a', 'partly', 'missed', 0.7),
    one('a', 'contradicted', 'contradicted', 0.8),
    one('b', 'made', 'partly', 0.5),
    one('b', 'missed', 'missed', 0.9),
  ];

  it('count credit against labels', async () => {
    const points = await load('points.js');
    expect(points.precision(cases)).toBeCloseTo(2 / 3);
    expect(points.recall(cases)).toBeCloseTo(2 / 3);
    expect(points.f1(cases)).toBeCloseTo(2 / 3);
    // Labels as rows, verdicts as columns: made, partly, missed, contradicted.
    expect(points.confusion(cases)).toEqual([
      [1, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 1, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  it('rank points within one answer only', async () => {
    const { areaWithin } = await load('points.js');
    // a: the made point is above both others, the partly made one above the contradicted alone; b: one pair, won.
    expect(areaWithin(cases)).toBeCloseTo(4 / 5);
    expect(areaWithin([one('c', 'made', 'made', 1)])).toBeNaN();
  });

  it('measure how far a quote covers the labelled words', async () => {
    const { overlap } = await load('points.js');
    expect(overlap({ start: 0, end: 10, quoteStart: 5, quoteEnd: 15 })).toBeCloseTo(0.5);
    expect(overlap({ start: 0, end: 10, quoteStart: 0, quoteEnd: 10 })).toBe(1);
    expect(overlap({ start: 0, end: 10, quoteStart: 20, quoteEnd: 30 })).toBe(0);
  });

  const record = (kind: string, verdict: string, label: string, score: number) => ({
    answer: { id: `q/a/${kind}`, base: 'q/a', kind, ...(kind === 'base' ? {} : { target: 'p' }) },
    judgement: { score, misconceptions: [] as { id: string }[] },
    cases: [
      { point: 'p', verdict, label },
      { point: 'other', verdict: 'made', label: 'made' },
    ],
  });
  const base = { ...record('base', 'made', 'made', 1), answer: { id: 'q/a', base: 'q/a', kind: 'base' } };

  it.each([
    ['negated', 'missed', 'contradicted', 0.5, true, true],
    ['negated', 'made', 'contradicted', 1, false, false],
    ['removed', 'missed', 'missed', 0.5, true, true],
    ['paraphrased', 'partly', 'made', 0.95, true, true],
    ['paraphrased', 'missed', 'made', 0.5, false, false],
  ])('an edit %s judged %s', async (kind, verdict, label, score, noticed, moved) => {
    const edits = await load('edits.js');
    const [pair] = edits.pairsOf([base, record(kind, verdict, label, score)]);
    expect(edits.noticed(pair)).toBe(noticed);
    expect(edits.movedRightly(pair)).toBe(moved);
    expect(edits.baseRight(pair)).toBe(true);
    expect(edits.stability([pair])).toBe(label === 'made' && verdict === 'missed' ? 0.5 : 1);
  });

  it('a rejected misconception must not be listed, an asserted one must', async () => {
    const edits = await load('edits.js');
    const listed = {
      ...record('rejected', 'made', 'made', 1),
      judgement: { score: 1, misconceptions: [{ id: 'p' }] },
    };
    const [wrong] = edits.pairsOf([base, listed]);
    expect(edits.noticed(wrong)).toBe(false);
    const [right] = edits.pairsOf([base, { ...listed, answer: { ...listed.answer, kind: 'asserted' } }]);
    expect(edits.noticed(right)).toBe(true);
  });
});
