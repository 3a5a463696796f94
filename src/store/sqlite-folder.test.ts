import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import SQLite from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreUnavailable } from './errors.js';
import { KyselyStore } from './kysely-store.js';
import { type Migration, migrations } from './migrations.js';
import type { Database } from './schema.js';
import { DATABASE_FILE, openSqlite } from './sqlite.js';
import { WritingSqliteDialect } from './sqlite-driver.js';
import type { Store } from './store.js';
import { readOnlyView, smallDisk, temporaryFolder } from './testing/disks.js';
import { minute } from './testing/events.js';

const version = '1.0.0';
const document = (id: string, characters: number) => ({
  kind: 'project',
  id,
  updatedAt: minute(0),
  data: 'x'.repeat(characters),
});

async function refusal(work: Promise<unknown>): Promise<StoreUnavailable> {
  const error = await work.then(
    () => null,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(StoreUnavailable);
  return error;
}

async function filled(folder: string, documents = 1): Promise<void> {
  const store = await openSqlite(folder, { version });
  for (let n = 0; n < documents; n++) await store.putDocument(document(`document-${n}`, 3_000));
  await store.close();
}

/** Writes until the store refuses; gives the refusal and the ids that were acknowledged before it. */
async function writeUntilRefused(store: Store): Promise<{ error: StoreUnavailable; stored: string[] }> {
  const stored: string[] = [];
  for (let n = 0; n < 1_000; n++) {
    const id = `document-${String(n).padStart(4, '0')}`;
    const error = await store.putDocument(document(id, 10_000)).then(
      () => null,
      (reason) => reason,
    );
    if (error) {
      expect(error).toBeInstanceOf(StoreUnavailable);
      return { error, stored };
    }
    stored.push(id);
  }
  throw new Error('The disk never filled up.');
}

const ids = async (store: Store) => (await store.documents()).map(({ id }) => id);

/** The store on a connection of the test's own, to which it can do what a disk would. */
function storeOn(folder: string, ...pragmas: string[]): { store: Store; file: InstanceType<typeof SQLite> } {
  const file = new SQLite(join(folder, DATABASE_FILE));
  for (const pragma of pragmas) file.exec(`pragma ${pragma}`);
  const db = new Kysely<Database>({ dialect: new WritingSqliteDialect(file) });
  return { store: new KyselyStore({ db, kind: 'sqlite', place: folder, owner: 'local' }), file };
}

describe('a data folder that cannot be used', () => {
  it.each([
    ['a file', (file: string) => file],
    ['below a file', (file: string) => join(file, 'deep', 'er')],
  ])('because it is %s', async (_what, place) => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, 'not a folder');
    const error = await refusal(openSqlite(place(file), { version }));
    expect(error.message).toContain(file);
    expect(error.advice).toMatch(/A file is in the way.*--data/);
    expect(readFileSync(file, 'utf8')).toBe('not a folder');
  });

  it('because a folder lies where the database should', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, DATABASE_FILE));
    expect((await refusal(openSqlite(folder, { version }))).advice).toContain('--data');
  });

  it('because it is not ours to read', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'fovea-store-'));
    const folder = join(parent, 'closed');
    await filled(folder);
    chmodSync(parent, 0o755);
    chmodSync(folder, 0o000);
    // Root is let in everywhere: be somebody else for as long as it takes.
    const isRoot = process.geteuid!() === 0;
    if (isRoot) process.seteuid!(65534);
    const error = await refusal(openSqlite(folder, { version })).finally(() => isRoot && process.seteuid!(0));
    chmodSync(folder, 0o700);
    onTestFinished(() => rmSync(parent, { recursive: true }));
    expect(error.message).toContain(folder);
    expect(error.advice).toMatch(/write (?:there|to it).*--data/);
    const store = await openSqlite(folder, { version });
    expect(await ids(store)).toEqual(['document-0']);
    await store.close();
  });

  it('because its file is not a database', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, DATABASE_FILE), 'Dear diary, '.repeat(500));
    const error = await refusal(openSqlite(folder, { version }));
    expect(error.message).toContain(folder);
    expect(error.advice).toContain(`${DATABASE_FILE} is not a Fovea database`);
    expect(readFileSync(join(folder, DATABASE_FILE), 'utf8')).toBe('Dear diary, '.repeat(500));
  });

  it('because its file is damaged, or cut short', async () => {
    const folder = temporaryFolder();
    await filled(folder, 40);
    const whole = readFileSync(join(folder, DATABASE_FILE));
    const damaged = Buffer.from(whole).fill(0x5a, 4_096);
    for (const [name, bytes] of [
      ['damaged', damaged],
      ['short', whole.subarray(0, 50_000)],
    ] as const) {
      const place = join(temporaryFolder(), name);
      mkdirSync(place);
      writeFileSync(join(place, DATABASE_FILE), bytes);
      const error = await refusal(openSqlite(place, { version }));
      expect(error.advice).toMatch(/is damaged\. Keep a copy of it/);
      expect(readFileSync(join(place, DATABASE_FILE)).length).toBe(bytes.length);
    }
  });

  it('because damage is met while it is read', async () => {
    const folder = temporaryFolder();
    await filled(folder, 40);
    const bytes = readFileSync(join(folder, DATABASE_FILE));
    const place = temporaryFolder();
    writeFileSync(join(place, DATABASE_FILE), Buffer.from(bytes).fill(0x5a, 65_536));
    const store = await openSqlite(place, { version });
    const error = await refusal(store.documents());
    expect(error.message).toContain('is damaged');
    expect(error.advice).toContain('backup');
    await store.close();
  });
});

