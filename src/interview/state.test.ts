import { describe, expect, it } from 'vitest';
import { reportOf } from './report.js';
import {
  awaitingTurn,
  currentOf,
  elapsedAt,
  feedbackShown,
  fold,
  LONGEST_COUNTED_GAP_MS,
  pendingAnswers,
  reopenable,
} from './state.js';
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
  withdrawn,
} from './testing/log.js';
import { isPending } from './turn.js';

const blur = question('blur');
const iou = question('iou');
const MINUTE = 60_000;

describe('fold', () => {
  it('faces the candidate with the question, then with the judging, then with the probe', () => {
    const events = log([
      started(),
      asked(blur),
      answered(blur),
      judged(blur, [3], judgement(blur, { p1: 'made' })),
      probed(blur, 'p2'),
    ]);
    const kinds = [2, 3, 4, 5].map((length) => currentOf(fold(events.slice(0, length)))?.kind);
    expect(kinds).toEqual(['question', 'judging', 'judging', 'probe']);
    expect(currentOf(fold(events))).toEqual({
      kind: 'probe',
      question: 'blur',
      prompt: 'Probe 2 on blur?',
      reason: 'Asked because.',
    });
  });

  it('is the same in one go and event by event', () => {
    const events = log([
      started(),
      asked(blur),
      answered(blur),
      moved('pause'),
      moved('resume'),
      judged(blur, [3], judgement(blur, {})),
      asked(iou),
      moved('skip', iou),
      ended(),
    ]);
    const stepwise = events.reduce((state, event) => fold([event], state), fold([]));
    expect(stepwise).toEqual(fold(events));
  });

  it('names the answers that are not judged, also those added after a judgement', () => {
    const events = log([
      started(),
      asked(blur),
      answered(blur),
      judged(blur, [3], judgement(blur, {})),
      probed(blur, 'p1'),
      answered(blur, 'More.', { after: 'probe' }),
    ]);
    expect(pendingAnswers(fold(events.slice(0, 3)))).toEqual([3]);
    expect(pendingAnswers(fold(events.slice(0, 4)))).toEqual([]);
    expect(pendingAnswers(fold(events))).toEqual([6]);
  });

  it('keeps a turn that moved on unjudged open for a probe, and settles a judged one', () => {
    const late = fold(log([started(), asked(blur), answered(blur), asked(iou)]));
    expect(late.turns[0]).toMatchObject({ settled: false });
    const onTime = fold(
      log([started(), asked(blur), answered(blur), judged(blur, [3], judgement(blur, {})), asked(iou)]),
    );
    expect(onTime.turns[0]).toMatchObject({ settled: true });
  });

  it('ignores what is said of a question that was never asked', () => {
    expect(fold(log([started(), answered(blur)])).turns).toEqual([]);
  });
});

describe('moves', () => {
  it('records a skip and "I do not know" as outcomes; on a probe they only pass it', () => {
    expect(fold(log([started(), asked(blur), moved('skip', blur)])).turns[0]).toMatchObject({
      outcome: 'skipped',
      settled: true,
    });
    expect(fold(log([started(), asked(blur), moved('do-not-know', blur)])).turns[0]).toMatchObject({
      outcome: 'unknown',
      settled: true,
    });
    const probe = [
      started(),
      asked(blur),
      answered(blur),
      judged(blur, [3], judgement(blur, {})),
      probed(blur, 'p1'),
    ];
    expect(fold(log([...probe, moved('do-not-know', blur)])).turns[0]).toMatchObject({
      outcome: 'answered',
      settled: false,
      awaiting: false,
    });
    expect(fold(log([...probe, moved('skip', blur)])).turns[0]).toMatchObject({
      outcome: 'answered',
      settled: true,
    });
  });

  it('reopens the latest answer and forgets the probe that it led to', () => {
    const before = [
      started(),
      asked(blur),
      answered(blur),
      judged(blur, [3], judgement(blur, {})),
      probed(blur, 'p1'),
    ];
    expect(reopenable(fold(log(before)))).toMatchObject({ sequence: 3 });
    const after = fold(log([...before, withdrawn(blur, 3)]));
    expect(after.turns[0]).toMatchObject({ outcome: 'open', awaiting: true, probes: [] });
    expect(after.turns[0]!.judged).toBeUndefined();
    expect(currentOf(after)?.kind).toBe('question');
  });

  it('goes back to the probe when its reply is reopened, and keeps the judgement of the first answer', () => {
    const events = [
      started(),
      asked(blur),
      answered(blur),
      judged(blur, [3], judgement(blur, {})),
      probed(blur, 'p1'),
      answered(blur, 'Hm.', { after: 'probe' }),
      withdrawn(blur, 6),
    ];
    const state = fold(log(events));
    expect(currentOf(state)?.kind).toBe('probe');
    expect(isPending(state.turns[0]!)).toBe(false);
  });

  it('reopens a skip, and an earlier answer when feedback comes at the end', () => {
    const skipped = fold(log([started(), asked(blur), moved('skip', blur), withdrawn(blur, 3)]));
    expect(skipped.turns[0]).toMatchObject({ outcome: 'open', awaiting: true });
    const earlier = [
      started(),
      asked(blur),
      answered(blur),
      judged(blur, [3], judgement(blur, {})),
      asked(iou),
    ];
    expect(reopenable(fold(log(earlier)))).toMatchObject({ sequence: 3 });
    const reopened = fold(log([...earlier, withdrawn(blur, 3)]));
    expect(awaitingTurn(reopened)?.question).toBe('blur');
  });

  it('does not reopen what feedback was shown for', () => {
    const each = fold(
      log([
        started({ feedback: 'each' }),
        asked(blur),
        answered(blur),
        judged(blur, [3], judgement(blur, {})),
        asked(iou),
      ]),
    );
    expect(feedbackShown(each, each.turns[0]!)).toBe(true);
    expect(reopenable(each)).toBeNull();
    const unknown = fold(log([started(), asked(blur), moved('do-not-know', blur)]));
    expect(reopenable(unknown)).toBeNull();
    expect(reopenable(fold(log([started(), asked(blur), answered(blur), ended()])))).toBeNull();
  });
});

