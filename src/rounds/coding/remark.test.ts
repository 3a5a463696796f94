import { describe, expect, it } from 'vitest';
import type { Question } from '#content/question';
import type { NewEvent } from '#interview/events';
import type { Moment, Remark } from '#interview/round';
import { fold } from '#interview/state';
import { answered, asked, judged, judgement, log, started, withdrawn } from '#interview/testing/log';
import { failedCase, passedCase, ran, remarked, result, submitted, verdict } from '#interview/testing/work';
import type { RunResult } from '#interview/work';
import { codingRemark } from './remark.js';
import { debugTask, itemOf, smallTask } from './testing/small-task.js';

const item = itemOf();
const PLAN = remarked(item, 'plan', { id: 'plan' });
const MINUTE = 60_000;

/** Divides by what can be zero in line 2. */
const DIVIDES = { 'squares.py': 'def mean_square(x):\n    return (x ** 2).sum() / len(x)\n' };
/** A loop in a loop in line 3, and nothing else. */
const LOOPS = {
  'squares.py':
    'def pairs(a, b):\n    for i in range(len(a)):\n        for j in range(len(b)):\n            show(a[i], b[j])\n',
};
/** Prints, which is no one's business but the reader's. */
const PRINTS = { 'squares.py': 'def mean_square(x):\n    print(x)\n    return x\n' };
const CLEAN = { 'squares.py': 'def mean_square(x):\n    return (x ** 2).mean() if len(x) else 0.0\n' };

const PASSED = result([passedCase('two numbers'), passedCase('nothing')]);
const FAILED = result([passedCase('two numbers'), failedCase('nothing', { why: 'An empty mean is 0.' })]);

/** Tries of one kind in a row with the verdict on each. */
const tried = (
  sequence: number,
  files: Record<string, string>,
  of: RunResult,
  followUp = false,
): NewEvent[] => [submitted(item, files, followUp), verdict(item, sequence, of, 0.5)];

/** What is remarked after the task was asked (2) and these events; one a minute, looked at `later` minutes on. */
function remark(
  events: readonly NewEvent[],
  more: Partial<Moment> & { later?: number; of?: Question } = {},
): Remark | null {
  const { later = 0, of = item, ...at } = more;
  const written = log([started({ round: 'coding', minutes: 60 }), asked(of), ...events]);
  const now = Date.parse(written.at(-1)!.at) + later * MINUTE;
  return codingRemark(fold(written).turns[0]!, { level: 'mid', now, left: 30 * MINUTE, ...at });
}

describe('the plan', () => {
  it('is asked for first, whatever was done', () => {
    expect(remark([])).toMatchObject({
      about: 'plan',
      id: 'plan',
      prompt: expect.stringContaining('Before you write'),
    });
    expect(remark([ran(item, FAILED, DIVIDES)])).toMatchObject({ about: 'plan' });
    expect(remark([...tried(3, CLEAN, PASSED)])).toMatchObject({ about: 'plan' });
  });

  it('of a code base asks for what the symptom suggests', () => {
    expect(remark([], { of: itemOf(debugTask()) })).toMatchObject({
      about: 'plan',
      prompt: expect.stringContaining('Before you change anything'),
    });
  });

  it('is asked for once', () => {
    expect(remark([PLAN])).toBeNull();
    expect(remark([PLAN, answered(item)], { later: 20 })).toBeNull();
  });
});

describe('the changed requirement', () => {
  it('is put at once when every case has passed, with what to write', () => {
    expect(remark([PLAN, ...tried(4, CLEAN, PASSED)])).toEqual({
      about: 'requirement',
      id: 'follow-up',
      prompt: 'Now some entries weigh more. Write `weighted(x, w)` beside it.',
      reason: expect.stringContaining('Every case passed'),
    });
  });

  it('of a code base has nothing to be written', () => {
    const debug = itemOf(debugTask());
    const events = [PLAN, submitted(debug, CLEAN), verdict(debug, 4, PASSED, 1)];
    expect(remark(events, { of: debug })!.prompt).toBe('What would have caught it?');
  });

  it.each<[string, NewEvent[]]>([
    ['while a case fails', tried(4, CLEAN, FAILED)],
    ['while the judge is at it', [submitted(item, CLEAN)]],
    ['after a run', [ran(item, PASSED, CLEAN)]],
  ])('is not put %s', (_name, events) => {
    expect(remark([PLAN, ...events])?.about).not.toBe('requirement');
  });

  it('is put once, even when it is answered and passes again', () => {
    const put = [PLAN, ...tried(4, CLEAN, PASSED), remarked(item, 'requirement')];
    expect(remark([...put, ...tried(7, CLEAN, PASSED, true)], { later: 10 })).toBeNull();
    expect(remark([...put, ...tried(7, CLEAN, PASSED)], { later: 10 })).toBeNull();
  });

  it('does not wait for the rest after a remark, and comes before word of the time', () => {
    const events = [PLAN, ran(item, FAILED, DIVIDES), remarked(item, 'code', { id: 'unguarded-division' })];
    expect(remark([...events, ...tried(6, CLEAN, PASSED)], { left: -1 })).toMatchObject({
      about: 'requirement',
    });
  });
});

