import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A real PostgreSQL for tests: a throw-away cluster, or the server that FOVEA_TEST_POSTGRES names. */
export interface PostgresServer {
  /** A database of its own, empty at first. */
  readonly url: string;
  /** Whether it is a cluster of our own, which a test may crash. */
  readonly own: boolean;
  /** Makes another empty database and gives its URL. */
  freshDatabase(): Promise<string>;
  /** Stops a cluster of our own as a crash would: connections are cut, nothing is written down. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  /** Ends the cluster and removes its folder, or the databases made on the server that was named. */
  stop(): Promise<void>;
}

/** What to do where there is no PostgreSQL: the reason that a skipped test gives. */
export const POSTGRES_MISSING =
  'PostgreSQL (initdb and postgres) was not found. Install it (Debian, Ubuntu: apt-get install postgresql; ' +
  'macOS: brew install postgresql@16), or name a server that may create databases with FOVEA_TEST_POSTGRES.';

export function postgresAvailable(): boolean {
  return Boolean(process.env.FOVEA_TEST_POSTGRES) || programs() !== null;
}

/** Starts one. @throws Error saying what to install where PostgreSQL is missing, or what the server said */
export async function startPostgres(): Promise<PostgresServer> {
  const named = process.env.FOVEA_TEST_POSTGRES;
  if (named) return onServer(named);
  const bin = programs();
  if (!bin) throw new Error(POSTGRES_MISSING);
  const cluster = new Cluster(bin);
  try {
    await cluster.start();
    const url = await cluster.freshDatabase();
    return {
      url,
      own: true,
      freshDatabase: () => cluster.freshDatabase(),
      crash: () => cluster.end('SIGQUIT'),
      restart: () => cluster.start(),
      stop: () => cluster.remove(),
    };
  } catch (error) {
    await cluster.remove();
    throw error;
  }
}

async function onServer(server: string): Promise<PostgresServer> {
  const names: string[] = [];
  const freshDatabase = async () => {
    const name = databaseName();
    await run(server, `create database ${name}`);
    names.push(name);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return url.href;
  };
  const refuse = () =>
    Promise.reject(new Error('Only a cluster of our own may be crashed; FOVEA_TEST_POSTGRES names another.'));
  const stop = async () => {
    for (const name of names.splice(0)) await run(server, `drop database ${name} with (force)`);
  };
  return { url: await freshDatabase(), own: false, freshDatabase, crash: refuse, restart: refuse, stop };
}

/** A cluster in a folder of its own, reached by a socket in that folder alone. */
class Cluster {
  readonly #bin: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'fovea-pg-'));
  /** PostgreSQL refuses to run as root: then it runs as somebody else, who owns the folder. */
  readonly #user = process.getuid?.() === 0 ? unprivileged() : undefined;
  #server: ChildProcess | undefined;
  readonly #onExit = () => {
    this.#server?.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  };

  constructor(bin: string) {
    this.#bin = bin;
    chmodSync(this.#folder, 0o700);
    if (this.#user) chownSync(this.#folder, this.#user.uid, this.#user.gid);
    const data = [
      '-D',
      this.#data,
      '--username=fovea',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ];
    // `--no-sync` is about making the cluster; the server syncs each commit.
    execFileSync(join(bin, 'initdb'), data, { cwd: this.#folder, stdio: 'pipe', ...this.#user });
    process.once('exit', this.#onExit);
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  async start(): Promise<void> {
    const args = [
      '-D',
      this.#data,
      '-k',
      this.#folder,
      '-c',
      'listen_addresses=',
      '-c',
      'shared_buffers=16MB',
    ];
    const server = spawn(join(this.#bin, 'postgres'), args, {
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...this.#user,
    });
    this.#server = server;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr!.on('data', (text) => {
        said = (said + text).slice(-10_000);
        if (said.includes('ready to accept connections')) resolve();
      });
      server.once('error', reject);
      server.once('exit', () => reject(new Error(`PostgreSQL ended before it was ready:\n${said}`)));
    });
  }

  async freshDatabase(): Promise<string> {
    const name = databaseName();
    await run(this.#urlOf('postgres'), `create database ${name}`);
    return this.#urlOf(name);
  }

  async end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  async remove(): Promise<void> {
    await this.end('SIGINT');
    process.removeListener('exit', this.#onExit);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #urlOf(database: string): string {
    return `postgres://fovea@localhost/${database}?host=${encodeURIComponent(this.#folder)}`;
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const databaseName = () => `fovea_test_${randomUUID().replaceAll('-', '')}`;

/** The folder that holds both programs: on the path, where Debian and Red Hat put them, or Homebrew's. */
function programs(): string | null {
  const versions = (parent: string, bin: (version: string) => string) =>
    (existsSync(parent) ? readdirSync(parent) : [])
      .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((version) => join(parent, bin(version)));
  const places = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versions('/usr/lib/postgresql', (version) => `${version}/bin`),
    ...versions('/usr', (name) => (name.startsWith('pgsql-') ? `${name}/bin` : 'no-such-place')),
    ...versions('/opt/homebrew/opt', (name) =>
      name.startsWith('postgresql') ? `${name}/bin` : 'no-such-place',
    ),
    ...versions('/usr/local/opt', (name) =>
      name.startsWith('postgresql') ? `${name}/bin` : 'no-such-place',
    ),
    '/Applications/Postgres.app/Contents/Versions/latest/bin',
  ];
  return (
    places.find((place) => ['initdb', 'postgres'].every((program) => existsSync(join(place, program)))) ??
    null
  );
}

function unprivileged(): { uid: number; gid: number } {
  const id = (flag: string, user: string) =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {}
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" to run it as.',
  );
}
