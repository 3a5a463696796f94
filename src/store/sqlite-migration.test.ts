import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { StoreUnavailable } from './errors.js';
import { type Migration, migrations } from './migrations.js';
import { DATABASE_FILE, openSqlite } from './sqlite.js';
import type { Store } from './store.js';
import { temporaryFolder } from './testing/disks.js';
import { answered, asked, logOf, record, started } from './testing/events.js';

const TEXT = 'What the candidate said before the update.';
const NEWS = [started(), asked(), answered(TEXT, { key: 'kept' })];

const older = { version: '1.0.0', migrations };
const newerWith = (...more: Migration[]) => ({ version: '2.0.0', migrations: [...migrations, ...more] });

/** Renames a column, so that a database before it and one after it are told apart. */
const rename: Migration = {
  name: '002-rename',
  up: (db) => sql`alter table document rename column kind to sort`.execute(db).then(() => {}),
};

const failing = (name: string, ...statements: string[]): Migration => ({
  name,
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    throw new Error('the migration failed half way');
  },
});

/** A folder with one interview, as the older version leaves it. */
async function filled(): Promise<{ folder: string; id: string }> {
  const folder = temporaryFolder();
  const store = await openSqlite(folder, older);
  const { id } = await record(
    store,
    NEWS.map((event) => [event]),
  );
  await store.close();
  return { folder, id };
}

/** Opens, uses and closes. */
async function using<T>(
  folder: string,
  options: Parameters<typeof openSqlite>[1],
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openSqlite(folder, options);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const copies = (folder: string) => readdirSync(folder).filter((name) => name.includes('.before-'));

it('copies nothing when the folder is new, nor when nothing is to migrate', async () => {
  const { folder, id } = await filled();
  expect(await using(folder, older, (store) => store.events(id))).toEqual(logOf(NEWS));
  expect(copies(folder)).toEqual([]);
});

it('copies the file before it migrates, and the copy opens with the older version', async () => {
  const { folder, id } = await filled();
  expect(await using(folder, newerWith(rename), (store) => store.events(id))).toEqual(logOf(NEWS));
  expect(copies(folder)).toEqual([`${DATABASE_FILE}.before-002-rename`]);
  const rescued = join(temporaryFolder(), 'rescued');
  mkdirSync(rescued);
  copyFileSync(join(folder, `${DATABASE_FILE}.before-002-rename`), join(rescued, DATABASE_FILE));
  await using(rescued, older, async (store) => {
    expect(await store.events(id)).toEqual(logOf(NEWS));
    expect(await store.documents()).toEqual([]);
  });
});

it('copies what is only in the write-ahead log as well', async () => {
  const folder = temporaryFolder();
  const running = await openSqlite(folder, older);
  const { id } = await record(
    running,
    NEWS.map((event) => [event]),
  );
  // The older version is still running, and nothing of this is in the file itself yet.
  await using(folder, newerWith(rename), (store) => store.events(id));
  const rescued = temporaryFolder();
  copyFileSync(join(folder, `${DATABASE_FILE}.before-002-rename`), join(rescued, DATABASE_FILE));
  expect(await using(rescued, older, (store) => store.events(id))).toEqual(logOf(NEWS));
  await running.close();
});

it.each([
  ['by rolling back', failing('002-broken', 'drop table event', 'create table more (id text)')],
  [
    'with the copy, where the migration ended the transaction itself',
    failing('002-broken', 'drop table event', 'commit'),
  ],
])('puts the data back after a migration that fails: %s', async (_how, broken) => {
  const { folder, id } = await filled();
  const refused = await openSqlite(folder, newerWith(broken)).catch((error) => error);
  expect(refused).toBeInstanceOf(StoreUnavailable);
  expect(refused.message).toContain('the migration failed half way');
  expect(refused.advice).toMatch(/^It is as it was\. .*earlier version/);
  await using(folder, older, async (store) => {
    expect(await store.events(id)).toEqual(logOf(NEWS));
    expect((await store.summaries({ limit: 9 })).rows.map((row) => row.id)).toEqual([id]);
    await store.putDocument({ kind: 'project', id: 'p', updatedAt: '2026-01-05T09:00:00.000Z', data: 1 });
  });
  expect(await using(folder, newerWith(rename), (store) => store.events(id))).toEqual(logOf(NEWS));
});

it('leaves a running older version its data when a migration fails', async () => {
  const { folder, id } = await filled();
  const running = await openSqlite(folder, older);
  await expect(openSqlite(folder, newerWith(failing('002-broken', 'drop table event')))).rejects.toThrow(
    StoreUnavailable,
  );
  const { id: second } = await record(running, [NEWS]);
  await running.close();
  await using(folder, older, async (store) => {
    expect((await store.interviewIds()).toSorted()).toEqual([id, second].toSorted());
  });
});

it('removes the copies when everything is deleted', async () => {
  const { folder } = await filled();
  await using(folder, newerWith(), async () => {});
  await using(
    folder,
    newerWith({
      name: '002-more',
      up: (db) => db.schema.createTable('more').addColumn('id', 'text').execute(),
    }),
    async (store) => {
      expect(copies(folder)).toHaveLength(1);
      await store.deleteAll();
    },
  );
  expect(copies(folder)).toEqual([]);
  expect(readFileSync(join(folder, DATABASE_FILE)).includes(TEXT)).toBe(false);
});

it('refuses data of a newer version, names both versions, and changes nothing', async () => {
  const { folder, id } = await filled();
  await using(folder, newerWith(rename), async () => {});
  const before = hash(join(folder, DATABASE_FILE));
  const refused = await openSqlite(folder, older).catch((error) => error);
  expect(refused).toBeInstanceOf(StoreUnavailable);
  expect(refused.message).toContain('Fovea 2.0.0');
  expect(refused.message).toContain('(1.0.0)');
  expect(refused.message).toContain(folder);
  expect(refused.advice).toContain('not changed');
  expect(hash(join(folder, DATABASE_FILE))).toBe(before);
  expect(await using(folder, newerWith(rename), (store) => store.events(id))).toEqual(logOf(NEWS));
});

it('is migrated once by two that open at the same time', async () => {
  const { folder, id } = await filled();
  let times = 0;
  const counted: Migration = {
    name: '002-counted',
    async up(db) {
      times++;
      await db.schema.createTable('counted').addColumn('id', 'text').execute();
    },
  };
  const stores = await Promise.all([1, 2, 3].map(() => openSqlite(folder, newerWith(counted))));
  expect(times).toBe(1);
  for (const store of stores) expect(await store.events(id)).toEqual(logOf(NEWS));
  for (const store of stores) await store.close();
  expect(copies(folder)).toEqual([`${DATABASE_FILE}.before-002-counted`]);
});

it('makes a new folder once when two open it at the same time', async () => {
  const folder = join(temporaryFolder(), 'deep', 'er');
  const stores = await Promise.all([1, 2, 3].map(() => openSqlite(folder, older)));
  const { id } = await record(
    stores[0]!,
    NEWS.map((event) => [event]),
  );
  for (const store of stores) expect(await store.events(id)).toEqual(logOf(NEWS));
  for (const store of stores) await store.close();
  expect(existsSync(join(folder, DATABASE_FILE))).toBe(true);
});
