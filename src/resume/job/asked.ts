import type { Requirement } from '#api/resume';
import type { Grade } from './degree.js';
import type { Fluency } from './spoken.js';

/** How a requirement is held against a resume. */
export type Test =
  /** Any of these terms, or what implies one. */
  | { readonly by: 'terms'; readonly terms: readonly string[] }
  /** Years in jobs; only in those that show one of the terms where there are any. */
  | { readonly by: 'years'; readonly years: number; readonly terms: readonly string[] }
  | {
      readonly by: 'degree';
      readonly least: Grade;
      /** What it is to be in; empty where that is left open. */
      readonly fields: readonly string[];
      /** "or a related field". */
      readonly related: boolean;
      /** "or equivalent experience". */
      readonly equivalent?: true;
    }
  | { readonly by: 'language'; readonly language: string; readonly least: Fluency | undefined }
  /** In one of these venues, or, where there are none, anywhere. */
  | { readonly by: 'publications'; readonly venues: readonly string[]; readonly similar: boolean }
  | { readonly by: 'leadership'; readonly shown: RegExp; readonly title: RegExp | undefined }
  | { readonly by: 'clearance' }
  | { readonly by: 'presence' }
  /** One of them will do: "5 years of experience or a PhD". */
  | { readonly by: 'either'; readonly tests: readonly Test[] }
  /** All of them together: "an MSc with 5 years". */
  | { readonly by: 'all'; readonly tests: readonly Test[] }
  /** The words that tell something, compared one by one. */
  | { readonly by: 'words'; readonly words: readonly string[] };

/** What a job description asks for, before a resume is looked at. */
export type Asked = Pick<Requirement, 'quote' | 'start' | 'end' | 'name' | 'kind' | 'weight' | 'by'>;

/** A requirement with the way to hold it against a resume. */
export interface Testable extends Asked {
  readonly test: Test;
}

/** What a rule found in a block, in units of the block's text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: Requirement['kind'];
  readonly by: Requirement['by'];
  readonly test: Test;
  readonly weight?: Requirement['weight'];
  /** Terms inside it are no requirements of their own: "MSc in Robotics". */
  readonly whole?: true;
}

/** A text on one line, cut at a word where it is too long for a label. */
export function label(text: string, longest = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  return `${line
    .slice(0, longest)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`;
}
