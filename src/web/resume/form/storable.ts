// First: the schema is made without code from text, which the page's content security policy forbids.
import './no-generated-code.js';
import { Resume } from '#content/resume';
import { pathOf, valueAt, withValue } from './paths.js';

export interface Storable {
  /** What can be stored and set on a page. */
  readonly resume: Resume;
  /** Paths of what was typed and cannot be stored as it is, with the reason. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Values that are taken out one after another before a resume is given up. */
const MOST_ROUNDS = 8;

/**
 * A resume as typed without what cannot be stored, such as a date that is half written. In its place stands what was
 * stored before, where that is the same entry, so that typing takes nothing away.
 */
export function storable(typed: Resume, stored: Resume): Storable {
  const problems = new Map<string, string>();
  let resume: Resume = typed;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const checked = Resume.safeParse(resume);
    if (checked.success) return { resume: checked.data, problems };
    for (const issue of checked.error.issues) {
      const path = pathOf(issue.path as (string | number)[]);
      if (!problems.has(path)) problems.set(path, issue.message);
      // What stood there may be as bad: it is tried once.
      const before = round === 0 ? storedBefore(typed, stored, path) : undefined;
      resume = withValue(resume, path, before ?? (/\]$/.test(path) ? '' : undefined));
    }
  }
  return { resume: stored, problems };
}

/** What is stored at a path, provided that the rest of what holds it is as it was: after a move it is another's. */
function storedBefore(typed: Resume, stored: Resume, path: string): unknown {
  const holder = path.replace(/(?:\.[^.[\]]+|\[\d+\])$/, '');
  const rest = (root: Resume) => JSON.stringify(valueAt(withValue(root, path, ''), holder) ?? null);
  return rest(typed) === rest(stored) ? valueAt(stored, path) : undefined;
}
