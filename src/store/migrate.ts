import { type Kysely, sql } from 'kysely';
import { StoreUnavailable } from './errors.js';
import type { Migration } from './migrations.js';

interface Applied {
  readonly name: string;
  readonly version: string;
}

/** The migrations that a database holds, oldest first; none where it is new. */
export async function appliedMigrations(db: Kysely<never>): Promise<Applied[]> {
  const tables = await db.introspection.getTables();
  if (!tables.some((table) => table.name === 'migration')) return [];
  return (await sql<Applied>`select name, version from migration order by name`.execute(db)).rows;
}

/** @throws StoreUnavailable when the data was written by a newer version of Fovea, naming that version */
export function refuseNewer(
  applied: readonly Applied[],
  known: readonly Migration[],
  version: string,
  place: string,
): void {
  const names = new Set(known.map((migration) => migration.name));
  const unknown = applied.filter(({ name }) => !names.has(name)).at(-1);
  if (!unknown) return;
  throw new StoreUnavailable(
    `The data in ${place} was last used by Fovea ${unknown.version}, which is newer than this one (${version}).`,
    'Update Fovea, or name another data folder with --data or FOVEA_DATA. The data was not changed.',
  );
}

/** Applies what is missing, inside the caller's transaction; returns the names applied. */
export async function applyMigrations(
  db: Kysely<never>,
  known: readonly Migration[],
  version: string,
  at: string,
): Promise<string[]> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  const applied = new Set((await appliedMigrations(db)).map(({ name }) => name));
  const missing = known.filter(({ name }) => !applied.has(name));
  for (const migration of missing) {
    await migration.up(db);
    await sql`insert into migration (name, version, at) values (${migration.name}, ${version}, ${at})`.execute(
      db,
    );
  }
  return missing.map(({ name }) => name);
}
