import { runPack } from './pack-job.js';
import type { Call, CodeRunner } from './runner.js';
import { type Comparison, type JudgeTask, TaskError } from './task.js';
import { int, member, text, type Value } from './value.js';

/** A case with what is expected of it. */
export interface PreparedCase {
  readonly name: string;
  readonly visible: boolean;
  /** Counts for edge cases. */
  readonly edge: boolean;
  /** What the case looks at. */
  readonly why?: string;
  readonly call: Call;
  readonly compare: Comparison;
  /** Measured already, where the task measures. */
  readonly expected: Value;
  /** The case as cases.py made it, for `measure`. */
  readonly source: Value;
}

export interface Prepared {
  readonly cases: readonly PreparedCase[];
  /** What is compared is measured by cases.py from an output. */
  readonly measures: boolean;
}

export type CaseKind = 'visible' | 'hidden' | 'follow_up';

/** Visible cases are not random, so they are kept while the runner lives. */
const kept = new WeakMap<CodeRunner, Map<string, Promise<Prepared>>>();
const MOST_KEPT = 200;

/** The cases of one kind, with expected values. TaskError when the task is broken. */
export function prepare(
  runner: CodeRunner,
  task: JudgeTask,
  which: CaseKind,
  seed: number,
  signal?: AbortSignal,
): Promise<Prepared> {
  if (which !== 'visible') return make(runner, task, which, seed, signal);
  const ofRunner = kept.get(runner) ?? new Map<string, Promise<Prepared>>();
  kept.set(runner, ofRunner);
  const known = ofRunner.get(task.hash);
  if (known) return known;
  // Without the signal: others may be waiting for the same cases.
  const made = make(runner, task, which, seed);
  ofRunner.set(task.hash, made);
  made.catch(() => ofRunner.delete(task.hash));
  if (ofRunner.size > MOST_KEPT) ofRunner.delete(ofRunner.keys().next().value!);
  return made;
}

async function make(
  runner: CodeRunner,
  task: JudgeTask,
  which: CaseKind,
  seed: number,
  signal?: AbortSignal,
): Promise<Prepared> {
  const entry = which === 'follow_up' ? task.followUp?.entry : task.entry;
  if (!entry) throw new TaskError(`${task.id} has no follow-up`);
  const file = entry.includes(':') ? entry : `${task.entry.split(':')[0]}:${entry}`;
  const { value } = await runPack(runner, task, 'prepare', [text(which), int(seed), text(file)], signal);
  const listed = member(value, 'cases');
  const measures = member(value, 'measures');
  if (listed?.kind !== 'list' || measures?.kind !== 'bool')
    throw new TaskError(`${task.id}: ${which}() returns no list of cases`);
  return {
    measures: measures.value,
    cases: listed.items.map((one) => readCase(task, one, which === 'visible')),
  };
}

function readCase(task: JudgeTask, value: Value, visible: boolean): PreparedCase {
  const name = textOf(member(value, 'name'));
  if (!name) throw new TaskError(`${task.id}: a case has no name`);
  const wrong = (what: string) => new TaskError(`${task.id}, case "${name}": ${what}`);
  const fault = textOf(member(value, 'fault'));
  if (fault) throw wrong(`the reference fails: ${fault}`);
  const args = member(value, 'args');
  if (args?.kind !== 'list' && args?.kind !== 'tuple') throw wrong('args is no list');
  const kwargs = member(value, 'kwargs');
  if (kwargs && kwargs.kind !== 'dict') throw wrong('kwargs is no dict');
  const expected = member(value, 'expected');
  if (!expected || value.kind !== 'dict') throw wrong('nothing is expected');
  const entry = textOf(member(value, 'entry'));
  const why = textOf(member(value, 'why'));
  return {
    name,
    visible,
    edge: isTrue(member(value, 'edge')),
    ...(why && { why }),
    call: {
      args: args.items,
      kwargs: kwargs ? Object.fromEntries(kwargs.entries) : {},
      mutates: isTrue(member(value, 'mutates')),
      ...(entry && { entry: entry.split(':').at(-1)! }),
    },
    compare: { ...task.compare, ...readComparison(member(value, 'compare')) },
    expected,
    source: { kind: 'dict', entries: value.entries.filter(([key]) => key !== 'expected') },
  };
}

function readComparison(value: Value | undefined): Comparison {
  if (!value) return {};
  const [rtol, atol] = [numberOf(member(value, 'rtol')), numberOf(member(value, 'atol'))];
  const [order, dtype] = [textOf(member(value, 'order')), textOf(member(value, 'dtype'))];
  return {
    ...(rtol !== undefined && { rtol }),
    ...(atol !== undefined && { atol }),
    ...((order === 'exact' || order === 'unordered') && { order }),
    ...((dtype === 'kind' || dtype === 'exact') && { dtype }),
  };
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'float' || value?.kind === 'int' ? Number(value.value) : undefined;
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'bool' && value.value;
}
