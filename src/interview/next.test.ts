import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationFollowUp, conversationHint } from './follow-up.js';
import type { Judgement } from './judgement.js';
import { type Context, nextStep } from './next.js';
import type { Round } from './round.js';
import { type Candidate, selectQuestion } from './select.js';
import { fold } from './state.js';
import {
  answered,
  asked,
  ended,
  judged,
  judgement,
  log,
  moved,
  probed,
  question,
  started,
} from './testing/log.js';

const round: Round = {
  id: 'concept',
  title: 'Concept',
  summary: '',
  minutes: 30,
  schema: undefined as never,
  asks: () => true,
  followUp: conversationFollowUp,
  hint: conversationHint,
};
const blur = question('blur', { skills: ['detection'] });
const iou = question('iou', { skills: ['evaluation'] });
const mask = question('mask', { skills: ['segmentation'], levels: ['senior'] });
const candidates: Candidate[] = [blur, iou, mask].map((item) => ({ item, hash: `hash of ${item.id}` }));
const skills = [
  { id: 'detection', name: 'Detection' },
  { id: 'segmentation', name: 'Segmentation' },
  { id: 'evaluation', name: 'Evaluation' },
];
const MINUTE = 60_000;

function context(events: ReturnType<typeof log>, more: Partial<Context> = {}): Context {
  return { round, candidates, history: {}, skills, now: Date.parse(events.at(-1)!.at), ...more };
}

function step(events: ReturnType<typeof log>, more: Partial<Context> = {}) {
  const next = nextStep(fold(events), context(events, more));
  return next.do === 'append' ? next.event : next;
}

describe('the next step', () => {
  it('asks, waits, judges', () => {
    expect(step(log([started()]))).toMatchObject({ type: 'asked' });
    expect(step(log([started(), asked(blur)]))).toEqual({ do: 'wait' });
    expect(step(log([started(), asked(blur), answered(blur)]))).toMatchObject({
      do: 'judge',
      turn: { question: 'blur' },
    });
  });

  it('probes the heaviest missing point, then another, then asks the next question', () => {
    const all = judgement(blur, { p2: 'made' });
    const first = [started(), asked(blur), answered(blur), judged(blur, [3], all)];
    expect(step(log(first))).toMatchObject({
      type: 'probed',
      data: { id: 'p1', prompt: 'Probe 1 on blur?' },
    });
    const second = [
      ...first,
      probed(blur, 'p1'),
      answered(blur, 'More.', { after: 'probe' }),
      judged(blur, [3, 6], judgement(blur, { p1: 'made', p2: 'made' })),
    ];
    expect(step(log(second))).toMatchObject({ type: 'probed', data: { id: 'p3' } });
    const third = [...second, probed(blur, 'p3'), moved('do-not-know', blur)];
    expect(step(log(third))).toMatchObject({ type: 'asked' });
  });

  it('closes when time is up: no new probe, no new question', () => {
    const events = log([
      started({ minutes: 3 }),
      asked(blur),
      answered(blur),
      judged(blur, [3], judgement(blur, {})),
    ]);
    expect(step(events)).toMatchObject({ type: 'ended', data: { how: 'time' } });
    expect(
      step(log([started({ minutes: 3 }), asked(blur)]), { now: Date.parse('2026-01-01T12:00:00Z') }),
    ).toEqual({ do: 'wait' });
  });

  it('begins no question that there is no time for', () => {
    const events = log([started({ minutes: 4 }), asked(blur), moved('skip', blur)]);
    expect(step(events, { now: Date.parse(events.at(-1)!.at) + MINUTE })).toMatchObject({
      type: 'ended',
      data: { how: 'time' },
    });
  });

  it('ends after the planned number, and when the pack has nothing left', () => {
    expect(step(log([started({ count: 1 }), asked(blur), moved('skip', blur)]))).toMatchObject({
      type: 'ended',
      data: { how: 'completed' },
    });
    expect(
      step(log([started(), asked(blur), moved('skip', blur)]), { candidates: [candidates[0]!] }),
    ).toMatchObject({ type: 'ended' });
  });

  it('goes on without a late judgement and keeps its probe for later', () => {
    const late = [started(), asked(blur), answered(blur)];
    expect(step(log(late), { late: new Set(['blur']) })).toMatchObject({
      type: 'asked',
      data: { question: 'iou' },
    });
    const arrived = [...late, asked(iou), judged(blur, [3], judgement(blur, {})), moved('skip', iou)];
    expect(step(log(arrived))).toMatchObject({ type: 'probed', data: { question: 'blur', id: 'p1' } });
  });

  it('waits for a late judgement before it closes', () => {
    const events = log([started({ count: 1 }), asked(blur), answered(blur)]);
    expect(step(events, { late: new Set(['blur']) })).toEqual({ do: 'wait' });
  });

  it('judges what is left after the end, and does nothing while paused', () => {
    expect(step(log([started(), asked(blur), answered(blur), ended('stopped')]))).toMatchObject({
      do: 'judge',
    });
    expect(step(log([started(), asked(blur), moved('skip', blur), moved('pause')]))).toEqual({ do: 'wait' });
  });

  it('is a function of its arguments alone', () => {
    const events = log([
      started(),
      asked(blur),
      answered(blur),
      judged(blur, [3], judgement(blur, { p1: 'partly' })),
    ]);
    expect(step(events)).toEqual(step(structuredClone(events)));
  });
});

