// Lists with many interviews stored, in SQLite and, where one is named, in Postgres.
import { randomUUID } from "node:crypto";
import { mkdtempSync, statSync } from "node:fs";
import { join } from "node:path";
import { Conductor } from "#conduct/conductor";
import { builtInPack, version } from "#conduct/open";
import { loadPack } from "#conduct/pack-folder";
import { lexicalGrader } from "#grading/lexical";
import { rounds } from "#rounds/registry";
import { createApp } from "#server/app";
import { openPostgres } from "#store/postgres";
import { DATABASE_FILE, openSqlite } from "#store/sqlite";
import { summariesOf } from "#store/summary";
import { interleaved, median, milliseconds, summary } from "./measure.js";
import { copies, record } from "./recorded.js";

const QUESTIONS = 2;
/** Interviews that are written in one transaction. */
const BATCH = 250;

export async function stored({ folder, size }) {
  const data = mkdtempSync(join(folder, "stored-"));
  const store = await openSqlite(data, { version });
  try {
    await fill(store, folder, size);
    const rows = await requests(store, size);
    const exported = await exporting(store);
    const file = { median: statSync(join(data, DATABASE_FILE)).size / 1e6, n: 1, unit: "MB" };
    return [
      ...rows,
      {
        what: "Exporting all of them",
        note: `${Math.round(exported.megabytes)} MB`,
        measured: { median: exported.seconds, n: 1, unit: "s" },
      },
      {
        what: "The database file",
        measured: file,
        beside: { what: "the export", median: exported.megabytes },
      },
    ];
  } finally {
    await store.close();
  }
}

/** The same Today on Postgres, under an owner of its own whose rows are deleted afterwards. */
export async function postgres({ folder, size }) {
  const url = process.env.FOVEA_BENCH_POSTGRES;
  const what = `Today, ${size.stored.toLocaleString("en")} interviews in Postgres`;
  if (!url) return [{ what, skipped: "FOVEA_BENCH_POSTGRES names no database" }];
  const store = await openPostgres(url, { version, owner: `bench-${randomUUID()}` });
  try {
    await fill(store, folder, size);
    return await requests(store, size);
  } finally {
    await store.deleteAll();
    await store.close();
  }
}

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

async function requests(store, size) {
  const get = getter(store);
  const last = await lastPage(get);
  const works = {
    today: () => milliseconds(() => get("/api/today")),
    first: () => milliseconds(() => get("/api/interviews")),
    last: () => milliseconds(() => get(last)),
  };
  await interleaved(3, works);
  const samples = await interleaved(size.requests, works);
  const folding = await foldingAll(store, size.folded);
  const scaled = (folding * size.stored) / size.folded;
  const count = `${size.stored.toLocaleString("en")} interviews in ${store.kind === "sqlite" ? "SQLite" : "Postgres"}`;
  return [
    {
      what: `Today, ${count}`,
      budget: { most: 300, of: "p95" },
      measured: summary(samples.today, "ms"),
      beside: { what: `folding every log (${size.folded} measured, scaled)`, median: scaled },
    },
    { what: `The list's first page, ${count}`, measured: summary(samples.first, "ms") },
    {
      what: `The list's last page, ${count}`,
      measured: summary(samples.last, "ms"),
      beside: { what: "its first page", median: median(samples.first) },
    },
  ];
}

/** Requests to the whole server in this process: everything but the network. */
function getter(store) {
  const app = createApp({
    conductor: new Conductor({ store, pack: loadPack(builtInPack, rounds), rounds, grader: lexicalGrader() }),
    version,
  });
  return async (path) => {
    const response = await app.request(path, { headers: { host: "localhost" } });
    if (response.status !== 200)
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
}

/** The path of the list's last page, found by going through all of them. */
async function lastPage(get) {
  let path = "/api/interviews?limit=30";
  for (;;) {
    const { next } = await get(path);
    if (next === null) return path;
    path = `/api/interviews?limit=30&cursor=${encodeURIComponent(next)}`;
  }
}

/** Milliseconds for what Today would do without summaries, for so many of the interviews. */
async function foldingAll(store, count) {
  const ids = (await store.interviewIds()).slice(0, count);
  return milliseconds(async () => {
    for (const id of ids) summariesOf(id, await store.events(id));
  });
}

async function exporting(store) {
  const { exportText } = await import("#conduct/own-data");
  let bytes = 0;
  const took = await milliseconds(async () => {
    for await (const text of exportText(store, version, new Date())) bytes += Buffer.byteLength(text);
  });
  return { seconds: took / 1000, megabytes: bytes / 1e6 };
}
