import type { NewEvent } from './events.js';
import type { Round } from './round.js';
import { type Candidate, type History, type SkillName, selectQuestion } from './select.js';
import { awaitingTurn, elapsedAt, levelOf, type State } from './state.js';
import { activeAnswers, isPending, type Turn } from './turn.js';
import { type Submission, unjudged } from './work-turn.js';

/** With less than this left, milliseconds, no new question is begun. */
const TOO_LATE_FOR_A_QUESTION_MS = 90_000;

/** What the next move may depend on, besides the state. */
export interface Context {
  readonly round: Round;
  readonly candidates: readonly Candidate[];
  readonly history: History;
  readonly skills: readonly SkillName[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Questions whose judgement took too long: go on without it and keep the probe for later. */
  readonly late?: ReadonlySet<string>;
  /** Sequences of the submissions that the judge is at, or could not be given. */
  readonly executing?: ReadonlySet<number>;
}

/** The next step as data: wait for the candidate, judge an answer, or write events. */
export type Step =
  | { readonly do: 'wait' }
  | { readonly do: 'judge'; readonly turn: Turn }
  | { readonly do: 'execute'; readonly turn: Turn; readonly submission: Submission }
  | { readonly do: 'append'; readonly event: NewEvent };

/** The interviewer's next step: a pure function of the log, the content and the clock. */
export function nextStep(state: State, context: Context): Step {
  const submitted = dueSubmission(state, context.executing);
  if (submitted) return submitted;
  if (state.status !== 'open') return lateJudgement(state, context.late);
  const pending = state.turns.find(
    (turn) => isPending(turn) && (!turn.awaiting || turn.item.work) && !context.late?.has(turn.question),
  );
  if (pending) return { do: 'judge', turn: pending };
  const remark = remarkDue(state, context);
  if (remark) return remark;
  if (awaitingTurn(state) || state.paused) return lateJudgement(state, context.late);
  return timeIsUp(state, context)
    ? end('time', 'The planned time is used up.')
    : followUpOrAsk(state, context);
}

/** What was handed to the judge and has no verdict yet, whoever was to bring it there. */
function dueSubmission(state: State, executing?: ReadonlySet<number>): Step | null {
  for (const turn of state.turns) {
    const submission = unjudged(turn).find(({ sequence }) => !executing?.has(sequence));
    if (submission) return { do: 'execute', turn, submission };
  }
  return null;
}

/** What the interviewer says to a candidate at work, as the round would have it. */
function remarkDue(state: State, { round, now }: Context): Step | null {
  const turn = state.paused ? undefined : awaitingTurn(state);
  if (!turn?.item.work || !round.remark) return null;
  // A task is not cut off when its time is over: what lies in the editor would be lost. The interviewer says so.
  const left = state.setup!.minutes * 60_000 - elapsedAt(state, now);
  const remark = round.remark(turn, { level: levelOf(state), now, left });
  return remark
    ? { do: 'append', event: { type: 'probed', data: { question: turn.question, ...remark } } }
    : null;
}

/** An interview that is ended, or waits for the candidate, still owes the judgement of what was answered. */
function lateJudgement(state: State, late?: ReadonlySet<string>): Step {
  const turn = state.turns.find(
    (t) => isPending(t) && (!t.awaiting || state.status === 'ended') && !late?.has(t.question),
  );
  return turn ? { do: 'judge', turn } : { do: 'wait' };
}

function followUpOrAsk(state: State, context: Context): Step {
  for (const turn of state.turns.toReversed()) {
    if (turn.settled || turn.item.work || isPending(turn) || activeAnswers(turn).length === 0) continue;
    const followUp = context.round.followUp(turn, levelOf(state));
    if (followUp)
      return { do: 'append', event: { type: 'probed', data: { question: turn.question, ...followUp } } };
  }
  return ask(state, context);
}

function ask(state: State, context: Context): Step {
  const { count, minutes } = state.setup!;
  if (count !== undefined && state.turns.length >= count) return closing(state);
  const left = minutes * 60_000 - elapsedAt(state, context.now);
  if (state.turns.length > 0 && count === undefined && left < TOO_LATE_FOR_A_QUESTION_MS) {
    return end('time', 'Less than a minute and a half is left, too little for another question.');
  }
  const selection = selectQuestion(state, context.candidates, context.history, context.skills);
  if (!selection) return closing(state);
  const { candidate, reason } = selection;
  const { item, hash } = candidate;
  return { do: 'append', event: { type: 'asked', data: { question: item.id, item, hash, reason } } };
}

/** All questions are asked: close, unless a late judgement may still call for a probe. */
function closing(state: State): Step {
  if (state.turns.some(isPending)) return { do: 'wait' };
  const { length } = state.turns;
  const words =
    length === 1
      ? state.turns[0]!.item.work
        ? 'The task was handed in.'
        : 'The question was asked.'
      : length === 2
        ? 'Both questions were asked.'
        : `All ${length} questions were asked.`;
  return end('completed', words);
}

function timeIsUp(state: State, context: Context): boolean {
  return state.turns.length > 0 && elapsedAt(state, context.now) >= state.setup!.minutes * 60_000;
}

function end(how: 'completed' | 'time', reason: string): Step {
  return { do: 'append', event: { type: 'ended', data: { how, reason } } };
}
