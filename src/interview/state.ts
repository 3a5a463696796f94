import type { Level } from '#content/level';
import type { Question } from '#content/question';
import { withDispute } from './dispute.js';
import type { Dispute } from './dispute-schemas.js';
import type { EventOf, InterviewEvent, PROBE_ABOUT } from './events.js';
import type { After, Judgement } from './judgement.js';
import type { CodePlace } from './work.js';
import { addRun, addSubmission, addVerdict, type Run, type Submission } from './work-turn.js';

/** A silence longer than this counts as this much time: a closed laptop does not use up the interview. */
export const LONGEST_COUNTED_GAP_MS = 15 * 60_000;

/** What a candidate said; a withdrawn answer stays visible in the log and is never judged. */
export interface Answer {
  readonly sequence: number;
  readonly at: string;
  readonly text: string;
  readonly source: 'typed' | 'spoken';
  readonly after: After;
  readonly prompt?: string;
  readonly withdrawn: boolean;
}

export interface Probe {
  readonly sequence: number;
  readonly at: string;
  readonly about: (typeof PROBE_ABOUT)[number];
  readonly id: string;
  readonly prompt: string;
  readonly reason: string;
  readonly place?: CodePlace | undefined;
}

export interface Hint {
  readonly sequence: number;
  readonly at: string;
  readonly text: string;
  readonly point?: string;
}

/** One question and everything that was said about it. */
export interface Turn {
  readonly question: string;
  readonly item: Question;
  readonly hash: string;
  readonly reason: string;
  readonly sequence: number;
  readonly at: string;
  readonly answers: readonly Answer[];
  readonly probes: readonly Probe[];
  readonly hints: readonly Hint[];
  readonly repeats: number;
  readonly outcome: 'open' | 'answered' | 'skipped' | 'unknown';
  /** Sequence of the move that set `skipped` or `unknown`. */
  readonly closedBy?: number;
  /** True while the candidate is to speak. */
  readonly awaiting: boolean;
  /** True once nothing more will be asked about it. */
  readonly settled: boolean;
  readonly judged?: {
    readonly sequence: number;
    readonly answers: readonly number[];
    readonly judgement: Judgement;
    readonly provisional: boolean;
  };
  /** Verdicts of `judged` that the person says are wrong; kept when it is judged again. */
  readonly disputes: readonly Dispute[];
  /** Runs and submissions of a task at which the candidate works, oldest first; else empty. */
  readonly runs: readonly Run[];
  readonly submissions: readonly Submission[];
}

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
      return onTurn(state, event.data.question, (turn) => answer(turn, event));
    case 'withdrawn':
      return onTurn(state, event.data.question, (turn) => withdraw(turn, event.data.answer));
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

function newTurn(event: EventOf<'asked'>): Turn {
  const { question, item, hash, reason } = event.data;
  return {
    question,
    item,
    hash,
    reason,
    sequence: event.sequence,
    at: event.at,
    answers: [],
    probes: [],
    hints: [],
    repeats: 0,
    outcome: 'open',
    awaiting: true,
    settled: false,
    disputes: [],
    runs: [],
    submissions: [],
  };
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

function answer(turn: Turn, event: EventOf<'answered'>): Turn {
  const { question: _question, words: _words, ...data } = event.data;
  const added: Answer = { sequence: event.sequence, at: event.at, withdrawn: false, ...data };
  // At a task the candidate goes on working, whatever was said.
  const awaiting = turn.item.work !== undefined && !turn.settled;
  return { ...turn, outcome: 'answered', awaiting, answers: [...turn.answers, added] };
}

/** Takes back an answer, and what was asked, judged and disputed because of it, or a skip. */
function withdraw(turn: Turn, sequence: number): Turn {
  const answers = turn.answers.map((a) => (a.sequence === sequence ? { ...a, withdrawn: true } : a));
  const { judged, closedBy: _closedBy, ...rest } = turn;
  const kept = answers.filter((a) => !a.withdrawn);
  const stillJudged = judged && sameAnswers(judged.answers, kept);
  return {
    ...rest,
    ...(stillJudged ? { judged } : { disputes: [] }),
    answers,
    probes: turn.probes.filter((probe) => probe.sequence < sequence || isAboutWork(probe)),
    outcome: kept.length > 0 || turn.submissions.length > 0 ? 'answered' : 'open',
    awaiting: true,
    settled: false,
  };
}

/** Whether words of the interviewer were about the work, whatever was said. */
function isAboutWork({ about }: Probe): boolean {
  return about !== 'point' && about !== 'misconception';
}

function move(state: State, event: EventOf<'moved'>): State {
  const { move: name, question } = event.data;
  if (name === 'pause' || name === 'resume') return { ...state, paused: name === 'pause' };
  return onTurn(state, question, (turn) => {
    if (name === 'repeat') return { ...turn, repeats: turn.repeats + 1 };
    if (name === 'hint') {
      const { text = '', point } = event.data;
      const hint: Hint = { sequence: event.sequence, at: event.at, text, ...(point ? { point } : {}) };
      return { ...turn, hints: [...turn.hints, hint] };
    }
    const answered = activeAnswers(turn).length > 0 || turn.submissions.length > 0;
    if (name === 'hand-in')
      return { ...turn, awaiting: false, settled: true, outcome: answered ? 'answered' : 'skipped' };
    if (answered) return { ...turn, awaiting: false, settled: name === 'skip' || Boolean(turn.item.work) };
    const outcome = name === 'skip' ? 'skipped' : 'unknown';
    return { ...turn, outcome, closedBy: event.sequence, awaiting: false, settled: true };
  });
}

/** The answers that count: those not withdrawn. */
export function activeAnswers(turn: Turn): readonly Answer[] {
  return turn.answers.filter((a) => !a.withdrawn);
}

function sameAnswers(judged: readonly number[], active: readonly Answer[]): boolean {
  return judged.length === active.length && active.every((a, i) => a.sequence === judged[i]);
}

/** Whether a turn holds an answer that its judgement does not cover. */
export function isPending(turn: Turn): boolean {
  const active = activeAnswers(turn);
  return active.length > 0 && !sameAnswers(turn.judged?.answers ?? [], active);
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

/** The interviewer's latest words in a turn: the question, or the probe that is not answered yet. */
export function openPrompt(turn: Turn): {
  kind: 'question' | 'probe' | 'misconception';
  prompt: string;
  reason: string;
} {
  const probe = turn.probes.at(-1);
  if (!probe) return { kind: 'question', prompt: turn.item.prompt, reason: turn.reason };
  return {
    kind: kindOf(probe.about),
    prompt: probe.prompt,
    reason: probe.reason,
  };
}

/** How words of the interviewer count: the plan and a changed requirement are questions of their own, not help. */
export function kindOf(about: Probe['about']): 'question' | 'probe' | 'misconception' {
  if (about === 'plan' || about === 'requirement') return 'question';
  return about === 'misconception' ? 'misconception' : 'probe';
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
