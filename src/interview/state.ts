import type { Level } from '#content/level';
import { withDispute } from './dispute.js';
import type { EventOf, InterviewEvent } from './events.js';
import {
  activeAnswers,
  answered,
  isPending,
  moved,
  newTurn,
  openPrompt,
  type Turn,
  withdrawn,
} from './turn.js';
import { addRun, addSubmission, addVerdict } from './work-turn.js';

/** A silence longer than this counts as this much time: a closed laptop does not use up the interview. */
export const LONGEST_COUNTED_GAP_MS = 15 * 60_000;

/** Everything an interview's log says. A fold: the same events give the same state. */
export interface State {
  readonly status: 'new' | 'open' | 'ended';
  readonly setup?: EventOf<'started'>['data'];
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly ending?: EventOf<'ended'>['data'];
  readonly turns: readonly Turn[];
  readonly paused: boolean;
  /** Interview time used up to the last event, milliseconds; pauses are not counted. */
  readonly elapsedMs: number;
  readonly lastAt?: string;
  readonly sequence: number;
}

export const NEW_INTERVIEW: State = { status: 'new', turns: [], paused: false, elapsedMs: 0, sequence: 0 };

/** What the candidate faces now. `judging`: the answer is stored and being read. */
export interface Current {
  readonly kind: 'question' | 'probe' | 'misconception' | 'judging';
  readonly question: string;
  readonly prompt: string;
  readonly reason: string;
}

/** Folds events, oldest first, onto a state. */
export function fold(events: readonly InterviewEvent[], from: State = NEW_INTERVIEW): State {
  let state = from;
  for (const event of events) state = apply(withTime(state, event), event);
  return state;
}

function withTime(state: State, event: InterviewEvent): State {
  // Disputing a verdict is no part of the interview: it uses none of its time.
  if (event.type === 'disputed') return { ...state, sequence: event.sequence };
  const elapsedMs = state.status === 'open' ? elapsedAt(state, Date.parse(event.at)) : state.elapsedMs;
  return { ...state, elapsedMs, lastAt: event.at, sequence: event.sequence };
}

function apply(state: State, event: InterviewEvent): State {
  switch (event.type) {
    case 'started':
      return { ...state, status: 'open', setup: event.data, startedAt: event.at };
    case 'asked':
      return { ...state, turns: [...settleJudged(state.turns), newTurn(event)] };
    case 'answered':
      return onTurn(state, event.data.question, (turn) => answered(turn, event));
    case 'withdrawn':
      return onTurn(state, event.data.question, (turn) => withdrawn(turn, event.data.answer));
    case 'moved':
      return move(state, event);
    case 'judged':
      return onTurn(state, event.data.question, (turn) => ({
        ...turn,
        judged: { sequence: event.sequence, ...event.data },
      }));
    case 'probed':
      return onTurn(state, event.data.question, (turn) => ({
        ...turn,
        awaiting: true,
        probes: [...turn.probes, { sequence: event.sequence, at: event.at, ...event.data }],
      }));
    case 'ran':
      return onTurn(state, event.data.question, (turn) => addRun(turn, event));
    case 'submitted':
      return onTurn(state, event.data.question, (turn) => addSubmission(turn, event));
    case 'verdict':
      return onTurn(state, event.data.question, (turn) => addVerdict(turn, event));
    case 'disputed':
      return onTurn(state, event.data.question, (turn) =>
        // Where nothing is judged there is nothing to dispute.
        turn.judged ? { ...turn, disputes: withDispute(turn.disputes, event.data, event.at) } : turn,
      );
    case 'ended':
      return {
        ...state,
        status: 'ended',
        paused: false,
        ending: event.data,
        endedAt: event.at,
        turns: settleJudged(state.turns),
      };
  }
}

/** Moving on settles every turn that is judged; one still being judged may be probed later. */
function settleJudged(turns: readonly Turn[]): readonly Turn[] {
  return turns.map((turn) =>
    turn.settled || turn.awaiting || isPending(turn) ? turn : { ...turn, settled: true },
  );
}

/** Changes the latest turn of a question (one may be asked again in another turn). */
function onTurn(state: State, question: string | undefined, change: (turn: Turn) => Turn): State {
  const index = state.turns.findLastIndex((turn) => turn.question === question);
  return index < 0 ? state : { ...state, turns: state.turns.with(index, change(state.turns[index]!)) };
}

function move(state: State, event: EventOf<'moved'>): State {
  const { move: name, question } = event.data;
  if (name === 'pause' || name === 'resume') return { ...state, paused: name === 'pause' };
  return onTurn(state, question, (turn) => moved(turn, event));
}

/** Sequences of the answers that are not judged yet. */
export function pendingAnswers(state: State): number[] {
  return state.turns.filter(isPending).flatMap((turn) =>
    activeAnswers(turn)
      .map((a) => a.sequence)
      .filter((s) => !turn.judged?.answers.includes(s)),
  );
}

/** The turn the candidate is to speak in: the first that waits, so a reopened one comes before the next question. */
export function awaitingTurn(state: State): Turn | undefined {
  return state.status === 'open' ? state.turns.find((turn) => turn.awaiting) : undefined;
}

/** What the candidate faces now; null before the first question and after the end. */
export function currentOf(state: State): Current | null {
  const turn = awaitingTurn(state);
  if (turn) return { ...openPrompt(turn), question: turn.question };
  const last = state.turns.at(-1);
  if (state.status !== 'open' || !last) return null;
  return {
    kind: 'judging',
    question: last.question,
    prompt: 'Reading your answer.',
    reason: 'The next question depends on what your answer holds.',
  };
}

/** Interview time used at `now` (milliseconds since the epoch), in milliseconds. */
export function elapsedAt(state: State, now: number): number {
  if (state.status !== 'open' || state.paused || !state.lastAt) return state.elapsedMs;
  return state.elapsedMs + Math.min(Math.max(0, now - Date.parse(state.lastAt)), LONGEST_COUNTED_GAP_MS);
}

/** What `reopen` would take back now: the latest answer or skip whose feedback has not been shown, else null. */
export function reopenable(state: State, question?: string): { turn: Turn; sequence: number } | null {
  if (state.status !== 'open') return null;
  for (const turn of state.turns.toReversed()) {
    if (question !== undefined && turn.question !== question) continue;
    if (feedbackShown(state, turn) || turn.outcome === 'unknown') return null;
    const latest = turn.outcome === 'skipped' ? turn.closedBy : activeAnswers(turn).at(-1)?.sequence;
    if (latest !== undefined) return { turn, sequence: latest };
  }
  return null;
}

/** Whether the candidate has been shown how a turn was judged. */
export function feedbackShown(state: State, turn: Turn): boolean {
  if (state.status === 'ended' || turn.outcome === 'unknown') return true;
  return state.setup?.feedback === 'each' && turn.settled && turn.judged !== undefined && !isPending(turn);
}

/** The candidate's level; mid before the interview is set up. */
export function levelOf(state: State): Level {
  return state.setup?.level ?? 'mid';
}
