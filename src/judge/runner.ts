import type { Value } from './value.js';

/** What a submission may import beside Python's own library; `torch` has NumPy as well. */
export type Environment = 'numpy' | 'torch';

/** One call of the submission. */
export interface Call {
  /** Another function of the file than the job's entry, or whatever the driver knows. */
  readonly entry?: string;
  readonly args: readonly Value[];
  readonly kwargs?: Readonly<Record<string, Value>>;
  /** The call may change its arguments. */
  readonly mutates?: boolean;
}

export interface Limits {
  /** Processor time of one call, seconds. */
  readonly cpuSeconds: number;
  /** Time on the wall of one call, seconds. */
  readonly wallSeconds: number;
  /** Processor time for importing the files, seconds. */
  readonly loadSeconds: number;
  /** Memory beyond what Python and its libraries take. */
  readonly memoryBytes: number;
  /** One result. */
  readonly outputBytes: number;
  /** All results of a job. */
  readonly totalOutputBytes: number;
}

/** A piece of Python to run, and the calls to make. */
export interface Job {
  readonly environment: Environment;
  /** Relative path → text. Written into a folder of the run's own, which is on `sys.path`. */
  readonly files: Readonly<Record<string, string>>;
  /** `nms.py:nms`: the file, and the function that a call without an entry calls. */
  readonly entry: string;
  /** Python with `run(solution, entry, args, kwargs)`, where a plain call is not enough. */
  readonly driver?: string;
  /** Dotted names that the files may not use; a prefix forbids what is below it. */
  readonly forbidden?: readonly string[];
  readonly calls: readonly Call[];
  readonly limits?: Partial<Limits>;
}

/** A line of the candidate's own files in a traceback. */
export interface TraceLine {
  readonly file: string;
  readonly line: number;
  readonly function: string;
  readonly text: string;
}

/** What a call came to. */
export type Outcome =
  | { readonly kind: 'returned'; readonly value: Value }
  | {
      readonly kind: 'raised';
      readonly type: string;
      readonly message: string;
      readonly traceback: readonly TraceLine[];
    }
  | { readonly kind: 'mutated'; readonly argument: string }
  | { readonly kind: 'forbidden'; readonly uses: readonly ForbiddenUse[] }
  /** Returned what cannot be compared; the reason says what to return instead. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** `limit` in seconds, of the processor's time or of time on the wall. */
  | { readonly kind: 'timeout'; readonly clock: 'cpu' | 'wall'; readonly limit: number }
  | { readonly kind: 'memory'; readonly limit: number }
  | { readonly kind: 'crashed'; readonly reason: string }
  /** Not made, because the process ended in an earlier call. */
  | { readonly kind: 'skipped'; readonly reason: string };

export interface CallResult {
  readonly outcome: Outcome;
  /** Processor time of the call, measured from outside its process. */
  readonly cpuMs: number;
}

/** Why nothing could be called. Lines and columns count from 1. */
export interface LoadError {
  readonly kind: 'syntax' | 'import' | 'missing' | 'timeout' | 'memory' | 'crashed';
  readonly type: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly text?: string;
  readonly traceback?: readonly TraceLine[];
}

export interface ForbiddenUse {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/** The first 64 kB that were printed, and how many bytes in all. */
export interface Printed {
  readonly text: string;
  readonly bytes: number;
}

export interface JobResult {
  /** One for each call, in order. Empty when `loadError` or `forbidden` is given. */
  readonly calls: readonly CallResult[];
  readonly loadError?: LoadError;
  /** Found before anything ran; what is found during a call is the call's outcome. */
  readonly forbidden?: readonly ForbiddenUse[];
  readonly stdout: Printed;
  readonly stderr: Printed;
  /** Of a process that ended early. */
  readonly maximumResidentBytes?: number;
  readonly versions: Versions;
}

/** `python`, `numpy` and, in its environment, `torch`. */
export type Versions = Readonly<Record<string, string>>;

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** The place in the queue, 1 the next; 0 once it runs. */
  readonly onPlace?: (place: number) => void;
  /** Called as each call's result arrives. */
  readonly onCall?: (index: number, result: CallResult) => void;
}

/** What this machine can run, or why not and what to do. */
export type Capability =
  | { readonly available: true; readonly python: string; readonly versions: Versions }
  | { readonly available: false; readonly reason: string; readonly remedy: string };

/** Runs other people's Python where it can do no harm. Never falls back to running it unprotected. */
export interface CodeRunner {
  readonly name: string;
  /** Starts the environment when it is not started, and says what it has. */
  probe(environment: Environment): Promise<Capability>;
  /**
   * Runs a job in a process of its own. Rejects with RunnerUnavailable where nothing can be run, and with the
   * signal's reason when it is aborted; whatever the code does is in the result.
   */
  run(job: Job, options?: RunOptions): Promise<JobResult>;
  close(): Promise<void>;
}

/** Code cannot be run on this machine; the message says why, `remedy` what to do. */
export class RunnerUnavailable extends Error {
  override readonly name = 'RunnerUnavailable';
  constructor(
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason} ${remedy}`);
  }
}

export const DEFAULT_LIMITS: Limits = {
  cpuSeconds: 4,
  wallSeconds: 10,
  loadSeconds: 5,
  memoryBytes: 1 << 30,
  outputBytes: 32 << 20,
  totalOutputBytes: 128 << 20,
};
