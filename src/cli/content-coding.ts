import { type ProofOptions, proveTask, type TaskProblem } from '#conduct/prove-task';
import { loadTask, type TaskFolder, TaskFolderInvalid, taskIds } from '#conduct/task-folder';
import { bubblewrapRunner, RunnerUnavailable } from '#judge/index';
import { UsageError } from './usage.js';

/** What became of the proofs: the tasks that hold, and what is wrong in the others. */
export interface CodingProof {
  readonly proved: readonly string[];
  readonly problems: readonly TaskProblem[];
}

/** Seeds of the hidden cases where no number of them is chosen. */
const SEEDS = 2;

/**
 * Proves coding tasks of a pack's folder, one after another; progress goes to standard error.
 * @param which ids with commas, or `all`
 * @throws UsageError for an id that is not there, and where code cannot be run: with what to install
 */
export async function proveCoding(
  pack: string,
  which: string,
  seeds: string | undefined,
): Promise<CodingProof> {
  const ids = chosen(pack, which);
  const count = seedsOf(seeds);
  const runner = bubblewrapRunner();
  const options = { runner, seeds: Array.from({ length: count }, (_, index) => index + 1) };
  const proved: string[] = [];
  const problems: TaskProblem[] = [];
  try {
    for (const [index, id] of ids.entries()) {
      const begun = performance.now();
      const found = await proofOf(pack, id, options);
      problems.push(...found);
      if (found.length === 0) proved.push(id);
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      const outcome =
        found.length === 0 ? 'holds' : `${found.length} problem${found.length === 1 ? '' : 's'}`;
      console.error(`${index + 1}/${ids.length} ${id}: ${outcome}, ${seconds} s`);
    }
  } catch (error) {
    if (error instanceof RunnerUnavailable) throw new UsageError(`Code cannot be run here. ${error.message}`);
    throw error;
  } finally {
    await runner.close();
  }
  return { proved, problems };
}

async function proofOf(pack: string, id: string, options: ProofOptions): Promise<TaskProblem[]> {
  let folder: TaskFolder;
  try {
    folder = loadTask(pack, id);
  } catch (error) {
    if (!(error instanceof TaskFolderInvalid)) throw error;
    return [{ task: id, where: 'folder', message: error.message }];
  }
  return proveTask(folder, options);
}

function chosen(pack: string, which: string): string[] {
  const ids = taskIds(pack);
  if (ids.length === 0) throw new UsageError(`--coding: there are no coding tasks in ${pack}.`);
  if (which === 'all') return ids;
  const wanted = [...new Set(which.split(',').map((id) => id.trim()))].filter(Boolean);
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown !== undefined || wanted.length === 0)
    throw new UsageError(
      `--coding: ${unknown === undefined ? 'name a task, or "all"' : `there is no coding task "${unknown}"`}. There are: ${ids.join(', ')}.`,
    );
  return wanted;
}

function seedsOf(text: string | undefined): number {
  const count = Number(text ?? SEEDS);
  if (!Number.isInteger(count) || count < 1 || count > 100)
    throw new UsageError(`--seeds must be a whole number from 1 to 100, not "${text}".`);
  return count;
}
