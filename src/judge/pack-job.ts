import { readFileSync } from 'node:fs';
import type { CodeRunner, RunOptions, Versions } from './runner.js';
import { type JudgeTask, TaskError } from './task.js';
import type { Value } from './value.js';

/** The driver of pack jobs, read when it is needed first. */
let driver: string | undefined;
const packDriver = () => (driver ??= readFileSync(new URL('./python/pack.py', import.meta.url), 'utf8'));

/** cases.py under a name that no file of a task has. */
const CASES = 'fovea_task_cases.py';

/** What pack code is given: it is ours, but strangers write packs, so it runs in the sandbox too. */
const LIMITS = {
  cpuSeconds: 120,
  wallSeconds: 300,
  loadSeconds: 20,
  memoryBytes: 2 ** 31,
  outputBytes: 128 << 20,
};

/**
 * Calls a function of python/pack.py in a sandbox where the task's cases, reference and driver lie, and no
 * candidate's code. TaskError when the pack's code fails.
 */
export async function runPack(
  runner: CodeRunner,
  task: JudgeTask,
  name: 'prepare' | 'measure' | 'sized',
  args: readonly Value[],
  signal?: AbortSignal,
): Promise<{ value: Value; versions: Versions }> {
  const options: RunOptions = signal ? { signal } : {};
  const result = await runner.run(
    {
      environment: task.environment,
      entry: `${CASES}:${name}`,
      files: {
        ...task.starter,
        ...task.reference,
        [CASES]: task.cases,
        ...(task.driver !== undefined && { 'fovea_task_driver.py': task.driver }),
      },
      driver: packDriver(),
      calls: [{ args, mutates: true }],
      limits: LIMITS,
    },
    options,
  );
  const { loadError, calls, versions } = result;
  if (loadError) {
    const where = loadError.file ? ` (${fileName(loadError.file)}, line ${loadError.line})` : '';
    throw new TaskError(`${task.id}: the cases do not load${where}: ${loadError.type}: ${loadError.message}`);
  }
  const outcome = calls[0]!.outcome;
  if (outcome.kind === 'returned') return { value: outcome.value, versions };
  throw new TaskError(`${task.id}: ${name} failed: ${describe(outcome)}`);

  function describe(failed: Exclude<typeof outcome, { kind: 'returned' }>): string {
    if (failed.kind !== 'raised') return 'reason' in failed ? failed.reason : failed.kind;
    const last = failed.traceback.at(-1);
    const where = last ? ` (${fileName(last.file)}, line ${last.line})` : '';
    return `${failed.type}: ${failed.message}${where}`;
  }
}

function fileName(file: string): string {
  return file === CASES ? 'cases.py' : file === 'fovea_task_driver.py' ? 'driver.py' : file;
}
