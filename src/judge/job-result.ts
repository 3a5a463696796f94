import { readLoadError, readOutcome, readUses } from './candidate-report.js';
import type {
  CallResult,
  ForbiddenUse,
  Job,
  JobResult,
  Limits,
  LoadError,
  Outcome,
  Printed,
  RunOptions,
  Versions,
} from './runner.js';
import type { Ending, Told } from './session.js';
import { BodyError, readBody } from './value-body.js';

/** Where the sandbox has the files: FOLDER of python/namespaces.py. */
const SOLUTION_FOLDER = '/tmp/solution/';

/** Gathers what a supervisor tells into a result. What the submission's process wrote is checked, not believed. */
export class ResultGatherer implements Told {
  readonly #calls: CallResult[] = [];
  readonly #printed = { stdout: '', stderr: '' };
  #loadError: LoadError | undefined;
  #forbidden: readonly ForbiddenUse[] | undefined;

  constructor(
    private readonly job: Job,
    private readonly limits: Limits,
    private readonly onCall?: RunOptions['onCall'],
  ) {}

  loaded(_cpuSeconds: number, body: Buffer): void {
    let head: Readonly<Record<string, unknown>>;
    try {
      head = readBody(body).head;
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      this.#loadError = { kind: 'crashed', type: 'protocol', message: `it sent ${error.message}` };
      return;
    }
    if (head.problem) this.#loadError = readLoadError(head.problem);
    if (head.forbidden) this.#forbidden = readUses(head.forbidden);
  }

  result(call: number, cpuSeconds: number, body: Buffer): void {
    if (call !== this.#calls.length || call >= this.job.calls.length) return;
    this.#add({ outcome: readOutcome(body, this.limits), cpuMs: 1000 * cpuSeconds });
  }

  printed(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    // Warnings name files by the folder that only the sandbox knows.
    this.#printed[stream] = bytes.toString('utf8').replaceAll(SOLUTION_FOLDER, '');
  }

  finish(ending: Ending, versions: Versions): JobResult {
    const stopped = this.#forbidden !== undefined || this.#loadError !== undefined;
    if (!stopped && ending.reason !== 'done') {
      if (ending.call < 0) this.#loadError = loadErrorOf(ending, this.limits);
      else this.#endEarly(ending);
    }
    const print = (text: string, bytes: number): Printed => ({ text, bytes });
    return {
      calls: this.#loadError || this.#forbidden ? [] : this.#calls,
      ...(this.#loadError && { loadError: this.#loadError }),
      ...(this.#forbidden && { forbidden: this.#forbidden }),
      stdout: print(this.#printed.stdout, ending.printed[0]),
      stderr: print(this.#printed.stderr, ending.printed[1]),
      ...(ending.maximumResidentBytes !== undefined && {
        maximumResidentBytes: ending.maximumResidentBytes,
      }),
      versions,
    };
  }

  /** The call that the process ended in, and those after it. */
  #endEarly(ending: Ending): void {
    this.#add({ outcome: endedBy(ending, this.limits), cpuMs: 1000 * ending.cpuSeconds });
    const skipped: Outcome = { kind: 'skipped', reason: 'the process ended in an earlier call' };
    while (this.#calls.length < this.job.calls.length) this.#add({ outcome: skipped, cpuMs: 0 });
  }

  #add(result: CallResult): void {
    this.#calls.push(result);
    this.onCall?.(this.#calls.length - 1, result);
  }
}

/** What ended a process before its call was over. */
function endedBy({ reason, exit, signal }: Ending, limits: Limits): Outcome {
  if (reason === 'cpu' || reason === 'wall')
    return {
      kind: 'timeout',
      clock: reason,
      limit: reason === 'cpu' ? limits.cpuSeconds : limits.wallSeconds,
    };
  if (reason === 'output') return { kind: 'refused', reason: 'returned more than can be compared' };
  if (reason === 'protocol')
    return { kind: 'crashed', reason: 'something other than the call wrote to the judge' };
  if (typeof exit === 'number')
    return { kind: 'crashed', reason: `the process ended (exit ${exit}) before the call returned` };
  const names: Record<number, string> = {
    4: 'an illegal instruction',
    6: 'an abort',
    7: 'a bus error',
    8: 'an arithmetic error',
    11: 'a segmentation fault',
    25: 'a file that grew too large',
  };
  return {
    kind: 'crashed',
    reason: `the process ended by ${names[signal ?? 0] ?? 'cutting off the judge'} before the call returned`,
  };
}

function loadErrorOf(ending: Ending, limits: Limits): LoadError {
  const outcome = endedBy(ending, limits);
  if (outcome.kind === 'timeout') {
    const seconds = outcome.clock === 'cpu' ? limits.loadSeconds : limits.loadSeconds + limits.wallSeconds;
    return {
      kind: 'timeout',
      type: 'timeout',
      message: `importing took more than ${seconds} s`,
    };
  }
  const reason = outcome.kind === 'crashed' ? outcome.reason : 'the process ended';
  return {
    kind: 'crashed',
    type: 'crash',
    message: reason.replace('before the call returned', 'while importing'),
  };
}
