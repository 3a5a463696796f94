import type { DocumentChange, Store, StoredDocument } from '#store/store';
import { canonical } from './canonical.js';
import { Refusal } from './refusal.js';
import {
  CHANGE,
  Change,
  CONTENT,
  Content,
  changesOf,
  contentId,
  HEAD,
  Head,
  headFrom,
  headRecord,
  JOB,
  Job,
  RESUME_KINDS,
  type StoredHead,
  versionRecords,
} from './resume-record.js';

/** Times are counted on from the last; past this there is no room left to do so. */
const LATEST = Date.parse('9000-01-01T00:00:00.000Z');

/** One version with its key. */
interface Version {
  readonly key: string;
  readonly change: Change;
  readonly content: Content;
}

/** A resume as a document holds it: its head and every version from 1 on. */
interface Whole {
  readonly head: StoredHead;
  readonly versions: readonly Version[];
  readonly job: StoredDocument | undefined;
}

/**
 * What must be written so that the store holds the resumes of a document besides its own. A resume that is here keeps
 * every version and is given those that it lacks, numbered on after its own; the head that was changed later says which
 * one is current.
 * @throws Refusal 422 for a resume that is not whole, 409 where one version says two things
 */
export async function resumesToImport(
  store: Store,
  documents: readonly StoredDocument[],
): Promise<DocumentChange[]> {
  const changes: DocumentChange[] = [];
  for (const [id, records] of byResume(documents))
    changes.push(...(await merged(store, wholeOf(id, records))));
  return changes;
}

/** Records of resumes by the resume that they belong to: ids of versions are the resume's, a dot and one word. */
function byResume(documents: readonly StoredDocument[]): Map<string, StoredDocument[]> {
  const resumes = new Map<string, StoredDocument[]>();
  for (const record of documents) {
    if (!RESUME_KINDS.has(record.kind)) continue;
    const part = record.kind === CHANGE || record.kind === CONTENT;
    const id = part ? record.id.slice(0, Math.max(0, record.id.lastIndexOf('.'))) : record.id;
    const records = resumes.get(id);
    if (records) records.push(record);
    else resumes.set(id, [record]);
  }
  return resumes;
}

function wholeOf(id: string, records: readonly StoredDocument[]): Whole {
  const only = (kind: string) => records.filter((record) => record.kind === kind);
  const [stored, ...twice] = only(HEAD);
  const head = Head.safeParse(stored?.data).data;
  if (!stored || !head || twice.length > 0 || Date.parse(stored.updatedAt) > LATEST) throw notWhole(id);
  const contents = new Map(only(CONTENT).map((record) => [record.id, record.data]));
  const versions = only(CHANGE).map((record): Version => {
    const change = Change.safeParse(record.data).data;
    const content = change && Content.safeParse(contents.get(contentId(id, change.version))).data;
    const key = record.id.slice(id.length + 1);
    if (!content || change.parent !== content.parent || (change.parent ?? 0) >= change.version)
      throw notWhole(id);
    return { key, change, content };
  });
  versions.sort((a, b) => a.change.version - b.change.version);
  const complete =
    versions.length === head.count &&
    versions.every(({ change }, index) => change.version === index + 1) &&
    new Set(versions.map(({ key }) => key)).size === versions.length &&
    [head.current, ...head.undone].every((version) => version <= head.count);
  const [job] = only(JOB);
  if (!complete || (job && !Job.safeParse(job.data).success)) throw notWhole(id);
  return { head: { ...head, id, updatedAt: stored.updatedAt }, versions, job };
}

function notWhole(id: string): Refusal {
  return new Refusal(
    422,
    'A resume in the document is not complete',
    `The versions of resume "${id}" must be there from 1 to the newest, each with its content. Export it again. Nothing was changed.`,
    { field: 'documents' },
  );
}

async function merged(store: Store, { head, versions, job }: Whole): Promise<DocumentChange[]> {
  const { id } = head;
  const record = await store.document(HEAD, id);
  const here = record ? headFrom(record) : undefined;
  const kept = here ? await versionsHere(store, id) : new Map<string, Version>();
  const numbers = new Map<number, number>();
  const added: DocumentChange[] = [];
  let count = here?.count ?? 0;
  for (const { key, change, content } of versions) {
    const same = kept.get(key);
    if (same && canonical(written(same)) !== canonical(written({ key, change, content })))
      throw differs(id, change.version);
    numbers.set(change.version, same?.change.version ?? ++count);
    if (same) continue;
    const parent = change.parent === null ? null : numbers.get(change.parent)!;
    const version = numbers.get(change.version)!;
    added.push(...versionRecords(id, key, { ...change, version, parent }, content));
  }
  const newer = !here || here.updatedAt < head.updatedAt;
  const jobHere = await store.document(JOB, id);
  const jobs = job && (jobHere?.updatedAt ?? '') < job.updatedAt ? [job] : [];
  if (!newer && added.length === 0) return jobs;
  const moved = newer
    ? renumbered(head, versions, numbers, count)
    : { ...here, count, updatedAt: after(here) };
  return [headRecord(moved, record?.updatedAt ?? null), ...added, ...jobs];
}

/** The document's head as it is here: by the numbers that its versions have here. */
function renumbered(
  head: StoredHead,
  versions: readonly Version[],
  numbers: ReadonlyMap<number, number>,
  count: number,
): StoredHead {
  const { title, resume } = versions[head.current - 1]!.content;
  return {
    ...head,
    title,
    name: resume.basics?.name ?? '',
    current: numbers.get(head.current)!,
    count,
    undone: head.undone.map((version) => numbers.get(version)!),
  };
}

const written = ({ content: { title, look, resume } }: Version) => ({ title, look, resume });

/** Another time than the last, so that whoever read that one notices. */
const after = ({ updatedAt }: StoredHead) => new Date(Date.parse(updatedAt) + 1).toISOString();

async function versionsHere(store: Store, id: string): Promise<Map<string, Version>> {
  const contents = new Map(
    (await store.documents(CONTENT, `${id}.`)).map((record) => [record.id, record.data as Content]),
  );
  return new Map(
    (await changesOf(store, id)).flatMap(({ key, ...change }) => {
      const content = contents.get(contentId(id, change.version));
      return content ? [[key, { key, change, content }] as const] : [];
    }),
  );
}

function differs(id: string, version: number): Refusal {
  return new Refusal(
    409,
    'A resume in the document differs from the one here',
    `Version ${version} of resume "${id}" says something else here. Delete the resume here if the document's is the one to keep, then import again. Nothing was changed.`,
    { field: 'documents' },
  );
}
