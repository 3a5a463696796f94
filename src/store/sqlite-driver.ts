import { setTimeout as delay } from 'node:timers/promises';
import { type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';
import type SQLite from 'libsql';

type Connection = InstanceType<typeof SQLite>;

/** Milliseconds that a writer waits for another's transaction. */
const BUSY_TIMEOUT_MS = 10_000;

/** Tries again while another connection writes, without holding up the rest of this process. */
export async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!code.startsWith('SQLITE_BUSY') || Date.now() > until) throw error;
      await delay(1 + Math.random() * 10);
    }
  }
}

/**
 * Takes the right to write. By `exec`, for libsql does not reset a prepared statement that failed: one `begin` that
 * found the file busy would keep every later transaction of the connection from committing.
 */
export function beginWriting(database: Connection): Promise<void> {
  return whileBusy(async () => {
    database.exec('begin immediate');
  });
}

/** Kysely's driver, but a transaction takes the right to write when it begins, and a failure keeps its own error. */
class WritingDriver extends SqliteDriver {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database: database as never });
    this.#database = database;
  }

  override beginTransaction(): Promise<void> {
    return beginWriting(this.#database);
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite has rolled back by itself, and there is nothing left to roll back.
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

export class WritingSqliteDialect extends SqliteDialect {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database: database as never });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new WritingDriver(this.#database);
  }
}
