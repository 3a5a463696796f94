import { RequestFailed } from '../../client.js';
import type { Keep } from '../../shell/keep.js';

/** A pause in typing this long is sent, milliseconds. */
export const REST_MS = 600;
/** A server that does not answer is asked again after this long, milliseconds. */
const AGAIN_MS = 2_000;

/** Where the browser keeps a job description that the server does not have yet. */
export const jobKey = (resume: string): string => `fovea-resume-job:${resume}`;

export interface KeptState {
  readonly text: string;
  /** What the server has. */
  readonly kept: string;
  /** `waiting`: typed since; `away`: no server answers; `refused`: it does not take this text. */
  readonly status: 'kept' | 'waiting' | 'keeping' | 'away' | 'refused';
  /** Why it was refused. */
  readonly error: Error | null;
}

export interface KeptPorts {
  readonly put: (text: string) => Promise<unknown>;
  readonly keep: Pick<Keep, 'get' | 'set' | 'remove'>;
  /** Where the browser keeps what the server does not have yet. */
  readonly key: string;
  /** Does something later; the result calls it off. */
  readonly later: (ms: number, act: () => void) => () => void;
}

/** One text, kept in the browser at once and on the server at each rest. What is typed last is what stays. */
export class KeptText {
  readonly #ports: KeptPorts;
  readonly #listeners = new Set<() => void>();
  #state: KeptState;
  #busy: Promise<void> | null = null;
  #callOff: () => void = () => undefined;
  #stopped = false;

  constructor(kept: string, ports: KeptPorts) {
    this.#ports = ports;
    const left = ports.keep.get(ports.key);
    this.#state = { text: left ?? kept, kept, status: 'kept', error: null };
  }

  /** Begins, with what an earlier time left in the browser. */
  start(): void {
    this.#stopped = false;
    if (this.#state.text !== this.#state.kept) this.type(this.#state.text);
  }

  /** Sends what is there once more and ends; what does not arrive stays in the browser for the next time. */
  stop(): void {
    this.#stopped = true;
    void this.send();
  }

  readonly get = (): KeptState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  type(text: string): void {
    this.#ports.keep.set(this.#ports.key, text);
    this.#show({ text, status: this.#state.status === 'away' ? 'away' : 'waiting', error: null });
    this.#after(REST_MS);
  }

  /** Sends what is there now. Resolves when the server has it, cannot be reached, or has refused it. */
  async send(): Promise<void> {
    this.#callOff();
    while (this.#busy) await this.#busy;
    this.#busy = this.#sendAll().finally(() => {
      this.#busy = null;
    });
    await this.#busy;
  }

  async #sendAll(): Promise<void> {
    while (this.#state.text !== this.#state.kept) {
      const { text } = this.#state;
      this.#show({ status: 'keeping' });
      try {
        await this.#ports.put(text);
        this.#show({ kept: text });
      } catch (error) {
        if (error instanceof RequestFailed && !error.offline) {
          this.#show({ status: 'refused', error });
        } else {
          this.#show({ status: 'away' });
          this.#after(AGAIN_MS);
        }
        return;
      }
    }
    this.#ports.keep.remove(this.#ports.key);
    this.#show({ status: 'kept', error: null });
  }

  #after(ms: number): void {
    this.#callOff();
    if (this.#stopped) return;
    this.#callOff = this.#ports.later(ms, () => void this.send());
  }

  #show(change: Partial<KeptState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
