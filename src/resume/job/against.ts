import type { AgainstJob, Requirement } from '#api/resume';
import type { Resume } from '#content/resume';
import type { Asked } from './asked.js';
import { held } from './held.js';
import { requirementsOf, withTest } from './requirements.js';
import { verdictOn } from './verdict.js';

/** What a comparison may be given besides the two texts. */
export interface AgainstOptions {
  /** A date such as 2026-11-26, until which jobs without an end last; by default the machine's. */
  readonly today?: string;
  /** Requirements that a language model found in the same text besides. */
  readonly besides?: readonly Asked[];
  /** What is to be said of the language model; null where none is set up. */
  readonly model?: string | null;
}

/** What a job asks for, before a resume is looked at: what a language model is told that it need not find again. */
export function askedIn(job: string): Asked[] {
  return requirementsOf(job).map(({ test: _, ...asked }) => asked);
}

/**
 * Holds a resume against a job description. Each requirement is quoted from the job, and each verdict but "absent"
 * from the resume: evidenced where a line of work, projects, volunteering or publications shows it (years by the dates
 * of the jobs, degrees and languages by their sections), claimed where it is only named, absent where it is not.
 *
 * In the order in which they are worth an evening: what must be before what would be nice; in each, what is absent
 * first, since it decides whether and how to apply, then what is claimed, since a line mends it, and what is evidenced
 * last, since nothing is left to do; then by their order in the job.
 */
export function againstJob(resume: Resume, job: string, options: AgainstOptions = {}): AgainstJob {
  const { today = new Date().toISOString().slice(0, 10), besides = [], model = null } = options;
  const on = held(resume, today);
  const requirements = [...requirementsOf(job), ...besides.map(withTest)]
    .map((one): Requirement => {
      const { test: _, ...asked } = one;
      return { ...asked, ...verdictOn(one, on) };
    })
    .sort((a, b) => urgency(a) - urgency(b) || a.start - b.start);
  const count = (verdict: Requirement['verdict']) =>
    requirements.filter((one) => one.verdict === verdict).length;
  return {
    requirements,
    counts: { evidenced: count('evidenced'), claimed: count('claimed'), absent: count('absent') },
    model,
  };
}

function urgency({ weight, verdict }: Requirement): number {
  return (weight === 'must' ? 0 : 3) + ['absent', 'claimed', 'evidenced'].indexOf(verdict);
}
