import { BASICS, type FormField, PROFILE, sectionOf } from './fields.js';
import { pathOf, stepsOf } from './paths.js';

const LISTED: Readonly<Record<string, string>> = {
  highlights: 'highlight',
  keywords: 'keyword',
  roles: 'role',
  courses: 'course',
  authors: 'author',
};

/** Where a field stands, as a person calls it: `work[0].highlights[1]` is “Experience 1, highlight 2”. */
export function placeInWords(path: string): string {
  const [first, second, ...rest] = stepsOf(path);
  if (first === 'basics' && typeof second === 'string') {
    if (second === 'profiles' && typeof rest[0] === 'number') {
      const inner = namedBy(PROFILE, pathOf(rest.slice(1)));
      return `Profile ${rest[0] + 1}${inner && `, ${lowered(inner)}`}`;
    }
    return namedBy(BASICS, pathOf([second, ...rest])) || path;
  }
  const section = typeof first === 'string' ? sectionOf(first) : undefined;
  if (!section) return path;
  if (typeof second !== 'number') return section.title;
  const entry = `${section.title} ${second + 1}`;
  const inside = rest.length > 0 ? insideEntry(section.fields, rest) : '';
  return inside ? `${entry}, ${inside}` : entry;
}

function insideEntry(fields: readonly FormField[], steps: readonly (string | number)[]): string {
  const [key, at] = steps;
  if (typeof key === 'string' && typeof at === 'number') return `${LISTED[key] ?? key} ${at + 1}`;
  return lowered(namedBy(fields, pathOf(steps)) || pathOf(steps));
}

function namedBy(fields: readonly FormField[], key: string): string {
  return fields.find((one) => one.key === key)?.label ?? '';
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
