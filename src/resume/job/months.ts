import type { Resume } from '#content/resume';

/** A stretch of time in months since year 0, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Which entry of `work`. */
  readonly job: number;
}

/**
 * The jobs of a resume as stretches of time. A month that is named counts whole, at both ends; a year alone stands for
 * its middle, so that "2019" to "2021" are two years. A job without an end lasts until today, one without a begin or
 * with an end before its begin is left out, and nothing lies in the future.
 * @param today a date such as 2026-11-26
 */
export function jobStretches(resume: Resume, today: string): Stretch[] {
  const now = beginOf(today)! + 1;
  return (resume.work ?? []).flatMap(({ startDate, endDate }, job) => {
    const from = beginOf(startDate ?? '');
    if (from === undefined) return [];
    const to = Math.min(endOf(endDate ?? '', from) ?? now, now);
    return to > from ? [{ from, to, job }] : [];
  });
}

function beginOf(date: string): number | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(date) ?? [];
  return year === undefined ? undefined : Number(year) * 12 + (month === undefined ? 6 : Number(month) - 1);
}

function endOf(date: string, from: number): number | undefined {
  const begin = beginOf(date);
  if (begin === undefined) return undefined;
  // Within one year that is all that is known of, half of it.
  if (/^\d{4}$/.test(date)) return begin === from ? from + 6 : begin;
  return begin + 1;
}

/** How many months stretches cover, those covered twice counted once. */
export function monthsCovered(stretches: readonly Stretch[]): number {
  let months = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return months;
}

/** "6 years and 2 months". */
export function spanText(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    ...(years > 0 ? [`${years} ${years === 1 ? 'year' : 'years'}`] : []),
    ...(rest > 0 || years === 0 ? [`${rest} ${rest === 1 ? 'month' : 'months'}`] : []),
  ];
  return parts.join(' and ');
}
