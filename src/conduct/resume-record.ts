import { z } from 'zod';
import { Resume, ResumeLook } from '#content/resume';
import type { DocumentChange, DocumentRange, Store, StoredDocument } from '#store/store';
import { noSuchResume } from './refusal.js';

/**
 * How a resume lies in the store. Versions count from 1 without a gap and are never changed; what is changed is the
 * head. A version is two records: a small one under the key of the change that made it, for the history and for
 * telling a change that comes twice, and its content under its number.
 */
export const HEAD = 'resume';
export const CHANGE = 'resume-change';
export const CONTENT = 'resume-version';
export const JOB = 'resume-job';
export const RESUME_KINDS: ReadonlySet<string> = new Set([HEAD, CHANGE, CONTENT, JOB]);

/** More than a person makes; a guard, not a plan. */
export const MOST_VERSIONS = 999_999;

const VersionNumber = z.number().int().min(1).max(MOST_VERSIONS);

/** A resume as the list shows it, and which of its versions is the current one. */
export const Head = z.object({
  title: z.string(),
  name: z.string(),
  example: z.boolean(),
  current: VersionNumber,
  /** How many versions there are: the number of the newest. */
  count: VersionNumber,
  /** Versions that were undone one after another, to be done again from the last; empty after any other change. */
  undone: z.array(VersionNumber).default([]),
});
export type Head = z.infer<typeof Head>;

/** One version without its content. */
export const Change = z.object({
  version: VersionNumber,
  /** The version that it was made from; null for the first. */
  parent: VersionNumber.nullable(),
  at: z.iso.datetime(),
  what: z.string(),
  beside: z.boolean(),
});
export type Change = z.infer<typeof Change>;

/** What a version says. */
export const Content = z.object({
  parent: VersionNumber.nullable(),
  title: z.string().max(120),
  look: ResumeLook,
  resume: Resume,
  /** Project records of the guide that were taken over up to this version. */
  taken: z.array(z.string()).default([]),
});
export type Content = z.infer<typeof Content>;

/** The job description that a resume is compared with. */
export const Job = z.object({ job: z.string() });

export interface StoredHead extends Head {
  readonly id: string;
  readonly updatedAt: string;
}

/** Seven digits never come: numbers in ids sort as text. */
export const contentId = (resume: string, version: number) => `${resume}.${`${version}`.padStart(6, '0')}`;
export const changeId = (resume: string, key: string) => `${resume}.${key}`;

/** Everything of one resume, the head first: a change at the same time then either comes before it or not at all. */
export const everythingOf = (id: string): DocumentRange[] => [
  { kind: HEAD, id },
  { kind: CHANGE, prefix: `${id}.` },
  { kind: CONTENT, prefix: `${id}.` },
  { kind: JOB, id },
];

/** The head that a record holds; undefined where this version cannot read it. */
export function headFrom({ id, updatedAt, data }: StoredDocument): StoredHead | undefined {
  const head = Head.safeParse(data);
  return head.success ? { ...head.data, id, updatedAt } : undefined;
}

/** @throws Refusal 404 */
export async function headOf(store: Store, id: string): Promise<StoredHead> {
  const record = await store.document(HEAD, id);
  const head = record && headFrom(record);
  if (!head) throw noSuchResume(id);
  return head;
}

/** What a version says. @throws Refusal 404 where the resume was deleted meanwhile */
export async function contentOf(store: Store, id: string, version: number): Promise<Content> {
  const record = await store.document(CONTENT, contentId(id, version));
  if (!record) throw noSuchResume(id);
  return record.data as Content;
}

/** Every version's small record with its key, oldest first. */
export async function changesOf(store: Store, id: string): Promise<(Change & { key: string })[]> {
  const prefix = `${id}.`;
  const records = await store.documents(CHANGE, prefix);
  return records
    .map((record) => ({ ...(record.data as Change), key: record.id.slice(prefix.length) }))
    .filter(({ key }) => !key.includes('.'))
    .toSorted((a, b) => a.version - b.version);
}

/** The records of a new version; a version of that number, or a change of that key, must not be there. */
export function versionRecords(
  id: string,
  key: string,
  change: Change,
  content: Omit<Content, 'parent'>,
): DocumentChange[] {
  const { version, parent, at: updatedAt } = change;
  return [
    { kind: CHANGE, id: changeId(id, key), updatedAt, data: change, was: null },
    { kind: CONTENT, id: contentId(id, version), updatedAt, data: { ...content, parent }, was: null },
  ];
}

/** The record of a head; `was` is that of the head which it replaces, null where there is none. */
export function headRecord({ id, updatedAt, ...data }: StoredHead, was: string | null): DocumentChange {
  return { kind: HEAD, id, updatedAt, data, was };
}
