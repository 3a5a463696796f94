import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { LONGEST_DOCUMENT } from '#api/resume';
import { findingOf } from '../checking/finding.js';
import { parseJsonResume } from '../json-resume.js';
import { processorSeconds } from './processor-time.js';
import { ReadFile } from './reader-file.js';
import { FrameReader, writeFrame } from './reader-frames.js';
import { kindOfFile } from './reader-kind.js';
import { Unreadable, type UnreadableReason } from './unreadable.js';

export type { ReadFile } from './reader-file.js';

/** From its start to its answer; with the start of the command itself, a person waits five seconds at most. */
const TIME_LIMIT_MS = 4_000;
/** A reader that got less of the processor than this share is not slow, the machine is busy: it may go on for a while. */
const FAIR_SHARE = 0.5;
const MOST_TIMES = 3;
/** Processor time that a reader may take that nobody is left to kill, seconds. */
const PROCESSOR_SECONDS = 6;
/** Of JavaScript objects, MiB, and of everything that the process or one that it starts asks for, KiB. */
const HEAP_MIB = 200;
const DATA_KIB = 300 * 1024;
/** Readers at the same time, so that hostile files take the memory of one; others wait. */
const MOST_READERS = 1;
/** More than these wait in vain: each before them may take its four seconds. */
const MOST_WAITING = 4;
const LONGEST_ANSWER = 32 * 1024 * 1024;

// Tests run the sources; a process of its own runs what was built of them.
const PROGRAM = fileURLToPath(new URL('./reader-process.js', import.meta.url)).replace(
  import.meta.url.endsWith('.ts') ? /([\\/])src(?=[\\/]resume[\\/]reading[\\/][^\\/]*$)/ : /$^/,
  '$1dist',
);

const Answer = z.union([
  z.object({ read: ReadFile }),
  z.object({
    unreadable: z.object({ reason: z.string(), message: z.string(), detail: z.string().optional() }),
  }),
]);

export interface ReadOptions {
  /** What the file is called: what it is, is decided by its content. */
  readonly name?: string;
  readonly signal?: AbortSignal;
  /** By default {@link TIME_LIMIT_MS}. */
  readonly timeLimitMs?: number;
}

/**
 * Reads a resume of a PDF, a Word document or a JSON Resume. A PDF or a Word document is read in a process that is
 * killed after four seconds (on a busy machine twelve), and on Linux may take 300 MB; nothing of the file is interpreted in this one.
 * @throws {Unreadable} with one sentence for the person; the reason of the signal where that is aborted
 */
export async function readResumeFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadFile> {
  const { name = '', signal, timeLimitMs = TIME_LIMIT_MS } = options;
  signal?.throwIfAborted();
  if (bytes.length > LONGEST_DOCUMENT) throw tooLarge(bytes.length);
  const kind = kindOfFile(bytes);
  if (kind === 'json') return readJson(bytes);
  const leave = await enter(signal);
  try {
    return await readInProcess(bytes, { kind, name: name.slice(0, 200) }, timeLimitMs, signal);
  } finally {
    leave();
  }
}

/** Refuses a file by its size alone, so that it need not be loaded. */
export function tooLarge(bytes: number): Unreadable {
  // Rounded up, so that a file that is a little too large is not said to be as large as it may be.
  const megabytes = (size: number) => `${Math.ceil((size / 1024 / 1024) * 10) / 10} MB`;
  return new Unreadable(
    'too-large',
    `This file has ${megabytes(bytes)}, and at most ${megabytes(LONGEST_DOCUMENT)} are read; make its pictures smaller or leave them out, and export it again.`,
  );
}

function readJson(bytes: Uint8Array): ReadFile {
  const { resume, problems } = parseJsonResume(new TextDecoder().decode(bytes));
  const whole = problems.find(({ field }) => field === '');
  if (whole)
    throw new Unreadable('not-a-document', `This file ${whole.message}. Mend it there and choose it again.`);
  return {
    kind: 'json',
    resume,
    places: {},
    pages: [],
    pageCount: 0,
    leftOver: [],
    findings: problems.map(({ field, message }) =>
      findingOf({ rule: 'field-not-valid', message: `${field} ${message}.` }),
    ),
  };
}

