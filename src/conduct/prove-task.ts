import { type CodeRunner, judge, TaskError, type Verdict } from '#judge/index';
import type { Files, TaskFolder } from './task-folder.js';

/** What a proof found wrong; `where` is the solution, `starter` or `reference`. */
export interface TaskProblem {
  readonly task: string;
  readonly where: string;
  readonly message: string;
}

export interface ProofOptions {
  readonly runner: CodeRunner;
  /** One proof for each seed of the hidden cases. */
  readonly seeds: readonly number[];
  readonly onProgress?: (what: string) => void;
}

/**
 * Proves a coding task: the reference and every right solution pass for each seed, the cost included; each wrong one
 * fails in the case that is named for it; the starter does not pass; the reference answers the changed requirement.
 * Of a code base the starter fails exactly the cases of its faults.
 */
export async function proveTask(folder: TaskFolder, options: ProofOptions): Promise<TaskProblem[]> {
  const problems: TaskProblem[] = [];
  const say = (where: string, message: string) => {
    problems.push({ task: folder.task.id, where, message });
  };
  try {
    await prove(folder, options, say);
  } catch (error) {
    // Cases that cannot be made, or that the reference does not survive: nothing can be judged by them.
    if (!(error instanceof TaskError)) throw error;
    say('cases.py', error.message);
  }
  return problems;
}

type Say = (where: string, message: string) => void;

async function prove(folder: TaskFolder, options: ProofOptions, say: Say): Promise<void> {
  const { task } = folder;
  for (const seed of options.seeds) {
    const run = (name: string, files: Files, followUp = false) => {
      options.onProgress?.(name);
      return judge(folder.judge, files, { runner: options.runner, seed, followUp });
    };
    const first = seed === options.seeds[0];
    const reference = await run('reference', folder.judge.reference);
    passes(reference, (message) => say('reference', message));
    if (first) checkNames(folder, reference, say);
    for (const [name, files] of Object.entries(folder.right))
      passes(await run(`right/${name}`, files), (message) => say(`right/${name}`, message));
    for (const { name, fails } of task.wrong) {
      const verdict = await run(`wrong/${name}`, folder.wrong[name]!);
      if (verdict.loadError) say(`wrong/${name}`, `does not load: ${verdict.loadError.message}`);
      else if (passedIn(verdict, fails)) say(`wrong/${name}`, `passes “${fails}”, in which it is to fail`);
    }
    const starter = await run('starter', folder.judge.starter);
    if (task.kind === 'implement') {
      if (starter.verdict === 'passed') say('starter', 'passes every case');
      if (starter.loadError) say('starter', `does not load: ${starter.loadError.message}`);
    } else checkFaults(folder, starter, (message) => say('starter', message));
    if (folder.judge.followUp)
      passes(await run('follow-up', folder.judge.reference, true), (message) => say('follow-up', message));
  }
}

function passes(verdict: Verdict, say: (message: string) => void): void {
  if (verdict.verdict === 'passed') return;
  if (verdict.loadError) {
    say(`does not load: ${verdict.loadError.message}`);
    return;
  }
  for (const use of verdict.forbidden ?? []) say(`uses ${use.name} in ${use.file}, line ${use.line}`);
  for (const one of verdict.cases)
    if (!one.passed && !(verdict.forbidden && one.outcome === 'skipped'))
      say(`fails “${one.name}” with seed ${verdict.seed}: ${one.message ?? one.outcome}`);
  if (verdict.complexity && !verdict.complexity.passed)
    say(`costs too much: ${verdict.complexity.message ?? verdict.complexity.name}`);
}

/** Whether a verdict passed a case, the measurement of cost included. */
function passedIn({ cases, complexity }: Verdict, name: string): boolean {
  if (complexity?.name === name) return complexity.passed;
  return cases.find((one) => one.name === name)?.passed !== false;
}

/** Every case that the task names is there, and the visible ones are in their limits. */
function checkNames({ task }: TaskFolder, reference: Verdict, say: Say): void {
  const names = new Set(reference.cases.map(({ name }) => name));
  if (names.size < reference.cases.length) say('cases.py', 'two cases have the same name');
  const visible = reference.cases.filter((one) => one.visible).length;
  if (visible < 3 || visible > 6) say('cases.py', `makes ${visible} visible cases; three to six are wanted`);
  const hidden = reference.cases.length - visible;
  if (hidden < 8) say('cases.py', `makes ${hidden} hidden cases; at least eight are wanted`);
  if (task.complexity) names.add(task.complexity.name);
  const known = (where: string, name: string) => {
    if (!names.has(name)) say(where, `names a case that there is not: “${name}”`);
  };
  for (const { name, fails } of task.wrong) known(`wrong/${name}`, fails);
  for (const { id, cases } of task.code) for (const name of cases ?? []) known(`code.${id}`, name);
  for (const { id, cases } of task.faults ?? []) for (const name of cases) known(`faults.${id}`, name);
}

/** A code base as it is given fails every case of its faults, and no other. */
function checkFaults({ task }: TaskFolder, starter: Verdict, say: (message: string) => void): void {
  if (starter.loadError) {
    say(`does not load: ${starter.loadError.message}`);
    return;
  }
  const owned = new Set((task.faults ?? []).flatMap(({ cases }) => cases));
  for (const { name, passed } of starter.cases) {
    if (passed && owned.has(name)) say(`passes “${name}”, which a fault should make fail`);
    if (!passed && !owned.has(name)) say(`fails “${name}”, which belongs to no fault`);
  }
}
