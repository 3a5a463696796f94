import type { Call, CallResult, CodeRunner, Job, JobResult, RunOptions } from './runner.js';

/** Processes that one submission may lose: each may take a whole call's limit of time. */
const MOST_LOST = 3;

/**
 * Runs a job; when a call hangs or kills its process, runs those after it in another, up to three times. Calls
 * after that stay skipped. What is printed is that of the first process.
 */
export async function runEveryCall(
  runner: CodeRunner,
  job: Job,
  options: RunOptions = {},
): Promise<JobResult> {
  const first = await runner.run(job, telling(0));
  const calls: CallResult[] = [...first.calls];
  let result = first;
  for (let lost = 1; lost <= MOST_LOST && !result.loadError; lost++) {
    const next = calls.findIndex(({ outcome }) => outcome.kind === 'skipped');
    if (next < 0) break;
    const rest: readonly Call[] = job.calls.slice(next);
    result = await runner.run({ ...job, calls: rest }, telling(next));
    calls.splice(next, result.calls.length, ...result.calls);
  }
  return { ...first, calls };

  function telling(from: number): RunOptions {
    const { onCall } = options;
    if (!onCall) return options;
    return {
      ...options,
      onCall: (index, call) => call.outcome.kind !== 'skipped' && onCall(from + index, call),
    };
  }
}