describe('the clock', () => {
  const at = (events: ReturnType<typeof log>) => Date.parse(events.at(-1)!.at);

  it('counts from the start, not while paused, and stops at the end', () => {
    const open = log([started(), asked(blur), answered(blur)]);
    expect(elapsedAt(fold(open), at(open) + MINUTE)).toBe(3 * MINUTE);
    const paused = log([started(), asked(blur), moved('pause')]);
    expect(elapsedAt(fold(paused), at(paused) + 60 * MINUTE)).toBe(2 * MINUTE);
    const resumed = log([started(), asked(blur), moved('pause'), moved('resume')]);
    expect(elapsedAt(fold(resumed), at(resumed) + MINUTE)).toBe(3 * MINUTE);
    const over = log([started(), asked(blur), ended()]);
    expect(elapsedAt(fold(over), at(over) + 60 * MINUTE)).toBe(2 * MINUTE);
  });

  it('counts a long silence as fifteen minutes, and a clock set back as none', () => {
    const events = log([started(), asked(blur)]);
    expect(elapsedAt(fold(events), at(events) + 24 * 60 * MINUTE)).toBe(MINUTE + LONGEST_COUNTED_GAP_MS);
    expect(elapsedAt(fold(events), at(events) - 10 * MINUTE)).toBe(MINUTE);
  });
});

describe('the report', () => {
  it('scores an answer, counts "I do not know" as 0, and leaves skipped and unscored ones out of the mean', () => {
    const mask = question('mask');
    const echo = question('echo');
    const unscored = judgement(echo, {}, { scored: false, score: 0, reason: 'It repeats the question.' });
    const report = reportOf(
      fold(
        log([
          started(),
          asked(blur),
          answered(blur),
          judged(blur, [3], judgement(blur, { p1: 'made', p2: 'made', p3: 'made' })),
          asked(iou),
          moved('do-not-know', iou),
          asked(mask),
          moved('skip', mask),
          asked(echo),
          answered(echo),
          judged(echo, [10], unscored),
          ended(),
        ]),
      ),
    );
    expect(report.turns.map((turn) => turn.score)).toEqual([expect.closeTo(9 / 17), 0, null, null]);
    expect(report.score).toBeCloseTo(9 / 34);
    expect(report.scoredQuestions).toBe(2);
    expect(report.nextStep).toMatchObject({ question: 'iou' });
    expect(report.provisional).toBe(true);
  });

  it('marks points above the level as beyond, and gives the level its model answer', () => {
    const mid = reportOf(fold(log([started(), asked(blur)])));
    expect(mid.turns[0]!.points.filter((point) => point.beyond).map((point) => point.id)).toEqual([
      'p9',
      'p10',
    ]);
    expect(mid.turns[0]!.modelAnswer).toBe('A good answer.');
    const senior = reportOf(fold(log([started({ level: 'senior' }), asked(blur)])));
    expect(senior.turns[0]!.points.filter((point) => point.beyond)).toEqual([]);
    expect(senior.turns[0]!.modelAnswer).toBe('A better answer.');
  });

  it('keeps what was withdrawn in the thread, marked', () => {
    const report = reportOf(
      fold(
        log([
          started(),
          asked(blur),
          answered(blur, 'First.'),
          withdrawn(blur, 3),
          answered(blur, 'Second.'),
        ]),
      ),
    );
    expect(report.turns[0]!.thread.map((said) => [said.text, said.withdrawn])).toEqual([
      ['What is blur?', undefined],
      ['First.', true],
      ['Second.', undefined],
    ]);
  });
});
