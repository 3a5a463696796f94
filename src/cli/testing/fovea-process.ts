import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** The built command line as a process of its own. */
export class FoveaProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly exited: Promise<Exit>;
  out = '';
  err = '';

  constructor(args: readonly string[], data: string) {
    const { DATABASE_URL: _database, PORT: _port, HOST: _host, ...environment } = process.env;
    this.child = spawn(process.execPath, [main, ...args], { env: { ...environment, FOVEA_DATA: data } });
    this.child.stdout.setEncoding('utf8').on('data', (text) => {
      this.out += text;
    });
    this.child.stderr.setEncoding('utf8').on('data', (text) => {
      this.err += text;
    });
    // A process that has ended takes no more input.
    this.child.stdin.on('error', () => {});
    this.exited = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code, signal) => resolve({ code, signal, out: this.out, err: this.err }));
    });
    onTestFinished(() => void this.child.kill('SIGKILL'));
  }

  type(...lines: string[]): void {
    this.child.stdin.write(lines.map((line) => `${line}\n`).join(''));
  }
}

/** A folder for data, removed when the test is over. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `fovea …` to its end with this input. */
export function fovea(args: readonly string[], input = '', data = dataFolder()): Promise<Exit> {
  const running = new FoveaProcess(args, data);
  running.child.stdin.end(input);
  return running.exited;
}
