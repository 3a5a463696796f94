import type { Requirement } from '#api/resume';
import type { Resume } from '#content/resume';
import { type Line, linesOf } from './evidence.js';

/** What a resume has of one requirement. */
export type Verdict = Pick<Requirement, 'verdict' | 'lines' | 'reason'>;

/** Everything a requirement is held against, made once for all of them. */
export interface Held {
  readonly resume: Resume;
  readonly lines: readonly Line[];
  /** A date such as 2026-11-26. */
  readonly today: string;
}

/** A resume made ready to be compared. */
export function held(resume: Resume, today: string): Held {
  return { resume, lines: linesOf(resume), today };
}

/** Lines that are quoted for one requirement: more would be read by nobody. */
const MOST_LINES = 3;

/** Lines as they are quoted, each once. */
export function quoted(lines: readonly Line[]): Verdict['lines'] {
  const once = lines.filter(
    (line, at) => lines.findIndex((other) => other.path === line.path && other.text === line.text) === at,
  );
  return once.slice(0, MOST_LINES).map(({ path, text }) => ({ path, quote: text }));
}
