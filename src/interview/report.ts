import { z } from 'zod';
import { countsAt, LEVELS, type Level } from '#content/level';
import { QUESTION_TYPES, type Question, Source } from '#content/question';
import { Dispute } from './dispute-schemas.js';
import { Judgement } from './judgement.js';
import { feedbackShown, levelOf, type State } from './state.js';
import { activeAnswers, isPending, kindOf, type Turn } from './turn.js';
import { CodePlace, WorkReport } from './work.js';
import { assessed, workReportOf } from './work-report.js';

const Said = z.object({
  kind: z.enum(['question', 'answer', 'probe', 'misconception', 'hint']),
  sequence: z.number().int(),
  at: z.string(),
  text: z.string(),
  withdrawn: z.boolean().optional(),
  reason: z.string().optional(),
  /** The line of the candidate's code that the interviewer cites. */
  place: CodePlace.optional(),
});

/** A stretch of an answer: the sequence of its event and UTF-16 offsets. */
const Span = z.object({
  answer: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
});

/** A behavioural answer read as a story: which sentences tell which part, its numbers, and who acted. */
export const StoryReading = z.object({
  parts: z.object({
    situation: z.array(Span),
    task: z.array(Span),
    action: z.array(Span),
    result: z.array(Span),
    reflection: z.array(Span),
  }),
  numbers: z.array(Span),
  ownership: z.object({ i: z.number().int(), we: z.number().int(), note: z.string() }),
});

/** What the report says about one question: its words, judgement and rubric, all taken from the log. */
export const TurnReport = z.object({
  question: z.string(),
  title: z.string(),
  prompt: z.string(),
  type: z.enum(QUESTION_TYPES),
  skills: z.array(z.string()),
  reason: z.string(),
  outcome: z.enum(['open', 'answered', 'skipped', 'unknown']),
  pending: z.boolean(),
  /** 0 to 1, or null where it was not scored or not answered. */
  score: z.number().nullable(),
  thread: z.array(Said),
  judgement: Judgement.nullable(),
  /** Verdicts that the person says are wrong. No figure of the report depends on them. */
  disputes: z.array(Dispute).default([]),
  provisional: z.boolean(),
  points: z.array(
    z.object({
      id: z.string(),
      statement: z.string(),
      weight: z.number(),
      beyond: z.boolean(),
      part: z.string().optional(),
      /** One way a good engineer says it in other words. */
      example: z.string().optional(),
    }),
  ),
  misconceptions: z.array(
    z.object({ id: z.string(), statement: z.string(), correct: z.string(), why: z.string() }),
  ),
  /** Of a behavioural answer. */
  story: StoryReading.optional(),
  /** Of a task at which the candidate worked. */
  work: WorkReport.optional(),
  modelAnswer: z.string(),
  followUps: z.array(z.string()),
  sources: z.array(Source),
});
export type TurnReport = z.infer<typeof TurnReport>;

/** A whole interview's report: a fold of its log. */
export const Report = z.object({
  round: z.string(),
  level: z.enum(LEVELS),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  ending: z.string().nullable(),
  minutes: z.number(),
  elapsedMs: z.number(),
  /** Mean of the questions' scores, 0 to 1; null where nothing was scored. */
  score: z.number().nullable(),
  scoredQuestions: z.number().int(),
  provisional: z.boolean(),
  turns: z.array(TurnReport),
  nextStep: z.object({ text: z.string(), reason: z.string(), question: z.string().optional() }),
});
export type Report = z.infer<typeof Report>;

/** The report of an interview as it stands. */
export function reportOf(state: State): Report {
  const level = levelOf(state);
  const turns = state.turns.map((turn) => turnReport(turn, level));
  const scores = turns.flatMap((turn) => (turn.score === null ? [] : [turn.score]));
  return {
    round: state.setup?.round ?? '',
    level,
    startedAt: state.startedAt ?? '',
    endedAt: state.endedAt ?? null,
    ending: state.ending?.reason ?? null,
    minutes: state.setup?.minutes ?? 0,
    elapsedMs: state.elapsedMs,
    score: mean(scores),
    scoredQuestions: scores.length,
    provisional: turns.some((turn) => turn.provisional),
    turns,
    nextStep: nextStepOf(turns),
  };
}

/** The part of the report that a candidate may see while the interview goes on, or null. */
export function feedbackOf(state: State, turn: Turn): TurnReport | null {
  return feedbackShown(state, turn) ? turnReport(turn, levelOf(state)) : null;
}

