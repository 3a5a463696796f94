import fc from 'fast-check';
import { LEVELS } from '#content/level';
import type { InterviewEvent, NewEvent } from '#interview/events';
import { VERDICTS, type Verdict } from '#interview/judgement';
import { nextStep } from '#interview/next';
import { awaitingTurn, fold, levelOf, NEW_INTERVIEW, reopenable, type State } from '#interview/state';
import { activeAnswers, openPrompt, type Turn } from '#interview/turn';
import { conceptRound } from '#rounds/concept/round';
import { started } from './events.js';
import { candidates, skills } from './questions.js';

/** What is appended at once, and when. */
export interface Batch {
  readonly events: readonly NewEvent[];
  readonly at: string;
}

const ACTS = [
  'answer',
  'answer',
  'answer',
  'late',
  'skip',
  'do-not-know',
  'hint',
  'repeat',
  'pause',
  'resume',
  'reopen',
  'stop',
  'dispute',
] as const;

interface Choice {
  readonly act: (typeof ACTS)[number];
  /** Milliseconds since what went before; a clock may also be set back. */
  readonly gap: number;
  readonly text: string;
  readonly verdicts: readonly Verdict[];
  readonly score: number;
  readonly scored: boolean;
}

/** Words in any script: emoji, right-to-left, combining marks, and every control character, NUL among them. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('تعلم الآلة صعب', 'שלום עולם', '👩🏽‍🔬🏳️‍🌈', 'a\u0000b', '\ud800 alone', '\\u0000 as text'),
);

const choice: fc.Arbitrary<Choice> = fc.record({
  act: fc.constantFrom(...ACTS),
  gap: fc.oneof(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: -5_000, max: 3_600_000 })),
  text: words,
  verdicts: fc.array(fc.constantFrom(...VERDICTS), { minLength: 8, maxLength: 8 }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  scored: fc.boolean(),
});

/** Whole interviews as the real rules lead them, with a candidate who does anything that is allowed. */
export const interviews: fc.Arbitrary<readonly Batch[]> = fc
  .record({
    level: fc.constantFrom(...LEVELS),
    feedback: fc.constantFrom('each' as const, 'end' as const),
    order: fc.constantFrom('coverage' as const, 'guide' as const),
    minutes: fc.constantFrom(0.4, 5, 29.5, 90),
    count: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    seed: fc.nat(),
    begin: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }),
    choices: fc.array(choice, { minLength: 1, maxLength: 12 }),
  })
  .map(({ begin, choices, count, ...setup }) =>
    play(started({ ...setup, ...(count ? { count } : {}) }), begin, choices),
  );

function play(start: NewEvent, begin: number, choices: readonly Choice[]): Batch[] {
  const batches: Batch[] = [];
  let state = NEW_INTERVIEW;
  let now = begin;
  const append = (...events: NewEvent[]) => {
    const at = new Date(now).toISOString();
    batches.push({ events, at });
    state = fold(
      events.map(
        (event, index) => ({ ...event, sequence: state.sequence + index + 1, at }) as InterviewEvent,
      ),
      state,
    );
  };
  append(start);
  for (const made of choices) {
    now += made.gap;
    interviewerActs(() => state, now, made, append);
    const events = candidateActs(state, made);
    if (events.length > 0) append(...events);
  }
  interviewerActs(() => state, now + 1_000, choices.at(-1)!, append);
  return batches;
}

function interviewerActs(
  state: () => State,
  now: number,
  made: Choice,
  append: (event: NewEvent) => void,
): void {
  const late = new Set<string>();
  for (;;) {
    const step = nextStep(state(), { round: conceptRound, candidates, history: {}, skills, now, late });
    if (step.do === 'wait') return;
    if (step.do === 'append') append(step.event);
    else if (made.act === 'late') late.add(step.turn.question);
    else append(judgement(step.turn, made));
  }
}

function judgement(turn: Turn, { verdicts, score, scored }: Choice): NewEvent {
  const answers = activeAnswers(turn);
  const last = answers.at(-1)!;
  const quote = { answer: last.sequence, quote: last.text, start: 0, end: last.text.length };
  const points = turn.item.points.map(({ id }, index) => {
    const verdict = verdicts[index]!;
    const common = { id, verdict, sure: true, confidence: score };
    return verdict === 'missed'
      ? { ...common, after: 'none' as const }
      : { ...common, after: last.after, ...quote };
  });
  const misconceptions = verdicts.includes('contradicted')
    ? [{ id: turn.item.misconceptions[0]!.id, ...quote }]
    : [];
  const judged = { score, scored, points, misconceptions, flags: [], grader: 'test@1' };
  return {
    type: 'judged',
    data: {
      question: turn.question,
      answers: answers.map(({ sequence }) => sequence),
      judgement: judged,
      provisional: scored,
    },
  };
}

function candidateActs(state: State, { act, text, verdicts, scored }: Choice): NewEvent[] {
  const turn = awaitingTurn(state);
  if (act === 'dispute') {
    const judged = state.turns.findLast((one) => one.judged);
    if (!judged) return [];
    const said = { question: judged.question, meant: text, ...(scored ? {} : { withdrawn: true as const }) };
    const point = judged.item.points[0]!.id;
    return [{ type: 'disputed', data: { ...said, point, verdict: verdicts[1]! } }];
  }
  if (state.status !== 'open') return [];
  if (act === 'stop')
    return [{ type: 'ended', data: { how: 'stopped', reason: 'You ended the interview.' } }];
  if (act === 'pause' || act === 'resume')
    return state.paused === (act === 'pause') ? [] : [{ type: 'moved', data: { move: act } }];
  if (act === 'reopen') {
    const target = reopenable(state);
    return target
      ? [{ type: 'withdrawn', data: { question: target.turn.question, answer: target.sequence } }]
      : [];
  }
  if (!turn) return [];
  const { question } = turn;
  if (act === 'hint') {
    const hint = conceptRound.hint(turn, levelOf(state));
    return hint ? [{ type: 'moved', data: { move: 'hint', question, ...hint } }] : [];
  }
  if (act !== 'answer' && act !== 'late') return [{ type: 'moved', data: { move: act, question } }];
  const { kind, prompt } = openPrompt(turn);
  const reply = kind === 'question' ? { after: 'none' as const } : { after: 'probe' as const, prompt };
  const event: NewEvent = { type: 'answered', data: { question, text, source: 'typed', ...reply } };
  return state.paused ? [{ type: 'moved', data: { move: 'resume' } }, event] : [event];
}
