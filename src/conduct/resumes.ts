import type { z } from 'zod';
import type { CreateResume, ResumeSummary, ResumeVersion, StoredResume } from '#api/resume';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';
import { beginning } from './resume-beginning.js';
import { noSuchVersion } from './resume-changes.js';
import {
  type Change,
  changesOf,
  contentOf,
  everythingOf,
  HEAD,
  headFrom,
  headOf,
  headRecord,
  JOB,
  type StoredHead,
  versionRecords,
} from './resume-record.js';
import { marked, shownOf, storedOf, summaryOf } from './resume-view.js';
import type { Written } from './resume-words.js';

/** More than a person writes; a guard, not a plan. */
const MOST_RESUMES = 200;

/** All resumes, the one changed last first. */
export async function listResumes({ store }: Conductor): Promise<ResumeSummary[]> {
  const heads = (await store.documents(HEAD)).flatMap((record) => headFrom(record) ?? []);
  return heads.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).map(summaryOf);
}

/** A resume as it is now. @throws Refusal 404 */
export async function getResume({ store }: Conductor, id: string): Promise<StoredResume> {
  return storedOf(store, await headOf(store, id));
}

/** Begins a resume. @throws Refusal 409 when there are too many, 422 naming the field that is missing or leads nowhere */
export async function createResume(
  conductor: Conductor,
  request: z.output<typeof CreateResume>,
): Promise<StoredResume> {
  const { store } = conductor;
  if ((await store.documents(HEAD)).length >= MOST_RESUMES)
    throw new Refusal(
      409,
      'There are too many resumes',
      `Delete one first; at most ${MOST_RESUMES} are kept.`,
    );
  const { what, job, ...begun } = await beginning(conductor, request);
  const id = conductor.newId();
  const at = conductor.now().toISOString();
  const written = marked(conductor, begun);
  const head: StoredHead = {
    id,
    updatedAt: at,
    ...shownOf(conductor, written),
    current: 1,
    count: 1,
    undone: [],
  };
  const change: Change = { version: 1, parent: null, at, what, beside: false };
  await store.changeDocuments([
    headRecord(head, null),
    ...versionRecords(id, conductor.newId(), change, { ...written, taken: begun.taken }),
    ...(job ? [{ kind: JOB, id, updatedAt: at, data: { job } }] : []),
  ]);
  return storedOf(store, head);
}

/** Deletes a resume with all its versions. @throws Refusal 404 */
export async function deleteResume({ store }: Conductor, id: string): Promise<void> {
  await headOf(store, id);
  await store.deleteDocuments(everythingOf(id));
}

/** Every version, the newest first. @throws Refusal 404 */
export async function resumeVersions({ store }: Conductor, id: string): Promise<ResumeVersion[]> {
  const { current } = await headOf(store, id);
  return (await changesOf(store, id))
    .map(({ key: _, ...change }) => ({ ...change, current: change.version === current }))
    .toReversed();
}

/** What a version says. @throws Refusal 404 */
export async function resumeAt(
  { store }: Conductor,
  id: string,
  version: number,
): Promise<Written & { version: number }> {
  const head = await headOf(store, id);
  if (version > head.count) throw noSuchVersion('number', version, head, 404);
  const { title, resume, look } = await contentOf(store, id, version);
  return { version, title, resume, look };
}
