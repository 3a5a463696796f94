import { embeddedFromLeft, embeddedFromRight, RIGHT_TO_LEFT } from '../embedded.js';
import type { Line, Part } from './chunks.js';

/** Isolates of a direction, and their end (UAX #9, section 2.4). */
const LEFT_ISOLATE = '\u2066';
const RIGHT_ISOLATE = '\u2067';
const END_OF_ISOLATE = '\u2069';

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/**
 * A line with what runs the other way isolated, so that it stands on the page as one unit: "20 ms" in a Hebrew sentence
 * would come apart as "ms 20", and no reader could tell the two. A bracket that is turned is written as the one that is
 * seen: a font of a PDF gives each shape one meaning, and all brackets of the page would be read turned.
 */
export function isolated(line: Line): Line {
  const texts = line.chunks.map((chunk) =>
    'keep' in chunk ? chunk.keep.map(({ t }) => t).join('') : chunk.t,
  );
  const whole = texts.join('');
  if (!RIGHT_TO_LEFT.test(whole)) return line;
  const marks = marksOf(whole, line.rtl === true);
  let from = 0;
  // A line with such letters is kept whole nowhere, so each of its chunks is a part.
  const chunks = (line.chunks as readonly Part[]).map((part) => {
    let t = '';
    for (const [index, unit] of part.t.split('').entries())
      t += marks.before(from + index) + marks.written(from + index, unit);
    from += part.t.length;
    return { ...part, t: from === whole.length ? t + marks.before(from) : t };
  });
  return { ...line, chunks };
}

function marksOf(whole: string, rtl: boolean) {
  const parts = rtl ? embeddedFromLeft(whole) : embeddedFromRight(whole);
  const before = new Map<number, string>();
  for (const { start, end } of parts) {
    before.set(start, rtl ? LEFT_ISOLATE : RIGHT_ISOLATE);
    before.set(end, END_OF_ISOLATE + (before.get(end) ?? ''));
  }
  return {
    before: (at: number) => before.get(at) ?? '',
    written: (at: number, unit: string) => {
      const turned = MIRRORED[unit];
      const inside = parts.some(({ start, end }) => at >= start && at < end);
      return turned === undefined || inside === rtl ? unit : turnedBracket(unit, turned, whole[at + 1]);
    },
  };
}

const BREAK = '\u200B';

/** Lines are broken beside a bracket as it is seen, so where it may be is said. */
function turnedBracket(typed: string, seen: string, next: string | undefined): string {
  const isolate = LEFT_ISOLATE + seen + END_OF_ISOLATE;
  if (/[([{<«]/.test(typed)) return BREAK + isolate;
  return next === ' ' ? isolate + BREAK : isolate;
}

/** Everything that is printed, each line isolated. */
export function withIsolates<T>(printed: T): T {
  if (Array.isArray(printed)) return printed.map(withIsolates) as T;
  if (printed === null || typeof printed !== 'object') return printed;
  if ('chunks' in printed) return isolated(printed as unknown as Line) as T;
  return Object.fromEntries(Object.entries(printed).map(([key, value]) => [key, withIsolates(value)])) as T;
}
