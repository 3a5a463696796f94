import type { Test } from './asked.js';
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
  const subject = terms.length > 0 ? ` in jobs that show ${terms.join(' or ')}` : '';
  const how = `By the dates of ${jobs(about)}, overlaps counted once, it is ${spanText(months)}${subject}`;
  if (months >= years * 12) {
    return { verdict: 'evidenced', lines: quotedJobs(about, on), reason: `${how}; ${asked}.` };
  }
  const said = on.lines.filter(({ path, text }) => path === 'basics.summary' && claimsYears(text, years));
  if (said.length > 0) {
    return {
      verdict: 'claimed',
      lines: quoted(said),
      reason: `The summary says so; ${lower(how)}, and ${asked}.`,
    };
  }
  if (terms.length > 0 && all >= years * 12) {
    return {
      verdict: 'claimed',
      lines: quotedJobs(about, on),
      reason: `${how}; ${asked}. All jobs together are ${spanText(all)}, but the others do not show it.`,
    };
  }
  return { verdict: 'absent', lines: quotedJobs(about, on), reason: `${how}; ${asked}.` };
}

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
const jobs = (list: readonly Stretch[]): string =>
  list.length === 0 ? 'no job' : list.length === 1 ? 'one job' : `${list.length} jobs`;

function isAbout({ lines }: Held, job: number, terms: readonly string[]): boolean {
  return lines.some(
    (line) =>
      line.job === job &&
      line.mentions.some(({ term }) => impliedBy(term).some((wider) => terms.includes(wider))),
  );
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

function claimsYears(text: string, years: number): boolean {
  const said = /\b(\d{1,2})\s*\+?\s*(?:years?|yrs?)\b/i.exec(text)?.[1];
  return said !== undefined && Number(said) >= years;
}
