import { randomInt } from 'node:crypto';
import type { Difference } from './compare.js';
import { type Complexity, measureComplexity } from './complexity.js';
import { runEveryCall } from './every-call.js';
import { judgeCase } from './judge-case.js';
import { runPack } from './pack-job.js';
import { type CaseKind, type Prepared, prepare } from './prepare.js';
import type {
  CallResult,
  CodeRunner,
  ForbiddenUse,
  Job,
  LoadError,
  Outcome,
  Printed,
  Versions,
} from './runner.js';
import type { Shown } from './show.js';
import type { JudgeTask } from './task.js';
import { list, member, type Value } from './value.js';

export interface JudgeOptions {
  readonly runner: CodeRunner;
  /** Makes the hidden cases, a whole number below 2^32; a fresh one when absent. */
  readonly seed?: number;
  /** Only the cases that the candidate may read; nothing is measured. */
  readonly visibleOnly?: boolean;
  /** Judges the follow-up's entry by the follow-up's cases. */
  readonly followUp?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export type Progress =
  /** Waiting for others; 1 is the next. */
  | { readonly phase: 'queued'; readonly place: number }
  | { readonly phase: 'preparing' }
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | { readonly phase: 'measuring' };

/** What became of one case. */
export interface JudgedCase {
  readonly name: string;
  readonly visible: boolean;
  readonly edge: boolean;
  readonly passed: boolean;
  /** `differs` when it returned something else than was expected. */
  readonly outcome: 'passed' | 'differs' | Exclude<Outcome['kind'], 'returned'>;
  /** The function that it calls, where it is not the task's entry. */
  readonly entry?: string;
  /** What the case looks at, as the task says it. */
  readonly why?: string;
  /** What went wrong, for a person. */
  readonly message?: string;
  readonly difference?: Difference;
  /** Lines of the candidate's own files, the innermost last, when it raised. */
  readonly traceback?: Extract<Outcome, { kind: 'raised' }>['traceback'];
  readonly input: { readonly args: readonly Shown[]; readonly kwargs: Readonly<Record<string, Shown>> };
  readonly expected: Shown;
  /** What is compared: the output, or what the task measures of it. */
  readonly actual?: Shown;
  readonly cpuMs: number;
}

export interface Verdict {
  /** `error`: nothing could be judged, for the files do not load; `loadError` says why. */
  readonly verdict: 'passed' | 'failed' | 'error';
  readonly cases: readonly JudgedCase[];
  /** Measured when every case passed. */
  readonly complexity?: Complexity;
  readonly stdout: Printed;
  readonly stderr: Printed;
  readonly loadError?: LoadError;
  readonly forbidden?: readonly ForbiddenUse[];
  /** The seed of the hidden cases. */
  readonly seed: number;
  readonly versions: Versions;
}

/**
 * Runs a candidate's files against a task's cases and compares what they return, here, with what is expected.
 *
 * `files` (relative path → text) are laid over the starter. TaskError when the task itself is broken,
 * RunnerUnavailable where code cannot be run, the signal's reason when it is aborted.
 */
export async function judge(
  task: JudgeTask,
  files: Readonly<Record<string, string>>,
  options: JudgeOptions,
): Promise<Verdict> {
  const {
    runner,
    seed = randomInt(2 ** 32),
    visibleOnly = false,
    followUp = false,
    onProgress,
    signal,
  } = options;
  onProgress?.({ phase: 'preparing' });
  const kinds: CaseKind[] = followUp ? ['follow_up'] : visibleOnly ? ['visible'] : ['visible', 'hidden'];
  const settled = await Promise.allSettled(kinds.map((kind) => prepare(runner, task, kind, seed, signal)));
  // Of several faults the first in order is told, not the one that happened to be quicker.
  const prepared = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  signal?.throwIfAborted();
  const cases = prepared.flatMap((one) => one.cases);
  const job = candidateJob(task, { ...task.starter, ...files }, followUp);
  let done = 0;
  const result = await runEveryCall(
    runner,
    { ...job, calls: cases.map(({ call }) => call) },
    {
      ...(signal && { signal }),
      onPlace: (place) =>
        onProgress?.(
          place > 0 ? { phase: 'queued', place } : { phase: 'running', done, total: cases.length },
        ),
      onCall: () => onProgress?.({ phase: 'running', done: ++done, total: cases.length }),
    },
  );
  const measured = await measureOutputs(runner, task, prepared, result.calls, signal);
  const judged = cases.map((one, index) => judgeCase(one, result.calls[index], measured[index]));
  const forbidden = result.forbidden ?? usesIn(result.calls);
  const allPassed = judged.every(({ passed }) => passed) && !result.loadError && forbidden.length === 0;
  let complexity: Complexity | undefined;
  if (allPassed && task.complexity && !visibleOnly && !followUp) {
    onProgress?.({ phase: 'measuring' });
    const reference = candidateJob(task, { ...task.starter, ...task.reference }, false);
    complexity = await measureComplexity(
      runner,
      task,
      { candidate: job, reference: { ...reference, forbidden: [] } },
      seed,
      signal,
    );
  }
  const passed = allPassed && complexity?.passed !== false;
  return {
    verdict: result.loadError ? 'error' : passed ? 'passed' : 'failed',
    cases: judged,
    ...(complexity && { complexity }),
    stdout: result.stdout,
    stderr: result.stderr,
    ...(result.loadError && { loadError: result.loadError }),
    ...(forbidden.length > 0 && { forbidden }),
    seed,
    versions: result.versions,
  };
}

/** Time on the wall for each second of processor time: others compute too, and only a call that waits gets here. */
const WAITING = 5;

/** What a candidate's sandbox is given beside the calls: no cases, no reference, no seed. */
function candidateJob(
  task: JudgeTask,
  files: Readonly<Record<string, string>>,
  followUp: boolean,
): Omit<Job, 'calls'> {
  const seconds = task.seconds ?? 4;
  const file = task.entry.split(':')[0]!;
  const entry = followUp ? task.followUp!.entry : task.entry;
  return {
    environment: task.environment,
    files,
    entry: entry.includes(':') ? entry : `${file}:${entry}`,
    ...(task.driver !== undefined && { driver: task.driver }),
    forbidden: task.forbidden ?? [],
    limits: { cpuSeconds: seconds, wallSeconds: WAITING * seconds },
  };
}

/** What the task measures of each output that was returned; undefined where there is nothing to measure. */
async function measureOutputs(
  runner: CodeRunner,
  task: JudgeTask,
  prepared: readonly Prepared[],
  calls: readonly CallResult[],
  signal?: AbortSignal,
): Promise<(Measured | undefined)[]> {
  const cases = prepared.flatMap((one) => one.cases);
  const measured: (Measured | undefined)[] = cases.map(() => undefined);
  if (!prepared.some((one) => one.measures)) return measured;
  const returned = calls.flatMap(({ outcome }, index) =>
    outcome.kind === 'returned' ? [{ index, source: cases[index]!.source, output: outcome.value }] : [],
  );
  if (returned.length === 0) return measured;
  const args: Value[] = [
    list(...returned.map(({ source }) => source)),
    list(...returned.map(({ output }) => output)),
  ];
  const { value } = await runPack(runner, task, 'measure', args, signal);
  for (const [at, { index }] of returned.entries()) {
    const one = value.kind === 'list' ? value.items[at] : undefined;
    const fault = one && member(one, 'fault');
    measured[index] =
      fault?.kind === 'string' ? { fault: fault.value } : { value: (one && member(one, 'value')) ?? list() };
  }
  return measured;
}

/** What was measured of an output, or why it could not be. */
export type Measured = { readonly value: Value } | { readonly fault: string };

function usesIn(calls: readonly CallResult[]): ForbiddenUse[] {
  const uses = calls.flatMap(({ outcome }) => (outcome.kind === 'forbidden' ? outcome.uses : []));
  return [...new Map(uses.map((use) => [`${use.file}:${use.line}:${use.name}`, use])).values()];
}
