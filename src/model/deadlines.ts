import { ModelError } from './language-model.js';

/** How long a reply may take, in milliseconds. */
export interface TimeLimits {
  /** From sending to the first byte of the reply: a local model may be loaded from disk meanwhile. */
  readonly firstByte: number;
  /** Between one piece of the reply and the next. */
  readonly betweenChunks: number;
  /** From the first try to the end of the last, waits included. */
  readonly inAll: number;
}

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

/** Everything that ends a request early, as one signal whose reason is a ModelError. */
export class Deadlines {
  readonly #controller = new AbortController();
  readonly #limits: TimeLimits;
  readonly #where: string;
  readonly #outer: AbortSignal | undefined;
  readonly #whole: NodeJS.Timeout;
  #next: NodeJS.Timeout | undefined;

  /** @param where names the server in messages */
  constructor(limits: TimeLimits, where: string, outer: AbortSignal | undefined) {
    this.#limits = limits;
    this.#where = where;
    this.#outer = outer;
    this.#whole = setTimeout(
      () => this.#end(`did not finish within ${seconds(limits.inAll)}. Try a smaller or faster model`),
      limits.inAll,
    );
    if (outer?.aborted) this.#callOff();
    else outer?.addEventListener('abort', this.#callOff);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The clock for the first byte starts now. */
  awaitFirstByte(): void {
    const ms = this.#limits.firstByte;
    this.#arm(
      ms,
      `sent nothing for ${seconds(ms)}. It may still be loading the model: try again, or a smaller one`,
    );
  }

  /** Something arrived: the clock for the next piece starts now. */
  awaitNext(): void {
    const ms = this.#limits.betweenChunks;
    this.#arm(ms, `fell silent for ${seconds(ms)} in the middle of its reply. Try again, or look at its log`);
  }

  /** Nothing is awaited from the server: only the whole's clock runs on. */
  rest(): void {
    clearTimeout(this.#next);
  }

  /** The work's result, or the reason that ended it first, even where the work does not heed the signal. */
  async within<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    let ended: (() => void) | undefined;
    const end = new Promise<never>((_, reject) => {
      ended = () => reject(signal.reason);
      if (signal.aborted) ended();
      else signal.addEventListener('abort', ended);
    });
    try {
      return await Promise.race([work, end]);
    } finally {
      signal.removeEventListener('abort', ended!);
    }
  }

  /** Stops the clocks, and whatever of the request is still under way. */
  close(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#whole);
    this.#outer?.removeEventListener('abort', this.#callOff);
    this.#controller.abort(new ModelError('aborted', 'The request is over.'));
  }

  readonly #callOff = (): void => {
    this.#controller.abort(
      new ModelError('aborted', 'The language model was no longer needed and was not awaited.'),
    );
  };

  #arm(ms: number, what: string): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#end(what), ms);
  }

  #end(what: string): void {
    this.#controller.abort(new ModelError('timeout', `The language model at ${this.#where} ${what}.`));
  }
}