describe('follow-ups', () => {
  const turn = (of: Judgement, ...rest: Parameters<typeof log>[0]) =>
    fold(log([started(), asked(blur), answered(blur), judged(blur, [3], of), ...rest])).turns[0]!;
  const heavyMade = { p1: 'made', p2: 'made', p3: 'made', p4: 'made', p5: 'made', p6: 'made' } as const;

  it.each([
    ['nothing once every heavy point is made', judgement(blur, heavyMade), 'mid', null],
    ['a core point of a junior', judgement(blur, { p1: 'made' }), 'junior', 'p2'],
    ['no light point of a junior', judgement(blur, { p1: 'made', p2: 'made', p3: 'made' }), 'junior', null],
    ['a point of weight 2 at mid', judgement(blur, { p1: 'made', p2: 'made', p3: 'made' }), 'mid', 'p4'],
    ['not what is partly made, at mid', judgement(blur, { ...heavyMade, p1: 'partly' }), 'mid', null],
    ['what is partly made, at senior', judgement(blur, { ...heavyMade, p1: 'partly' }), 'senior', 'p1'],
    ['nothing on gibberish', judgement(blur, {}, { scored: false, flags: ['gibberish'] }), 'mid', null],
  ] as const)('asks %s', (_what, of, level, expected) => {
    expect(conversationFollowUp(turn(of), level)?.id ?? null).toBe(expected);
  });

  it('asks about a claimed misconception first, quoting it, and once', () => {
    const claim = judgement(
      blur,
      {},
      { misconceptions: [{ id: 'm1', quote: 'It is so.', start: 0, end: 9 }] },
    );
    expect(conversationFollowUp(turn(claim), 'mid')).toMatchObject({
      about: 'misconception',
      prompt: expect.stringContaining('“It is so.”'),
    });
    const asked2 = turn(claim, probed(blur, 'm1', 'misconception'), moved('do-not-know', blur));
    expect(conversationFollowUp(asked2, 'mid')).toMatchObject({ about: 'point' });
  });

  it('hints at the heaviest missing point, never twice at the same; to a probe with the beginning of an answer', () => {
    const fresh = fold(log([started(), asked(blur)])).turns[0]!;
    expect(conversationHint(fresh, 'mid')).toEqual({ text: 'Probe 1 on blur?', point: 'p1' });
    const again = fold(log([started(), asked(blur), moved('hint', blur, { text: 'x', point: 'p1' })]))
      .turns[0]!;
    expect(conversationHint(again, 'mid')?.point).toBe('p2');
    const probe = turn(judgement(blur, {}), probed(blur, 'p1'));
    expect(conversationHint(probe, 'mid')).toEqual({
      text: 'An answer could begin: “In other words, point …”',
      point: 'p1',
    });
    expect(
      conversationHint(
        turn(judgement(blur, {}), probed(blur, 'p1'), moved('hint', blur, { point: 'p1' })),
        'mid',
      ),
    ).toBeNull();
  });
});

describe('choosing the next question', () => {
  const choose = (setup: Parameters<typeof started>[0], history = {}) =>
    selectQuestion(fold(log([started(setup)])), candidates, history, skills);

  it('takes the skill answered least and says so', () => {
    const history = { blur: { times: 2, last: '2026-01-01' }, mask: { times: 1, last: '2026-01-01' } };
    expect(choose({}, history)).toMatchObject({
      candidate: { item: { id: 'iou' } },
      reason: 'Asked because you have answered least on evaluation: no answer yet.',
    });
  });

  it('keeps to the level, and to the nearest one where it has no question', () => {
    const ids = new Set(Array.from({ length: 20 }, (_, seed) => choose({ seed })!.candidate.item.id));
    expect(ids).toEqual(new Set(['blur', 'iou']));
    expect(choose({ skills: ['segmentation'] })!.candidate.item.id).toBe('mask');
  });

  it("follows the guide's order, and a given list", () => {
    expect(choose({ order: 'guide' })!.candidate.item.id).toBe('blur');
    expect(choose({ order: 'given', questions: ['mask', 'iou'] })).toMatchObject({
      candidate: { item: { id: 'mask' } },
      reason: 'Asked because you chose this question.',
    });
  });

  it('never asks a question twice in one interview, whatever the seed and the history', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.dictionary(
          fc.constantFrom('blur', 'iou', 'mask'),
          fc.record({ times: fc.nat(9), last: fc.constant('2026') }),
        ),
        (seed, history) => {
          const events = [started({ seed })];
          for (let round = 0; round < 2; round++) {
            const next = selectQuestion(fold(log(events)), candidates, history, skills)!;
            expect(
              events.some(
                (event) => event.type === 'asked' && event.data.question === next.candidate.item.id,
              ),
            ).toBe(false);
            events.push(asked(next.candidate.item), moved('skip', next.candidate.item));
          }
        },
      ),
    );
  });
});
