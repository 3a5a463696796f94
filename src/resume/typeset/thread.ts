import { Worker } from 'node:worker_threads';
import { TypesettingFailed } from './engine.js';
import type { Answer, Order, WorkerFolders } from './orders.js';

/** How long a thread may take, milliseconds: to read its fonts, and for one order. */
export interface ThreadLimits {
  readonly start: number;
  readonly order: number;
}

/** One typesetting thread, for one order at a time. After a failure it is gone: the next order needs another. */
export class TypesettingThread {
  private readonly worker: Worker;
  private readonly started: Promise<void>;
  private open:
    | { settle: (answer: Exclude<Answer, 'ready'>) => void; fail: (error: Error) => void }
    | undefined;
  private failure: Error | undefined;

  constructor(
    file: URL,
    folders: WorkerFolders,
    private readonly limits: ThreadLimits,
  ) {
    this.worker = new Worker(file, { workerData: folders });
    // An idle thread keeps no process alive.
    this.worker.unref();
    this.started = new Promise((resolve, reject) => {
      this.worker.on('message', (answer: Answer) => {
        if (answer === 'ready') resolve();
        else this.open?.settle(answer);
      });
      const gone = (error: Error) => {
        this.failure ??= error;
        reject(this.failure);
        this.open?.fail(this.failure);
      };
      this.worker.on('error', (error: Error) =>
        gone(new TypesettingFailed(`Typesetting broke off: ${error.message}`)),
      );
      this.worker.on('exit', (code) =>
        gone(new TypesettingFailed(`Typesetting broke off (${code}). Try again.`)),
      );
    });
    this.started.catch(() => {});
  }

  get usable(): boolean {
    return this.failure === undefined;
  }

  /** @throws TypesettingFailed where the pages cannot be set, the thread dies, or the limit is passed */
  async carryOut(order: Order): Promise<Exclude<Answer, 'ready'>> {
    this.worker.ref();
    try {
      await this.within(this.limits.start, this.started);
      const answer = new Promise<Exclude<Answer, 'ready'>>((settle, fail) => {
        this.open = { settle, fail };
        this.worker.postMessage(order);
      });
      return await this.within(this.limits.order, answer);
    } finally {
      this.open = undefined;
      this.worker.unref();
    }
  }

  async close(): Promise<void> {
    this.failure ??= new TypesettingFailed('Typesetting was closed.');
    this.open?.fail(this.failure);
    await this.worker.terminate();
  }

  private async within<T>(limit: number, work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.failure = new TypesettingFailed(
          `Setting the pages took longer than ${limit / 1_000} s and was stopped. Shorten the longest texts, or try again.`,
        );
        // Native code ends when it returns; nobody waits for it.
        this.worker.terminate().catch(() => {});
        reject(this.failure);
      }, limit);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
