import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InterviewEvent } from '#interview/events';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds what is stale, so that a journey never walks through an old product. */
export function buildOnce(): void {
  execFileSync(process.execPath, ['scripts/build.js'], { cwd: root, stdio: 'pipe' });
}

/** The real server in a process of its own, on a data folder of its own, that can be killed like a power cut. */
export class Server {
  readonly data = mkdtempSync(join(tmpdir(), 'fovea-journey-'));
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #port = 0;

  constructor(environment: NodeJS.ProcessEnv = {}) {
    this.#environment = environment;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Starts, or starts again on the same port and data. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: '',
        HOST: '',
        FOVEA_DATA: this.data,
        PORT: String(this.#port),
        ...this.#environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let output = '';
    for await (const chunk of child.stdout!) {
      output += chunk;
      const port = /http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (port) {
        this.#port = Number(port);
        // Without a reader a full pipe would stop the server.
        child.stdout!.resume();
        child.stderr!.resume();
        return;
      }
    }
    throw new Error(`The server did not start: ${output}${await text(child.stderr!)}`);
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.#child!;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }

  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  async events(id: string): Promise<InterviewEvent[]> {
    return (await this.json<{ events: InterviewEvent[] }>('GET', `/api/interviews/${id}/events`)).events;
  }
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += chunk;
  return all;
}
