import type { Question } from '#content/question';
import type { Dispute } from './dispute-schemas.js';
import type { EventOf, PROBE_ABOUT } from './events.js';
import type { After, Judgement } from './judgement.js';
import type { CodePlace } from './work.js';
import type { Run, Submission } from './work-turn.js';

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

/** A question that is asked now. */
export function newTurn(event: EventOf<'asked'>): Turn {
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

/** Adds what the candidate said. */
export function answered(turn: Turn, event: EventOf<'answered'>): Turn {
  const { question: _question, words: _words, ...data } = event.data;
  const added: Answer = { sequence: event.sequence, at: event.at, withdrawn: false, ...data };
  // At a task the candidate goes on working, whatever was said.
  const awaiting = turn.item.work !== undefined && !turn.settled;
  return { ...turn, outcome: 'answered', awaiting, answers: [...turn.answers, added] };
}

/** Takes back an answer, and what was asked, judged and disputed because of it, or a skip. */
export function withdrawn(turn: Turn, sequence: number): Turn {
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

/** A move of the candidate in this turn. */
export function moved(turn: Turn, event: EventOf<'moved'>): Turn {
  const { move: name } = event.data;
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
