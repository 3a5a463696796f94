/** A place for text that outlives the page. None of its methods throw: a browser may refuse to keep anything. */
export interface Keep {
  get(key: string): string | null;
  /** False where the text could not be kept. */
  set(key: string, text: string): boolean;
  remove(key: string): void;
  keys(): string[];
}

/** This browser's local storage. */
export const browserKeep: Keep = {
  get: (key) => attempt(() => localStorage.getItem(key), null),
  set: (key, text) =>
    attempt(() => {
      localStorage.setItem(key, text);
      return true;
    }, false),
  remove: (key) => attempt(() => localStorage.removeItem(key), undefined),
  keys: () => attempt(() => Object.keys(localStorage), []),
};

/** Where the scratch pad of an interview is kept. */
export const padKey = (interview: string): string => `fovea-pad:${interview}`;

/** Whether an answer of this interview was begun and not sent. */
export function hasDraft(keep: Keep, interview: string): boolean {
  return keep
    .keys()
    .some((key) => key.startsWith(`fovea-draft:${interview}:`) && keep.get(key)?.trim() !== '');
}

/** Removes all that is kept for an interview which is deleted: drafts, code, notes, what was to be sent. */
export function forgetInterview(keep: Keep, interview: string): void {
  for (const key of keep.keys())
    if (key.startsWith('fovea-') && key.split(':')[1] === interview) keep.remove(key);
}

/** A place that lasts as long as the page: for tests. */
export function memoryKeep(): Keep {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, text) => {
      texts.set(key, text);
      return true;
    },
    remove: (key) => {
      texts.delete(key);
    },
    keys: () => [...texts.keys()],
  };
}

/** What was kept as JSON, or null where there is nothing or it is not JSON. */
export function readJson(keep: Keep, key: string): unknown {
  const text = keep.get(key);
  return text === null ? null : attempt(() => JSON.parse(text) as unknown, null);
}

function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
