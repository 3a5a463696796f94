import type { z } from 'zod';
import type { ExportDocument, Imported } from '#api/responses';
import { DocumentConflict, SequenceConflict } from '#store/errors';
import type { ImportedLog, Store, StoredDocument } from '#store/store';
import { canonical } from './canonical.js';
import { SECRET_KIND } from './language-model.js';
import { Refusal } from './refusal.js';
import { resumesToImport } from './resume-merge.js';
import { RESUME_KINDS } from './resume-record.js';

/** Records read at once; a version of a resume has some 20 kB. */
const DOCUMENTS_AT_ONCE = 50;

/** Yields the export document as text, an interview or some records at a time, so that no export has to fit in memory. */
export async function* exportText(store: Store, version: string, now: Date): AsyncGenerator<string> {
  const head = { format: 'fovea-export', formatVersion: 1, exportedAt: now.toISOString(), version };
  yield `${JSON.stringify(head).slice(0, -1)},"interviews":[`;
  let first = true;
  for (const id of await store.interviewIds()) {
    const events = await store.events(id);
    if (events.length === 0) continue;
    yield (first ? '\n' : ',\n') + JSON.stringify({ id, events });
    first = false;
  }
  yield '\n],"documents":[';
  first = true;
  for await (const document of documentsOf(store)) {
    if (document.kind === SECRET_KIND) continue;
    yield (first ? '\n' : ',\n') + JSON.stringify(document);
    first = false;
  }
  yield '\n]}\n';
}

/** Every record, a page at a time. */
async function* documentsOf(store: Store): AsyncGenerator<StoredDocument> {
  let page: StoredDocument[] = [];
  do {
    page = await store.documentsAfter(page.at(-1) ?? null, DOCUMENTS_AT_ONCE);
    yield* page;
  } while (page.length > 0);
}

/**
 * Adds what an exported document holds. An interview that is here already is kept where both logs are the same,
 * extended where the imported one goes on from it, and never shortened.
 * A resume that is here is given the versions that it lacks.
 * @throws Refusal 409 when two logs of one interview differ, or two versions of a resume, 422 when a log or a resume is
 * not complete; nothing is stored then
 */
export async function importDocument(
  store: Store,
  document: z.output<typeof ExportDocument>,
): Promise<Imported> {
  const counts = { added: 0, extended: 0, unchanged: 0, documents: 0 };
  const seen = new Set<string>();
  const interviews: ImportedLog[] = [];
  for (const [index, { id, events }] of document.interviews.entries()) {
    const field = `interviews[${index}].events`;
    if (events[0]?.type !== 'started' || events.some((event, i) => event.sequence !== i + 1)) {
      throw new Refusal(
        422,
        'An interview in the document is not complete',
        `The log of interview "${id}" must begin with "started" and count 1, 2, 3, … without a gap. Export it again.`,
        { field },
      );
    }
    const keys = events.flatMap(({ key }) => key ?? []);
    if (seen.has(id) || new Set(keys).size < keys.length) {
      throw new Refusal(
        422,
        'Something in the document is there twice',
        `${seen.has(id) ? `Interview "${id}"` : `A key in the log of interview "${id}"`} may be there only once. Export it again. Nothing was changed.`,
        { field: seen.has(id) ? `interviews[${index}].id` : field },
      );
    }
    seen.add(id);
    const here = await store.events(id);
    const shared = Math.min(here.length, events.length);
    const differs = here.slice(0, shared).findIndex((event, i) => canonical(event) !== canonical(events[i]));
    if (differs >= 0) {
      throw new Refusal(
        409,
        'An interview in the document differs from the one here',
        `Event ${differs + 1} of interview "${id}" is not the same here. Delete the interview here if the document's is the one to keep, then import again. Nothing was changed.`,
        { field },
      );
    }
    if (here.length === 0) counts.added++;
    else if (events.length > here.length) counts.extended++;
    else counts.unchanged++;
    if (events.length > here.length) interviews.push({ id, events, stored: here.length });
  }
  const imported = document.documents as StoredDocument[];
  const documents = [...(await newerDocuments(store, imported)), ...(await resumesToImport(store, imported))];
  try {
    await store.importAll(interviews, documents);
  } catch (error) {
    if (!(error instanceof SequenceConflict || error instanceof DocumentConflict)) throw error;
    throw new Refusal(
      409,
      'An interview or a resume was gone on with during the import',
      'Nothing was changed. Import the document again when nobody is answering or writing.',
    );
  }
  return { ...counts, documents: documents.length };
}

/** What a document holds that is newer than what is here, but for resumes, which are not replaced. */
async function newerDocuments(store: Store, documents: readonly StoredDocument[]): Promise<StoredDocument[]> {
  const here = new Map<string, string>();
  for await (const { kind, id, updatedAt } of documentsOf(store)) here.set(`${kind}/${id}`, updatedAt);
  return documents.filter(
    // No export holds a secret: a document that does would have answers sent wherever its maker wants them.
    ({ kind, id, updatedAt }) =>
      kind !== SECRET_KIND && !RESUME_KINDS.has(kind) && (here.get(`${kind}/${id}`) ?? '') < updatedAt,
  );
}
