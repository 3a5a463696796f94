// Lists and answers with many interviews stored, in SQLite and, where one is named, in Postgres.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '#conduct/open';
import { exportText } from '#conduct/own-data';
import { openPostgres } from '#store/postgres';
import { DATABASE_FILE, openSqlite } from '#store/sqlite';
import { summariesOf } from '#store/summary';
import { serverOn } from './candidates.js';
import { interleaved, median, milliseconds, summary } from './measure.js';
import { copies, record } from './recorded.js';

const QUESTIONS = 2;
/** Interviews that are written in one transaction. */
const BATCH = 250;

export async function stored({ folder, size }) {
  const data = mkdtempSync(join(folder, 'stored-'));
  const store = await openSqlite(data, { version });
  const empty = await openSqlite(mkdtempSync(join(folder, 'empty-')), { version });
  try {
    await fill(store, folder, size);
    const rows = await lists(store, size);
    const exported = await exporting(store);
    const file = { median: statSync(join(data, DATABASE_FILE)).size / 1e6, n: 1, unit: 'MB' };
    return [
      ...rows,
      await answers(store, empty, size),
      {
        what: 'Exporting all of them',
        note: `${Math.round(exported.megabytes)} MB`,
        measured: { median: exported.seconds, n: 1, unit: 's' },
      },
      {
        what: 'The database file',
        measured: file,
        beside: { what: 'the export', median: exported.megabytes },
      },
    ];
  } finally {
    await store.close();
    await empty.close();
  }
}

/** The same lists on Postgres, under an owner of its own whose rows are deleted afterwards. */
export async function postgres({ folder, size }) {
  const url = process.env.FOVEA_BENCH_POSTGRES;
  if (!url)
    return [{ what: `Today, ${many(size)} in Postgres`, skipped: 'FOVEA_BENCH_POSTGRES names no database' }];
  const store = await openPostgres(url, { version, owner: `bench-${randomUUID()}` });
  try {
    await fill(store, folder, size);
    return await lists(store, size);
  } finally {
    await store.deleteAll();
    await store.close();
  }
}

const many = (size) => `${size.stored.toLocaleString('en')} interviews`;

async function fill(store, folder, size) {
  const recorded = await record({ folder, interviews: size.recorded, questions: QUESTIONS });
  let batch = [];
  for (const copy of copies(recorded, size.stored)) {
    if (batch.push(copy) < BATCH) continue;
    await store.importAll(batch, []);
    batch = [];
  }
  await store.importAll(batch, []);
}

async function lists(store, size) {
  const { request } = serverOn(store);
  const last = await lastPage(request);
  const works = {
    today: () => milliseconds(() => request('/api/today')),
    first: () => milliseconds(() => request('/api/interviews')),
    last: () => milliseconds(() => request(last)),
  };
  await interleaved(3, works);
  const samples = await interleaved(size.requests, works);
  const folding = await foldingAll(store, size.folded);
  const where = `${many(size)} in ${store.kind === 'sqlite' ? 'SQLite' : 'Postgres'}`;
  return [
    {
      what: `Today, ${where}`,
      budget: { most: 300, of: 'p95' },
      measured: summary(samples.today, 'ms'),
      beside: {
        what: `folding every log, scaled from ${size.folded}`,
        median: (folding * size.stored) / size.folded,
      },
    },
    { what: `The first page of the list, ${where}`, measured: summary(samples.first, 'ms') },
    {
      what: `Its last page, ${where}`,
      measured: summary(samples.last, 'ms'),
      beside: { what: 'its first page', median: median(samples.first) },
    },
  ];
}

/** The path of the list's last page, found by going through all of them. */
async function lastPage(request) {
  let path = '/api/interviews';
  for (;;) {
    const { next } = await request(path);
    if (next === null) return path;
    path = `/api/interviews?cursor=${encodeURIComponent(next)}`;
  }
}

/** Milliseconds for what Today would do without summaries, for so many of the interviews. */
async function foldingAll(store, count) {
  const ids = (await store.interviewIds()).slice(0, count);
  return milliseconds(async () => {
    for (const id of ids) summariesOf(id, await store.events(id));
  });
}

async function answers(store, empty, size) {
  const [full, fresh] = [serverOn(store), serverOn(empty)];
  const works = { full: () => full.oneAnswer(), fresh: () => fresh.oneAnswer() };
  await interleaved(3, works);
  const samples = await interleaved(size.answers, works);
  return {
    what: `One answer, sent to acknowledged, ${many(size)} in SQLite`,
    measured: summary(samples.full, 'ms'),
    beside: { what: 'with none stored', median: median(samples.fresh) },
  };
}

async function exporting(store) {
  let bytes = 0;
  const took = await milliseconds(async () => {
    for await (const text of exportText(store, version, new Date())) bytes += Buffer.byteLength(text);
  });
  return { seconds: took / 1000, megabytes: bytes / 1e6 };
}