/** One question's report. */
export function turnReport(turn: Turn, level: Level): TurnReport {
  const { item, judged } = turn;
  return {
    question: turn.question,
    title: item.title,
    prompt: item.prompt,
    type: item.type,
    skills: item.skills,
    reason: turn.reason,
    outcome: turn.outcome,
    pending: isPending(turn),
    score: scoreOf(turn),
    thread: threadOf(turn),
    judgement: activeAnswers(turn).length > 0 ? (judged?.judgement ?? null) : null,
    disputes: [...turn.disputes],
    provisional: judged?.provisional ?? false,
    points: item.points.map((point) => ({
      id: point.id,
      statement: point.statement,
      weight: point.weight,
      beyond: !countsAt(point.from, level),
      ...(point.part ? { part: point.part } : {}),
      ...(point.accept[0] ? { example: point.accept[0] } : {}),
    })),
    misconceptions: item.misconceptions,
    ...(item.work ? { work: workReportOf(turn) } : {}),
    modelAnswer: modelAnswerAt(item, level),
    followUps: item.followUps,
    sources: item.sources,
  };
}

/**
 * A turn's score, 0 to 1: "I do not know" is 0, a skipped or unscored one has none. At a task the assessment of the
 * work and the judgement of what was said each have their share; where nothing was said, the work alone counts.
 */
export function scoreOf(turn: Turn): number | null {
  if (turn.outcome === 'unknown') return 0;
  const judgement = turn.judged?.judgement;
  const said = turn.outcome === 'answered' && judgement?.scored && !isPending(turn) ? judgement.score : null;
  if (!turn.item.work) return said;
  const work = assessed(turn);
  if (!work) return null;
  return said === null ? work.score : (1 - work.talk) * work.score + work.talk * said;
}

/** Everything said in a turn, in order, withdrawn answers included and marked. */
export function threadOf(turn: Turn): TurnReport['thread'] {
  return [
    {
      kind: 'question' as const,
      sequence: turn.sequence,
      at: turn.at,
      text: turn.item.prompt,
      reason: turn.reason,
    },
    ...turn.answers.map((a) => ({
      kind: 'answer' as const,
      sequence: a.sequence,
      at: a.at,
      text: a.text,
      ...(a.withdrawn ? { withdrawn: true } : {}),
    })),
    ...turn.probes.map((p) => ({
      kind: kindOf(p.about) === 'misconception' ? ('misconception' as const) : ('probe' as const),
      sequence: p.sequence,
      at: p.at,
      text: p.prompt,
      reason: p.reason,
      ...(p.place ? { place: p.place } : {}),
    })),
    ...turn.hints.map((h) => ({ kind: 'hint' as const, sequence: h.sequence, at: h.at, text: h.text })),
  ].toSorted((a, b) => a.sequence - b.sequence);
}

/** The model answer for a level: the senior one from senior on. */
export function modelAnswerAt(item: Question, level: Level): string {
  return level === 'senior' || level === 'staff' ? item.modelAnswer.senior : item.modelAnswer.mid;
}

function nextStepOf(turns: readonly TurnReport[]): Report['nextStep'] {
  const scored = turns.filter((turn) => turn.score !== null);
  const weakest = scored.toSorted((a, b) => a.score! - b.score!)[0];
  if (!weakest) {
    const open = turns[0];
    if (!open)
      return {
        text: 'Answer one question to have something to look at.',
        reason: 'Nothing was answered in this interview.',
      };
    return {
      text: `Answer “${open.title}” in full sentences.`,
      reason: 'No answer of this interview could be scored.',
      question: open.question,
    };
  }
  const task = weakest.work && taskStep(weakest);
  if (task) return task;
  const wrong = weakest.judgement?.misconceptions.length ?? 0;
  const missed =
    weakest.judgement?.points.filter((point) => !point.beyond && point.verdict !== 'made').length ??
    weakest.points.filter((p) => !p.beyond).length;
  if (missed === 0 && wrong === 0) {
    return {
      text: 'Take the next question at a higher level.',
      reason: 'Every point that counts at this level was made.',
      question: weakest.question,
    };
  }
  return {
    text: `Read the model answer to “${weakest.title}”, then answer it again without looking.`,
    reason: `${scored.length > 1 ? 'It is the question with the lowest score here: ' : ''}${missed} of its points ${missed === 1 ? 'is' : 'are'} not fully made${wrong ? `, and ${wrong} statement${wrong === 1 ? '' : 's'} should be corrected` : ''}.`,
    question: weakest.question,
  };
}

/** After a task whose code falls short: the first case that failed, or that nothing was submitted. */
function taskStep({ question, title, work }: TurnReport): Report['nextStep'] | null {
  const attempt = work!.attempts.find(({ sequence }) => sequence === work!.counts);
  const failed = attempt?.result?.cases.filter(({ passed }) => !passed) ?? [];
  if (!failed[0]) return null;
  const others = failed.length - 1;
  return {
    text: `Work through the case “${failed[0].name}” of “${title}” on paper, then write the task again.`,
    reason: `It failed in the submission that counts${others > 0 ? `, as did ${others} more` : ''}.${failed[0].why ? ` ${failed[0].why}` : ''}`,
    question,
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
