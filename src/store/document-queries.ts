import { type Kysely, sql, type Transaction } from 'kysely';
import { DocumentConflict } from './errors.js';
import type { Database } from './schema.js';
import type { DocumentChange, DocumentRange, StoredDocument } from './store.js';

type Row = Database['document'];

const documentFrom = ({ kind, id, updated_at, data }: Row): StoredDocument => ({
  kind,
  id,
  updatedAt: updated_at,
  data: JSON.parse(data),
});

/** Not LIKE, for which SQLite takes "a" for "A", and which reads "_" as any character. */
const beginsWith = (prefix: string) => sql<boolean>`substr(id, 1, ${sql.lit(prefix.length)}) = ${prefix}`;

/** Records of all kinds or of one, or of those whose ids begin with a prefix, in order of kind and id. */
export async function documentsOf(
  db: Kysely<Database>,
  owner: string,
  kind?: string,
  prefix?: string,
): Promise<StoredDocument[]> {
  let query = db.selectFrom('document').selectAll().where('owner', '=', owner);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (prefix !== undefined) query = query.where(beginsWith(prefix));
  return (await query.orderBy('kind').orderBy('id').execute()).map(documentFrom);
}

/** One record; null where it is not there. */
export async function documentOf(
  db: Kysely<Database>,
  owner: string,
  kind: string,
  id: string,
): Promise<StoredDocument | null> {
  const row = await db
    .selectFrom('document')
    .selectAll()
    .where('owner', '=', owner)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? documentFrom(row) : null;
}

/** At most so many records after one, in the database's order of kind and id. */
export async function documentPage(
  db: Kysely<Database>,
  owner: string,
  last: Pick<StoredDocument, 'kind' | 'id'> | null,
  limit: number,
): Promise<StoredDocument[]> {
  let query = db.selectFrom('document').selectAll().where('owner', '=', owner);
  if (last) {
    const { kind, id } = last;
    query = query.where((e) => e.or([e('kind', '>', kind), e.and([e('kind', '=', kind), e('id', '>', id)])]));
  }
  return (await query.orderBy('kind').orderBy('id').limit(limit).execute()).map(documentFrom);
}

/**
 * Writes records one after another. Where a record must be as it was read, the row is changed or inserted on that
 * condition: of two writers at once the second waits for the first, and then finds it otherwise.
 * @throws DocumentConflict
 */
export async function writeDocuments(
  trx: Transaction<Database>,
  owner: string,
  changes: readonly DocumentChange[],
): Promise<void> {
  for (const { kind, id, updatedAt, data, was } of changes) {
    const row = { owner, kind, id, updated_at: updatedAt, data: JSON.stringify(data) };
    const written =
      typeof was === 'string' ? await replace(trx, row, was) : await insert(trx, row, was === undefined);
    if (!written) throw new DocumentConflict(`The record ${kind}/${id} is no longer as it was read.`);
  }
}

async function replace(trx: Transaction<Database>, row: Row, was: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('document')
    .set({ updated_at: row.updated_at, data: row.data })
    .where('owner', '=', row.owner)
    .where('kind', '=', row.kind)
    .where('id', '=', row.id)
    .where('updated_at', '=', was)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function insert(trx: Transaction<Database>, row: Row, over: boolean): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('document')
    .values(row)
    .onConflict((conflict) =>
      over
        ? conflict.columns(['owner', 'kind', 'id']).doUpdateSet(row)
        : conflict.columns(['owner', 'kind', 'id']).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Deletes records, range after range. @returns how many there were */
export async function eraseDocuments(
  trx: Transaction<Database>,
  owner: string,
  ranges: readonly DocumentRange[],
): Promise<number> {
  let deleted = 0n;
  for (const range of ranges) {
    let query = trx.deleteFrom('document').where('owner', '=', owner).where('kind', '=', range.kind);
    query = 'id' in range ? query.where('id', '=', range.id) : query.where(beginsWith(range.prefix));
    deleted += (await query.executeTakeFirst()).numDeletedRows;
  }
  return Number(deleted);
}
