/** Lets so many run at once; the others wait in the order in which they came. */
export class Queue {
  #running = 0;
  readonly #waiting: Waiting[] = [];

  constructor(private readonly most: number) {}

  /**
   * Waits for a turn; returns what ends it. `onPlace` is told 1 for the next in line and so on, then 0. Rejects
   * with the signal's reason when it is aborted while waiting.
   */
  async enter(signal?: AbortSignal, onPlace?: (place: number) => void): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.#running >= this.most) await this.#wait(signal, onPlace);
    else this.#running++;
    onPlace?.(0);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave();
    };
  }

  #wait(signal?: AbortSignal, onPlace?: (place: number) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const aborted = () => {
        this.#waiting.splice(this.#waiting.indexOf(one), 1);
        this.#tell();
        reject(signal?.reason);
      };
      const one: Waiting = {
        onPlace,
        start: () => {
          signal?.removeEventListener('abort', aborted);
          resolve();
        },
      };
      signal?.addEventListener('abort', aborted, { once: true });
      this.#waiting.push(one);
      onPlace?.(this.#waiting.length);
    });
  }

  /** The turn goes to the first in line, who counts as running from now on. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (!next) {
      this.#running--;
      return;
    }
    next.start();
    this.#tell();
  }

  #tell(): void {
    for (const [index, one] of this.#waiting.entries()) one.onPlace?.(index + 1);
  }
}

interface Waiting {
  readonly onPlace?: ((place: number) => void) | undefined;
  start(): void;
}
