import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { bubblewrapArguments } from './bubblewrap-arguments.js';
import type { Python } from './find-python.js';
import { FrameStream } from './frame-stream.js';
import { give, privateFolder } from './private-folder.js';
import type { Environment, Versions } from './runner.js';

/** Importing PyTorch from a cold disk takes seconds. */
const MOST_START_MS = 90_000;
const MOST_HELLO_BYTES = 256;

/** The warm Python is gone, or broke its protocol; another has to be started. */
export class ZygoteLost extends Error {
  override readonly name = 'ZygoteLost';
}

/** The sandbox did not start; the message is what bubblewrap or Python said. */
export class ZygoteFailed extends Error {
  override readonly name = 'ZygoteFailed';
}

/** A warm Python in a sandbox of its own, from which each submission is forked. */
export class Zygote {
  versions: Versions = {};
  /** Aborted when the process ends. */
  readonly #ended = new AbortController();
  readonly #expected = new Map<string, (socket: Socket, stream: FrameStream) => void>();

  private constructor(
    readonly python: Python,
    private readonly child: ChildProcess,
    private readonly server: Server,
    private readonly folder: string,
  ) {
    child.once('close', () => this.#end());
    process.once('exit', this.#clean);
  }

  get alive(): boolean {
    return !this.#ended.signal.aborted;
  }

  /** Starts one. ZygoteFailed with what was said when it does not come up. */
  static async start(
    environment: Environment,
    python: Python,
    options: { readonly bubblewrap: string; readonly hostProc: boolean },
  ): Promise<Zygote> {
    const folder = privateFolder(python.identity);
    const sockets = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((listening, reject) => {
      server.once('error', reject);
      server.listen(join(sockets, 's'), listening);
    });
    give(join(sockets, 's'), python.identity);
    const shown = { python, harness: join(folder, 'harness'), socket: sockets, hostProc: options.hostProc };
    const child = spawn(options.bubblewrap, bubblewrapArguments(environment, shown), {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {},
      cwd: '/',
      ...python.identity,
    });
    const zygote = new Zygote(python, child, server, folder);
    server.on('connection', (socket) => zygote.#greet(socket));
    try {
      zygote.versions = await ready(child);
    } catch (error) {
      zygote.kill();
      throw error;
    }
    // A waiting sandbox keeps no program alive.
    child.unref();
    server.unref();
    for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as Socket).unref();
    return zygote;
  }

  /**
   * Forks a supervisor and gives the connection to it, whose frames hold at most `most` bytes. ZygoteLost
   * when there is none.
   */
  connect(most: number): Promise<{ socket: Socket; stream: FrameStream }> {
    const token = randomUUID();
    return new Promise((connected, reject) => {
      const lost = () => {
        this.#expected.delete(token);
        reject(new ZygoteLost('the sandbox ended'));
      };
      if (!this.alive) return lost();
      // A program that waits for a submission is kept alive by it, as by the socket afterwards.
      this.server.ref();
      this.#ended.signal.addEventListener('abort', lost, { once: true });
      this.#expected.set(token, (socket) => {
        this.#ended.signal.removeEventListener('abort', lost);
        this.#expected.delete(token);
        if (this.#expected.size === 0) this.server.unref();
        connected({ socket, stream: new FrameStream(most) });
      });
      this.child.stdin!.write(`start ${token}\n`);
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
    this.#end();
  }

  /** A supervisor says its token first; whoever does not is nobody of ours. */
  #greet(socket: Socket): void {
    const stream = new FrameStream(MOST_HELLO_BYTES);
    socket.on('error', () => socket.destroy());
    socket.once('data', (chunk) => {
      let first: Buffer | undefined;
      try {
        first = stream.push(chunk)[0];
      } catch {
        first = undefined;
      }
      const expected = first?.[0] === 'h'.charCodeAt(0) && this.#expected.get(first.toString('utf8', 1));
      if (!expected) {
        socket.destroy();
        return;
      }
      socket.pause();
      expected(socket, stream);
    });
  }

  #end(): void {
    if (!this.alive) return;
    this.#ended.abort();
    this.server.close();
    process.removeListener('exit', this.#clean);
    this.#clean();
  }

  readonly #clean = () => {
    this.child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  };
}

/** Waits for the line in which the zygote says that it is ready. */
function ready(child: ChildProcess): Promise<Versions> {
  return new Promise((started, reject) => {
    let said = '';
    let complaint = '';
    const timer = setTimeout(() => fail(`it was not ready after ${MOST_START_MS / 1000} s`), MOST_START_MS);
    const fail = (message: string) => {
      clearTimeout(timer);
      reject(new ZygoteFailed(message));
    };
    child.stderr!.on('data', (data) => {
      complaint = (complaint + data).slice(-4000);
    });
    child.stdout!.on('data', (data) => {
      said += data;
      if (!said.includes('\n')) return;
      clearTimeout(timer);
      const answer = JSON.parse(said.slice(0, said.indexOf('\n'))) as { ready?: Versions; failed?: string };
      if (answer.ready) started(answer.ready);
      else fail(answer.failed ?? 'it said something else than that it is ready');
    });
    child.stdin!.on('error', () => {});
    child.once('error', (error) => fail(error.message));
    child.once('close', (code) => fail(complaint || `it ended with ${code}`));
  });
}
