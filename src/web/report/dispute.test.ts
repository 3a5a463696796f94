import { describe, expect, it } from 'vitest';
import type { Report, TurnReport } from '#interview/report';
import type { StateView } from '#interview/view';
import { forgetInterview, memoryKeep } from '../shell/keep.js';
import {
  disputeKey,
  draftProblem,
  NO_DRAFT,
  outlived,
  readDisputeDraft,
  withDisputesOf,
  writeDisputeDraft,
} from './dispute.js';

const point = { about: 'point', id: 'p1' } as const;

describe('draftProblem', () => {
  it.each([
    [{ verdict: '' as const, meant: 'Words.' }, /Choose what it should be/],
    [{ verdict: 'made' as const, meant: 'x'.repeat(2_003) }, /2000.*Shorten/],
  ])('says what to do', (draft, detail) => {
    expect(draftProblem(draft)!.detail).toMatch(detail);
  });

  it('counts what is too much', () => {
    expect(draftProblem({ verdict: 'made', meant: 'x'.repeat(2_003) })!.title).toBe(
      'That is 3 too many characters',
    );
  });

  it('lets words be left out', () => {
    expect(draftProblem({ verdict: 'made', meant: '' })).toBeNull();
    expect(draftProblem({ verdict: 'not-asserted', meant: 'x'.repeat(2_000) })).toBeNull();
  });
});

describe('a draft', () => {
  it('is kept for its own verdict alone, and forgotten when it is emptied', () => {
    const keep = memoryKeep();
    const [one, other] = [disputeKey('i', 'q', point), disputeKey('i', 'q', { ...point, id: 'p2' })];
    writeDisputeDraft(keep, one, { verdict: 'partly', meant: 'Half of it.' });
    expect(readDisputeDraft(keep, one)).toEqual({ verdict: 'partly', meant: 'Half of it.' });
    expect(readDisputeDraft(keep, other)).toEqual(NO_DRAFT);
    writeDisputeDraft(keep, one, { verdict: 'partly', meant: '' });
    expect(keep.keys()).toEqual([]);
  });

  it.each(['no json', '7', 'null', '{"verdict":"perfect","meant":7}', '{"verdict":["made"]}'])(
    'is empty where what is kept is %s',
    (text) => {
      const keep = memoryKeep();
      keep.set('key', text);
      expect(readDisputeDraft(keep, 'key')).toEqual(NO_DRAFT);
    },
  );

  it('goes with its interview, and no other', () => {
    const keep = memoryKeep();
    const mine = disputeKey('i1', 'q', point);
    const another = disputeKey('i12', 'q', point);
    for (const key of [mine, another]) writeDisputeDraft(keep, key, { verdict: 'made', meant: 'Words.' });
    forgetInterview(keep, 'i1');
    expect(keep.keys()).toEqual([another]);
  });
});

const dispute = (about: 'point' | 'misconception', id: string) => ({
  about,
  id,
  verdict: about === 'point' ? ('made' as const) : ('not-asserted' as const),
  meant: '',
  at: '2026-01-01T10:00:00.000Z',
});

describe('outlived', () => {
  const turn = (scored: boolean, ...ids: string[]) =>
    ({
      disputes: [dispute('point', 'p1'), dispute('point', 'p2'), dispute('misconception', 'm1')],
      points: [
        { id: 'p1', statement: 'One.' },
        { id: 'p2', statement: 'Two.' },
      ],
      misconceptions: [{ id: 'm1', statement: 'Wrong.' }],
      judgement: {
        scored,
        points: [
          { id: 'p1', verdict: 'missed' },
          { id: 'p2', verdict: 'made' },
        ],
        misconceptions: ids.map((id) => ({ id })),
      },
    }) as unknown as TurnReport;

  it('is nothing where every verdict is shown', () => {
    expect(outlived(turn(true, 'm1'))).toEqual([]);
  });

  it('names what a newer judgement no longer shows', () => {
    expect(outlived(turn(true))).toEqual([
      { about: 'misconception', id: 'm1', verdict: 'asserted', statement: 'Wrong.' },
    ]);
    expect(outlived(turn(false, 'm1')).map(({ statement }) => statement)).toEqual(['One.']);
  });
});

it('withDisputesOf takes over the disputes and nothing else', () => {
  const disputes = [dispute('point', 'p1')];
  const report = {
    score: 0.5,
    turns: [
      { question: 'a', score: 0.5, disputes: [] },
      { question: 'b', score: null, disputes },
    ],
  } as unknown as Report;
  const state = {
    turns: [{ feedback: { score: 1, disputes } }, { feedback: null }],
  } as unknown as StateView;
  expect(withDisputesOf(report, state)).toEqual({
    ...report,
    turns: [{ ...report.turns[0], disputes }, report.turns[1]],
  });
});
