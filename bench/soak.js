// kill -9 under load: candidates answer, the server is killed and started again, and every log is held against what
// the candidates were told. Prints a line for each ten kills and a summary; resolves with the exit code.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { seeded } from '../dist/statistics/random.js';
import { root } from '../scripts/steps.js';
import { Candidate, candidateTexts } from './soak-candidate.js';
import { integrity } from './soak-integrity.js';
import { KilledServer } from './soak-server.js';
import { Tally } from './soak-tally.js';

/** Candidates who answer at the same time. */
const CANDIDATES = 4;
/** A kill that waits for something to happen does not wait longer than this, milliseconds. */
const LATEST_KILL = 5_000;
/** The kills on Postgres, as a share of those on SQLite. */
const POSTGRES_SHARE = 0.2;

export async function soak({ kills, seed, minutes }) {
  const until = Date.now() + minutes * 60_000;
  const folder = mkdtempSync(join(tmpdir(), 'fovea-soak-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  let postgres;
  try {
    const sqlite = await soakOn({
      name: 'SQLite',
      kills,
      seed,
      until,
      environment: { FOVEA_DATA: folder },
      check: () => integrity(folder),
    });
    const { postgresAvailable, startPostgres, POSTGRES_MISSING } = await postgresModule();
    if (!postgresAvailable()) {
      console.log(`Postgres: not soaked. ${POSTGRES_MISSING}`);
      return sqlite ? 0 : 1;
    }
    postgres = await startPostgres();
    const environment = { DATABASE_URL: postgres.url, FOVEA_DATA: folder };
    const second = await soakOn({
      name: 'Postgres',
      kills: Math.max(1, Math.round(kills * POSTGRES_SHARE)),
      seed: seed + 1,
      until,
      environment,
    });
    return sqlite && second ? 0 : 1;
  } finally {
    await postgres?.stop();
  }
}

/** The tests' own Postgres, which is TypeScript and never part of the build. */
async function postgresModule() {
  const path = join(root, 'src', 'store', 'testing', 'postgres-server.ts');
  return (await runnerImport(path, { root, configFile: false, logLevel: 'error' })).module;
}

/** Soaks one store; true when nothing was lost or doubled. */
async function soakOn({ name, kills, seed, until, environment, check }) {
  const random = seeded(seed);
  const tally = new Tally(name);
  const texts = candidateTexts();
  const server = await KilledServer.onFreePort(environment);
  const candidates = Array.from(
    { length: CANDIDATES },
    () => new Candidate({ server, random, texts, tally }),
  );
  try {
    for (let kill = 1; kill <= kills; kill++) {
      if (Date.now() > until) throw new Error('The time is up: raise SOAK_MINUTES, or lower SOAK_KILLS.');
      await server.start();
      await Promise.all(candidates.map((candidate) => candidate.verify()));
      await oneKill(server, candidates, random);
      const problem = check?.();
      if (problem) tally.fail(`After kill ${kill} the database is not whole: ${problem}`);
      tally.killed();
      if (kill % 10 === 0) console.log(tally.line());
    }
    await server.start();
    for (const candidate of candidates) await candidate.finish();
    const problem = check?.();
    if (problem) tally.fail(`At the end the database is not whole: ${problem}`);
  } catch (error) {
    tally.fail(`${error.stack ?? error}\n${server.said}`);
  } finally {
    await server.kill();
  }
  console.log(tally.summary());
  return tally.failures.length === 0;
}

/** Lets the candidates work, kills the server at a moment that the seed chooses, and waits until all has come to rest. */
async function oneKill(server, candidates, random) {
  let over = false;
  // A timer that comes late must not kill the next server.
  const kill = () => void (over || server.kill());
  const way = random();
  const count = 1 + Math.floor(random() * 40);
  const latest = setTimeout(kill, way < 0.4 ? random() * 900 : LATEST_KILL);
  let seen = 0;
  // The instant after an acknowledgement: the answer is stored and not judged. Or just after an answer was sent.
  const when = way < 0.4 ? null : way < 0.75 ? 'acknowledged' : 'sent';
  server.watch((event) => {
    if (event !== when || ++seen < count) return;
    if (when === 'acknowledged') kill();
    else setTimeout(kill, random() * 4);
  });
  try {
    await Promise.all(candidates.map((candidate) => candidate.work()));
  } finally {
    clearTimeout(latest);
    over = true;
    await server.kill();
  }
}
