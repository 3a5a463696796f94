/** Does one thing after another. */
export class Turns {
  #busy: Promise<void> | null = null;

  get busy(): boolean {
    return this.#busy !== null;
  }

  /** Waits for what is underway, then does this. Rejects where it does, and the next has its turn all the same. */
  async take(act: () => Promise<void>): Promise<void> {
    while (this.#busy) await this.#busy.catch(() => undefined);
    this.#busy = act().finally(() => {
      this.#busy = null;
    });
    await this.#busy;
  }
}
