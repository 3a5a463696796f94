import type { Test } from './asked.js';
import type { Line } from './evidence.js';
import { type Held, quoted, type Verdict } from './held.js';
import { jobStretches, monthsCovered, type Stretch, spanText } from './months.js';
import { impliedBy } from './vocabulary.js';

/** Years of work by the dates of the jobs, overlaps once; by subject where one is asked for. */
export function yearsVerdict({ years, terms }: Extract<Test, { by: 'years' }>, on: Held): Verdict {
  const stretches = jobStretches(on.resume, on.today);
  const all = monthsCovered(stretches);
  const about = terms.length === 0 ? stretches : stretches.filter(({ job }) => isAbout(on, job, terms));
  const months = monthsCovered(about);
  const asked = `${years} ${years === 1 ? 'year is' : 'years are'} asked for`;
  const how = counted(about, terms);
  if (months >= years * 12) {
    return { verdict: 'evidenced', lines: quotedJobs(about, on), reason: `${how}; ${asked}.` };
  }
  const said = on.lines.filter((line) => line.path === 'basics.summary' && claimsYears(line, years, terms));
  if (said.length > 0) {
    return {
      verdict: 'claimed',
      lines: quoted(said),
      reason: `The summary says so; ${lower(how)}, and ${asked}.`,
    };
  }
  if (months > 0 && all >= years * 12) {
    return {
      verdict: 'claimed',
      lines: quotedJobs(about, on),
      reason: `${how}; ${asked}. All jobs together are ${spanText(all)}, but the others do not show it.`,
    };
  }
  return { verdict: 'absent', lines: quotedJobs(about, on), reason: `${how}; ${asked}.` };
}

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

/** How long the jobs were, in words: "By the dates of 2 jobs, overlaps counted once, it is 3 years". */
function counted(jobs: readonly Stretch[], terms: readonly string[]): string {
  const subject = terms.join(' or ');
  if (jobs.length === 0) return subject ? `No job with dates shows ${subject}` : 'No job has dates';
  const dates = `By the dates of ${jobs.length === 1 ? 'one job' : `${jobs.length} jobs`}, overlaps counted once`;
  return `${dates}, it is ${spanText(monthsCovered(jobs))}${subject ? ` in jobs that show ${subject}` : ''}`;
}

function isAbout({ lines }: Held, job: number, terms: readonly string[]): boolean {
  return lines.some((line) => line.job === job && speaksOf(line, terms));
}

function speaksOf({ mentions }: Line, terms: readonly string[]): boolean {
  return mentions.some(({ term }) => impliedBy(term).some((wider) => terms.includes(wider)));
}

/** A line of each job: its position, or whatever names it. */
function quotedJobs(stretches: readonly Stretch[], { lines }: Held): Verdict['lines'] {
  const named = stretches.flatMap(({ job }) => {
    const own = lines.filter((line) => line.job === job);
    const line = own.find(({ path }) => path.endsWith('.position')) ?? own[0];
    return line ? [line] : [];
  });
  return quoted(named);
}

/** Whether a sentence claims so many years, of one of the terms where there are any. */
function claimsYears(line: Line, years: number, terms: readonly string[]): boolean {
  const said = /\b(\d{1,2})\s*\+?\s*(?:years?|yrs?)\b/i.exec(line.text)?.[1];
  if (said === undefined || Number(said) < years) return false;
  return terms.length === 0 || speaksOf(line, terms);
}
