import type { Resume } from '#content/resume';
import { entryKey } from './entry-keys.js';
import { MOST_ENTRIES } from './fields.js';
import { inserted, listAt, removed, valueAt, withValue } from './paths.js';

/** An entry or a line that was taken out, with what is needed to put it back. */
export interface TakenOut {
  readonly list: string;
  readonly at: number;
  readonly value: unknown;
  readonly name: string;
  /** The key of the entry that the list belongs to; null for a list that belongs to none. */
  readonly holder: number | null;
}

/** Where a list in an entry stands: `work[0].highlights` is in `work`, under `highlights`. */
const IN_ENTRY = /^(.+)\[\d+\]\.([^[\]]+)$/;

/** Takes an entry or a line out of its list. */
export function takenOut(
  resume: Resume,
  list: string,
  at: number,
  name: string,
): { resume: Resume; gone: TakenOut } {
  const entries = listAt(resume, list);
  const rest = removed(entries, at);
  const holder = IN_ENTRY.test(list) ? valueAt(resume, list.replace(/\.[^.]+$/, '')) : null;
  return {
    // A list without entries is no section: the form offers it again.
    resume: withValue(resume, list, rest.length > 0 ? rest : undefined),
    gone: { list, at, value: entries[at], name, holder: holder === null ? null : entryKey(holder as object) },
  };
}

/**
 * Puts back what was taken out, into the entry that it was in, wherever that was moved since. Undefined where there is
 * no such entry any more, or no room in the list.
 */
export function putBack(resume: Resume, gone: TakenOut): { resume: Resume; path: string } | undefined {
  const list = listNow(resume, gone);
  if (list === undefined) return undefined;
  const entries = listAt(resume, list);
  if (entries.length >= MOST_ENTRIES) return undefined;
  const at = Math.min(gone.at, entries.length);
  return { resume: withValue(resume, list, inserted(entries, at, gone.value)), path: `${list}[${at}]` };
}

function listNow(resume: Resume, { list, holder }: TakenOut): string | undefined {
  const [, section, key] = IN_ENTRY.exec(list) ?? [];
  if (section === undefined) return list;
  const at = listAt(resume, section).findIndex((entry) => entryKey(entry as object) === holder);
  return at < 0 ? undefined : `${section}[${at}].${key}`;
}
