import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JUDGE } from './run-result.js';
import { filesBelow, taskIds } from './task-folder.js';

/** Which tasks were proved as they are, by which judge: a pack keeps it in `coding/proved.json`. */
export interface ProvedTasks {
  readonly judge: string;
  /** By id, the hash of everything in the task's folder. */
  readonly tasks: Readonly<Record<string, string>>;
}

const placeOf = (pack: string) => join(pack, 'coding', 'proved.json');

/** What a pack says was proved; nothing where it says nothing, or another judge proved it. */
export function readProved(pack: string): ProvedTasks {
  const none = { judge: JUDGE, tasks: {} };
  if (!existsSync(placeOf(pack))) return none;
  try {
    const kept = JSON.parse(readFileSync(placeOf(pack), 'utf8')) as ProvedTasks;
    return kept.judge === JUDGE && typeof kept.tasks === 'object' && kept.tasks ? kept : none;
  } catch {
    return none;
  }
}

/** Ids of the tasks that were never proved as they are now. */
export function unprovedTasks(pack: string): string[] {
  const { tasks } = readProved(pack);
  return taskIds(pack).filter((id) => !Object.hasOwn(tasks, id) || tasks[id] !== taskHash(pack, id));
}

/** Writes down that these tasks hold as they are; those that are gone are forgotten. */
export function writeProved(pack: string, ids: readonly string[]): void {
  const before = readProved(pack).tasks;
  const tasks = Object.fromEntries(
    taskIds(pack).flatMap((id) => {
      const hash = ids.includes(id) ? taskHash(pack, id) : before[id];
      return hash === undefined ? [] : [[id, hash]];
    }),
  );
  writeFileSync(placeOf(pack), `${JSON.stringify({ judge: JUDGE, tasks }, null, 2)}\n`);
}

/** SHA-256 over every file of a task's folder and its path, with line ends as on Linux. */
export function taskHash(pack: string, id: string): string {
  const files = Object.entries(filesBelow(join(pack, 'coding', id)));
  const text = JSON.stringify(files.map(([path, one]) => [path, one.replaceAll('\r\n', '\n')]));
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
