import type { Kysely } from 'kysely';
import { decodeCursor, encodeCursor } from './cursor.js';
import { rowToAnswered, rowToSummary } from './rows.js';
import type { Database } from './schema.js';
import type { AnsweredRow, SummaryQuery, SummaryRow } from './store.js';

/** How often and when each question was answered, and its latest score. */
export type History = Record<string, { times: number; last: string; score: number | null }>;

/** One page of an owner's interviews, newest first. */
export async function summaryPage(
  db: Kysely<Database>,
  owner: string,
  { limit, cursor, status }: SummaryQuery,
): Promise<{ rows: SummaryRow[]; next: string | null }> {
  let query = db.selectFrom('interview_summary').selectAll().where('owner', '=', owner);
  if (status) query = query.where('status', '=', status);
  const position = cursor === undefined ? null : decodeCursor(cursor);
  if (position) {
    const { startedAt, id } = position;
    query = query.where((e) =>
      e.or([e('started_at', '<', startedAt), e.and([e('started_at', '=', startedAt), e('id', '<', id)])]),
    );
  }
  const rows = await query
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit).map(rowToSummary);
  return { rows: page, next: rows.length > limit ? encodeCursor(page.at(-1)!) : null };
}

export async function countSummaries(db: Kysely<Database>, owner: string): Promise<number> {
  const { count } = await db
    .selectFrom('interview_summary')
    .select((e) => e.fn.countAll().as('count'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  // Postgres returns a count as text.
  return Number(count);
}

export async function historyOf(db: Kysely<Database>, owner: string): Promise<History> {
  const counts = await db
    .selectFrom('answered_question')
    .select((e) => ['question', e.fn.countAll().as('times'), e.fn.max('at').as('last')])
    .where('owner', '=', owner)
    .groupBy('question')
    .execute();
  const history: History = {};
  for (const { question, times, last } of counts) {
    const latest = await db
      .selectFrom('answered_question')
      .select('score')
      .where('owner', '=', owner)
      .where('question', '=', question)
      .where('at', '=', last)
      .limit(1)
      .executeTakeFirst();
    history[question] = { times: Number(times), last, score: latest?.score ?? null };
  }
  return history;
}

/** What was answered, newest first: of one question, or of all. */
export async function answeredRows(
  db: Kysely<Database>,
  owner: string,
  limit: number,
  question?: string,
): Promise<AnsweredRow[]> {
  let query = db.selectFrom('answered_question').selectAll().where('owner', '=', owner);
  if (question !== undefined) query = query.where('question', '=', question);
  return (await query.orderBy('at', 'desc').limit(limit).execute()).map(rowToAnswered);
}
