import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInPack } from '#conduct/open';
import { runResult } from '#conduct/run-result';
import { filesBelow, loadTask, type TaskFolder, TaskFolderInvalid, taskIds } from '#conduct/task-folder';
import type { RunResult } from '#interview/work';
import { bubblewrapRunner, judge, RunnerUnavailable } from '#judge/index';
import { UsageError } from './usage.js';

/** fovea judge: 0 when every case passed, 1 when not, 2 where nothing can be judged. */
export async function judgeVerb(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runner: { type: 'string' },
      pack: { type: 'string' },
      'follow-up': { type: 'boolean' },
      visible: { type: 'boolean' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [id, path, ...rest] = positionals;
  if (id === undefined || path === undefined || rest.length > 0)
    throw new UsageError('Say: fovea judge TASK SOLUTION. SOLUTION is a file or a folder.');
  if (values.runner !== undefined && values.runner !== 'bubblewrap')
    throw new UsageError(`There is no runner "${values.runner}". It is: bubblewrap.`);
  const folder = taskOf(values.pack ?? builtInPack, id);
  if (values['follow-up'] && !folder.judge.followUp)
    throw new UsageError(`The task "${id}" has no changed requirement that is judged.`);
  const files = solutionFiles(path, folder);
  const runner = bubblewrapRunner();
  const begun = performance.now();
  try {
    const verdict = await judge(folder.judge, files, {
      runner,
      ...(values.seed === undefined ? {} : { seed: seedOf(values.seed) }),
      followUp: values['follow-up'] ?? false,
      visibleOnly: values.visible ?? false,
    });
    const result = runResult(verdict, Math.round(performance.now() - begun));
    if (values.json) console.log(JSON.stringify({ task: id, seed: verdict.seed, ...result }));
    else console.log(resultText(result));
    return result.verdict === 'passed' ? 0 : 1;
  } catch (error) {
    if (error instanceof RunnerUnavailable) throw new UsageError(`Code cannot be run here. ${error.message}`);
    throw error;
  } finally {
    await runner.close();
  }
}

function taskOf(pack: string, id: string): TaskFolder {
  try {
    return loadTask(pack, id);
  } catch (error) {
    if (!(error instanceof TaskFolderInvalid)) throw error;
    const ids = taskIds(pack);
    throw new UsageError(ids.includes(id) ? error.message : `${error.message} There are: ${ids.join(', ')}.`);
  }
}

/** A solution's files: a folder's Python files, or one file that stands for the task's first. */
function solutionFiles(path: string, { task }: TaskFolder): Record<string, string> {
  if (!existsSync(path)) throw new UsageError(`There is no file or folder ${path}.`);
  if (!statSync(path).isDirectory()) {
    const name = task.files.includes(basename(path)) ? basename(path) : task.files[0]!;
    return { [name]: readFileSync(path, 'utf8') };
  }
  // Whatever else lies there, and what Python could not import by its name, is none of the solution.
  const files = Object.fromEntries(
    Object.entries(filesBelow(path)).filter(
      ([name]) => task.files.includes(name) || /^(?:\w+\/){0,4}\w+\.py$/.test(name),
    ),
  );
  if (!task.files.some((name) => name in files))
    throw new UsageError(`${path} holds none of the task's files: ${task.files.join(', ')}.`);
  return files;
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new UsageError(`--seed must be a whole number from 0 below 4294967296, not "${text}".`);
  return seed;
}

/** A result for a terminal: every case, and of each that failed what was wrong. */
export function resultText({ verdict, cases, error, cost, output, ms, environment }: RunResult): string {
  if (error) {
    const place = error.place ? `${error.place.file}, line ${error.place.line}: ` : '';
    return `Nothing was run. ${place}${error.message}`;
  }
  const lines = cases.map(({ name, passed, message, why }) =>
    passed ? `  ✓ ${name}` : `  ✗ ${name}${message ? `: ${message}` : ''}${why ? `\n      ${why}` : ''}`,
  );
  const count = `${cases.filter(({ passed }) => passed).length} of ${cases.length} cases passed`;
  return [
    `${verdict}: ${count} in ${(ms / 1000).toFixed(1)} s (${environment}).`,
    ...lines,
    ...(cost
      ? [
          `  Time grows with the power ${cost.slope?.toFixed(2) ?? '?'} of the size, the reference's with ${cost.referenceSlope.toFixed(2)}.`,
        ]
      : []),
    ...(output.trim() ? ['Printed:', output.trimEnd()] : []),
  ].join('\n');
}
