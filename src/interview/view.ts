import { z } from 'zod';
import { LEVELS } from '#content/level';
import { ORDERS } from './events.js';
import { feedbackOf, TurnReport, threadOf } from './report.js';
import { currentOf, pendingAnswers, reopenable, type State } from './state.js';
import { WorkView } from './work.js';
import { workViewOf } from './work-report.js';

const TurnView = TurnReport.pick({
  question: true,
  title: true,
  prompt: true,
  type: true,
  skills: true,
  reason: true,
  outcome: true,
  thread: true,
}).extend({
  minutes: z.number(),
  awaiting: z.boolean(),
  settled: z.boolean(),
  hints: z.number().int(),
  /** Of a task at which the candidate works. */
  work: WorkView.optional(),
  /** The judgement and rubric, once the candidate may see them. */
  feedback: TurnReport.nullable(),
});

/** An interview as its candidate sees it: nothing of the rubric before its feedback is due. */
export const StateView = z.object({
  id: z.string(),
  status: z.enum(['open', 'ended']),
  round: z.string(),
  level: z.enum(LEVELS),
  minutes: z.number(),
  feedback: z.enum(['each', 'end']),
  order: z.enum(ORDERS),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  ending: z.string().nullable(),
  /** Interview time used up to `lastAt`, milliseconds; the clock runs on from there unless paused or ended. */
  elapsedMs: z.number(),
  lastAt: z.string(),
  paused: z.boolean(),
  /** Sequence of the last event that this state includes. */
  sequence: z.number().int(),
  current: z
    .object({
      kind: z.enum(['question', 'probe', 'misconception', 'judging']),
      question: z.string(),
      prompt: z.string(),
      reason: z.string(),
    })
    .nullable(),
  /** Sequences of the answers that are not judged yet. */
  pending: z.array(z.number().int()),
  /** How many questions are planned, where that was chosen. */
  planned: z.number().int().nullable(),
  /** The answer or skip that `reopen` would take back, with its text. */
  reopen: z.object({ question: z.string(), answer: z.number().int(), text: z.string() }).nullable(),
  turns: z.array(TurnView),
});
export type StateView = z.infer<typeof StateView>;

/** The candidate's view of a state. */
export function viewOf(id: string, state: State): StateView {
  const setup = state.setup!;
  const reopen = reopenable(state);
  return {
    id,
    status: state.status === 'ended' ? 'ended' : 'open',
    round: setup.round,
    level: setup.level,
    minutes: setup.minutes,
    feedback: setup.feedback,
    order: setup.order,
    startedAt: state.startedAt!,
    endedAt: state.endedAt ?? null,
    ending: state.ending?.reason ?? null,
    elapsedMs: state.elapsedMs,
    lastAt: state.lastAt!,
    paused: state.paused,
    sequence: state.sequence,
    current: currentOf(state),
    pending: pendingAnswers(state),
    planned: setup.count ?? null,
    reopen: reopen && {
      question: reopen.turn.question,
      answer: reopen.sequence,
      text: reopen.turn.answers.find((answer) => answer.sequence === reopen.sequence)?.text ?? '',
    },
    turns: state.turns.map((turn) => ({
      question: turn.question,
      title: turn.item.title,
      prompt: turn.item.prompt,
      type: turn.item.type,
      skills: turn.item.skills,
      reason: turn.reason,
      outcome: turn.outcome,
      thread: threadOf(turn),
      minutes: turn.item.minutes,
      awaiting: turn.awaiting,
      settled: turn.settled,
      hints: turn.hints.length,
      ...(turn.item.work ? { work: workViewOf(turn) } : {}),
      feedback: feedbackOf(state, turn),
    })),
  };
}