describe('a full disk', () => {
  it('refuses the write with advice, keeps what was acknowledged, and goes on once there is room', async () => {
    const disk = smallDisk(400);
    const folder = disk?.folder ?? temporaryFolder();
    await filled(folder, 0);
    // Where no disk can be mounted, a limit on the file's pages takes the same way through SQLite.
    const limited = disk ? null : storeOn(folder, 'journal_mode = WAL', 'max_page_count = 60');
    const store = limited?.store ?? (await openSqlite(folder, { version }));
    const { error, stored } = await writeUntilRefused(store);
    expect(error.message).toBe(`There is no room left for the data in ${folder}.`);
    expect(error.advice).toContain('Free some space');
    expect(stored.length).toBeGreaterThan(2);
    expect(await ids(store)).toEqual(stored);
    await refusal(store.putDocument(document('refused-again', 50_000)));
    expect(await ids(store)).toEqual(stored);
    disk?.enlarge(4_000);
    limited?.file.exec('pragma max_page_count = 1000');
    await store.putDocument(document('with-room', 10_000));
    await store.close();
    const again = await openSqlite(folder, { version });
    expect(await ids(again)).toEqual([...stored, 'with-room']);
    await again.close();
  });

  it('is refused when it is opened for the first time', async (context) => {
    const disk = smallDisk(16);
    if (!disk) return context.skip('this process may not mount a disk of its own');
    writeFileSync(join(disk.folder, 'filler'), 'x'.repeat(12_000));
    const error = await refusal(openSqlite(join(disk.folder, 'data'), { version }));
    expect(error.advice).toContain('The disk is full. Free some space');
  });

  it('stops a migration, which leaves the data as it was', async () => {
    const disk = smallDisk(500);
    const folder = disk?.folder ?? temporaryFolder();
    await filled(folder, 20);
    const big: Migration = {
      name: '002-big',
      async up(db) {
        const { sql } = await import('kysely');
        if (!disk) await sql`pragma max_page_count = 80`.execute(db);
        await db.schema.createTable('big').addColumn('data', 'text').execute();
        for (let n = 0; n < 80; n++) await sql`insert into big values (${'x'.repeat(10_000)})`.execute(db);
      },
    };
    const error = await refusal(openSqlite(folder, { version: '2.0.0', migrations: [...migrations, big] }));
    expect(error.message + error.advice).toMatch(/full/);
    expect(error.advice).toContain('Free some space');
    disk?.enlarge(4_000);
    const store = await openSqlite(folder, { version });
    expect(await ids(store)).toHaveLength(20);
    await store.putDocument(document('after', 10));
    await store.close();
  });
});

describe('a read-only disk', () => {
  it('is named where there is no data folder yet', async (context) => {
    const view = readOnlyView(temporaryFolder());
    if (!view) return context.skip('this process may not mount a disk of its own');
    const error = await refusal(openSqlite(join(view, 'new', 'data'), { version }));
    expect(error.advice).toMatch(/read-only.*--data/);
  });

  it('is named where the data was made before', async (context) => {
    const folder = temporaryFolder();
    await filled(folder);
    const copy = temporaryFolder();
    copyFileSync(join(folder, DATABASE_FILE), join(copy, DATABASE_FILE));
    const view = readOnlyView(copy);
    if (!view) return context.skip('this process may not mount a disk of its own');
    const error = await refusal(openSqlite(view, { version }));
    expect(error.message).toContain(view);
    expect(error.advice).toMatch(/read-only.*--data/);
    const store = await openSqlite(copy, { version });
    expect(await ids(store)).toEqual(['document-0']);
    await store.close();
  });

  it('refuses the write with advice, still gives what is there, and goes on once it can be written', async () => {
    const folder = temporaryFolder();
    await filled(folder);
    const { store, file } = storeOn(folder, 'query_only = on');
    const error = await refusal(store.putDocument(document('refused', 10)));
    expect(error.message).toContain('read-only');
    expect(error.advice).toContain('Make it writable');
    await refusal(store.deleteAll());
    expect(await ids(store)).toEqual(['document-0']);
    file.exec('pragma query_only = off');
    await store.putDocument(document('written', 10));
    expect(await ids(store)).toEqual(['document-0', 'written']);
    await store.close();
  });
});
