import { countsAt } from '#content/level';
import type { InterviewEvent } from '#interview/events';
import { scoreOf } from '#interview/report';
import { fold, levelOf, pendingAnswers, type State } from '#interview/state';
import { isPending, type Turn } from '#interview/turn';
import type { AnsweredRow, SummaryRow } from './store.js';

/** The rows that lists read instead of folding logs; always equal to a fold of the log (a test proves it). */
export interface Summaries {
  readonly summary: SummaryRow;
  readonly answered: readonly AnsweredRow[];
}

/** The summary rows of an interview's state. */
export function summarise(id: string, state: State): Summaries {
  const setup = state.setup!;
  const scores = state.turns.flatMap((turn) => scoreOf(turn) ?? []);
  return {
    summary: {
      id,
      round: setup.round,
      level: setup.level,
      status: state.status === 'ended' ? 'ended' : 'open',
      startedAt: state.startedAt!,
      updatedAt: state.lastAt!,
      minutes: setup.minutes,
      elapsedMs: state.elapsedMs,
      score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      scoredQuestions: scores.length,
      pending: pendingAnswers(state).length,
      provisional: state.turns.some((turn) => turn.judged?.provisional === true),
      sequence: state.sequence,
      questions: state.turns.map((turn) => ({
        id: turn.question,
        title: turn.item.title,
        skills: turn.item.skills,
        outcome: turn.outcome,
        score: scoreOf(turn),
      })),
    },
    answered: state.turns.flatMap((turn, index) => answeredRow(id, state, turn, index)),
  };
}

/** Makes the rows anew from a log. */
export function summariesOf(id: string, events: readonly InterviewEvent[]): Summaries {
  return summarise(id, fold(events));
}

function answeredRow(interview: string, state: State, turn: Turn, index: number): AnsweredRow[] {
  if (turn.outcome !== 'answered' && turn.outcome !== 'unknown') return [];
  return [
    {
      interview,
      turn: index,
      question: turn.question,
      title: turn.item.title,
      skill: turn.item.skills[0]!,
      round: state.setup!.round,
      level: levelOf(state),
      at: turn.answers.at(-1)?.at ?? turn.at,
      outcome: turn.outcome,
      score: scoreOf(turn),
      missed: isPending(turn) ? [] : missedPoints(state, turn),
    },
  ];
}

/** Points that count at the level and were not fully made, heaviest first. */
function missedPoints(state: State, turn: Turn): AnsweredRow['missed'] {
  const verdicts = new Map(turn.judged?.judgement.points.map((point) => [point.id, point.verdict]));
  return turn.item.points
    .filter((point) => countsAt(point.from, levelOf(state)))
    .toSorted((a, b) => b.weight - a.weight)
    .map((point) => ({
      id: point.id,
      statement: point.statement,
      verdict: verdicts.get(point.id) ?? 'missed',
    }))
    .filter(({ verdict }) => verdict !== 'made');
}
