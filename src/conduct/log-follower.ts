import { EventEmitter } from 'node:events';
import type { InterviewEvent } from '#interview/events';
import type { Store } from '#store/store';

/** How often the store is asked for events that another process wrote, milliseconds. */
const POLL_MS = 1_000;

/** Follows interviews' logs, whoever writes them: woken at once by this process, within a second by another. */
export class LogFollower {
  readonly #store: Store;
  readonly #wakes = new EventEmitter().setMaxListeners(0);

  constructor(store: Store) {
    this.#store = store;
  }

  /** Says that an interview's log has grown. */
  wake(id: string): void {
    this.#wakes.emit(eventOf(id));
  }

  /** Yields batches of new events after a sequence until aborted; an empty batch means that the store was asked. */
  async *follow(id: string, after: number, signal: AbortSignal): AsyncGenerator<InterviewEvent[]> {
    let last = after;
    while (!signal.aborted) {
      const woken = this.#next(id, signal);
      const events = await this.#store.events(id, last);
      last = events.at(-1)?.sequence ?? last;
      yield events;
      if (events.length === 0) await woken;
    }
  }

  /**
   * Resolves at the next wake, after the poll interval, or when aborted. A plain timer, because Node 20 collects an
   * `AbortSignal.timeout` that only `AbortSignal.any` refers to, and it then never fires.
   */
  #next(id: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#wakes.off(eventOf(id), done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, POLL_MS);
      this.#wakes.once(eventOf(id), done);
      signal.addEventListener('abort', done);
    });
  }
}

/** An imported interview may be called "error", which an emitter would throw where nobody listens. */
const eventOf = (id: string): string => `log ${id}`;
