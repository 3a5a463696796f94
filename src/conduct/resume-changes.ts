import type { z } from 'zod';
import type { PutCurrent, PutResume, StoredResume } from '#api/resume';
import { DocumentConflict } from '#store/errors';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';
import {
  CHANGE,
  type Change,
  type Content,
  changeId,
  contentOf,
  headOf,
  headRecord,
  JOB,
  MOST_VERSIONS,
  type StoredHead,
  versionRecords,
} from './resume-record.js';
import { jobOf, marked, shownOf, storedOf } from './resume-view.js';
import { sameWritten, whatChanged } from './resume-words.js';

/**
 * Keeps a change as a new version. It becomes the current one where it was made from the current one; else it is kept
 * beside it. The same key again gives the first reply again. What says the same as the current version is not kept.
 * @throws Refusal 404, 409 with {@link ResumeConflict}'s fields, 422 for a base that there is not
 */
export function putResume(
  conductor: Conductor,
  id: string,
  { key, base, ...sent }: z.output<typeof PutResume>,
): Promise<StoredResume> {
  return changing(conductor, id, async (head) => {
    const { store } = conductor;
    const seen = await store.document(CHANGE, changeId(id, key));
    if (seen) return replyAgain(conductor, head, seen.data as Change);
    if (base > head.count) throw noSuchVersion('base', base, head);
    const written = marked(conductor, sent);
    const parent = await contentOf(store, id, base);
    if (base === head.current) {
      if (sameWritten(parent, written)) return storedOf(store, head);
    } else {
      if (sameWritten(await contentOf(store, id, head.current), written)) return storedOf(store, head);
      if (sameWritten(parent, written)) throw await changedElsewhere(conductor, head, null);
    }
    const { change, moved } = await addVersion(conductor, head, base, key, {
      ...written,
      taken: parent.taken,
    });
    if (change.beside) throw await changedElsewhere(conductor, moved, change.version);
    return storedOf(store, moved);
  });
}

/**
 * Adds a version made from `parent`; moves the head where that is the current one, and keeps it beside where not.
 * @throws DocumentConflict when another writer was first, Refusal 409 when there are too many versions
 */
export async function addVersion(
  conductor: Conductor,
  head: StoredHead,
  parent: number,
  key: string,
  content: Omit<Content, 'parent'>,
): Promise<{ change: Change; moved: StoredHead }> {
  if (head.count >= MOST_VERSIONS)
    throw new Refusal(409, 'This resume has too many versions', 'Make a copy of it and go on with that.');
  const { store } = conductor;
  const version = head.count + 1;
  const beside = parent !== head.current;
  const updatedAt = later(conductor, head);
  const what = whatChanged(await contentOf(store, head.id, parent), content);
  const change: Change = { version, parent, at: updatedAt, what, beside };
  const moved: StoredHead = beside
    ? { ...head, updatedAt, count: version }
    : { ...head, ...shownOf(conductor, content), updatedAt, current: version, count: version, undone: [] };
  await store.changeDocuments([
    headRecord(moved, head.updatedAt),
    ...versionRecords(head.id, key, change, content),
  ]);
  return { change, moved };
}

/**
 * Makes another version the current one; none is lost by it.
 * @throws Refusal 404, 409 with {@link ResumeConflict}'s fields where `base` is not current, 422 for a version that
 * there is not
 */
export function putCurrent(
  conductor: Conductor,
  id: string,
  { base, version }: z.output<typeof PutCurrent>,
): Promise<StoredResume> {
  return changing(conductor, id, async (head) => {
    const { store } = conductor;
    if (version > head.count) throw noSuchVersion('version', version, head);
    // Who asks again after a reply that was lost finds what was asked for.
    if (head.current === version) return storedOf(store, head);
    if (base !== head.current) throw await changedElsewhere(conductor, head, null);
    const from = await contentOf(store, id, head.current);
    const to = await contentOf(store, id, version);
    const moved: StoredHead = {
      ...head,
      ...shownOf(conductor, to),
      updatedAt: later(conductor, head),
      current: version,
      undone: undoneAfter(head, from.parent, version),
    };
    await store.changeDocuments([headRecord(moved, head.updatedAt)]);
    return storedOf(store, moved);
  });
}

function undoneAfter({ current, undone }: StoredHead, parent: number | null, version: number): number[] {
  if (version === parent) return [...undone, current];
  return version === undone.at(-1) ? undone.slice(0, -1) : [];
}

/** Keeps the job description that the resume is compared with; an empty one forgets it. @throws Refusal 404 */
export function putJob(conductor: Conductor, id: string, job: string): Promise<StoredResume> {
  return changing(conductor, id, async (head) => {
    const { store } = conductor;
    // The head is written with it, so that nothing is kept of a resume that is deleted at the same time.
    const moved: StoredHead = { ...head, updatedAt: later(conductor, head) };
    await store.changeDocuments([
      headRecord(moved, head.updatedAt),
      { kind: JOB, id, updatedAt: moved.updatedAt, data: { job } },
    ]);
    return storedOf(store, moved);
  });
}

/** Does `work` on the newest head, one change of a resume after another; anew where another process was first. */
export function changing<T>(
  { store, work: underway }: Conductor,
  id: string,
  work: (head: StoredHead) => Promise<T>,
): Promise<T> {
  return underway.inTurn(`resume ${id}`, async () => {
    for (;;) {
      const head = await headOf(store, id);
      try {
        return await work(head);
      } catch (error) {
        if (!(error instanceof DocumentConflict)) throw error;
      }
    }
  });
}

/** The reply that a change was given when it first came. */
async function replyAgain(conductor: Conductor, head: StoredHead, change: Change): Promise<StoredResume> {
  const { version, parent, at, beside } = change;
  if (beside) throw await changedElsewhere(conductor, head, version);
  const { store } = conductor;
  const content = await contentOf(store, head.id, version);
  return {
    id: head.id,
    ...shownOf(conductor, content),
    updatedAt: at,
    version,
    versions: version,
    resume: content.resume,
    look: content.look,
    job: await jobOf(store, head.id),
    undo: parent,
    redo: null,
  };
}

/** @param kept the version as which what was sent is kept; null where there was nothing to keep */
async function changedElsewhere(
  { store }: Conductor,
  head: StoredHead,
  kept: number | null,
): Promise<Refusal> {
  const detail =
    kept === null
      ? 'Go on from the version that is current now.'
      : `What you sent is kept as version ${kept}. Go on from the current version, or make yours the current one.`;
  return new Refusal(409, 'This resume was changed in another place', detail, {
    field: 'base',
    besides: { kept, current: await storedOf(store, head) },
  });
}

/** @param field the part of the request that names it */
export function noSuchVersion(
  field: string,
  version: number,
  { count }: StoredHead,
  status: 404 | 422 = 422,
): Refusal {
  return new Refusal(
    status,
    `There is no version ${version}`,
    `This resume has the versions 1 to ${count}.`,
    { field },
  );
}

/** Now, but after the last change: what was read and what is there are told apart by it. */
function later({ now }: Conductor, { updatedAt }: StoredHead): string {
  return new Date(Math.max(now().getTime(), Date.parse(updatedAt) + 1)).toISOString();
}
