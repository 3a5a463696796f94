import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'libsql';
import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from './sqlite.js';
import { type OpenStore, storeContract } from './store.contract.js';
import type { Store } from './store.js';
import { answered, asked, minute, record, started } from './testing/events.js';

const folderOfOurs = () => mkdtempSync(join(tmpdir(), 'fovea-store-'));

const open: OpenStore = async () => {
  const folder = folderOfOurs();
  const all: Store[] = [];
  const another = async (owner = 'local') => {
    const store = await openSqlite(folder, { version: '1.0.0', owner });
    all.push(store);
    return store;
  };
  const store = await another();
  return {
    store,
    another,
    async reopen() {
      await store.close();
      return another();
    },
    async destroy() {
      for (const one of all) await one.close();
      rmSync(folder, { recursive: true });
    },
  };
};

storeContract('SQLite', open);

/** Whether a text stands in any file of a folder. */
function stands(folder: string, text: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}

async function openOurs(): Promise<{ folder: string; store: Store }> {
  const folder = folderOfOurs();
  const store = await openSqlite(folder, { version: '1.0.0' });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return { folder, store };
}

it('says what and where it is', async () => {
  const { folder, store } = await openOurs();
  expect([store.kind, store.place]).toEqual(['sqlite', folder]);
});

it('keeps the words of a deleted interview in none of its files', async () => {
  const { folder, store } = await openOurs();
  const kept = await record(store, [[started(), asked(), answered('Kept-words-here.')]]);
  const gone = await record(store, [[started(), asked(), answered('Secret-words-here.'.repeat(300))]]);
  expect(stands(folder, 'Secret-words-here.')).not.toEqual([]);
  await store.deleteInterview(gone.id);
  expect(stands(folder, 'Secret-words-here.')).toEqual([]);
  expect(stands(folder, gone.id)).toEqual([]);
  expect(await store.events(kept.id)).toHaveLength(3);
});

it('keeps the words of deleted records in none of its files', async () => {
  const { folder, store } = await openOurs();
  const record = (id: string, data: string) => ({ kind: 'version', id, updatedAt: minute(1), data });
  await store.putDocument(record('b.1', 'Kept-words-here.'));
  await store.putDocument(record('a.1', 'Secret-words-here.'.repeat(300)));
  expect(stands(folder, 'Secret-words-here.')).not.toEqual([]);
  await store.deleteDocuments([{ kind: 'version', prefix: 'a.' }]);
  expect(stands(folder, 'Secret-words-here.')).toEqual([]);
  expect(await store.documents()).toHaveLength(1);
});

it('keeps nothing of what was deleted in any of its files', async () => {
  const { folder, store } = await openOurs();
  await record(store, [[started(), asked(), answered('Secret-words-here.'.repeat(300))]]);
  await store.putDocument({ kind: 'project', id: 'p', updatedAt: minute(1), data: 'Secret-words-here.' });
  await store.deleteAll();
  expect(stands(folder, 'Secret-words-here.')).toEqual([]);
});

it('holds everything in the one file once it is closed, for whoever copies it', async () => {
  const { folder, store } = await openOurs();
  const { id } = await record(store, [[started(), asked(), answered('Words.')]]);
  await store.close();
  const copy = folderOfOurs();
  onTestFinished(() => rmSync(copy, { recursive: true }));
  copyFileSync(join(folder, 'fovea.db'), join(copy, 'fovea.db'));
  const second = await openSqlite(copy, { version: '1.0.0' });
  expect(await second.events(id)).toHaveLength(3);
  await second.close();
});

it('goes on with an interview whose summary is missing or wrong, and rebuilds it', async () => {
  const { folder, store } = await openOurs();
  const one = await record(store, [[started(), asked()]]);
  const two = await record(store, [[started(), asked(), answered('Words.')]], { from: 10 });
  const before = (await store.summaries({ limit: 9 })).rows;
  const damage = new SQLite(join(folder, 'fovea.db'));
  damage.exec('delete from interview_summary; delete from answered_question');
  expect((await store.summaries({ limit: 9 })).rows).toEqual([]);
  await store.rebuildSummaries();
  expect((await store.summaries({ limit: 9 })).rows).toEqual(before);
  expect((await store.answersTo('question-1', 9)).map(({ interview }) => interview)).toEqual([two.id]);
  damage.exec('delete from interview_summary; update answered_question set score = 1');
  damage.close();
  await store.append(one.id, one.state, [answered('Goes on.')], minute(5));
  expect((await store.summaries({ limit: 9 })).rows.map(({ id, sequence }) => [id, sequence])).toEqual([
    [one.id, 3],
  ]);
  await store.rebuildSummaries(two.id);
  expect((await store.answersTo('question-1', 9)).map(({ score }) => score)).toEqual([null, null]);
});
