import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, sql } from 'kysely';
import SQLite from 'libsql';
import { StoreUnavailable } from './errors.js';
import { KyselyStore, type StorageUpkeep } from './kysely-store.js';
import { appliedMigrations, applyMigrations, refuseNewer } from './migrate.js';
import { migrations as all, type Migration } from './migrations.js';
import type { Database } from './schema.js';
import { beginWriting, WritingSqliteDialect, whileBusy } from './sqlite-driver.js';
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

/** A name that a copy from before a migration begins with. */
const COPY_PREFIX = `${DATABASE_FILE}.before-`;

/** A statement blocks this process at most this long, milliseconds; whoever has to wait longer does not block it. */
const BLOCKING_MS = 50;

/**
 * Opens the data folder, making or migrating its database first. Before a migration the file is copied to
 * `fovea.db.before-NAME`; after a failed one the data is as it was.
 * @throws StoreUnavailable with advice where the folder cannot be used or its data is from a newer version
 */
export async function openSqlite(folder: string, options: SqliteOptions): Promise<Store> {
  const path = join(folder, DATABASE_FILE);
  let file: InstanceType<typeof SQLite> | undefined;
  try {
    makeFolder(folder);
    const opened = new SQLite(path);
    file = opened;
    await whileBusy(async () => prepareFile(opened));
    await migrateFile(file, folder, path, options);
  } catch (error) {
    file?.close();
    if (error instanceof StoreUnavailable) throw error;
    throw cannotOpen(folder, error);
  }
  const db = kyselyOn(file);
  return new KyselyStore({
    db,
    kind: 'sqlite',
    place: folder,
    owner: options.owner ?? 'local',
    upkeep: upkeepOf(file, db, folder),
  });
}

/** Makes a folder and its parents. Node's own recursive mkdir says "no such file" of a read-only or full disk. */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(folder) && !existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
  }
}

function prepareFile(file: InstanceType<typeof SQLite>): void {
  file.exec(`pragma busy_timeout = ${BLOCKING_MS}`);
  file.exec('pragma journal_mode = WAL');
  // FULL: a commit is on the disk before it is acknowledged, so that a power cut loses nothing.
  file.exec('pragma synchronous = FULL');
  // What is deleted is overwritten, not only unlinked from its page.
  file.exec('pragma secure_delete = on');
}

function kyselyOn(file: InstanceType<typeof SQLite>): Kysely<Database> {
  return new Kysely<Database>({ dialect: new WritingSqliteDialect(file) });
}

/** Keeps what was deleted from staying readable in free pages, in the write-ahead log, or in a copy. */
function upkeepOf(file: InstanceType<typeof SQLite>, db: Kysely<Database>, folder: string): StorageUpkeep {
  // Kysely's turn on the one connection: none of this works inside a transaction.
  const alone = (...statements: string[]) =>
    db.connection().execute(async () => {
      for (const statement of statements) await whileBusy(async () => file.exec(statement));
    });
  return {
    async scrub(deleted) {
      if (deleted === 'some') return alone('pragma wal_checkpoint(truncate)');
      await alone('vacuum', 'pragma wal_checkpoint(truncate)');
      for (const name of readdirSync(folder)) if (name.startsWith(COPY_PREFIX)) rmSync(join(folder, name));
    },
    // So that the file alone holds everything, for whoever copies it; never waits for another process.
    beforeClose: () => alone('pragma wal_checkpoint(passive)').catch(() => {}),
  };
}

