import type { ResumeSummary, StoredResume } from '#api/resume';
import type { Resume } from '#content/resume';
import { isExample } from '#content/resume-example';
import type { Store } from '#store/store';
import type { Conductor } from './conductor.js';
import { type Change, changesOf, contentOf, JOB, Job, type StoredHead } from './resume-record.js';
import type { Written } from './resume-words.js';

/** A resume as the API shows it. */
export async function storedOf(store: Store, head: StoredHead): Promise<StoredResume> {
  const { current, count, undone } = head;
  const { parent, resume, look } = await contentOf(store, head.id, current);
  return {
    ...summaryOf(head),
    version: current,
    versions: count,
    resume,
    look,
    job: await jobOf(store, head.id),
    undo: parent,
    redo: undone.at(-1) ?? (current === count ? null : newestChild(await changesOf(store, head.id), current)),
  };
}

/** The version made from one last: of those made in its place where there is one, else of those kept beside. */
function newestChild(changes: readonly Change[], parent: number): number | null {
  const children = changes
    .filter((change) => change.parent === parent)
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.version - b.version);
  return (children.findLast(({ beside }) => !beside) ?? children.at(-1))?.version ?? null;
}

/** The job description that is kept; empty where there is none. */
export async function jobOf(store: Store, id: string): Promise<string> {
  return Job.safeParse((await store.document(JOB, id))?.data).data?.job ?? '';
}

/** A line of the list. */
export const summaryOf = ({ id, title, updatedAt, name, example }: StoredHead): ResumeSummary => ({
  id,
  title,
  updatedAt,
  name,
  example,
});

/** What a list shows of a version. */
export function shownOf(conductor: Conductor, { title, resume }: Pick<Written, 'title' | 'resume'>) {
  return { title, name: resume.basics?.name ?? '', example: isPacksExample(conductor, resume) };
}

/** Whether a resume is still that of the pack's invented person. */
function isPacksExample({ pack }: Conductor, resume: Resume): boolean {
  return isExample(resume) && resume.basics?.name === pack.example?.resume.basics?.name;
}

/** Without the mark of the pack's example once another name stands on it: no person's resume goes out as an example. */
export function marked<T extends { resume: Resume }>(conductor: Conductor, written: T): T {
  if (!isExample(written.resume) || isPacksExample(conductor, written.resume)) return written;
  const { meta, ...resume } = written.resume;
  const { example: _, ...kept } = meta as Record<string, unknown>;
  return { ...written, resume: Object.keys(kept).length > 0 ? { ...resume, meta: kept } : resume };
}
