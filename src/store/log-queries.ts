import type { Kysely, Transaction } from 'kysely';
import type { EventType, InterviewEvent } from '#interview/events';
import { answeredToRow, eventToRow, rowToEvent, summaryToRow } from './rows.js';
import type { Database } from './schema.js';
import type { Summaries } from './summary.js';

/** A log's events after a sequence, oldest first. */
export async function logOf(
  db: Kysely<Database>,
  owner: string,
  interview: string,
  after = 0,
): Promise<InterviewEvent[]> {
  const rows = await eventsIn(db, owner, interview)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .execute();
  return rows.map(rowToEvent);
}

/** The event that a request with this key has written, or null. */
export async function eventWithKey(
  db: Kysely<Database>,
  owner: string,
  interview: string,
  key: string,
): Promise<InterviewEvent | null> {
  const row = await eventsIn(db, owner, interview).where('key', '=', key).executeTakeFirst();
  return row ? rowToEvent(row) : null;
}

function eventsIn(db: Kysely<Database>, owner: string, interview: string) {
  return db
    .selectFrom('event')
    .select(['sequence', 'type', 'at', 'key', 'data'])
    .where('owner', '=', owner)
    .where('interview', '=', interview);
}

/** All interviews, oldest first. */
export async function interviewIds(db: Kysely<Database>, owner: string): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('interview')
    .where('owner', '=', owner)
    .where('sequence', '=', 1)
    .orderBy('at')
    .orderBy('interview')
    .execute();
  return rows.map(({ interview }) => interview);
}

/** The interviews whose log holds an event of a type, in the order in which it first came. */
export async function interviewsWith(
  db: Kysely<Database>,
  owner: string,
  type: EventType,
): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('interview')
    .where('owner', '=', owner)
    .where('type', '=', type)
    .groupBy('interview')
    .orderBy((e) => e.fn.min('at'))
    .orderBy('interview')
    .execute();
  return rows.map(({ interview }) => interview);
}

/** The sequence of a log's last event; 0 where it has none. */
export async function lengthOf(
  trx: Transaction<Database>,
  owner: string,
  interview: string,
): Promise<number> {
  const { last } = await trx
    .selectFrom('event')
    .select((e) => e.fn.max('sequence').as('last'))
    .where('owner', '=', owner)
    .where('interview', '=', interview)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/**
 * Claims the place after a sequence: false when the log has gone on or was deleted. A deletion at the same time
 * changes the row that this changes, so that one of the two waits and then sees what the other did.
 */
export async function claimPlace(
  trx: Transaction<Database>,
  owner: string,
  interview: string,
  sequence: number,
): Promise<boolean> {
  if (sequence === 0) return true;
  const { numUpdatedRows } = await trx
    .updateTable('interview_summary')
    .set({ sequence })
    .where('owner', '=', owner)
    .where('id', '=', interview)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return true;
  // A summary that is missing or stale must not keep the log from growing; a log that grew refuses the insert.
  const last = await eventsIn(trx, owner, interview).where('sequence', '=', sequence).executeTakeFirst();
  return last !== undefined;
}

/** Adds events to a log; two at one sequence are refused by the database. */
export async function addEvents(
  trx: Transaction<Database>,
  owner: string,
  interview: string,
  events: readonly InterviewEvent[],
): Promise<void> {
  await trx
    .insertInto('event')
    .values(events.map((event) => eventToRow(owner, interview, event)))
    .execute();
}

/** Deletes a log and says how many events it had. */
export async function eraseEvents(
  trx: Transaction<Database>,
  owner: string,
  interview: string,
): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom('event')
    .where('owner', '=', owner)
    .where('interview', '=', interview)
    .executeTakeFirst();
  return numDeletedRows;
}

/** Writes what is kept of a log beside it for lists and history, in place of what was there. */
export async function writeSummaries(
  trx: Transaction<Database>,
  owner: string,
  { summary, answered }: Summaries,
): Promise<void> {
  const row = summaryToRow(owner, summary);
  await trx
    .insertInto('interview_summary')
    .values(row)
    .onConflict((conflict) => conflict.columns(['owner', 'id']).doUpdateSet(row))
    .execute();
  await eraseAnswered(trx, owner, summary.id);
  if (answered.length > 0) {
    await trx
      .insertInto('answered_question')
      .values(answered.map((one) => answeredToRow(owner, one)))
      .execute();
  }
}

/** Deletes what is kept beside a log. */
export async function eraseSummaries(
  trx: Transaction<Database>,
  owner: string,
  interview: string,
): Promise<void> {
  await trx.deleteFrom('interview_summary').where('owner', '=', owner).where('id', '=', interview).execute();
  await eraseAnswered(trx, owner, interview);
}

async function eraseAnswered(trx: Transaction<Database>, owner: string, interview: string): Promise<void> {
  await trx
    .deleteFrom('answered_question')
    .where('owner', '=', owner)
    .where('interview', '=', interview)
    .execute();
}