describe('a line of the code', () => {
  it('is asked about after a failed case that it may explain, with the line', () => {
    expect(remark([PLAN, ...tried(4, DIVIDES, FAILED)])).toEqual({
      about: 'code',
      id: 'unguarded-division',
      prompt: expect.stringContaining('Line 2 divides by `len(x)`'),
      reason: 'Asked because the case “nothing” failed and this line may explain it.',
      place: { file: 'squares.py', line: 2, text: 'return (x ** 2).sum() / len(x)' },
    });
  });

  it('is asked about after a run', () => {
    expect(remark([PLAN, ran(item, PASSED, LOOPS)])).toMatchObject({
      about: 'code',
      id: 'nested-loop',
      place: { file: 'squares.py', line: 3 },
    });
  });

  it('that only costs time does not explain a wrong result, but explains a slow one', () => {
    expect(remark([PLAN, ...tried(4, LOOPS, FAILED)])).toMatchObject({ about: 'case' });
    for (const outcome of ['slow', 'timeout']) {
      const slow = result([passedCase('two numbers'), failedCase('the cost', { outcome })]);
      expect(remark([PLAN, ...tried(4, LOOPS, slow)]), outcome).toMatchObject({
        about: 'code',
        id: 'nested-loop',
      });
      expect(remark([PLAN, ...tried(4, DIVIDES, slow)]), outcome).toMatchObject({ about: 'case' });
    }
  });

  it('no signal, no remark: neither clean code nor a matter of taste is remarked on', () => {
    for (const files of [CLEAN, PRINTS, {}])
      expect(remark([PLAN, ran(item, PASSED, files)]), JSON.stringify(files)).toBeNull();
  });

  it('that was given with the task is not the candidate’s to explain', () => {
    const given = itemOf(smallTask(), DIVIDES);
    const moved = { 'squares.py': `import numpy as np\n\n${DIVIDES['squares.py']}` };
    for (const files of [DIVIDES, moved])
      expect(remark([PLAN, ran(given, PASSED, files)], { of: given })).toBeNull();
    const own = {
      'squares.py': `${DIVIDES['squares.py']}\ndef weighted(x, w):\n    return (x * w).sum() / w.sum()\n`,
    };
    expect(remark([PLAN, ran(given, PASSED, own)], { of: given })).toMatchObject({ place: { line: 5 } });
  });

  it('is asked about once, whichever line it moves to', () => {
    const events = [PLAN, ran(item, FAILED, DIVIDES), remarked(item, 'code', { id: 'unguarded-division' })];
    const later = { 'squares.py': `\n\n${DIVIDES['squares.py']}` };
    expect(remark([...events, ran(item, FAILED, later)], { later: 10 })).toBeNull();
    expect(remark([...events, ...tried(6, DIVIDES, FAILED)], { later: 10 })).toMatchObject({ about: 'case' });
  });

  it('of a run before the interviewer’s last words is not dug up', () => {
    expect(remark([ran(item, PASSED, LOOPS), PLAN], { later: 10 })).toBeNull();
    expect(remark([...tried(3, DIVIDES, FAILED), PLAN], { later: 10 })).toBeNull();
  });
});

