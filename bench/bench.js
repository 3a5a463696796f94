// Runs the parts one after the other, prints their rows, and says whether every budget was kept.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, step, stop } from '../scripts/steps.js';
import { durable } from './durable.js';
import { editor } from './editor.js';
import { firstLoad } from './first-load.js';
import { grader } from './grader.js';
import { judge } from './judge.js';
import { machine } from './machine.js';
import { replay } from './replay.js';
import { resume } from './resume.js';
import { start } from './start.js';
import { postgres, stored } from './stored.js';
import { documentRows, table, verdictOf } from './table.js';
import { vision } from './vision.js';

/** Each part by its name: what it says while it runs, and the function that returns its rows. */
export const parts = {
  'first-load': { title: 'First load of the web app', rows: firstLoad },
  editor: { title: 'Opening the coding desk', rows: editor },
  start: { title: 'Starting', rows: start },
  grader: { title: 'The grader', rows: grader },
  replay: { title: 'Replaying interviews', rows: replay },
  durable: { title: 'Durable answers', rows: durable },
  judge: { title: 'Judging code', rows: judge },
  evaluate: { title: 'Average precision', rows: vision },
  resume: { title: 'The resume', rows: resume },
  stored: { title: 'Interviews stored in SQLite', rows: stored },
  postgres: { title: 'Interviews stored in Postgres', rows: postgres },
};

/** How much is measured. Quick sizes show that the bench works, and nothing about the budgets. */
const FULL = {
  starts: 7,
  passes: 5,
  firsts: 7,
  recorded: 36,
  replays: 21,
  stored: 10_000,
  folded: 500,
  requests: 60,
  answers: 48,
  images: 5_000,
  detections: 1_000_000,
  evaluations: 5,
  judged: 40,
  submissions: 50,
  resumes: 30,
};
const QUICK = {
  starts: 3,
  passes: 1,
  firsts: 2,
  recorded: 6,
  replays: 3,
  stored: 300,
  folded: 50,
  requests: 10,
  answers: 12,
  images: 500,
  detections: 50_000,
  evaluations: 1,
  judged: 10,
  submissions: 12,
  resumes: 4,
};

/** Bytes that the stored interviews may take, with their write-ahead log, while the bench runs. */
const ROOM = 2.5e9;

/** Measures and prints; resolves with the exit code: 1 where a budget was missed. */
export async function bench({ only, json, write }) {
  const quick = Boolean(process.env.BENCH_QUICK);
  const on = machine();
  const folder = workFolder(quick);
  const names = only.length > 0 ? only : Object.keys(parts);
  const rows = [];
  for (const name of names) {
    const { title, rows: measure } = parts[name];
    rows.push(...(await step(title, () => measure({ root, folder, size: quick ? QUICK : FULL }))));
  }
  const missed = rows.filter((row) => verdictOf(row) === 'fell short');
  if (json)
    console.log(JSON.stringify({ ...on, quick, rows: documentRows(rows), missed: missed.length }, null, 2));
  else
    console.log(
      `${on.text}${quick ? '\nQuick sizes: this run says nothing about the budgets.' : ''}\n\n${table(rows)}`,
    );
  if (write) writeTable(`${on.text}\n\n${table(rows)}`);
  return missed.length === 0 ? 0 : 1;
}

/** A folder on the disk that the checkout is on (a temporary folder may be memory), gone when the bench ends. */
function workFolder(quick) {
  mkdirSync(join(root, '.fovea'), { recursive: true });
  const folder = mkdtempSync(join(root, '.fovea', 'bench-'));
  const { bavail, bsize } = statfsSync(folder);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  if (!quick && bavail * bsize < ROOM) {
    stop(`The bench needs ${ROOM / 1e9} GB free on this disk. Free some, or try it with BENCH_QUICK=1.`);
  }
  return folder;
}

function writeTable(text) {
  const path = join(root, 'docs', 'performance.md');
  const [begin, end] = ['<!-- npm run bench -- --write: begin -->', '<!-- npm run bench -- --write: end -->'];
  const page = readFileSync(path, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from)
    stop(`docs/performance.md lacks the lines ${begin} and ${end}: put them back.`, 1);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`);
}
