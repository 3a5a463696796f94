import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StoreUnavailable } from './errors.js';
import { KyselyStore } from './kysely-store.js';
import { appliedMigrations, applyMigrations, refuseNewer } from './migrate.js';
import { migrations as all, type Migration } from './migrations.js';
import type { Database } from './schema.js';
import type { Store } from './store.js';

export interface PostgresOptions {
  readonly version: string;
  readonly owner?: string;
  readonly migrations?: readonly Migration[];
  /** Connections kept open. */
  readonly connections?: number;
}

/** A number of our own for the advisory lock that only a migration takes: "fovea" on a phone's keys. */
const MIGRATION_LOCK = 36832;

/**
 * Opens a Postgres database by its URL and migrates it. Servers that start together migrate one after the other.
 * @throws StoreUnavailable with advice where it cannot be reached or its data is from a newer version
 */
export async function openPostgres(url: string, options: PostgresOptions): Promise<Store> {
  const place = placeOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 8,
    connectionTimeoutMillis: 5_000,
  });
  // A connection that dies, idle or in use, is replaced; without a listener either would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.transaction().execute(async (transaction) => {
      const untyped = transaction as unknown as Kysely<never>;
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(untyped);
      const known = options.migrations ?? all;
      refuseNewer(await appliedMigrations(untyped), known, options.version, place);
      await applyMigrations(untyped, known, options.version, new Date().toISOString());
    });
  } catch (error) {
    await db.destroy();
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(
      `The database at ${place} cannot be used (${(error as Error).message}).`,
      'Check DATABASE_URL and that the server runs; without DATABASE_URL Fovea keeps its data in a folder.',
      { cause: error },
    );
  }
  return new KyselyStore({ db, kind: 'postgres', place, owner: options.owner ?? 'local' });
}

/** Host and database, never the password. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'localhost'}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
