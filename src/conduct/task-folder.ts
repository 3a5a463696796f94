import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { JudgeTask } from '#judge/task';
import { CodingTask } from '#rounds/coding/task';

/** Relative path → text. */
export type Files = Readonly<Record<string, string>>;

/** A coding task's folder as it lies in a pack. */
export interface TaskFolder {
  readonly task: CodingTask;
  readonly judge: JudgeTask;
  /** Right and wrong solutions, laid over the starter and, of a code base, over the reference. */
  readonly right: Readonly<Record<string, Files>>;
  readonly wrong: Readonly<Record<string, Files>>;
}

/** A task's folder that cannot be used; the message says which file and what is missing. */
export class TaskFolderInvalid extends Error {
  override readonly name = 'TaskFolderInvalid';
}

const LONGEST = 400_000;

/** Ids of the coding tasks of a pack's folder, in alphabetical order. */
export function taskIds(pack: string): string[] {
  const folder = join(pack, 'coding');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'task.yaml')))
    .toSorted();
}

/** Reads a task's folder. @throws TaskFolderInvalid */
export function loadTask(pack: string, id: string): TaskFolder {
  const folder = join(pack, 'coding', id);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(join(folder, 'task.yaml')))
    throw new TaskFolderInvalid(`There is no coding task "${id}" in ${pack}.`);
  const read = (path: string): string => {
    const full = join(folder, path);
    if (!existsSync(full)) throw new TaskFolderInvalid(`coding/${id}/${path} is missing.`);
    if (statSync(full).size > LONGEST) throw new TaskFolderInvalid(`coding/${id}/${path} is too long.`);
    return readFileSync(full, 'utf8');
  };
  const parsed = CodingTask.safeParse(yamlOf(id, read('task.yaml')));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new TaskFolderInvalid(`coding/${id}/task.yaml: ${path.join('.')}: ${message}`);
  }
  const task = parsed.data;
  const starter = filesBelow(join(folder, 'starter'));
  const reference = { ...starter, ...filesBelow(join(folder, 'reference')) };
  const cases = read('cases.py');
  const driver = existsSync(join(folder, 'driver.py')) ? read('driver.py') : undefined;
  const hash = createHash('sha256')
    .update(JSON.stringify([task, starter, reference, cases, driver ?? null]))
    .digest('hex');
  const solutions = (kind: 'right' | 'wrong') =>
    Object.fromEntries(
      task[kind].map(({ name }) => [
        name,
        { ...reference, ...solution(folder, `${kind}/${name}`, task, read) },
      ]),
    );
  return {
    task,
    judge: {
      id,
      hash,
      environment: task.environment,
      entry: entryOf(task.entry, task.files[0]!),
      starter,
      reference,
      cases,
      ...(driver === undefined ? {} : { driver }),
      forbidden: task.forbidden,
      compare: task.compare,
      ...(task.complexity ? { complexity: task.complexity } : {}),
      seconds: task.seconds,
      ...(task.followUp.entry ? { followUp: { entry: entryOf(task.followUp.entry, task.files[0]!) } } : {}),
    },
    right: solutions('right'),
    wrong: solutions('wrong'),
  };
}

function yamlOf(id: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 20 });
  } catch (error) {
    throw new TaskFolderInvalid(`coding/${id}/task.yaml: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** An entry with its file: a bare name stands in the first file. */
function entryOf(entry: string, first: string): string {
  return entry.includes(':') ? entry : `${first}:${entry}`;
}

/** A solution: one Python file for a task of one file, a folder of those that differ for a code base. */
function solution(folder: string, path: string, task: CodingTask, read: (path: string) => string): Files {
  if (existsSync(join(folder, path))) return filesBelow(join(folder, path));
  return { [task.files[0]!]: read(`${path}.py`) };
}

/** Every text file below a folder, by its path with slashes; caches of Python are left out. */
export function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(__pycache__|\.)/.test(path) && statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    paths.toSorted().map((path) => {
      if (statSync(join(folder, path)).size > LONGEST)
        throw new TaskFolderInvalid(`${join(folder, path)} is longer than ${LONGEST} bytes.`);
      return [path, readFileSync(join(folder, path), 'utf8')];
    }),
  );
}
