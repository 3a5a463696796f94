import { differingFields, resumeFields } from '#content/resume-fields';
import { headingKind } from '../parsing/headings.js';
import type { TextLine } from '../reading/lines.js';
import { type Evidence, percent } from './evidence.js';
import { counted, type Sighting, shortened } from './finding.js';
import { addressesBehindWords } from './links.js';

/** What was understood of the text, and what was not. */
export function understoodSightings(evidence: Evidence): Sighting[] {
  return [
    ...contact(evidence),
    ...addressesBehindWords(evidence),
    ...unknownHeadings(evidence),
    ...datesNotUnderstood(evidence),
    ...datesMixed(evidence),
    ...withoutPlace(evidence),
    ...disagreement(evidence),
  ];
}

/** As they stand in a text; what the parser found may be more. */
const EMAIL = /[^\s@<>|,;]+@[^\s@<>|,;]+\.\p{L}{2,}/u;
const PHONE = /(?:\+|\(|\b0)\d[\d\s()./-]{6,}\d/;

function contact({ parsed }: Evidence): Sighting[] {
  const { name, email, phone } = parsed[0]?.resume.basics ?? {};
  const lines = parsed[0]?.lines ?? [];
  const none = (sign: RegExp) => !lines.some(({ text }) => sign.test(text));
  const first = lines[0];
  const seen: (Sighting | false)[] = [
    !name && {
      rule: 'no-name',
      message: 'No line could be told to be the name.',
      ...(first ? { page: first.page, text: shortened(first.text) } : {}),
    },
    !email && none(EMAIL) && { rule: 'no-email', message: 'No e-mail address stands in the text.' },
    !phone && none(PHONE) && { rule: 'no-phone', message: 'No telephone number stands in the text.' },
  ];
  return seen.filter((one) => one !== false);
}

/** As many headings have a look for it to be that of headings. */
const FEWEST_HEADINGS = 2;

/** Lines that look as the headings do that are known, and say no known one; the name on top is none. */
function unknownHeadings({ parsed }: Evidence): Sighting[] {
  const { lines = [], resume = {} } = parsed[0] ?? {};
  const alone = lines.filter(({ cells, bullet }) => cells.length === 1 && bullet === null);
  const known = alone.filter(({ text }) => headingKind(text) !== undefined);
  const values = new Set(resumeFields(resume).map(({ value }) => value));
  return alone
    .slice(1)
    .filter((line) => {
      const { text } = line;
      const short = text.split(/\s+/).length <= 5 && /^\p{Lu}[\p{L}\s&/'’-]+:?$/u.test(text);
      const alike = known.filter((one) => isSetAs(line, one)).length >= FEWEST_HEADINGS;
      return short && alike && headingKind(text) === undefined && !values.has(text);
    })
    .slice(0, 5)
    .map(({ text, page }) => ({
      rule: 'unknown-heading',
      message: `"${shortened(text)}" is set as the headings are.`,
      page,
      text,
    }));
}

function isSetAs(line: TextLine, heading: TextLine): boolean {
  const capitals = ({ text }: TextLine) => text === text.toUpperCase();
  return (
    Math.abs(line.size - heading.size) < 0.03 * heading.size &&
    line.bold === heading.bold &&
    capitals(line) === capitals(heading)
  );
}

const YEAR = /(?<![\d.\-/])(?:19|20)\d\d(?![\d.])/;

/** Jobs and studies without dates that have a year in their words: so the dates were there, and not told as such. */
function datesNotUnderstood({ parsed }: Evidence): Sighting[] {
  const { work = [], education = [] } = parsed[0]?.resume ?? {};
  const undated = [
    ...work.map((one) => ({ ...one, words: [one.name, one.position, one.location] })),
    ...education.map((one) => ({ ...one, words: [one.institution, one.studyType, one.area] })),
  ].filter(({ startDate, endDate }) => !startDate && !endDate);
  const found = undated.flatMap(({ words }) => words.filter((text) => text !== undefined && YEAR.test(text)));
  if (found.length === 0) return [];
  return [
    {
      rule: 'dates-not-understood',
      message: `${counted(found.length, 'entry', 'entries')} of ${work.length + education.length} with a year in the words and no dates understood.`,
      text: shortened(found[0]!),
    },
  ];
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** Ways to write a month of a year; one in which the month has a name leaves no doubt. */
const WAYS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['"Mar 2021"', new RegExp(`\\b(?:${MONTHS})[a-z]*\\.? (?:19|20)\\d\\d\\b`, 'gi')],
  ['"03/2021"', /(?<![\d/.])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/g],
  ['"03.2021"', /(?<![\d/.])(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?!\d)/g],
  ['"2021-03"', /(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)/g],
  ['"2021/03"', /(?<![\d/])(?:19|20)\d\d\/(?:0[1-9]|1[0-2])(?!\d)/g],
];

function datesMixed({ parsed }: Evidence): Sighting[] {
  const lines = parsed[0]?.lines ?? [];
  const ways = WAYS.map(([name, pattern]) => ({
    name,
    found: lines.flatMap(({ text, page }) => (text.match(pattern) ?? []).map((date) => ({ date, page }))),
  })).filter(({ found }) => found.length > 0);
  if (ways.length < 2) return [];
  return [
    {
      rule: 'dates-mixed',
      message: `Dates are written in ${ways.length} ways: ${ways.map(({ name, found }) => `as ${name} ${counted(found.length, 'time')}`).join(', ')}.`,
      text: shortened(ways.map(({ found }) => found[0]!.date).join(', ')),
      page: ways.at(-1)!.found[0]!.page,
    },
  ];
}

const MUCH = 0.1;

function withoutPlace({ parsed }: Evidence): Sighting[] {
  const { leftOver = [], lines = [] } = parsed[0] ?? {};
  const [first] = leftOver;
  if (!first) return [];
  const share = leftOver.length / Math.max(1, lines.length);
  return [
    {
      rule: share > MUCH ? 'much-without-place' : 'lines-without-place',
      message: `${counted(leftOver.length, 'line')} of ${lines.length} (${percent(share)}).`,
      page: first.page,
      text: shortened(first.text),
    },
  ];
}

/** Fields of the first reading of which the text of the other knows nothing: not by how it was filed, but by its words. */
function disagreement({ documents, parsed }: Evidence): Sighting[] {
  const [one, other] = parsed;
  if (!one || !other) return [];
  const said = squeezed(other.lines.flatMap(({ cells }) => cells.map(({ text }) => text)).join(''));
  const missing = differingFields(one.resume, other.resume).filter(
    // A date is normalised, so it stands in no text as it is filed.
    ({ path, expected }) =>
      expected !== undefined && !/[dD]ate$/.test(path) && !said.includes(squeezed(expected)),
  );
  const [first] = missing;
  if (!first) return [];
  const names = documents.map(({ extractor }) => extractor);
  return [
    {
      rule: 'programs-disagree',
      message: `${counted(missing.length, 'field')} that ${names[0]} reads and ${names[1]} does not, the first ${first.path}.`,
      text: shortened(first.expected!),
    },
  ];
}

/**
 * Letters and digits alone: where lines end, and how words are parted, is no matter here; nor in which order poppler
 * gives the two letters of the Arabic ligature lam-alef.
 */
function squeezed(text: string): string {
  return text
    .replace(/^https?:\/\//, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll('\u0644\u0627', '\u0627\u0644')
    .toLowerCase();
}