async function readInProcess(
  bytes: Uint8Array,
  request: { readonly kind: 'pdf' | 'docx'; readonly name: string },
  timeLimitMs: number,
  signal: AbortSignal | undefined,
): Promise<ReadFile> {
  const child = start();
  const kill = () => killGroup(child);
  process.once('exit', kill);
  let timedOut = false;
  const stop = () => {
    timedOut = true;
    kill();
  };
  const began = performance.now();
  const limit = () => {
    const seconds = child.pid === undefined ? null : processorSeconds(child.pid);
    const busy = seconds !== null && seconds * 1_000 < FAIR_SHARE * (performance.now() - began);
    if (busy && performance.now() - began < (MOST_TIMES - 0.5) * timeLimitMs)
      timer = setTimeout(limit, timeLimitMs / 4);
    else stop();
  };
  let timer = setTimeout(limit, timeLimitMs);
  signal?.addEventListener('abort', kill, { once: true });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('close', (code, by) => resolve({ code, signal: by }));
  });
  try {
    // It may end before it has read everything.
    child.stdin!.on('error', () => {});
    writeFrame(child.stdin!, Buffer.from(JSON.stringify(request)));
    writeFrame(child.stdin!, bytes);
    const answer = await new FrameReader(child.stdio[3] as Readable, LONGEST_ANSWER).next().catch(() => null);
    if (answer) return opened(answer);
    const ending = await ended;
    signal?.throwIfAborted();
    throw whyEnded(ending, timedOut, said);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
    process.removeListener('exit', kill);
    kill();
  }
}

function opened(frame: Buffer): ReadFile {
  const answer = Answer.parse(JSON.parse(frame.toString()));
  if ('read' in answer) return answer.read;
  const { reason, message, detail } = answer.unreadable;
  throw new Unreadable(reason as UnreadableReason, message, detail === undefined ? {} : { cause: detail });
}

/** On Linux and macOS in a group of its own, so that what it starts is killed with it, and with limits set by the shell. */
function start(): ChildProcess {
  const node = [process.execPath, `--max-old-space-size=${HEAP_MIB}`, PROGRAM];
  const windows = process.platform === 'win32';
  const limits = 'ulimit -c 0; ulimit -d "$1"; ulimit -t "$2"; shift 2; exec "$@"';
  const [command, ...args] = windows
    ? node
    : ['/bin/sh', '-c', limits, 'sh', String(DATA_KIB), String(PROCESSOR_SECONDS), ...node];
  return spawn(command!, args, {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: !windows,
    windowsHide: true,
    // No keys, no addresses: it needs to find pdftotext, and nothing else of this process.
    env: { PATH: process.env.PATH, ...(windows ? { SystemRoot: process.env.SystemRoot } : {}) },
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error?: Error;
}

function whyEnded(ending: Ending, timedOut: boolean, said: string): Unreadable {
  const cause = { cause: ending.error ?? `${ending.signal ?? ending.code}: ${said}` };
  if (timedOut || ending.signal === 'SIGXCPU') return new Unreadable('timeout', undefined, cause);
  // Where memory is denied, V8 aborts in some places, and in others touches what it was not given.
  const denied = ['SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGTRAP', 'SIGILL', 'SIGKILL'].includes(
    ending.signal ?? '',
  );
  const memory = denied || /out of memory|allocation failed|bad_alloc/i.test(said);
  return new Unreadable(memory ? 'no-memory' : 'stopped', undefined, cause);
}

let reading = 0;
const waiting: (() => void)[] = [];

/** Waits for a place among the readers; gives what leaves it. */
async function enter(signal: AbortSignal | undefined): Promise<() => void> {
  if (waiting.length >= MOST_WAITING) throw new Unreadable('busy');
  if (reading >= MOST_READERS) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading++;
  const leave = () => {
    const next = waiting.shift();
    // The place is handed on, so that nobody comes between.
    if (next) next();
    else reading--;
  };
  if (signal?.aborted) {
    leave();
    throw signal.reason;
  }
  return leave;
}
