import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';

/** What programs note for themselves; nobody expects it on a page. */
const FOR_PROGRAMS = new Set(['meta', '$schema']);

/** Paths of what a source holds and no page shows: unknown fields, and the picture. */
export function notPrinted(resume: Resume): string[] {
  const printed = resumeFields(resume).map(({ path }) => path);
  const shown = new Set(printed.flatMap((path) => [...prefixes(path)]));
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (isEmpty(value) || FOR_PROGRAMS.has(path)) return;
    // The head is known as a whole; of an entry that shows nothing, the entry is named.
    if (path !== '' && path !== 'basics' && !shown.has(path)) {
      found.push(path);
    } else if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, `${path}[${i}]`);
    else if (value !== null && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) walk(one, path === '' ? key : `${path}.${key}`);
  };
  walk(resume, '');
  return found;
}

/** `work[0].highlights[1]`, `work[0].highlights`, `work[0]`, `work`. */
function* prefixes(path: string): Iterable<string> {
  for (let left = path; left !== ''; left = left.slice(0, Math.max(0, left.search(/[.[][^.[]*$/))))
    yield left;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
