import type { Insertable, Selectable } from 'kysely';
import type { InterviewEvent } from '#interview/events';
import type { Database } from './schema.js';
import type { AnsweredRow, SummaryRow } from './store.js';

/** What a 32-bit integer column holds: 24 days in milliseconds. */
const LARGEST_INTEGER = 2 ** 31 - 1;

type EventRow = Selectable<Database['event']>;

/** An event as it lies in its table, and back. */
export function eventToRow(owner: string, interview: string, event: InterviewEvent): EventRow {
  return {
    owner,
    interview,
    sequence: event.sequence,
    type: event.type,
    at: event.at,
    key: event.key ?? null,
    data: JSON.stringify(event.data),
  };
}

export function rowToEvent(row: Pick<EventRow, 'sequence' | 'type' | 'at' | 'key' | 'data'>): InterviewEvent {
  const { sequence, type, at, key, data } = row;
  return { sequence, type, at, ...(key === null ? {} : { key }), data: JSON.parse(data) } as InterviewEvent;
}

export function summaryToRow(owner: string, summary: SummaryRow): Insertable<Database['interview_summary']> {
  return {
    owner,
    id: summary.id,
    round: summary.round,
    level: summary.level,
    status: summary.status,
    started_at: summary.startedAt,
    updated_at: summary.updatedAt,
    minutes: Math.round(summary.minutes),
    elapsed_ms: Math.min(Math.round(summary.elapsedMs), LARGEST_INTEGER),
    score: summary.score,
    scored_questions: summary.scoredQuestions,
    pending: summary.pending,
    provisional: summary.provisional ? 1 : 0,
    sequence: summary.sequence,
    questions: JSON.stringify(summary.questions),
  };
}

export function rowToSummary(row: Selectable<Database['interview_summary']>): SummaryRow {
  return {
    id: row.id,
    round: row.round,
    level: row.level,
    status: row.status === 'ended' ? 'ended' : 'open',
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    minutes: row.minutes,
    elapsedMs: row.elapsed_ms,
    score: row.score,
    scoredQuestions: row.scored_questions,
    pending: row.pending,
    provisional: row.provisional === 1,
    sequence: row.sequence,
    questions: JSON.parse(row.questions),
  };
}

export function answeredToRow(owner: string, row: AnsweredRow): Insertable<Database['answered_question']> {
  return { owner, ...row, missed: JSON.stringify(row.missed) };
}

export function rowToAnswered(row: Selectable<Database['answered_question']>): AnsweredRow {
  const { owner: _owner, missed, ...rest } = row;
  return { ...rest, missed: JSON.parse(missed) };
}
