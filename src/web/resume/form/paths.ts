import { inheritKey } from './entry-keys.js';

/** The way to a value in a resume, as steps: `work[0].highlights[1]` is work, 0, highlights, 1. */
export type Steps = readonly (string | number)[];

export function stepsOf(path: string): Steps {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? key! : Number(index),
  );
}

export function pathOf(steps: Steps): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );
}

/** What lies at a path; undefined where nothing does. */
export function valueAt(root: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );
}

/** The text at a path; empty where there is none. */
export function textAt(root: unknown, path: string): string {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : '';
}

/** The list at a path; empty where there is none. */
export function listAt(root: unknown, path: string): readonly unknown[] {
  const value = valueAt(root, path);
  return Array.isArray(value) ? value : [];
}

/**
 * A copy with another value at a path; what lies on the way and is missing is made, all else is shared. Undefined takes
 * the value away: a key goes, a list closes up.
 */
export function withValue<T>(root: T, path: string, value: unknown): T {
  return changed(root, stepsOf(path), value) as T;
}

function changed(at: unknown, steps: Steps, value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(at) ? [...at] : [];
    const inner = changed(list[step], rest, value);
    if (inner === undefined && rest.length === 0) list.splice(step, 1);
    else list[step] = inner;
    return list;
  }
  const before = typeof at === 'object' && at !== null && !Array.isArray(at) ? at : {};
  const copy: Record<string, unknown> = { ...before };
  const inner = changed(Object.hasOwn(copy, step) ? copy[step] : undefined, rest, value);
  if (inner === undefined) delete copy[step];
  else copy[step] = inner;
  inheritKey(before, copy);
  return copy;
}

/** A copy of a list with a value put in at a place. */
export function inserted<T>(list: readonly T[], at: number, value: T): T[] {
  return list.toSpliced(at, 0, value);
}

/** A copy of a list with the value at a place taken out. */
export function removed<T>(list: readonly T[], at: number): T[] {
  return list.toSpliced(at, 1);
}

/** A copy of a list with a value moved to another place; the same list where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || to < 0 || to >= list.length || from < 0 || from >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}
