import type { CodeRunner, Environment, Job, JobResult, Limits, Outcome } from '../runner.js';
import type { Value } from '../value.js';

/** Limits under which what computes for ever is stopped soon, and only by its processor time. */
export const SHORT: Partial<Limits> = { cpuSeconds: 0.5, wallSeconds: 100, loadSeconds: 3 };
/** Limits under which what waits for ever is stopped soon. */
export const IMPATIENT: Partial<Limits> = { ...SHORT, wallSeconds: 1 };

/** A job with one file, `solution.py`, of which `attack` or another function is called. */
export function submission(
  source: string,
  calls: readonly (readonly Value[])[] = [[]],
  more: Partial<Job> = {},
): Job {
  return {
    environment: 'numpy',
    entry: 'solution.py:attack',
    files: { 'solution.py': source },
    calls: calls.map((args) => ({ args })),
    limits: { cpuSeconds: 5, wallSeconds: 30 },
    ...more,
  };
}

/** The outcome of the one call of a submission. Throws when it did not load. */
export async function outcomeOf(
  runner: CodeRunner,
  source: string,
  { args = [], limits, environment = 'numpy' }: OutcomeOptions = {},
): Promise<Outcome> {
  const more: Partial<Job> = { environment, ...(limits && { limits }) };
  const result = await runner.run(submission(source, [args], more));
  return onlyOutcome(result);
}

interface OutcomeOptions {
  readonly args?: readonly Value[];
  readonly limits?: Partial<Limits>;
  readonly environment?: Environment;
}

export function onlyOutcome(result: JobResult): Outcome {
  const [call] = result.calls;
  if (!call) throw new Error(`not called: ${JSON.stringify(result.loadError ?? result.forbidden)}`);
  return call.outcome;
}

/** A returned value as plain JavaScript; whole numbers as numbers. Throws when nothing was returned. */
export function returned(outcome: Outcome): unknown {
  if (outcome.kind !== 'returned') throw new Error(`not returned: ${JSON.stringify(outcome)}`);
  return plain(outcome.value);
}

export function plain(value: Value): unknown {
  switch (value.kind) {
    case 'none':
      return null;
    case 'int':
      return Number(value.value);
    case 'bool':
    case 'float':
    case 'string':
      return value.value;
    case 'list':
    case 'tuple':
      return value.items.map(plain);
    case 'dict':
      return Object.fromEntries(value.entries.map(([key, item]) => [key, plain(item)]));
    default:
      return Array.from(value.array.data as ArrayLike<number>, Number);
  }
}
