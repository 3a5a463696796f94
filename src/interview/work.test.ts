import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InterviewEvent, type NewEvent } from './events.js';
import { Report, reportOf, scoreOf } from './report.js';
import { awaitingTurn, currentOf, fold } from './state.js';
import { answered, asked, ended, judged, judgement, log, moved, started, withdrawn } from './testing/log.js';
import {
  assessment,
  FAILED,
  files,
  PASSED,
  ran,
  remarked,
  result,
  SECRETS,
  submitted,
  task,
  verdict,
} from './testing/work.js';
import { isPending, type Turn } from './turn.js';
import { StateView, viewOf } from './view.js';
import { countingSubmission, unjudged } from './work-turn.js';

const blur = task('blur');
const START = [started({ round: 'coding', minutes: 60 }), asked(blur)];

/** The state after the start of a task and these events; their sequences begin at 3. */
const stateAfter = (...events: NewEvent[]) => fold(log([...START, ...events]));
const turnAfter = (...events: NewEvent[]): Turn => stateAfter(...events).turns[0]!;

describe('a task’s log', () => {
  const events = [
    ran(blur, FAILED, files(blur, 'one')),
    submitted(blur, files(blur, 'two')),
    verdict(blur, 4, FAILED, 0.4),
    ran(blur, PASSED, files(blur, 'three')),
    submitted(blur, files(blur, 'three')),
  ];

  it('holds events that the schema of events takes', () => {
    for (const event of log([...START, ...events])) expect(InterviewEvent.parse(event)).toEqual(event);
  });

  it('folds to runs, and to submissions with the verdicts that are theirs', () => {
    const turn = turnAfter(...events);
    expect(turn.runs.map(({ sequence, result: of }) => [sequence, of.verdict])).toEqual([
      [3, 'failed'],
      [6, 'passed'],
    ]);
    expect(turn.submissions).toMatchObject([
      { sequence: 4, files: files(blur, 'two'), verdict: { sequence: 5, assessment: { score: 0.4 } } },
      { sequence: 7, files: files(blur, 'three') },
    ]);
    expect(unjudged(turn).map(({ sequence }) => sequence)).toEqual([7]);
  });

  it('a second verdict on a submission takes the place of the first; one on none changes nothing', () => {
    const twice = turnAfter(...events, verdict(blur, 4, PASSED, 1), verdict(blur, 99, PASSED, 1));
    expect(twice.submissions).toMatchObject([{ verdict: { sequence: 8, assessment: { score: 1 } } }, {}]);
    expect(unjudged(twice).map(({ sequence }) => sequence)).toEqual([7]);
  });

  it.each<[string, NewEvent[], Partial<Turn>]>([
    ['asked', [], { outcome: 'open', awaiting: true, settled: false }],
    ['the plan asked for', [remarked(blur, 'plan')], { awaiting: true, settled: false }],
    ['said something', [answered(blur)], { outcome: 'answered', awaiting: true, settled: false }],
    ['ran', [ran(blur)], { outcome: 'open', awaiting: true, settled: false }],
    ['submitted', [submitted(blur)], { outcome: 'answered', awaiting: true, settled: false }],
    [
      'passed, with the requirement changed',
      [submitted(blur), verdict(blur, 3, PASSED, 1), remarked(blur, 'requirement')],
      { outcome: 'answered', awaiting: true, settled: false },
    ],
    [
      'handed in',
      [submitted(blur), moved('hand-in', blur)],
      { outcome: 'answered', awaiting: false, settled: true },
    ],
    [
      'handed in with words alone',
      [answered(blur), moved('hand-in', blur)],
      { outcome: 'answered', settled: true },
    ],
    [
      'handed in with nothing',
      [moved('hand-in', blur)],
      { outcome: 'skipped', awaiting: false, settled: true },
    ],
    ['skipped', [moved('skip', blur)], { outcome: 'skipped', awaiting: false, settled: true }],
    [
      'skipped after a submission',
      [submitted(blur), moved('skip', blur)],
      { outcome: 'answered', settled: true },
    ],
    [
      'not known after words',
      [answered(blur), moved('do-not-know', blur)],
      { outcome: 'answered', awaiting: false, settled: true },
    ],
    ['not known', [moved('do-not-know', blur)], { outcome: 'unknown', awaiting: false, settled: true }],
  ])('%s', (_name, events, expected) => {
    expect(turnAfter(...events)).toMatchObject(expected);
  });

  it('an answer after the hand-in leaves the task closed', () => {
    const late = turnAfter(submitted(blur), moved('hand-in', blur), answered(blur));
    expect(late).toMatchObject({ awaiting: false, settled: true });
  });

  it('words that are taken back take no submission and no remark on the work with them', () => {
    const turn = turnAfter(
      remarked(blur, 'plan'),
      answered(blur, 'My plan.'),
      submitted(blur),
      verdict(blur, 5, PASSED, 1),
      remarked(blur, 'requirement'),
      remarked(blur, 'point', { id: 'p1' }),
      withdrawn(blur, 4),
    );
    expect(turn).toMatchObject({ outcome: 'answered', awaiting: true });
    expect(turn.submissions.length).toBe(1);
    expect(turn.probes.map(({ about }) => about)).toEqual(['plan', 'requirement']);
  });

  it('the plan and a changed requirement count as questions, what else is said as probes', () => {
    const kinds = (['plan', 'requirement', 'code', 'case', 'point', 'misconception'] as const).map(
      (about) => [about, currentOf(stateAfter(remarked(blur, about)))!.kind],
    );
    expect(Object.fromEntries(kinds)).toEqual({
      plan: 'question',
      requirement: 'question',
      code: 'probe',
      case: 'probe',
      point: 'probe',
      misconception: 'misconception',
    });
  });

  it('stays where the candidate is, whatever they do but leave (fuzz)', () => {
    const doings = fc.constantFrom<NewEvent>(
      answered(blur),
      ran(blur, FAILED),
      ran(blur, PASSED),
      submitted(blur),
      verdict(blur, 3, FAILED, 0.2),
      remarked(blur, 'code'),
      moved('hint', blur, { text: 'A nudge.' }),
      moved('repeat', blur),
    );
    fc.assert(
      fc.property(fc.array(doings, { maxLength: 20 }), (events) => {
        const state = stateAfter(...events);
        expect(awaitingTurn(state)?.question).toBe('blur');
        expect(currentOf(state)?.kind).not.toBe('judging');
        expect(awaitingTurn(stateAfter(...events, moved('hand-in', blur)))).toBeUndefined();
      }),
      { seed: 20_260_105, numRuns: 200 },
    );
  });
});

