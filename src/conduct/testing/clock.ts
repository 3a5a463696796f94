/** A clock that stands still but for a millisecond a look, so that no two events share a moment, and `pass`. */
export class Clock {
  #now: number;

  constructor(start = '2026-01-05T09:00:00.000Z') {
    this.#now = Date.parse(start);
  }

  readonly now = (): Date => new Date(this.#now++);

  pass({ days = 0, minutes = 0, seconds = 0 }: { days?: number; minutes?: number; seconds?: number }): void {
    this.#now += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000;
  }
}
