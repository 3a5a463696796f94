import { createHash } from 'node:crypto';
import type { ClaimKind } from '#content/claim';
import type { Resume } from '#content/resume';
import { kindOf } from './kind.js';
import { type ResumeLine, repeatedLines, resumeLines } from './lines.js';

/** A line of a resume that an interviewer would ask about, and what kind of claim it makes. */
export interface ResumeClaim {
  /** The same wherever the text is the same. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly kind: ClaimKind;
}

/** More than an interview has time for. */
const MOST = 12;
/** Jobs of which at least one line is asked about. */
const RECENT_JOBS = 3;
/** Of a question's id, "claim-" and this many hex digits of a SHA-256: one chance in 10^10 for two of 12 to meet. */
const ID_DIGITS = 12;

/**
 * What an interviewer would ask about: results in figures first, then figures, publications, and what was built or led;
 * at most twelve, with one at least of each of the three newest jobs that tells any.
 */
export function claimsOf(resume: Resume, kinds: readonly ClaimKind[]): ResumeClaim[] {
  if (kinds.length === 0) return [];
  const all = resumeLines(resume);
  const repeated = repeatedLines(all);
  const seen = new Set<string>();
  const lines = all.filter((line) => {
    const id = claimId(line.text);
    if (seen.has(id) || repeated.has(line)) return false;
    seen.add(id);
    return true;
  });
  const ranked = lines.toSorted((a, b) => b.weight - a.weight);
  const kept = new Set<ResumeLine>();
  for (const job of newestJobs(resume).slice(0, RECENT_JOBS)) {
    const first = ranked.find((line) => line.job === job);
    if (first) kept.add(first);
  }
  for (const line of ranked) if (kept.size < MOST) kept.add(line);
  return ranked
    .filter((line) => kept.has(line))
    .map(({ path, text, section }) => ({
      id: claimId(text),
      path,
      text,
      kind: kindOf(text, kinds, section),
    }));
}

/** A claim's id: a hash of its words, without case, spacing and a final stop. */
export function claimId(text: string): string {
  const normal = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim().replace(/\.+$/, '');
  return createHash('sha256').update(normal).digest('hex').slice(0, ID_DIGITS);
}

/** Places of the jobs, newest first: one without an end goes on, and of two the one that began later is newer. */
function newestJobs(resume: Resume): number[] {
  const jobs = (resume.work ?? []).map(({ startDate = '', endDate }, index) => ({
    index,
    start: startDate,
    end: endDate || '9999',
  }));
  const later = (a: string, b: string) => (a === b ? 0 : a > b ? -1 : 1);
  return jobs
    .toSorted((a, b) => later(a.end, b.end) || later(a.start, b.start) || a.index - b.index)
    .map(({ index }) => index);
}