async function migrateFile(
  file: InstanceType<typeof SQLite>,
  folder: string,
  path: string,
  options: SqliteOptions,
): Promise<void> {
  const known = options.migrations ?? all;
  const db = kyselyOn(file) as unknown as Kysely<never>;
  const missing = (applied: readonly { name: string }[]) =>
    known.filter(({ name }) => !applied.some((one) => one.name === name));
  const before = await appliedMigrations(db);
  refuseNewer(before, known, options.version, folder);
  if (missing(before).length === 0) return;
  let copy: string | undefined;
  await db.connection().execute(async (connection) => {
    // Immediate: of two processes that start together the second waits, then finds nothing missing.
    await beginWriting(file);
    try {
      const applied = await appliedMigrations(connection);
      refuseNewer(applied, known, options.version, folder);
      const [next] = missing(applied);
      if (next && applied.length > 0) copy = copyBefore(path, next.name);
      await applyMigrations(
        connection,
        known,
        options.version,
        (options.now?.() ?? new Date()).toISOString(),
      );
      await sql`commit`.execute(connection);
    } catch (error) {
      await putBack(connection, error, file, copy, path);
      if (error instanceof StoreUnavailable) throw error;
      const advice =
        adviceOn(error) ??
        (before.length > 0
          ? 'Use the earlier version of Fovea, and report this message.'
          : 'Report this message.');
      throw new StoreUnavailable(
        `The data in ${folder} could not be brought up to date (${(error as Error).message}).`,
        before.length > 0 ? `It is as it was. ${advice}` : advice,
        { cause: error },
      );
    }
  });
}

/** Copies the data as committed, the write-ahead log included; the name appears once the copy is whole. */
function copyBefore(path: string, migration: string): string {
  const copy = join(dirname(path), `${COPY_PREFIX}${migration}`);
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    // A second connection, for the first holds the transaction that keeps others from writing.
    const reader = new SQLite(path);
    reader.prepare('vacuum into ?').run(unfinished);
    reader.close();
    const descriptor = openSync(unfinished, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return copy;
}

/**
 * Undoes a failed migration: by rolling back, or, where the migration ended the transaction itself, with the copy.
 * The file is never replaced where rolling back will do: another process may have it open.
 */
async function putBack(
  connection: Kysely<never>,
  reason: unknown,
  file: InstanceType<typeof SQLite>,
  copy: string | undefined,
  path: string,
): Promise<void> {
  const failed = await sql`rollback`.execute(connection).then(
    () => false,
    () => true,
  );
  // SQLite rolls back by itself when the disk is full or fails.
  if (
    !failed ||
    copy === undefined ||
    /^SQLITE_(?:FULL|IOERR|NOMEM)/.test((reason as { code?: string }).code ?? '')
  )
    return;
  file.close();
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  renameSync(copy, path);
}

function cannotOpen(folder: string, error: unknown): StoreUnavailable {
  const reason = deniedAt(folder) ?? error;
  return new StoreUnavailable(
    `The data folder ${folder} cannot be used (${(reason as Error).message}).`,
    adviceOn(reason) ??
      'Check that the folder exists and that you may write to it, or name another with --data or FOVEA_DATA.',
    { cause: error },
  );
}

/** Why a folder that is there may not be used: the operating system says it more plainly than SQLite does. */
function deniedAt(folder: string): unknown {
  try {
    if (existsSync(folder) && statSync(folder).isDirectory())
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return error;
  }
}

function adviceOn(error: unknown): string | undefined {
  const another = 'or name another folder with --data or FOVEA_DATA.';
  const advice: Record<string, string> = {
    EACCES: `Give yourself the right to write there, ${another}`,
    EPERM: `Give yourself the right to write there, ${another}`,
    EROFS: `The disk is read-only. Make it writable, ${another}`,
    ENOSPC: `The disk is full. Free some space, ${another}`,
    ENOTDIR: 'A file is in the way. Name another folder with --data or FOVEA_DATA.',
    EEXIST: 'A file is in the way. Name another folder with --data or FOVEA_DATA.',
    SQLITE_NOTADB: `Its file ${DATABASE_FILE} is not a Fovea database. Move it away, ${another}`,
    SQLITE_CORRUPT: `Its file ${DATABASE_FILE} is damaged. Keep a copy of it, put back a backup or import an export, ${another}`,
    SQLITE_FULL: `The disk is full. Free some space, ${another}`,
    SQLITE_BUSY: 'Another program holds the data. Close it, then start Fovea again.',
  };
  return advice[(error as { code?: string }).code ?? ''];
}
