import type { Resume } from '#content/resume';
import type { Run } from './chunks.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2021", "Mar 2021", "14 Mar 2021" for 2021, 2021-03, 2021-03-14. */
export function printedDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (!year || !month) return date;
  const name = MONTHS[Number(month) - 1];
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** "Mar 2021 – Feb 2023"; an end alone is a date in education, and "until …" elsewhere. */
export function printedRange(start: string | undefined, end: string | undefined, education = false): string {
  if (start) return `${printedDate(start)} – ${end ? printedDate(end) : 'Present'}`;
  if (!end) return '';
  return education ? printedDate(end) : `until ${printedDate(end)}`;
}

/** An address without "https://". */
export const printedAddress = (url: string): string => url.replace(/^https:\/\//i, '');

/** An address that leads where it says. */
export function addressRun(url: string, path: string): Run {
  return { text: printedAddress(url), path, link: url };
}

/** A list in one line: by commas, or by semicolons with one at the end where an item holds either. */
export function joined(items: readonly string[], path: string): Run[] {
  const marked = items.some((item) => /[,;]/.test(item));
  const runs = items.flatMap((text, i): Run[] => (text === '' ? [] : [{ text, path: `${path}[${i}]` }]));
  return runs.flatMap((run, i): Run[] => {
    const last = i === runs.length - 1;
    const mark = marked ? (last ? ';' : '; ') : last ? '' : ', ';
    return mark === '' ? [run] : [run, { text: mark }];
  });
}

type Metric = NonNullable<NonNullable<Resume['projects']>[number]['metric']>;

/** "mAP@0.5: 61.2 → 67.9". */
export function printedMetric({ name, before, after }: Metric, path: string): Run[] {
  const head: Run[] = name ? [{ text: name, path: `${path}.name` }, { text: ':' }] : [];
  const values: Run[] = [];
  if (before) values.push({ text: before, path: `${path}.before` }, { text: ' → ' });
  if (after) values.push({ text: after, path: `${path}.after` });
  else if (before) values.push({ text: '?' });
  return head.length > 0 && values.length > 0 ? [...head, { text: ' ' }, ...values] : [...head, ...values];
}

type Basics = NonNullable<Resume['basics']>;

/** What the head gives besides name and label, one item a run of words: e-mail, phone, address, location, profiles. */
export function contactItems(basics: Basics): Run[][] {
  const { email, phone, url, location } = basics;
  const items: Run[][] = [];
  if (email)
    items.push([
      {
        text: email,
        path: 'basics.email',
        ...(/^[^\s@]+@[^\s@]+$/.test(email) ? { link: `mailto:${email}` } : {}),
      },
    ]);
  if (phone) items.push([{ text: phone, path: 'basics.phone' }]);
  if (url) items.push([addressRun(url, 'basics.url')]);
  if (location) {
    const { address, postalCode, city, region, countryCode } = location;
    const parts = Object.entries({ address, postalCode, city, region, countryCode }).flatMap(
      ([key, text]): Run[][] => (text ? [[{ text, path: `basics.location.${key}` }]] : []),
    );
    // Two capital letters at the end are read as the country.
    if (!countryCode && /^[A-Z]{2}$/.test(region || city || '')) parts.push([{ text: '—' }]);
    if (parts.length > 0)
      items.push(parts.flatMap((part, i) => (i === 0 ? part : [{ text: ' · ' }, ...part])));
  }
  for (const [i, profile] of (basics.profiles ?? []).entries()) {
    const runs = profileRuns(profile, `basics.profiles[${i}]`);
    if (runs.length > 0) items.push(runs);
  }
  return items;
}

type Profile = NonNullable<Basics['profiles']>[number];

/** "GitHub: github.com/ada" where the address ends with the user name; "GitHub, address" where there is none. */
function profileRuns({ network, username, url }: Profile, path: string): Run[] {
  if (!network && !username && !url) return [];
  const name: Run = network ? { text: network, path: `${path}.network` } : { text: '—' };
  if (!url) return username ? [name, { text: ': ' }, { text: username, path: `${path}.username` }] : [name];
  const address = addressRun(url, `${path}.url`);
  if (!username) return [name, { text: ', ' }, address];
  const last = url.replace(/\/$/, '').split('/').at(-1);
  return last === username
    ? [name, { text: ': ' }, address]
    : [name, { text: ': ' }, { text: username, path: `${path}.username` }, { text: ', ' }, address];
}
