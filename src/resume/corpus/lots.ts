import { seeded, shuffled } from '#statistics/random';

/** Lots drawn from a seed: the same for the same seed. */
export class Lots {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  one<T>(items: readonly T[]): T {
    return items[this.whole(0, items.length - 1)]!;
  }

  /** Some of them, none twice. */
  some<T>(items: readonly T[], least: number, most: number): T[] {
    return shuffled(items, this.#random).slice(0, this.whole(least, most));
  }

  /** The value with this probability, else nothing: an optional field. */
  maybe<T>(probability: number, value: () => T): T | undefined {
    return this.chance(probability) ? value() : undefined;
  }

  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
