import { MONTH_NAMES, monthNumber, NOW, SINCE, UNTIL } from './months.js';

/** From and to as JSON Resume writes dates; "to" is missing where it lasts until now. */
export interface DateSpan {
  readonly start?: string;
  readonly end?: string;
  /** "Present", "heute": the end is now. */
  readonly open: boolean;
  /** A single date, which may be a begin or an end. */
  readonly single: boolean;
  /** Where it stands in its text. */
  readonly index: number;
  readonly length: number;
}

const YEAR = '(?:19[4-9]\\d|20[0-4]\\d)';
const SEASON =
  'spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|early|mid|late|anfang|mitte|ende|ss|ws|q[1-4]|h[12]';

/** One date in any of the usual forms; the groups say which. */
const DATE = new RegExp(
  [
    `(?<isoYear>${YEAR})[-/.](?<isoMonth>0[1-9]|1[0-2])(?:[-/.](?<isoDay>0[1-9]|[12]\\d|3[01]))?(?![\\d])`,
    `(?<dmyDay>0?[1-9]|[12]\\d|3[01])[./-](?<dmyMonth>0?[1-9]|1[0-2])[./-](?<dmyYear>${YEAR})`,
    `(?<myMonth>0?[1-9]|1[0-2])\\s?[./-]\\s?(?<myYear>${YEAR})`,
    `(?<shortMonth>0[1-9]|1[0-2])/(?<shortYear>\\d{2})(?![\\d/])`,
    `(?:(?<wordDay>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?)?(?<wordMonth>${MONTH_NAMES})(?:\\.|\\b)(?:\\s+(?<afterDay>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?=,?\\s+\\d{4}),?)?,?\\s*(?:de\\s+|del\\s+|/\\s*)?(?<wordYear>${YEAR}|[’']\\d{2})`,
    `(?:${SEASON})\\.?(?:\\s+of)?[\\s/-]+(?<seasonYear>${YEAR})(?:/\\d{2})?`,
    `(?<year>${YEAR})(?![\\d])`,
    `[’'](?<apostropheYear>\\d{2})(?!\\d)`,
  ].join('|'),
  'iu',
).source;

const unnamed = (source: string) => source.replace(/\(\?<[a-zA-Z]+>/g, '(?:');
const LONE_MONTH = `(?:${MONTH_NAMES})(?:\\.|\\b)`;
const BEFORE = '(?<![\\p{L}\\d/.@-])';
const AFTER = '(?![\\p{L}@])';
const TO = `\\s*(?:–|—|-|‒|−|−|~|→|\\bto\\b|\\bbis\\b|\\bau\\b|\\bà\\b|\\ba\\b|\\bal\\b|\\bhasta\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b|\\btot\\b|\\bdo\\b)\\s*`;
/** The end of a range may leave out its century: 2019–21; 2021-03 is a month. */
const SHORT_END = '(?:(?<!\\d-)\\d{2}|(?<=\\d-)(?:1[3-9]|[2-9]\\d))(?![\\d./])';

const SPAN = new RegExp(
  `${BEFORE}(?:(?<from>${unnamed(DATE)}|${LONE_MONTH}(?=${TO}(?:${unnamed(DATE)})))${TO}(?<to>${unnamed(DATE)}|(?:${NOW})|${SHORT_END})|(?<from3>${unnamed(DATE)})\\s+(?:to date|till date|onwards?)|(?<since>(?:${SINCE})\\s+)(?<begin>${unnamed(DATE)})(?:${TO}(?<now>${NOW}))?|(?<until>(?:${UNTIL})\\s+)(?<last>${unnamed(DATE)})|(?<from2>${unnamed(DATE)})\\s*(?:–|—|-)\\s*(?=$|[)\\]|])|(?<alone>${unnamed(DATE)}))${AFTER}`,
  'giu',
);

/** "(2 years 3 months)", "3 yrs 8 mos", that some sites add to a range. */
export const DURATION =
  /\(?\b\d+\+?\s*(?:yrs?|years?|mos?|months?|jahre?|monate?|ans?|mois)\b\.?(?:[\s,]*(?:and\s+|und\s+)?\d+\s*(?:mos?|months?|monate?|mois)\b\.?)?\s*\)?/giu;

/** Every date and range of dates in a text, in its order. */
export function findDates(text: string): DateSpan[] {
  const found: DateSpan[] = [];
  for (const match of text.matchAll(SPAN)) {
    const span = spanOf(match.groups ?? {});
    if (span) found.push({ ...span, index: match.index, length: match[0].length });
  }
  return found;
}

function spanOf(groups: Record<string, string | undefined>): Omit<DateSpan, 'index' | 'length'> | undefined {
  const { from, to, begin, last, alone, from2, from3 } = groups;
  if (from !== undefined && to !== undefined) {
    const end = endOf(to, from);
    const start = oneDate(from) ?? (end ? monthOfYear(from, end) : undefined);
    return start === undefined
      ? undefined
      : { start, ...(end === undefined ? {} : { end }), open: end === undefined, single: false };
  }
  const start = oneDate(begin ?? from2 ?? from3 ?? '');
  if (start !== undefined) return { start, open: true, single: false };
  const end = oneDate(last ?? '');
  if (end !== undefined) return { end, open: false, single: false };
  const date = oneDate(alone ?? '');
  return date === undefined ? undefined : { start: date, open: false, single: true };
}

function endOf(text: string, from: string): string | undefined {
  const date = oneDate(text);
  if (date !== undefined) return date;
  const short = /^\d{2}$/.exec(text.trim());
  const begun = oneDate(from)?.slice(0, 4);
  return short && begun ? begun.slice(0, 2) + short[0] : undefined;
}

/** "March" of "March – June 2021". */
function monthOfYear(name: string, end: string): string | undefined {
  const month = monthNumber(name.trim());
  return month === undefined ? undefined : dated(end.slice(0, 4), month);
}

/** One date of any form as 2021, 2021-03 or 2021-03-14. */
export function oneDate(text: string): string | undefined {
  const groups = new RegExp(`^(?:${DATE})$`, 'iu').exec(text.trim())?.groups;
  if (!groups) return undefined;
  const g = groups;
  if (g.isoYear) return dated(g.isoYear, g.isoMonth, g.isoDay);
  if (g.dmyYear) return dated(g.dmyYear, g.dmyMonth, g.dmyDay);
  if (g.myYear) return dated(g.myYear, g.myMonth);
  if (g.shortYear) return dated(century(g.shortYear), g.shortMonth);
  if (g.wordYear)
    return dated(
      g.wordYear.length < 4 ? century(g.wordYear.slice(1)) : g.wordYear,
      monthNumber(g.wordMonth!),
      g.wordDay ?? g.afterDay,
    );
  if (g.seasonYear) return g.seasonYear;
  if (g.apostropheYear) return century(g.apostropheYear);
  return g.year;
}

/** Two digits of a year: up to 49 in this century, later in the last. */
function century(year: string): string {
  return (Number(year) < 50 ? '20' : '19') + year;
}

function dated(year: string, month?: string | number, day?: string | number): string {
  const parts = [month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'));
  return [year, ...parts].join('-');
}