describe('a failed case', () => {
  it('without a line that explains it is asked about by name', () => {
    expect(remark([PLAN, ...tried(4, CLEAN, FAILED)])).toEqual({
      about: 'case',
      id: 'case:nothing',
      prompt: expect.stringContaining('The case “nothing” failed.'),
      reason: 'An empty mean is 0.',
    });
  });

  it('of files that do not load is not asked about: the error says all', () => {
    const broken = result([failedCase('nothing', { outcome: 'not-run' })], {
      verdict: 'error',
      error: { message: 'SyntaxError: invalid syntax' },
    });
    expect(remark([PLAN, ...tried(4, { 'squares.py': 'def' }, broken)])).toBeNull();
  });

  it('with a name as long as can be still makes an id that the log takes', () => {
    const long = result([failedCase('x'.repeat(300))]);
    expect(remark([PLAN, ...tried(4, CLEAN, long)])!.id.length).toBe(80);
  });
});

describe('a person at work is left alone', () => {
  const spoken = remarked(item, 'case', { id: 'case:nothing' });

  it.each([
    [0, false],
    [1, false],
    [1.999, false],
    [2, true],
    [30, true],
  ])('for three minutes after a remark: %s minutes after the run that follows it', (later, said) => {
    // The run comes a minute after the remark.
    const next = remark([PLAN, spoken, ran(item, PASSED, LOOPS)], { later });
    expect(next !== null).toBe(said);
  });

  it('but words on the plan or the requirement do not count', () => {
    expect(remark([PLAN, ran(item, PASSED, LOOPS)])).not.toBeNull();
    const events = [
      PLAN,
      ...tried(4, CLEAN, PASSED),
      remarked(item, 'requirement'),
      ran(item, PASSED, LOOPS),
    ];
    expect(remark(events)).toMatchObject({ about: 'code' });
  });
});

describe('the time', () => {
  it('that is over is told once, and cuts nothing off', () => {
    expect(remark([PLAN], { left: 0 })).toBeNull();
    const told = remark([PLAN], { left: -1 })!;
    expect(told).toMatchObject({ id: 'time-is-up', prompt: expect.stringContaining('Submit what you have') });
    expect(
      remark([PLAN, remarked(item, told.about, { id: told.id })], { left: -5 * MINUTE, later: 10 }),
    ).toBeNull();
  });

  it('is told even right after a remark', () => {
    expect(remark([PLAN, remarked(item, 'case')], { left: -1 })).toMatchObject({ id: 'time-is-up' });
  });
});

describe('what was left unsaid', () => {
  const DONE = [PLAN, ...tried(4, CLEAN, PASSED), remarked(item, 'requirement')];
  const said = (made: string[]) => [
    answered(item, 'What I think.'),
    judged(item, [7], judgement(item, Object.fromEntries(made.map((id) => [id, 'made' as const])))),
  ];

  it('is asked about once the code stands and the candidate has spoken, the heaviest point first', () => {
    expect(remark([...DONE, ...said([])])).toMatchObject({
      about: 'point',
      id: 'plan',
      prompt: 'What of plan?',
    });
    expect(remark([...DONE, ...said(['plan'])])).toMatchObject({ about: 'point', id: 'cost' });
    expect(remark([...DONE, ...said(['plan', 'cost', 'empty'])])).toBeNull();
  });

  it.each<[string, NewEvent[]]>([
    ['before a word was said', DONE],
    ['before it was judged', [...DONE, answered(item)]],
    ['when the words were taken back', [...DONE, ...said([]), withdrawn(item, 7)]],
    ['while a case fails', [PLAN, ...tried(4, DIVIDES, FAILED), remarked(item, 'case'), ...said([])]],
    ['when the interviewer spoke since', [...DONE, ...said([]), remarked(item, 'point', { id: 'plan' })]],
  ])('is not asked about %s', (_name, events) => {
    expect(remark(events, { later: 10 })).toBeNull();
  });

  it('is asked about twice at most', () => {
    const again = (sequence: number) => [
      answered(item, 'More.'),
      judged(item, [7, sequence], judgement(item, {})),
    ];
    const once = [...DONE, ...said([]), remarked(item, 'point', { id: 'plan' }), ...again(10)];
    expect(remark(once, { later: 10 })).toMatchObject({ about: 'point', id: 'cost' });
    const twice = [...once, remarked(item, 'point', { id: 'cost' }), answered(item, 'Yet more.')];
    const all = [...twice, judged(item, [7, 10, 13], judgement(item, {}))];
    expect(remark(all, { later: 10 })).toBeNull();
  });
});
