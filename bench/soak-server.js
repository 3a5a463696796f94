// The built server as its own process on a port that stays the same, to be killed with -9 and started again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../scripts/steps.js';

const LONGEST_START = 30_000;
const LONGEST_REPLY = 30_000;

export class KilledServer {
  #environment;
  #port;
  #process;
  #watcher = () => {};
  /** True from the moment it is killed until it is ready again: then a request that fails has lost nothing. */
  down = true;
  /** The end of what it wrote to standard error. */
  said = '';

  constructor(environment, port) {
    this.#environment = environment;
    this.#port = port;
    process.on('exit', () => this.#process?.kill('SIGKILL'));
  }

  static async onFreePort(environment) {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address();
    probe.close();
    await once(probe, 'close');
    return new KilledServer(environment, port);
  }

  async start() {
    const { DATABASE_URL: _url, ...inherited } = process.env;
    const env = { ...inherited, ...this.#environment, PORT: String(this.#port), HOST: '127.0.0.1' };
    const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    child.stderr.on('data', (text) => {
      this.said = (this.said + text).slice(-4_000);
    });
    await new Promise((resolve, reject) => {
      const fail = (why) => () => reject(new Error(`The server ${why}.`));
      const timer = setTimeout(fail('was not ready in time'), LONGEST_START);
      let out = '';
      child.stdout.on('data', (text) => {
        out += text;
        if (out.includes('Fovea is at')) resolve(clearTimeout(timer));
      });
      child.once('exit', (code, signal) => fail(`ended before it was ready (${signal ?? code})`)());
      child.once('error', reject);
    });
    this.down = false;
  }

  /** Kills with -9; resolves when the process is gone. */
  async kill() {
    this.down = true;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Has a function told, until the next, of each answer "sent" and "acknowledged". */
  watch(watcher) {
    this.#watcher = watcher;
  }

  tell(event) {
    this.#watcher(event);
  }

  /** One request on a connection of its own; rejects where the connection broke. */
  fetch(method, path, body) {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers =
        text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const sent = request(
        { host: '127.0.0.1', port: this.#port, path, method, headers, agent: false, timeout: LONGEST_REPLY },
        (reply) => {
          const parts = [];
          reply.on('data', (part) => parts.push(part));
          reply.on('error', reject);
          reply.on('end', () => {
            try {
              resolve({ status: reply.statusCode, body: JSON.parse(Buffer.concat(parts).toString('utf8')) });
            } catch (error) {
              reject(error);
            }
          });
        },
      );
      sent.on('timeout', () =>
        sent.destroy(new Error(`${method} ${path} was not answered in ${LONGEST_REPLY} ms.`)),
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }
}
