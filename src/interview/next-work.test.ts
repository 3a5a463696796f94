import { describe, expect, it, vi } from 'vitest';
import type { NewEvent } from './events.js';
import { type Context, nextStep } from './next.js';
import type { Remark, Round } from './round.js';
import { fold } from './state.js';
import { answered, asked, ended, judged, judgement, log, moved, started } from './testing/log.js';
import { assessment, FAILED, PASSED, ran, remarked, submitted, task, verdict } from './testing/work.js';

const blur = task('blur');
const iou = task('iou');
const START = [started({ round: 'coding', minutes: 60 }), asked(blur)];
const SAY: Remark = { about: 'code', id: 'nested-loop', prompt: 'Line 3?', reason: 'Asked because.' };

/** A round that remarks when told to. */
const roundOf = (remark: Round['remark']): Round => ({
  id: 'coding',
  title: 'Coding',
  summary: '',
  minutes: 60,
  schema: undefined as never,
  asks: () => true,
  followUp: () => null,
  hint: () => null,
  ...(remark ? { remark } : {}),
});

function step(events: readonly NewEvent[], more: Partial<Context> & { remark?: Round['remark'] } = {}) {
  const { remark, ...rest } = more;
  const written = log(events);
  const next = nextStep(fold(written), {
    round: roundOf(remark),
    candidates: [blur, iou].map((item) => ({ item, hash: `hash of ${item.id}` })),
    history: {},
    skills: [{ id: 'detection', name: 'Detection' }],
    now: Date.parse(written.at(-1)!.at),
    ...rest,
  });
  return next.do === 'append' ? next.event : next;
}

describe('what was submitted', () => {
  it.each<[string, NewEvent[]]>([
    ['while the candidate works', []],
    ['while they talk', [answered(blur)]],
    ['after the hand-in', [moved('hand-in', blur)]],
    ['while the interview is paused', [moved('pause')]],
    ['after the end', [ended('stopped')]],
    ['while the next task is worked at', [moved('hand-in', blur), asked(iou)]],
  ])('is executed: %s', (_name, events) => {
    expect(step([...START, submitted(blur), ...events])).toMatchObject({
      do: 'execute',
      turn: { question: 'blur' },
      submission: { sequence: 3 },
    });
  });

  it('is not executed twice: not while the judge is at it, and not once there is a verdict', () => {
    const events = [...START, submitted(blur)];
    expect(step(events, { executing: new Set([3]) })).toEqual({ do: 'wait' });
    expect(step([...events, ended('stopped')], { executing: new Set([3]) })).toEqual({ do: 'wait' });
    expect(step([...events, verdict(blur, 3, FAILED)])).toEqual({ do: 'wait' });
  });

  it('is taken one after another', () => {
    const events = [...START, submitted(blur), submitted(blur)];
    expect(step(events, { executing: new Set([3]) })).toMatchObject({ submission: { sequence: 4 } });
  });
});

describe('at a task', () => {
  it('what was said is judged while the candidate works on', () => {
    expect(step([...START, answered(blur)])).toMatchObject({ do: 'judge', turn: { question: 'blur' } });
    expect(step([...START, answered(blur)], { late: new Set(['blur']) })).toEqual({ do: 'wait' });
    const events = [...START, answered(blur), judged(blur, [3], judgement(blur, {}))];
    expect(step(events)).toEqual({ do: 'wait' });
  });

  it('nothing is asked until it is handed in, then the next task', () => {
    expect(step([...START, submitted(blur), verdict(blur, 3, PASSED, assessment(1))])).toEqual({
      do: 'wait',
    });
    expect(step([...START, moved('hand-in', blur)])).toMatchObject({
      type: 'asked',
      data: { question: 'iou' },
    });
  });

  it('a task that is handed in unjudged does not hold up the next one', () => {
    const events = [...START, submitted(blur), moved('hand-in', blur)];
    expect(step(events, { executing: new Set([3]) })).toMatchObject({ type: 'asked' });
  });

  it('the last one closes the interview', () => {
    const [, ...rest] = START;
    const one = [started({ round: 'coding', minutes: 60, count: 1 }), ...rest, moved('hand-in', blur)];
    expect(step(one)).toMatchObject({
      type: 'ended',
      data: { how: 'completed', reason: 'The task was handed in.' },
    });
  });

  it('is not cut off when the time is up, and no other is begun then', () => {
    const late = { now: Date.parse('2026-01-01T11:30:00.000Z') };
    const working = Array.from({ length: 65 }, () => ran(blur));
    expect(step([...START, ...working], late)).toEqual({ do: 'wait' });
    expect(step([...START, ...working, moved('hand-in', blur)], late)).toMatchObject({
      type: 'ended',
      data: { how: 'time' },
    });
  });
});

describe('what the interviewer remarks', () => {
  it('is said to the candidate at work, and is asked for with level, time and what is left', () => {
    const remark = vi.fn(() => SAY);
    expect(step(START, { remark })).toEqual({ type: 'probed', data: { question: 'blur', ...SAY } });
    expect(remark).toHaveBeenCalledWith(expect.objectContaining({ question: 'blur' }), {
      level: 'mid',
      now: Date.parse('2026-01-01T10:01:00.000Z'),
      left: 59 * 60_000,
    });
  });

  it('tells of time that is over as less than nothing', () => {
    const remark = vi.fn(() => null);
    const working = Array.from({ length: 65 }, () => ran(blur));
    step([...START, ...working], { remark });
    expect(remark).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ left: -6 * 60_000 }));
  });

  it.each<[string, NewEvent[]]>([
    ['paused', [...START, moved('pause')]],
    ['ended', [...START, ended('stopped')]],
    ['handed in', [...START, moved('hand-in', blur), asked(iou), moved('hand-in', iou)]],
    ['at a question without work', [started(), asked({ ...blur, work: undefined })]],
  ])('is nothing: %s', (_name, events) => {
    const remark = vi.fn(() => SAY);
    expect(step(events, { remark })).not.toMatchObject({ type: 'probed' });
    expect(remark).not.toHaveBeenCalled();
  });

  it('waits for the judgement of what was said, unless that is late', () => {
    const events = [...START, remarked(blur, 'plan'), answered(blur)];
    expect(step(events, { remark: () => SAY })).toMatchObject({ do: 'judge' });
    expect(step(events, { remark: () => SAY, late: new Set(['blur']) })).toMatchObject({ type: 'probed' });
  });

  it('is about the task at hand, not about one that was handed in', () => {
    const remark = vi.fn(() => SAY);
    const events = [...START, moved('hand-in', blur), asked(iou)];
    expect(step(events, { remark })).toMatchObject({ type: 'probed', data: { question: 'iou' } });
  });
});
