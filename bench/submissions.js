// Many submissions at once through one runner: right and wrong solutions, whose verdicts are known.
import { loadTask } from '#conduct/task-folder';
import { bubblewrapRunner, judge } from '#judge/index';
import { milliseconds } from './measure.js';

const TASKS = ['greedy-nms', 'pairwise-iou'];

export async function submissionRows({ pack, size, skipped }) {
  const count = size.submissions;
  const all = {
    what: `${count} submissions at once, until the last verdict`,
    ...(skipped && { skipped }),
  };
  if (skipped) return [all];
  const solutions = knownSolutions(pack);
  const runner = bubblewrapRunner();
  try {
    await runner.probe('numpy');
    const submissions = Array.from({ length: count }, (_, at) => solutions[at % solutions.length]);
    const places = submissions.map(() => 0);
    const took = await milliseconds(() =>
      Promise.all(
        submissions.map(async ({ task, files, name, fails }, at) => {
          const onProgress = (progress) => {
            if (progress.phase === 'queued') places[at] = Math.max(places[at], progress.place);
          };
          const verdict = await judge(task, files, { runner, seed: at, onProgress });
          if (!isRight(verdict, fails))
            throw new Error(`${task.id}, ${name}: ${verdict.verdict} with seed ${at}, which is wrong.`);
        }),
      ),
    );
    const told = places.filter((place) => place > 0).length;
    const once = (median) => ({ median, n: 1, unit: 's' });
    return [
      {
        ...all,
        note: `all right; ${told} were told a place in the queue, up to ${Math.max(...places)}`,
        measured: once(took / 1000),
      },
      { what: 'The same for each submission', measured: once(took / 1000 / count) },
    ];
  } finally {
    await runner.close();
  }
}

/** The tasks' right and wrong solutions in turns, a wrong one with the case that it fails. */
function knownSolutions(pack) {
  const kinds = TASKS.flatMap((id) => {
    const { task, judge: own, right, wrong } = loadTask(pack, id);
    const rights = { reference: own.reference, ...right };
    return [
      Object.entries(rights).map(([name, files]) => ({ task: own, name, files })),
      task.wrong.map(({ name, fails }) => ({ task: own, name, files: wrong[name], fails })),
    ];
  });
  const most = Math.max(...kinds.map((kind) => kind.length));
  return Array.from({ length: most }, (_, at) => kinds.map((kind) => kind[at % kind.length])).flat();
}

/** Passed, or failed in the case that the solution is known to fail. */
function isRight({ verdict, cases, complexity }, fails) {
  if (fails === undefined) return verdict === 'passed';
  const failed = complexity?.name === fails ? complexity : cases.find(({ name }) => name === fails);
  return verdict === 'failed' && failed?.passed === false;
}
