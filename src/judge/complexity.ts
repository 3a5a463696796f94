import { fitRidge } from '#statistics/ridge';
import { runPack } from './pack-job.js';
import type { Call, CodeRunner, Job, Outcome } from './runner.js';
import { type JudgeTask, TaskError } from './task.js';
import { int, list } from './value.js';

/** The measured growth of processor time with size. */
export interface Complexity {
  /** The rule's name, as a case has one. */
  readonly name: string;
  readonly sizes: readonly number[];
  /** Least processor time of the repetitions, milliseconds, for each size; shorter when a call did not end. */
  readonly candidate: readonly number[];
  readonly reference: readonly number[];
  /** Slope of log time over log size: 1 for linear, 2 for quadratic. Absent when a call did not end. */
  readonly slope?: number;
  readonly referenceSlope: number;
  /** The slope that would have been too steep. */
  readonly most: number;
  readonly passed: boolean;
  readonly message?: string;
}

const REPETITIONS = 3;
const TOLERANCE = 0.6;
/** A call may take this many times the limit of a case before it counts as too slow for its size. */
const PATIENCE = 2;
/** Time on the wall for each second of processor time; only a call that waits gets here. */
const WAITING = 5;

/**
 * Measures solution and reference in turn, each repetition in a process of its own, so that neither what the
 * machine does meanwhile nor what an earlier call left in a cache favours one.
 */
export async function measureComplexity(
  runner: CodeRunner,
  task: JudgeTask,
  jobs: { readonly candidate: Omit<Job, 'calls'>; readonly reference: Omit<Job, 'calls'> },
  seed: number,
  signal?: AbortSignal,
): Promise<Complexity> {
  const rule = task.complexity!;
  const { name, sizes, tolerance = TOLERANCE } = rule;
  const calls = await sizedCalls(runner, task, seed, signal);
  const candidate: number[] = sizes.map(() => Number.POSITIVE_INFINITY);
  const reference: number[] = sizes.map(() => Number.POSITIVE_INFINITY);
  let failed: { readonly size: number; readonly outcome: Outcome } | undefined;
  for (let repetition = 0; repetition < REPETITIONS && !failed; repetition++) {
    const broken = await timed(jobs.reference, reference);
    if (broken) throw new TaskError(`${task.id}: the reference fails at size ${broken.size}`);
    failed = await timed(jobs.candidate, candidate);
  }
  const referenceSlope = logSlope(sizes, reference);
  const most = referenceSlope + tolerance;
  const measured = candidate.filter(Number.isFinite);
  const base = { name, sizes, candidate: measured, reference, referenceSlope, most };
  if (failed) return { ...base, passed: false, message: failureText(failed) };
  const slope = logSlope(sizes, candidate);
  const passed = slope <= most;
  return {
    ...base,
    slope,
    passed,
    ...(!passed && {
      message: `time grows with size to the power ${slope.toFixed(2)}; the reference's with ${referenceSlope.toFixed(2)}`,
    }),
  };

  /** Keeps the least time of each size; the first call is made twice, for it pays for what is made on first use. */
  async function timed(job: Omit<Job, 'calls'>, least: number[]) {
    const seconds = PATIENCE * (task.seconds ?? 4);
    const limits = { ...job.limits, cpuSeconds: seconds, wallSeconds: WAITING * seconds };
    const result = await runner.run(
      { ...job, limits, calls: [calls[0]!, ...calls] },
      signal ? { signal } : {},
    );
    const results = result.calls.slice(1);
    for (const [index, { cpuMs, outcome }] of results.entries()) {
      if (outcome.kind !== 'returned') return { size: sizes[index]!, outcome };
      least[index] = Math.min(least[index]!, cpuMs);
    }
    return results.length < sizes.length
      ? { size: sizes[0]!, outcome: { kind: 'skipped', reason: 'it does not load' } as const }
      : undefined;
  }
}

async function sizedCalls(
  runner: CodeRunner,
  task: JudgeTask,
  seed: number,
  signal?: AbortSignal,
): Promise<Call[]> {
  const sizes = task.complexity!.sizes;
  const { value } = await runPack(runner, task, 'sized', [list(...sizes.map(int)), int(seed)], signal);
  if (value.kind !== 'list' || value.items.length !== sizes.length)
    throw new TaskError(`${task.id}: sized() returns no arguments`);
  return value.items.map((args) => {
    if (args.kind !== 'list' && args.kind !== 'tuple')
      throw new TaskError(`${task.id}: sized() returns no list of arguments`);
    return { args: args.items, mutates: true };
  });
}

/** The slope of a line through (log size, log time), by least squares. */
export function logSlope(sizes: readonly number[], times: readonly number[]): number {
  const floor = 1e-6;
  const rows = sizes.map((size) => [Math.log(size)]);
  return fitRidge(
    rows,
    times.map((time) => Math.log(Math.max(time, floor))),
    0,
  ).weights[0]!;
}

function failureText({ size, outcome }: { readonly size: number; readonly outcome: Outcome }): string {
  switch (outcome.kind) {
    case 'timeout':
      return `took more than ${outcome.limit} s at size ${size}`;
    case 'memory':
      return `ran out of memory at size ${size}`;
    case 'raised':
      return `${outcome.type} at size ${size}: ${outcome.message}`;
    default:
      return `did not return at size ${size}`;
  }
}
