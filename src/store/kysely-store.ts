import { type Kysely, sql, type Transaction } from 'kysely';
import { InterviewEvent, type NewEvent } from '#interview/events';
import { fold, type State } from '#interview/state';
import { DuplicateKey, SequenceConflict, StoreUnavailable } from './errors.js';
import { answeredToRow, eventToRow, rowToAnswered, rowToEvent, rowToSummary, summaryToRow } from './rows.js';
import type { Database } from './schema.js';
import type { AnsweredRow, Store, StoredDocument, SummaryQuery, SummaryRow } from './store.js';
import { type Summaries, summariesOf, summarise } from './summary.js';

/** Attempts at a transaction that a distributed database asks to repeat (SQLSTATE 40001, 40P01). */
const MOST_ATTEMPTS = 5;

/** The one implementation behind both adapters: the same statements on SQLite and Postgres. */
export class KyselyStore implements Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly place: string;
  readonly #db: Kysely<Database>;
  readonly #owner: string;

  constructor(options: { db: Kysely<Database>; kind: 'sqlite' | 'postgres'; place: string; owner: string }) {
    this.#db = options.db;
    this.#owner = options.owner;
    this.kind = options.kind;
    this.place = options.place;
  }

  async append(interview: string, state: State, news: readonly NewEvent[], at: string) {
    const events = news.map((event, index) => ({ ...event, sequence: state.sequence + index + 1, at })) as InterviewEvent[];
    const next = fold(events, state);
    await this.#transaction(async (trx) => {
      await trx.insertInto('event').values(events.map((event) => eventToRow(this.#owner, interview, event))).execute();
      await this.#writeSummaries(trx, summarise(interview, next));
    });
    return { events, state: next };
  }

  async events(interview: string, after = 0): Promise<InterviewEvent[]> {
    const rows = await this.#db
      .selectFrom('event')
      .select(['sequence', 'type', 'at', 'key', 'data'])
      .where('owner', '=', this.#owner)
      .where('interview', '=', interview)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .execute();
    return rows.map(rowToEvent);
  }

  async eventByKey(interview: string, key: string): Promise<InterviewEvent | null> {
    const row = await this.#db
      .selectFrom('event')
      .select(['sequence', 'type', 'at', 'key', 'data'])
      .where('owner', '=', this.#owner)
      .where('interview', '=', interview)
      .where('key', '=', key)
      .executeTakeFirst();
    return row ? rowToEvent(row) : null;
  }

  async summaries({ limit, cursor, status }: SummaryQuery): Promise<{ rows: SummaryRow[]; next: string | null }> {
    let query = this.#db.selectFrom('interview_summary').selectAll().where('owner', '=', this.#owner);
    if (status) query = query.where('status', '=', status);
    const position = cursor === undefined ? null : decodeCursor(cursor);
    if (position) {
      const { startedAt, id } = position;
      query = query.where((e) => e.or([e('started_at', '<', startedAt), e.and([e('started_at', '=', startedAt), e('id', '<', id)])]));
    }
    const rows = await query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit + 1).execute();
    const page = rows.slice(0, limit).map(rowToSummary);
    return { rows: page, next: rows.length > limit ? encodeCursor(page.at(-1)!) : null };
  }

  async countInterviews(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('interview_summary')
      .select((e) => e.fn.countAll().as('count'))
      .where('owner', '=', this.#owner)
      .executeTakeFirstOrThrow();
    // Postgres returns a count as text.
    return Number(count);
  }

  async history(): Promise<Record<string, { times: number; last: string; score: number | null }>> {
    const counts = await this.#db
      .selectFrom('answered_question')
      .select((e) => ['question', e.fn.countAll().as('times'), e.fn.max('at').as('last')])
      .where('owner', '=', this.#owner)
      .groupBy('question')
      .execute();
    const history: Record<string, { times: number; last: string; score: number | null }> = {};
    for (const { question, times, last } of counts) {
      const latest = await this.#db
        .selectFrom('answered_question')
        .select('score')
        .where('owner', '=', this.#owner)
        .where('question', '=', question)
        .where('at', '=', last)
        .limit(1)
        .executeTakeFirst();
      history[question] = { times: Number(times), last, score: latest?.score ?? null };
    }
    return history;
  }

  async answeredLately(limit: number): Promise<AnsweredRow[]> {
    const query = this.#db.selectFrom('answered_question').selectAll().where('owner', '=', this.#owner);
    return (await query.orderBy('at', 'desc').limit(limit).execute()).map(rowToAnswered);
  }

  async answersTo(question: string, limit: number): Promise<AnsweredRow[]> {
    const query = this.#db.selectFrom('answered_question').selectAll().where('owner', '=', this.#owner).where('question', '=', question);
    return (await query.orderBy('at', 'desc').limit(limit).execute()).map(rowToAnswered);
  }

  async rebuildSummaries(interview?: string): Promise<void> {
    for (const id of interview === undefined ? await this.interviewIds() : [interview]) {
      await this.#transaction(async (trx) => {
        const rows = await trx
          .selectFrom('event')
          .select(['sequence', 'type', 'at', 'key', 'data'])
          .where('owner', '=', this.#owner)
          .where('interview', '=', id)
          .orderBy('sequence')
          .execute();
        if (rows.length > 0) await this.#writeSummaries(trx, summariesOf(id, rows.map(rowToEvent)));
      });
    }
  }

  async documents(kind?: string): Promise<StoredDocument[]> {
    let query = this.#db.selectFrom('document').selectAll().where('owner', '=', this.#owner);
    if (kind !== undefined) query = query.where('kind', '=', kind);
    const rows = await query.orderBy('kind').orderBy('id').execute();
    return rows.map((row) => ({ kind: row.kind, id: row.id, updatedAt: row.updated_at, data: JSON.parse(row.data) }));
  }

  async putDocument(document: StoredDocument): Promise<void> {
    await this.#transaction((trx) => this.#writeDocument(trx, document));
  }

  async deleteDocument(kind: string, id: string): Promise<void> {
    await this.#transaction((trx) => trx.deleteFrom('document').where('owner', '=', this.#owner).where('kind', '=', kind).where('id', '=', id).execute());
  }

  async interviewIds(): Promise<string[]> {
    const rows = await this.#db.selectFrom('event').select('interview').where('owner', '=', this.#owner).where('sequence', '=', 1).orderBy('at').orderBy('interview').execute();
    return rows.map((row) => row.interview);
  }

  async importAll(interviews: readonly { id: string; events: readonly InterviewEvent[] }[], documents: readonly StoredDocument[]): Promise<void> {
    await this.#transaction(async (trx) => {
      for (const { id, events } of interviews) {
        await trx.deleteFrom('event').where('owner', '=', this.#owner).where('interview', '=', id).execute();
        for (const event of events) await trx.insertInto('event').values(eventToRow(this.#owner, id, event)).execute();
        await this.#writeSummaries(trx, summariesOf(id, events));
      }
      for (const document of documents) await this.#writeDocument(trx, document);
    });
  }

  async deleteInterview(id: string): Promise<boolean> {
    return this.#transaction(async (trx) => {
      const { numDeletedRows } = await trx.deleteFrom('event').where('owner', '=', this.#owner).where('interview', '=', id).executeTakeFirst();
      await trx.deleteFrom('interview_summary').where('owner', '=', this.#owner).where('id', '=', id).execute();
      await trx.deleteFrom('answered_question').where('owner', '=', this.#owner).where('interview', '=', id).execute();
      return numDeletedRows > 0n;
    });
  }

  async deleteAll(): Promise<void> {
    await this.#transaction(async (trx) => {
      for (const table of ['event', 'interview_summary', 'answered_question', 'document'] as const) {
        await trx.deleteFrom(table).where('owner', '=', this.#owner).execute();
      }
    });
    // What was deleted must not stay readable in the file's free pages or in the write-ahead log.
    if (this.kind === 'sqlite') {
      await sql`vacuum`.execute(this.#db);
      await sql`pragma wal_checkpoint(truncate)`.execute(this.#db);
    }
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }

  async #writeSummaries(trx: Transaction<Database>, { summary, answered }: Summaries): Promise<void> {
    const row = summaryToRow(this.#owner, summary);
    await trx
      .insertInto('interview_summary')
      .values(row)
      .onConflict((conflict) => conflict.columns(['owner', 'id']).doUpdateSet(row))
      .execute();
    await trx.deleteFrom('answered_question').where('owner', '=', this.#owner).where('interview', '=', summary.id).execute();
    if (answered.length > 0) {
      await trx.insertInto('answered_question').values(answered.map((one) => answeredToRow(this.#owner, one))).execute();
    }
  }

  async #writeDocument(trx: Transaction<Database>, { kind, id, updatedAt, data }: StoredDocument): Promise<void> {
    const row = { owner: this.#owner, kind, id, updated_at: updatedAt, data: JSON.stringify(data) };
    await trx
      .insertInto('document')
      .values(row)
      .onConflict((conflict) => conflict.columns(['owner', 'kind', 'id']).doUpdateSet(row))
      .execute();
  }

  async #transaction<T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#db.transaction().execute(work);
      } catch (error) {
        const { code = '' } = error as { code?: string };
        if (attempt < MOST_ATTEMPTS && (code === '40001' || code === '40P01')) continue;
        throw explained(error, this.place);
      }
    }
  }
}

/** A database's error as one that the caller can act on. */
function explained(error: unknown, place: string): unknown {
  const { code = '', message = '', constraint = '' } = error as { code?: string; message?: string; constraint?: string };
  if (code === '23505' || code.startsWith('SQLITE_CONSTRAINT')) {
    const isKey = constraint === 'event_key' || /event\.key\b/.test(message);
    return isKey ? new DuplicateKey(message) : new SequenceConflict(message);
  }
  if (code === 'SQLITE_FULL' || code === '53100') {
    return new StoreUnavailable(`There is no room left for the data in ${place}.`, 'Free some space on the disk, then send it again: nothing that was acknowledged is lost.', { cause: error });
  }
  if (code.startsWith('SQLITE_READONLY') || code === '25006') {
    return new StoreUnavailable(`The data in ${place} cannot be written; the disk is read-only.`, 'Make it writable, then send it again: nothing that was acknowledged is lost.', { cause: error });
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_BUSY') || code.startsWith('08') || code.startsWith('57P') || code === 'ECONNREFUSED') {
    return new StoreUnavailable(`The data in ${place} cannot be reached (${message}).`, 'Check the disk or the database server, then send it again: nothing that was acknowledged is lost.', { cause: error });
  }
  return error;
}

function encodeCursor({ startedAt, id }: SummaryRow): string {
  return Buffer.from(JSON.stringify([startedAt, id])).toString('base64url');
}

/** The position in a cursor; one that was not made here points nowhere and starts from the top. */
function decodeCursor(cursor: string): { startedAt: string; id: string } | null {
  try {
    const [startedAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    return typeof startedAt === 'string' && typeof id === 'string' && !`${startedAt}${id}`.includes('\u0000') ? { startedAt, id } : null;
  } catch {
    return null;
  }
}
