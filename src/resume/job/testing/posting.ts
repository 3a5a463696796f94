/** A job description of an invented employer, with what a careful reader finds in it. */
export interface Posting {
  readonly id: string;
  readonly text: string;
  /** Names, or beginnings of names, of what must be found, with "?" behind what would only be nice. */
  readonly asks: readonly string[];
  /** What may be found besides without being wrong: broader terms, and duties that name a skill in passing. */
  readonly may: readonly string[];
}
