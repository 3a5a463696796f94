import { readFileSync } from 'node:fs';

/** A figure with the interval in which 95 % of its draws lie. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What `npm run validity -- --write` measured of a grader on questions that it was not made with. */
export interface Figures {
  readonly grader: string;
  readonly questions: number;
  readonly answers: number;
  /** Point labels. */
  readonly labels: number;
  /** Cohen's kappa of the two people who labelled. */
  readonly readersKappa: number;
  readonly precision: Measured;
  readonly recall: Measured;
  readonly areaWithin: Measured;
  /** Mean distance of the score from the labelled one. */
  readonly scoreError: Measured;
  readonly scoreAgreement: Measured;
  /** Share of claims turned into their opposite that earn nothing. */
  readonly reversedNoticed: Measured;
  readonly misconceptionsFound: Measured;
  /** Share of beliefs brought up and rejected that are listed all the same. */
  readonly rejectedAccused: Measured;
}

let read: Figures | null | undefined;

/** The figures beside the weights; null where none were measured. */
export function gradersFigures(): Figures | null {
  if (read !== undefined) return read;
  try {
    read = JSON.parse(
      readFileSync(new URL('../../models/lexical-v3/measured.json', import.meta.url), 'utf8'),
    ) as Figures;
  } catch {
    read = null;
  }
  return read;
}
