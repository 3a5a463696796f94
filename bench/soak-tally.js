/** Counts of one soak, and how they are said. */
export class Tally {
  kills = 0;
  interviews = 0;
  acknowledged = 0;
  /** Answers whose acknowledgement a kill swallowed: sent again with the same key. */
  sentAgain = 0;
  /** Of those, how many had been stored. */
  storedUnacknowledged = 0;
  /** Answers found stored and not judged after a kill. */
  unjudged = 0;
  failures = [];
  #name;
  #began = Date.now();

  constructor(name) {
    this.#name = name;
  }

  killed() {
    this.kills++;
  }

  /** Something was lost, doubled or wrong; said at once. */
  fail(what) {
    this.failures.push(what);
    console.error(`${this.#name}: ${what}`);
  }

  line() {
    const seconds = Math.round((Date.now() - this.#began) / 1000);
    return `${this.#name}, ${this.kills} kills, ${seconds} s: ${this.acknowledged} answers acknowledged; ${this.sentAgain} sent again, ${this.storedUnacknowledged} of them had been stored; ${this.unjudged} found not yet judged; ${this.failures.length} lost, doubled or wrong.`;
  }

  summary() {
    const verdict =
      this.failures.length === 0
        ? 'nothing lost, nothing doubled'
        : `FAILED, ${this.failures.length} problems`;
    return `${this.line()}\n${this.#name}: ${verdict}, in ${this.interviews} interviews.`;
  }
}
