/**
 * Asks one question at a time; of those that come meanwhile only the newest is asked next, and an answer that came too
 * late for its question is told all the same, for it is newer than what was there.
 */
export class Newest<Question, Answer> {
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #tell: (answer: Answer, question: Question) => void;
  readonly #fail: (error: unknown) => void;
  #waiting: { readonly question: Question } | null = null;
  #running = false;

  constructor(
    ask: (question: Question) => Promise<Answer>,
    tell: (answer: Answer, question: Question) => void,
    fail: (error: unknown) => void,
  ) {
    this.#ask = ask;
    this.#tell = tell;
    this.#fail = fail;
  }

  /** Asks this next, instead of what waits. */
  ask(question: Question): void {
    this.#waiting = { question };
    if (!this.#running) void this.#run();
  }

  /** Asks nothing more; an answer on its way is not told. */
  stop(): void {
    this.#waiting = null;
    this.#stopped = true;
  }
  #stopped = false;

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting) {
      const { question } = this.#waiting;
      this.#waiting = null;
      try {
        const answer = await this.#ask(question);
        if (!this.#stopped) this.#tell(answer, question);
      } catch (error) {
        if (!this.#stopped && !this.#waiting) this.#fail(error);
      }
    }
    this.#running = false;
  }
}
