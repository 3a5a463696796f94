import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import SQLite from 'libsql';
import { StoreUnavailable } from './errors.js';
import { KyselyStore } from './kysely-store.js';
import { appliedMigrations, applyMigrations, refuseNewer } from './migrate.js';
import { type Migration, migrations as all } from './migrations.js';
import type { Database } from './schema.js';
import type { Store } from './store.js';

export interface SqliteOptions {
  /** Fovea's version, recorded with each migration. */
  readonly version: string;
  readonly owner?: string;
  /** Other migrations than the built-in ones: for the tests of migrating itself. */
  readonly migrations?: readonly Migration[];
  readonly now?: () => Date;
}

/** The file in the data folder that holds everything. */
export const DATABASE_FILE = 'fovea.db';

/** Milliseconds that a writer waits for another process's transaction. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Opens the data folder, making or migrating its database first. Before a migration the file is copied to
 * `fovea.db.before-NAME`; a failed one puts the copy back.
 * @throws StoreUnavailable with advice where the folder cannot be used or its data is from a newer version
 */
export async function openSqlite(folder: string, options: SqliteOptions): Promise<Store> {
  const path = join(folder, DATABASE_FILE);
  let file: InstanceType<typeof SQLite>;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    file = openFile(path);
  } catch (error) {
    throw cannotOpen(folder, error);
  }
  try {
    file = await migrateFile(file, folder, path, options);
  } catch (error) {
    file.close();
    if (error instanceof StoreUnavailable) throw error;
    throw cannotOpen(folder, error);
  }
  return new KyselyStore({ db: kyselyOn(file), kind: 'sqlite', place: folder, owner: options.owner ?? 'local' });
}

function openFile(path: string): InstanceType<typeof SQLite> {
  const file = new SQLite(path);
  file.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  file.pragma('journal_mode = WAL');
  // FULL: a commit is on the disk before it is acknowledged, so that a power cut loses nothing.
  file.pragma('synchronous = FULL');
  return file;
}

function kyselyOn(file: InstanceType<typeof SQLite>): Kysely<Database> {
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: file as never }) });
}

async function migrateFile(file: InstanceType<typeof SQLite>, folder: string, path: string, options: SqliteOptions) {
  const known = options.migrations ?? all;
  const db = kyselyOn(file) as unknown as Kysely<never>;
  const applied = await appliedMigrations(db);
  refuseNewer(applied, known, options.version, folder);
  const missing = known.filter(({ name }) => !applied.some((one) => one.name === name));
  if (missing.length === 0) return file;
  const copy = `${path}.before-${missing[0]!.name}`;
  if (applied.length > 0) {
    file.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, copy);
  }
  try {
    // Immediate: of two processes that start together the second waits, then finds nothing missing.
    await db.connection().execute(async (connection) => {
      await sql`begin immediate`.execute(connection);
      try {
        await applyMigrations(connection, known, options.version, (options.now?.() ?? new Date()).toISOString());
        await sql`commit`.execute(connection);
      } catch (error) {
        await sql`rollback`.execute(connection).catch(() => {});
        throw error;
      }
    });
    return file;
  } catch (error) {
    file.close();
    if (applied.length > 0 && existsSync(copy)) restore(copy, path);
    throw new StoreUnavailable(
      `The data in ${folder} could not be brought up to date (${(error as Error).message}).`,
      applied.length > 0 ? 'It was put back as it was. Use the earlier version of Fovea, and report this message.' : 'Report this message.',
      { cause: error },
    );
  }
}

function restore(copy: string, path: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  copyFileSync(copy, `${path}.restored`);
  renameSync(`${path}.restored`, path);
}

function cannotOpen(folder: string, error: unknown): StoreUnavailable {
  const { code, message } = error as { code?: string; message: string };
  const advice: Record<string, string> = {
    EACCES: 'Give yourself the right to write there, or name another folder with --data or FOVEA_DATA.',
    EROFS: 'The disk is read-only. Name another folder with --data or FOVEA_DATA.',
    ENOSPC: 'The disk is full. Free some space, or name another folder with --data or FOVEA_DATA.',
    ENOTDIR: 'A file is in the way. Name another folder with --data or FOVEA_DATA.',
    EEXIST: 'A file is in the way. Name another folder with --data or FOVEA_DATA.',
    SQLITE_NOTADB: `Its file ${DATABASE_FILE} is not a Fovea database. Move it away, or name another folder.`,
    SQLITE_FULL: 'The disk is full. Free some space, or name another folder with --data or FOVEA_DATA.',
  };
  return new StoreUnavailable(
    `The data folder ${folder} cannot be used (${message}).`,
    advice[code ?? ''] ?? 'Check that the folder exists and that you may write to it, or name another with --data or FOVEA_DATA.',
    { cause: error },
  );
}
