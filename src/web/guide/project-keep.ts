import type { Project } from '#api/requests';
import { type Keep, readJson } from '../shell/keep.js';
import { BLANK, FIELDS } from './project.js';

const PREFIX = 'fovea-project:';

/** A project record that this browser holds because the server has not confirmed it. */
export interface KeptProject {
  readonly id: string;
  readonly project: Project;
}

/** Keeps a record as it is being typed; an empty one is not worth keeping. */
export function keepProject(keep: Keep, id: string, project: Project): void {
  if (FIELDS.every(({ name }) => project[name].trim() === '')) keep.remove(PREFIX + id);
  else keep.set(PREFIX + id, JSON.stringify(project));
}

/** Every record that is kept, in the order of their making. */
export function keptProjects(keep: Keep): KeptProject[] {
  return keep
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .toSorted()
    .flatMap((key) => {
      const value = readJson(keep, key);
      if (typeof value !== 'object' || value === null) return [];
      const texts = Object.entries(value).filter(
        ([name, text]) => Object.hasOwn(BLANK, name) && typeof text === 'string',
      );
      return [{ id: key.slice(PREFIX.length), project: { ...BLANK, ...Object.fromEntries(texts) } }];
    });
}

/** Lets go of a record: of that text alone where one is given, for a newer one may have been typed since. */
export function forgetProject(keep: Keep, id: string, stored?: Project): void {
  const key = PREFIX + id;
  const kept = stored && keptProjects(keep).find((one) => one.id === id);
  const newer = kept && FIELDS.some(({ name }) => kept.project[name] !== stored[name]);
  if (!newer) keep.remove(key);
}
