import { randomUUID } from 'node:crypto';
import type { StoredResume } from '#api/resume';
import { Resume } from '#content/resume';
import type { Conductor } from './conductor.js';
import { preparation } from './preparation.js';
import { Refusal } from './refusal.js';
import { addVersion, changing } from './resume-changes.js';
import { contentOf } from './resume-record.js';
import { storedOf } from './resume-view.js';

type ResumeProject = NonNullable<Resume['projects']>[number];
type GuideProject = Awaited<ReturnType<typeof preparation>>['projects'][number];

/** Where code lies, by the end of an address's host. */
const CODE_HOST = /(?:^|\.)(?:github|gitlab|bitbucket|codeberg|huggingface)\.(?:com|org|co|io)$/i;

/**
 * Takes project records of the guide over as projects at the end of the resume: those named, or all. One that was taken
 * over before, or whose name stands in the resume, is passed over; where nothing is left, nothing changes.
 * @throws Refusal 404, 422 for an id that leads nowhere, or for more than a resume holds
 */
export function takeProjects(
  conductor: Conductor,
  id: string,
  ids?: readonly string[],
): Promise<StoredResume> {
  return changing(conductor, id, async (head) => {
    const records = chosen((await preparation(conductor)).projects, ids);
    const { parent: _, ...content } = await contentOf(conductor.store, id, head.current);
    const here = content.resume.projects ?? [];
    const names = new Set(here.map(({ name = '' }) => nameKey(name)));
    const due = records.filter((record) => {
      // Who names a record wants it even where it was taken over once and then removed.
      if (names.has(nameKey(record.name)) || (!ids && content.taken.includes(record.id))) return false;
      names.add(nameKey(record.name));
      return true;
    });
    if (due.length === 0) return storedOf(conductor.store, head);
    const resume = Resume.safeParse({ ...content.resume, projects: [...here, ...due.map(projectOf)] });
    if (!resume.success)
      throw new Refusal(
        422,
        'These projects do not fit into a resume',
        `${resume.error.issues[0]!.path.join('.')} ${resume.error.issues[0]!.message}. Shorten the record in the guide, or take over fewer at once.`,
        { field: 'ids' },
      );
    const taken = [...new Set([...content.taken, ...due.map((record) => record.id)])];
    const added = { ...content, resume: resume.data, taken };
    const { moved } = await addVersion(conductor, head, head.current, randomUUID(), added);
    return storedOf(conductor.store, moved);
  });
}

const nameKey = (name: string) => name.normalize('NFKC').trim().toLowerCase();

/** Oldest first, as they were made. @throws Refusal 422 */
function chosen(records: readonly GuideProject[], ids?: readonly string[]): GuideProject[] {
  const missing = ids?.find((id) => !records.some((record) => record.id === id));
  if (missing !== undefined)
    throw new Refusal(422, 'There is no such project', `The guide has no project record "${missing}".`, {
      field: 'ids',
    });
  return records.filter((record) => !ids || ids.includes(record.id)).toReversed();
}

/** A record as a project: each fact in the field that it belongs in, or in words where that does not hold it. */
export function projectOf(record: GuideProject): ResumeProject {
  const words = [record.notes];
  const fits = (field: keyof ResumeProject, value: unknown) =>
    Resume.safeParse({ projects: [{ [field]: value }] }).success;
  const project: Record<string, unknown> = { name: record.name };
  const place = (field: keyof ResumeProject, label: string, value: string) => {
    if (value.trim() === '') return;
    if (fits(field, value)) project[field] = value;
    else words.push(`${label}: ${value}`);
  };
  place('dataset', 'Data', record.data);
  const { metric: name, before, after } = record;
  const metric = Object.fromEntries(
    Object.entries({ name, before, after }).filter(([, value]) => value.trim() !== ''),
  );
  if (fits('metric', metric)) {
    if (Object.keys(metric).length > 0) project.metric = metric;
  } else words.push(`Metric: ${[name, before, after].filter(Boolean).join(', ')}`);
  place('hardware', 'Hardware', record.hardware);
  place(isCode(record.link) ? 'code' : 'url', 'Link', record.link);
  const description = words.filter((one) => one.trim() !== '').join('\n');
  return { ...project, ...(description ? { description } : {}) };
}

function isCode(link: string): boolean {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/:?#\s]+)/i.exec(link.trim())?.[1] ?? '';
  return CODE_HOST.test(host);
}
