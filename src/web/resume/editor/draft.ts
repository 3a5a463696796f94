import type { StoredResume } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';
import { tidyResume } from '#content/resume-fields';

/** What a person edits. */
export interface Draft {
  readonly title: string;
  readonly resume: Resume;
  readonly look: ResumeLook;
}

/** What a person edits of a stored resume. */
export function draftOf({ title, resume, look }: Pick<StoredResume, 'title' | 'resume' | 'look'>): Draft {
  return { title, resume, look };
}

/** Whether two drafts print the same. */
export function sameDraft(a: Draft, b: Draft): boolean {
  const plain = ({ title, resume, look: { template, paper } }: Draft) =>
    JSON.stringify([title.trim(), template, paper, sorted(tidyResume(resume))]);
  return plain(a) === plain(b);
}

/** The same value with its keys in order: the server may answer them in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
