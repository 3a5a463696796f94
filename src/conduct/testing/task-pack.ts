import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { smallPack } from '#content/testing/small-pack';
import { debugTask, STARTER, smallTask } from '#rounds/coding/testing/small-task';

/** Relative path → text; undefined leaves a file out. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** The cases of {@link smallTask}: three to be seen, eight hidden, four of the changed requirement. */
export const CASES = `import numpy as np


def visible():
    return [
        {"name": "two numbers", "args": [np.array([1.0, 2.0])], "why": "the plain case"},
        {"name": "nothing", "args": [np.zeros(0)], "edge": True, "why": "an empty mean is 0"},
        {"name": "mixed signs", "args": [np.array([-3.0, 3.0])]},
    ]


def hidden(rng):
    return [{"name": f"{n} numbers", "args": [rng.normal(size=n)]} for n in range(3, 11)]


def follow_up(rng):
    return [{"name": f"{n} weights", "args": [rng.normal(size=n), rng.uniform(1, 2, size=n)]} for n in range(1, 5)]


def sized(n, rng):
    return [rng.normal(size=n)]
`;

const REFERENCE = `import numpy as np


def mean_square(x):
    return float(np.mean(x * x)) if len(x) else 0.0


def weighted(x, w):
    return float((x * x * w).sum() / w.sum())
`;

const solution = (body: string) => `import numpy as np\n\n\ndef mean_square(x):\n    ${body}\n`;

/** A right solution that a candidate might write. */
export const RIGHT = solution('return (x @ x) / len(x) if len(x) else 0.0');

/** The folder of {@link smallTask}, which holds what it promises. */
const IMPLEMENT: Changes = {
  'starter/squares.py': STARTER['squares.py'],
  'reference/squares.py': REFERENCE,
  'right/loop.py': solution('return sum(float(v) ** 2 for v in x) / max(1, len(x))'),
  'right/dot.py': RIGHT,
  'wrong/sum.py': solution('return float((x * x).sum())'),
  'wrong/no-guard.py': solution('return float((x * x).sum() / np.float64(len(x)))'),
  'wrong/square-of-mean.py': solution('return float(np.mean(x)) ** 2 if len(x) else 0.0'),
  'wrong/absolute.py': solution('return float(np.abs(x).mean()) if len(x) else 0.0'),
  'cases.py': CASES,
};

/** The folder of {@link debugTask}: each fault makes the case fail that is called after it, and nothing else. */
const DEBUG: Changes = {
  'starter/squares.py':
    'PLAN = False\nCOST = False\nEMPTY = False\n\n\ndef mean_square(which):\n    return globals().get(which, True)\n',
  'reference/squares.py':
    'PLAN = True\nCOST = True\nEMPTY = True\n\n\ndef mean_square(which):\n    return globals().get(which, True)\n',
  'cases.py': `def visible():
    return [{"name": f"case of {name}", "args": [name.upper()]} for name in ("plan", "cost", "empty")]


def hidden(rng):
    return [{"name": f"another {n}", "args": [f"OTHER{n}"]} for n in range(8)]
`,
};

/** A pack's folder with one coding task, removed when the test is over. */
export function taskPack(
  kind: 'implement' | 'debug' = 'implement',
  task = {},
  changes: Changes = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'fovea-tasks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, text } of smallPack()) write(join(folder, path), text);
  addTask(folder, kind, task, changes);
  return folder;
}

/** Adds a task to a pack's folder. */
export function addTask(
  pack: string,
  kind: 'implement' | 'debug',
  task: object = {},
  changes: Changes = {},
): void {
  const written: { id: string } = kind === 'debug' ? debugTask(task) : smallTask(task);
  const base = kind === 'debug' ? DEBUG : IMPLEMENT;
  for (const [path, text] of Object.entries({ 'task.yaml': stringify(written), ...base, ...changes }))
    if (text !== undefined) write(join(pack, 'coding', written.id, path), text);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
