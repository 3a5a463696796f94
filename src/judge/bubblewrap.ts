import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { findPythons, type Python } from './find-python.js';
import { ResultGatherer } from './job-result.js';
import { Queue } from './queue.js';
import { encodeRequest, limitsOf } from './request.js';
import {
  type Capability,
  type CodeRunner,
  type Environment,
  type Job,
  type JobResult,
  RunnerUnavailable,
  type RunOptions,
} from './runner.js';
import { isProcMasked, noBubblewrap, noPython, sandboxFailure } from './sandbox-failure.js';
import { converse } from './session.js';
import { Zygote, ZygoteFailed, ZygoteLost } from './zygote.js';

export interface BubblewrapOptions {
  /** How many run at once; by default two, or one on a machine of one core. */
  readonly concurrency?: number;
  /** Where bubblewrap and Python are looked for; by default this process's variables. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A supervisor's frames hold a result and a little more. */
const ROOM_FOR_HEADS = 2 << 20;

/** A sandbox that was ended from outside is started anew, and its runs with it, so many times. */
const MOST_ATTEMPTS = 3;

/** Runs code on this machine, each submission a fork of a warm Python inside bubblewrap. */
export function bubblewrapRunner(options: BubblewrapOptions = {}): CodeRunner {
  return new BubblewrapRunner(options);
}

class BubblewrapRunner implements CodeRunner {
  readonly name = 'bubblewrap';
  readonly #queue: Queue;
  readonly #env: NodeJS.ProcessEnv;
  readonly #zygotes = new Map<Environment, Promise<Zygote>>();
  #closed = false;

  constructor({ concurrency = Math.min(2, availableParallelism()), env = process.env }: BubblewrapOptions) {
    this.#queue = new Queue(concurrency);
    this.#env = env;
  }

  async probe(environment: Environment): Promise<Capability> {
    try {
      const { python, versions } = await this.#zygote(environment);
      return { available: true, python: python.executable, versions };
    } catch (error) {
      if (!(error instanceof RunnerUnavailable)) throw error;
      return { available: false, reason: error.reason, remedy: error.remedy };
    }
  }

  async run(job: Job, options: RunOptions = {}): Promise<JobResult> {
    const leave = await this.#queue.enter(options.signal, options.onPlace);
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#runOnce(job, options);
        } catch (error) {
          if (!(error instanceof ZygoteLost) || this.#closed || attempt === MOST_ATTEMPTS) throw error;
        }
      }
    } finally {
      leave();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const started = await Promise.allSettled(this.#zygotes.values());
    for (const one of started) if (one.status === 'fulfilled') one.value.kill();
    this.#zygotes.clear();
  }

  async #runOnce(job: Job, options: RunOptions): Promise<JobResult> {
    const zygote = await this.#zygote(job.environment);
    options.signal?.throwIfAborted();
    try {
      return await runOn(zygote, job, options);
    } catch (error) {
      // Whatever made it lose one run, nobody else is to be forked from it.
      if (error instanceof ZygoteLost) zygote.kill();
      throw error;
    }
  }

  async #zygote(environment: Environment): Promise<Zygote> {
    if (this.#closed) throw new RunnerUnavailable('The runner is closed.', 'Open another.');
    const started = this.#zygotes.get(environment);
    if (started && (await started).alive) return started;
    // Others may have started one while this waited.
    if (this.#zygotes.get(environment) !== started) return this.#zygote(environment);
    const starting = startAny(environment, this.#env);
    this.#zygotes.set(environment, starting);
    // What failed is tried again: the person may have installed it meanwhile.
    starting.catch(() => this.#zygotes.get(environment) === starting && this.#zygotes.delete(environment));
    return starting;
  }
}

async function runOn(zygote: Zygote, job: Job, options: RunOptions): Promise<JobResult> {
  const limits = limitsOf(job);
  const connection = await zygote.connect(limits.outputBytes + ROOM_FOR_HEADS);
  const gatherer = new ResultGatherer(job, limits, options.onCall);
  const ending = await converse(connection, encodeRequest(job, limits), gatherer, options.signal);
  if (ending.reason === 'sandbox') throw sandboxFailure(ending.message ?? '');
  return gatherer.finish(ending, zygote.versions);
}

/** Starts a zygote on the first Python that can be one, and proves it by running a line of code. */
async function startAny(environment: Environment, env: NodeJS.ProcessEnv): Promise<Zygote> {
  const bubblewrap = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'bwrap'))
    .find(existsSync);
  if (process.platform !== 'linux' || !bubblewrap) throw noBubblewrap(process.platform);
  const packages = environment === 'torch' ? ['numpy', 'torch'] : ['numpy'];
  const { found, rejected } = await findPythons(packages, env);
  const tried = rejected.map(({ command, reason }) => `${command} ${reason}`);
  for (const python of found) {
    try {
      return await startProven(environment, python, bubblewrap);
    } catch (error) {
      if (!(error instanceof ZygoteFailed)) throw error;
      // Bubblewrap's own complaints are about the machine, and no other Python helps.
      if (/^bwrap: (?!execvp|Can't find source)/m.test(error.message)) throw sandboxFailure(error.message);
      tried.push(`${python.executable} failed (${error.message.trim().split('\n').at(-1)})`);
    }
  }
  throw noPython(environment, tried);
}

const PROOF: Omit<Job, 'environment'> = {
  files: { 'proof.py': 'def prove():\n    return 1\n' },
  entry: 'proof.py:prove',
  calls: [{ args: [] }],
};

async function startProven(environment: Environment, python: Python, bubblewrap: string): Promise<Zygote> {
  const zygote = await startWithProc(environment, python, bubblewrap);
  try {
    const { calls } = await runOn(zygote, { ...PROOF, environment }, {});
    if (calls[0]?.outcome.kind !== 'returned') throw new ZygoteFailed('it does not run code');
    return zygote;
  } catch (error) {
    zygote.kill();
    throw error;
  }
}

/** With a /proc of its own; where that may not be mounted, with the host's, which no submission sees. */
async function startWithProc(environment: Environment, python: Python, bubblewrap: string): Promise<Zygote> {
  try {
    return await Zygote.start(environment, python, { bubblewrap, hostProc: false });
  } catch (error) {
    if (!(error instanceof ZygoteFailed) || !isProcMasked(error.message)) throw error;
    return Zygote.start(environment, python, { bubblewrap, hostProc: true });
  }
}
