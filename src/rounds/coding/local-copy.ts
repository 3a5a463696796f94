import type { WorkFiles } from '#interview/work';

/** What this browser keeps of an editor until the server has it: typed in the last second, or while it was away. */
export interface LocalCopy {
  /** The server's revision that it goes on from. */
  readonly revision: number;
  readonly files: WorkFiles;
  /** What was sent and not answered: the server may hold one of them. */
  readonly sent?: readonly WorkFiles[];
}

const keyOf = (interview: string, question: string) => `fovea-code:${interview}:${question}`;

export function keepCopy(interview: string, question: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(keyOf(interview, question), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function readCopy(interview: string, question: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(interview, question)) ?? 'null') as LocalCopy | null;
    const sound = copy && typeof copy.revision === 'number' && typeof copy.files === 'object' && copy.files;
    if (!sound) return null;
    const { sent, ...rest } = copy;
    return Array.isArray(sent) ? { ...rest, sent } : rest;
  } catch {
    return null;
  }
}

export function dropCopy(interview: string, question: string): void {
  try {
    localStorage.removeItem(keyOf(interview, question));
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
