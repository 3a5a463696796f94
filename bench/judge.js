// Judging code: a run of the visible cases warm, the first one of a process, and many submissions at once.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { loadTask } from '#conduct/task-folder';
import { bubblewrapRunner, judge as judgeFiles } from '#judge/index';
import { interleaved, median, milliseconds, summary } from './measure.js';
import { submissionRows } from './submissions.js';

const KINDS = [
  { id: 'greedy-nms', name: 'NumPy', first: 1.5 },
  { id: 'resnet-block', name: 'PyTorch', first: 4 },
];
const WARM = { most: 60 };
/** Both tasks have four cases; the first once more makes five. */
const FIFTH = `
_own = visible


def visible():
    made = _own()
    return [*made, {**made[0], "name": "the first once more"}]
`;

export async function judge({ root, folder, size }) {
  const pack = join(root, 'packs', 'computer-vision-engineer');
  const rows = [];
  for (const kind of KINDS) rows.push(...(await runRows({ root, folder, size, pack, kind })));
  const skipped = rows.find((row) => row.skipped)?.skipped;
  return [...rows, ...(await submissionRows({ pack, size, skipped }))];
}

async function runRows({ root, folder, size, pack, kind }) {
  const { judge: own } = loadTask(pack, kind.id);
  const task = { ...own, hash: `${own.hash} and a fifth`, cases: `${own.cases}${FIFTH}` };
  const runner = bubblewrapRunner();
  try {
    const capability = await runner.probe(task.environment);
    if (!capability.available) return skippedRows(kind, `${capability.reason} ${capability.remedy}`);
    const plain = plainScript({ root, folder, task, python: capability.python });
    await visibleCases(runner, task);
    const warm = await interleaved(size.judged, {
      judged: () => milliseconds(() => visibleCases(runner, task)),
      plain: () => milliseconds(plain),
    });
    const cold = await interleaved(size.starts, {
      first: () => milliseconds(() => firstOf(task)),
      plain: () => milliseconds(plain),
    });
    const seconds = cold.first.map((value) => value / 1000);
    const beside = 'a Python of its own without a sandbox';
    return [
      {
        ...warmRow(kind),
        measured: summary(warm.judged, 'ms'),
        beside: { what: beside, median: median(warm.plain) },
      },
      {
        ...firstRow(kind),
        measured: summary(seconds, 's'),
        beside: { what: beside, median: median(cold.plain) / 1000 },
      },
    ];
  } finally {
    await runner.close();
  }
}

const warmRow = ({ name }) => ({
  what: `Running code: five visible cases, ${name}`,
  budget: WARM,
  unit: 'ms',
});
const firstRow = ({ name, first }) => ({
  what: `The first run after the start, ${name}`,
  budget: { most: first },
  unit: 's',
});
const skippedRows = (kind, skipped) => [
  { ...warmRow(kind), skipped },
  { ...firstRow(kind), skipped },
];

/** A figure of runs that fail would be worth nothing. */
async function visibleCases(runner, task) {
  const { verdict, cases } = await judgeFiles(task, task.reference, { runner, visibleOnly: true });
  if (verdict !== 'passed' || cases.length !== 5)
    throw new Error(`The reference of ${task.id} did not pass five visible cases: ${verdict}`);
}

async function firstOf(task) {
  const runner = bubblewrapRunner();
  try {
    await runner.probe(task.environment);
    await visibleCases(runner, task);
  } finally {
    await runner.close();
  }
}

/** Runs the same cases on the same solution in a Python that is started for it. */
function plainScript({ root, folder, task, python }) {
  const home = mkdtempSync(join(folder, `plain-${task.id}-`));
  const files = { ...task.starter, ...task.reference, 'cases.py': task.cases };
  if (task.driver !== undefined) files['driver.py'] = task.driver;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  const args = [join(root, 'bench', 'plain-cases.py'), home, task.entry];
  return async () => {
    const { stdout } = await promisify(execFile)(python, args);
    if (stdout.trim() !== '5') throw new Error(`${args.join(' ')} printed ${stdout}`);
  };
}
