import { describe, expect, it } from 'vitest';
import { judgedVerdict } from './dispute.js';
import { Disputed } from './dispute-schemas.js';
import { InterviewEvent, type NewEvent } from './events.js';
import { reportMarkdown } from './markdown.js';
import { reportOf } from './report.js';
import { elapsedAt, fold } from './state.js';
import {
  answered,
  asked,
  disputed,
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
import { viewOf } from './view.js';

const blur = question('blur');
const iou = question('iou');
const claim = { id: 'm1', answer: 3, quote: 'An answer.', start: 0, end: 10 };
const verdicts = judgement(blur, { p1: 'made', p2: 'partly' }, { misconceptions: [claim] });

/** One question, answered and judged: p1 made, p2 partly, the rest missed, m1 asserted. */
const before = [started(), asked(blur), answered(blur), judged(blur, [3], verdicts)];
const disputesOf = (...events: NewEvent[]) => fold(log([...before, ...events])).turns[0]!.disputes;
const short = (disputes: ReturnType<typeof disputesOf>) =>
  disputes.map(({ about, id, verdict, meant }) => [about, id, verdict, meant]);

describe('the fold', () => {
  it.each<[string, NewEvent[], unknown[][]]>([
    ['keeps a dispute with the turn', [disputed(blur, 'p3')], [['point', 'p3', 'made', 'I meant that.']]],
    [
      'keeps one of a misconception, without words',
      [disputed(blur, 'm1', undefined, { meant: '' })],
      [['misconception', 'm1', 'not-asserted', '']],
    ],
    [
      'replaces a former one of the same target, and no other',
      [disputed(blur, 'p3'), disputed(blur, 'm1'), disputed(blur, 'p3', 'partly', { meant: 'Half.' })],
      [
        ['misconception', 'm1', 'not-asserted', 'I meant that.'],
        ['point', 'p3', 'partly', 'Half.'],
      ],
    ],
    [
      'takes one back, and no other',
      [
        disputed(blur, 'p3'),
        disputed(blur, 'p1', 'missed'),
        disputed(blur, 'p3', 'made', { withdrawn: true }),
      ],
      [['point', 'p1', 'missed', 'I meant that.']],
    ],
    ['takes back what is not there without harm', [disputed(blur, 'p3', 'made', { withdrawn: true })], []],
    [
      'lets one that was taken back be made again',
      [disputed(blur, 'p3'), disputed(blur, 'p3', 'made', { withdrawn: true }), disputed(blur, 'p3')],
      [['point', 'p3', 'made', 'I meant that.']],
    ],
    [
      'keeps it in an interview that has ended',
      [ended(), disputed(blur, 'p3')],
      [['point', 'p3', 'made', 'I meant that.']],
    ],
    [
      'keeps it when the answer is judged again',
      [disputed(blur, 'm1'), judged(blur, [3], judgement(blur, { p3: 'made' }))],
      [['misconception', 'm1', 'not-asserted', 'I meant that.']],
    ],
    [
      'keeps it when a reply to a probe is judged as well',
      [
        disputed(blur, 'p1', 'missed'),
        probed(blur, 'p4'),
        answered(blur, 'A reply.', { after: 'probe' }),
        judged(blur, [3, 7], judgement(blur, { p4: 'made' })),
      ],
      [['point', 'p1', 'missed', 'I meant that.']],
    ],
    [
      'drops it with the judgement when the answer is taken back',
      [disputed(blur, 'p3'), withdrawn(blur, 3), answered(blur, 'Another.')],
      [],
    ],
    [
      'keeps it when only a reply after the judgement is taken back',
      [
        disputed(blur, 'p3'),
        probed(blur, 'p4'),
        answered(blur, 'A reply.', { after: 'probe' }),
        withdrawn(blur, 7),
      ],
      [['point', 'p3', 'made', 'I meant that.']],
    ],
    ['ignores one of a question that was never asked', [disputed(iou, 'p3')], []],
  ])('%s', (_what, events, expected) => {
    expect(short(disputesOf(...events))).toEqual(expected);
  });

  it('ignores one of a turn that is not judged', () => {
    const state = fold(log([started(), asked(blur), answered(blur), disputed(blur, 'p3')]));
    expect(state.turns[0]!.disputes).toEqual([]);
    const skipped = fold(log([started(), asked(blur), moved('skip', blur), disputed(blur, 'p3')]));
    expect(skipped.turns[0]!.disputes).toEqual([]);
  });
});

describe('a dispute changes no figure', () => {
  const more = [disputed(blur, 'p3'), disputed(blur, 'p1', 'missed'), disputed(blur, 'm1')];

  it.each<[string, NewEvent[]]>([
    ['while the interview is open', before],
    ['after it has ended', [...before, asked(iou), moved('do-not-know', iou), ended()]],
    ['while it is paused', [...before, moved('pause')]],
  ])('%s', (_when, events) => {
    const [without, withThem] = [fold(log(events)), fold(log([...events, ...more]))];
    const strip = (state: typeof without) => {
      const report = reportOf(state);
      return { ...report, turns: report.turns.map((turn) => ({ ...turn, disputes: [] })) };
    };
    expect(reportOf(withThem).turns[0]!.disputes.length).toBe(3);
    expect(strip(withThem)).toEqual(strip(without));
    const view = (state: typeof without) => ({ ...viewOf('id', state), turns: [], sequence: 0 });
    expect(view(withThem)).toEqual(view(without));
    const later = Date.parse(without.lastAt!) + 40 * 60_000;
    expect(elapsedAt(withThem, later)).toBe(elapsedAt(without, later));
  });
});

describe('the report in Markdown', () => {
  const markdown = (...events: NewEvent[]) => reportMarkdown(reportOf(fold(log([...before, ...events]))));

  it('says beside the verdict what was disputed', () => {
    const text = markdown(
      disputed(blur, 'p3', 'made', { meant: 'I *said*\n<b>it</b>.' }),
      disputed(blur, 'm1', undefined, { meant: ' ' }),
    );
    expect(text).toContain(
      'Statement 3 about blur because of reason 3.\n  - You disputed this: **made**. What you meant: “I \\*said\\* \\<b\\>it\\</b\\>.”',
    );
    expect(text).toContain('> Right 1.\n\nYou disputed this: **not asserted**.\n');
    expect(text).toContain('no score depends on it');
  });

  it('also shows those that a newer judgement has left alone, each once', () => {
    const text = markdown(disputed(blur, 'm1'), disputed(blur, 'p3'), judged(blur, [3], judgement(blur, {})));
    expect(text).toContain('m1: You disputed this: **not asserted**.');
    expect(text.match(/You disputed this/g)).toHaveLength(2);
  });

  it('is silent where nothing is disputed', () => {
    expect(markdown(disputed(blur, 'p3'), disputed(blur, 'p3', 'made', { withdrawn: true }))).toBe(
      markdown(),
    );
    expect(markdown()).not.toContain('disputed');
  });
});

describe('the event', () => {
  const said = { question: 'blur', meant: '' };

  it.each<[string, object, boolean]>([
    ['a point with a verdict', { ...said, point: 'p1', verdict: 'missed' }, true],
    ['a misconception not asserted', { ...said, misconception: 'm1', verdict: 'not-asserted' }, true],
    ['taken back', { ...said, point: 'p1', verdict: 'made', withdrawn: true }, true],
    ['2,000 characters', { ...said, point: 'p1', verdict: 'made', meant: 'x'.repeat(2000) }, true],
    ['2,001 characters', { ...said, point: 'p1', verdict: 'made', meant: 'x'.repeat(2001) }, false],
    ['no target', { ...said, verdict: 'made' }, false],
    ['a point that is not asserted', { ...said, point: 'p1', verdict: 'not-asserted' }, false],
    ['a misconception that is made', { ...said, misconception: 'm1', verdict: 'made' }, false],
    ['an unknown verdict', { ...said, point: 'p1', verdict: 'asserted' }, false],
  ])('%s: %j', (_what, data, valid) => {
    expect(Disputed.safeParse(data).success).toBe(valid);
    const event = { type: 'disputed', sequence: 5, at: '2026-01-01T10:00:00.000Z', data };
    expect(InterviewEvent.safeParse(event).success).toBe(valid);
  });
});

describe('judgedVerdict', () => {
  it('says what the grader said, and nothing of what it did not judge', () => {
    expect(judgedVerdict(verdicts, { about: 'point', id: 'p2' })).toBe('partly');
    expect(judgedVerdict(verdicts, { about: 'misconception', id: 'm1' })).toBe('asserted');
    expect(judgedVerdict(verdicts, { about: 'misconception', id: 'm2' })).toBeUndefined();
    expect(judgedVerdict(verdicts, { about: 'point', id: 'nothing' })).toBeUndefined();
  });
});
