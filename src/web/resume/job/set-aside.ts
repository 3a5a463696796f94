import type { Suggestion } from '#api/resume';
import { type Keep, readJson } from '../../shell/keep.js';

const keyOf = (resume: string) => `fovea-set-aside:${resume}`;
/** More are not kept: the oldest come back. */
const MOST = 500;

/** What a suggestion says of which text: it is the same while both are, wherever the line moves. */
export function asideKey({ lacks, quote }: Pick<Suggestion, 'lacks' | 'quote'>): string {
  return `${lacks} ${quote}`;
}

/** The suggestions of a resume that were set aside in this browser, the oldest first. */
export function setAside(keep: Keep, resume: string): readonly string[] {
  const kept = readJson(keep, keyOf(resume));
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}

/** Sets a suggestion aside, or brings it back; the list as it is then. */
export function putAside(
  keep: Keep,
  resume: string,
  suggestion: Pick<Suggestion, 'lacks' | 'quote'>,
  aside: boolean,
): readonly string[] {
  const key = asideKey(suggestion);
  const others = setAside(keep, resume).filter((one) => one !== key);
  const now = aside ? [...others, key].slice(-MOST) : others;
  if (now.length > 0) keep.set(keyOf(resume), JSON.stringify(now));
  else keep.remove(keyOf(resume));
  return now;
}

/** Forgets what was set aside for a resume that is deleted. */
export function dropAside(keep: Keep, resume: string): void {
  keep.remove(keyOf(resume));
}
