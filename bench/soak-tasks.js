// Proves every coding task of the pack with several seeds. Prints a line for each task and a summary; resolves with
// whether all hold.
import { join } from 'node:path';
import { proveTask } from '#conduct/prove-task';
import { loadTask, taskIds } from '#conduct/task-folder';
import { bubblewrapRunner } from '#judge/index';
import { seeded } from '#statistics/random';
import { root } from '../scripts/steps.js';

/** Tasks that are proved at the same time: as many as the runner has places for. */
const AT_ONCE = 2;

export async function soakTasks({ seed, seeds, minutes }) {
  const pack = join(root, 'packs', 'computer-vision-engineer');
  const ids = taskIds(pack);
  const random = seeded(seed);
  const chosen = Array.from({ length: seeds }, () => Math.floor(random() * 2 ** 32));
  console.log(`${ids.length} coding tasks with the seeds ${chosen.join(', ')}.`);
  const [began, until] = [performance.now(), performance.now() + minutes * 60_000];
  const runner = bubblewrapRunner();
  const waiting = ids.entries();
  let [held, failed, late] = [0, 0, 0];
  /** Takes the next task until there is none. */
  const work = async () => {
    for (const [at, id] of waiting) {
      if (performance.now() > until) {
        late++;
        continue;
      }
      const start = performance.now();
      const problems = await problemsOf(pack, id, { runner, seeds: chosen });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const outcome = problems.length === 0 ? 'holds' : `does not hold (${problems.length})`;
      console.log(`${at + 1}/${ids.length} ${id}: ${outcome}, ${seconds} s`);
      for (const { where, message } of problems) console.log(`  ${where}: ${message}`);
      if (problems.length === 0) held++;
      else failed++;
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await runner.close();
  }
  const minutesTaken = ((performance.now() - began) / 60_000).toFixed(1);
  const parts = [
    `${held} hold with ${seeds} seed${seeds === 1 ? '' : 's'}`,
    failed > 0 && `${failed} do not`,
    late > 0 && `${late} not proved: raise SOAK_MINUTES`,
  ];
  console.log(`Coding tasks: ${parts.filter(Boolean).join(', ')} (${minutesTaken} minutes).`);
  return held > 0 && failed === 0 && late === 0;
}

/** What is wrong with a task; one that cannot be loaded or run does not keep the others from being proved. */
async function problemsOf(pack, id, options) {
  try {
    return await proveTask(loadTask(pack, id), options);
  } catch (error) {
    return [{ where: error.name, message: error.message }];
  }
}
