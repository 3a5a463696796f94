import type { Progress } from './work-judge.js';

/** A run of visible cases, or the judging of a submission. */
export type WorkKind = 'run' | 'submission';

/** What is being run now, in this process. It is not stored: after a restart a submission is judged anew. */
export class WorkUnderway {
  readonly #by = new Map<string, { progress: Progress; controller?: AbortController }>();
  readonly #turns = new Map<string, Promise<unknown>>();

  /** Takes the place of an interview's run. @returns null when one is underway already */
  begin(interview: string): AbortController | null {
    const key = keyOf(interview, 'run');
    if (this.#by.has(key)) return null;
    const controller = new AbortController();
    this.#by.set(key, { progress: { waiting: 1 }, controller });
    return controller;
  }

  /** Takes note of a submission that is about to be judged. */
  beginSubmission(interview: string): void {
    this.#by.set(keyOf(interview, 'submission'), { progress: { waiting: 1 } });
  }

  /** Takes note of how far it has come; a word that comes after the end changes nothing. */
  note(interview: string, kind: WorkKind, progress: Progress): void {
    const key = keyOf(interview, kind);
    const underway = this.#by.get(key);
    if (underway) this.#by.set(key, { ...underway, progress });
  }

  done(interview: string, kind: WorkKind): void {
    this.#by.delete(keyOf(interview, kind));
  }

  /** Stops an interview's run. @returns whether there was one */
  stop(interview: string): boolean {
    const controller = this.#by.get(keyOf(interview, 'run'))?.controller;
    controller?.abort();
    return controller !== undefined;
  }

  /** Does what has the same name one after another, in the order in which it was asked for. */
  async inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#turns.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.#turns.get(name) === mine) this.#turns.delete(name);
    }
  }

  /** What is underway for an interview: the place in the queue (1 is next), or 0 while it runs. */
  of(interview: string): { kind: WorkKind; place: number }[] {
    return (['run', 'submission'] as const).flatMap((kind) => {
      const found = this.#by.get(keyOf(interview, kind));
      return found ? [{ kind, place: found.progress === 'running' ? 0 : found.progress.waiting }] : [];
    });
  }
}

function keyOf(interview: string, kind: WorkKind): string {
  return `${interview} ${kind}`;
}