describe('the submission that counts', () => {
  /** Submissions in order, each with a verdict: "passed 0.9", "failed 0.4", "follow-up 1", "waiting". */
  const turnOf = (...told: string[]) =>
    turnAfter(
      ...told.flatMap((one, index) => {
        const [how, score] = one.split(' ');
        const sequence =
          3 + told.slice(0, index).reduce((n, before) => n + (before === 'waiting' ? 1 : 2), 0);
        const sent = submitted(blur, files(blur, one), how === 'follow-up');
        if (how === 'waiting') return [sent];
        return [sent, verdict(blur, sequence, how === 'failed' ? FAILED : PASSED, Number(score))];
      }),
    );

  it.each<[string[], string | undefined]>([
    [[], undefined],
    [['waiting'], undefined],
    [['failed 0.4'], 'failed 0.4'],
    [['failed 0.4', 'failed 0.6', 'failed 0.5'], 'failed 0.6'],
    [['passed 0.8', 'failed 0.9'], 'passed 0.8'],
    [['passed 0.9', 'passed 0.8', 'failed 0.1'], 'passed 0.8'],
    [['failed 0.4', 'waiting'], 'failed 0.4'],
    [['follow-up 1'], undefined],
    [['failed 0.3', 'follow-up 1'], 'failed 0.3'],
  ])('of %j', (told, expected) => {
    const counting = countingSubmission(turnOf(...told));
    expect(counting?.files).toEqual(expected && files(blur, expected));
  });

  it('is none where the rubric made nothing of the verdict', () => {
    expect(countingSubmission(turnAfter(submitted(blur), verdict(blur, 3, PASSED)))).toBeUndefined();
  });
});

describe('a task’s score', () => {
  const said = (score: number, scored = true) => judged(blur, [3], { ...judgement(blur, {}), score, scored });
  const work = (score: number, talk = 0.3) => verdict(blur, 4, FAILED, assessment(score, { talk }));

  it.each<[string, NewEvent[], number | null]>([
    ['nothing done', [], null],
    ['words alone', [answered(blur), said(0.8)], null],
    ['not known', [moved('do-not-know', blur)], 0],
    ['skipped', [moved('skip', blur)], null],
    ['not judged yet', [answered(blur), submitted(blur)], null],
    ['work alone', [ran(blur), submitted(blur), work(0.6)], 0.6],
    ['work and words', [answered(blur), submitted(blur), work(0.6), said(1)], 0.7 * 0.6 + 0.3 * 1],
    ['words weigh as the round says', [answered(blur), submitted(blur), work(0.5, 0.4), said(0)], 0.6 * 0.5],
    ['words that are not scored', [answered(blur), submitted(blur), work(0.6), said(0, false)], 0.6],
    ['words that wait for their judgement', [answered(blur), submitted(blur), work(0.6)], 0.6],
  ])('%s', (_name, events, expected) => {
    const score = scoreOf(turnAfter(...events));
    if (expected === null) expect(score).toBeNull();
    else expect(score).toBeCloseTo(expected, 12);
  });

  it('lies between what was done and what was said (fuzz)', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, (done, words, talk) => {
        const score = scoreOf(turnAfter(answered(blur), submitted(blur), work(done, talk), said(words)))!;
        expect(score).toBeGreaterThanOrEqual(Math.min(done, words) - 1e-12);
        expect(score).toBeLessThanOrEqual(Math.max(done, words) + 1e-12);
      }),
      { seed: 20_260_105 },
    );
  });
});

