import { ModelError } from './language-model.js';

const HOUR = 3_600_000;

/** Tokens of a text, roughly: four characters each, as in English. */
export function estimateTokens(characters: number): number {
  return Math.ceil(characters / 4);
}

/** What one request holds of the budget. */
export interface Admission {
  /** Replaces the tokens reserved by those that were used. Once; without it the reservation stands. */
  settle(tokens: number): void;
}

/** At most so many requests and tokens in any hour, so that a loop gone wrong costs little. */
export class Budget {
  readonly #requests: number;
  readonly #tokens: number;
  readonly #now: () => number;
  #spent: { readonly at: number; tokens: number }[] = [];

  /** @param now milliseconds since any fixed moment */
  constructor({ requests, tokens, now }: { requests: number; tokens: number; now: () => number }) {
    this.#requests = requests;
    this.#tokens = tokens;
    this.#now = now;
  }

  /**
   * Reserves one request of so many tokens, before it is sent: requests under way at the same time count.
   * @throws ModelError of kind "budget" where it does not fit; then nothing is reserved
   */
  admit(tokens: number): Admission {
    const now = this.#now();
    this.#spent = this.#spent.filter(({ at }) => now - at < HOUR);
    if (tokens > this.#tokens) {
      throw new ModelError(
        'budget',
        `This request alone takes about ${tokens} tokens, and ${this.#tokens} an hour are allowed. Raise the limit, or go on without the language model.`,
      );
    }
    const used = this.#spent.reduce((sum, entry) => sum + entry.tokens, 0);
    if (this.#spent.length >= this.#requests || used + tokens > this.#tokens) {
      const oldest = this.#spent[0];
      const minutes = oldest ? Math.max(1, Math.ceil((oldest.at + HOUR - now) / 60_000)) : 60;
      throw new ModelError(
        'budget',
        `The hour's limit of ${this.#requests} requests or ${this.#tokens} tokens to the language model is reached. It frees up from ${minutes} minute${minutes === 1 ? '' : 's'} from now; until then Fovea goes on without it.`,
      );
    }
    const entry = { at: now, tokens };
    this.#spent.push(entry);
    return {
      settle(used) {
        entry.tokens = used;
      },
    };
  }
}