describe('a task shown', () => {
  const HALF = [
    remarked(blur, 'plan'),
    answered(blur, 'My plan.'),
    ran(blur, FAILED, files(blur, 'one')),
    submitted(blur, files(blur, 'two')),
    verdict(blur, 6, PASSED, 0.9),
  ];
  const FOLLOWED = [...HALF, remarked(blur, 'requirement', { prompt: 'Now with a mask.' })];

  it('to the candidate: the task, the latest files and results, and nothing of rubric or assessment', () => {
    const view = viewOf('one', stateAfter(...FOLLOWED));
    expect(StateView.parse(view)).toEqual(view);
    expect(view.turns[0]!.work).toEqual({
      shown: blur.work!.shown,
      runs: 1,
      lastRun: { sequence: 5, at: expect.any(String), result: FAILED },
      attempts: [{ sequence: 6, at: expect.any(String), followUp: false, result: PASSED }],
      requirement: 'Now with a mask.',
      files: files(blur, 'two'),
    });
    const text = JSON.stringify(view);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    for (const { statement } of blur.points) expect(text).not.toContain(statement);
    expect(text).not.toContain('"assessment"');
  });

  it('before the first run, with no files', () => {
    expect(viewOf('one', stateAfter()).turns[0]!.work).toMatchObject({
      runs: 0,
      lastRun: null,
      attempts: [],
      requirement: null,
      files: {},
    });
  });

  it('in the report: every attempt, the one that counts and its assessment; nothing of the hidden part', () => {
    const report = reportOf(stateAfter(...FOLLOWED, submitted(blur, files(blur, 'three'), true), ended()));
    expect(Report.parse(report)).toEqual(report);
    expect(report.turns[0]!.work).toMatchObject({
      shown: blur.work!.shown,
      runs: 1,
      runsPassed: 0,
      hints: 0,
      attempts: [
        { sequence: 6, followUp: false, assessment: { score: 0.9 } },
        { sequence: 9, followUp: true, result: null, assessment: null },
      ],
      counts: 6,
      files: files(blur, 'two'),
      assessment: { score: 0.9 },
    });
    for (const secret of SECRETS) expect(JSON.stringify(report)).not.toContain(secret);
  });

  it('is absent where a question is no task', () => {
    const { work: _work, ...plain } = blur;
    const state = fold(log([started(), asked(plain)]));
    expect(viewOf('one', state).turns[0]).not.toHaveProperty('work');
    expect(reportOf(state).turns[0]).not.toHaveProperty('work');
  });

  it.each<[string, NewEvent[]]>([
    ['not-reached', HALF],
    ['open', FOLLOWED],
    ['discussed', [...FOLLOWED, answered(blur, 'I would mask them.')]],
    ['open', [...FOLLOWED, submitted(blur, files(blur), true)]],
    ['failed', [...FOLLOWED, submitted(blur, files(blur), true), verdict(blur, 9, FAILED, 0.1)]],
    [
      'passed',
      [
        ...FOLLOWED,
        submitted(blur, files(blur), true),
        verdict(blur, 9, PASSED, 1),
        submitted(blur, files(blur), true),
        verdict(blur, 11, FAILED, 0.1),
      ],
    ],
  ])('the changed requirement is %s', (expected, events) => {
    expect(reportOf(stateAfter(...events)).turns[0]!.work!.followUp).toBe(expected);
  });

  it('the report counts runs in which every case passed, and keeps the line that a remark cites', () => {
    const place = { file: 'blur.py', line: 3, text: 'return a / b' };
    const turn = reportOf(stateAfter(ran(blur, PASSED), ran(blur, FAILED), remarked(blur, 'code', { place })))
      .turns[0]!;
    expect(turn.work).toMatchObject({ runs: 2, runsPassed: 1, files: files(blur), counts: null });
    expect(turn.thread.at(-1)).toMatchObject({ kind: 'probe', place });
  });

  it('a result that could not be run is kept with its line', () => {
    const error = { message: 'SyntaxError: invalid syntax', place: { file: 'blur.py', line: 2 } };
    const broken = result([], { verdict: 'error', error });
    expect(viewOf('one', stateAfter(ran(blur, broken))).turns[0]!.work!.lastRun!.result.error).toEqual(error);
  });

  it('words are judged while the candidate works, and only while they wait for it', () => {
    expect(isPending(turnAfter(answered(blur)))).toBe(true);
    expect(isPending(turnAfter(submitted(blur)))).toBe(false);
  });
});
