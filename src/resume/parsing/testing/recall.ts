import type { Resume } from '#content/resume';

/** Of each kind of field: how many there are, and how many were read as they are. */
export type Recall = Record<string, { of: number; read: number }>;

const same = (a: string | undefined, b: string | undefined) =>
  (a ?? '').toLocaleLowerCase().replace(/\s+/g, ' ') === (b ?? '').toLocaleLowerCase().replace(/\s+/g, ' ');

/** What of an ordinary resume a reading found. Upper and lower case are the style's, not the person's. */
export function recallOf(expected: Resume, found: Resume): Recall {
  const recall: Recall = {};
  const count = (kind: string, right: boolean) => {
    const entry = recall[kind] ?? { of: 0, read: 0 };
    recall[kind] = { of: entry.of + 1, read: entry.read + (right ? 1 : 0) };
  };
  for (const field of ['name', 'email', 'phone'] as const)
    if (expected.basics?.[field]) count(field, same(expected.basics[field], found.basics?.[field]));
  const jobs = expected.work ?? [];
  const read = found.work ?? [];
  count('as many jobs', jobs.length === read.length);
  for (const [index, job] of jobs.entries()) {
    const other = read[index] ?? {};
    count('company', same(job.name, other.name));
    count('title', same(job.position, other.position));
    count('start', job.startDate === other.startDate);
    count('end', job.endDate === other.endDate);
    if (job.location) count('place', same(job.location, other.location));
    for (const line of job.highlights ?? [])
      count(
        'highlights',
        (other.highlights ?? []).some((one) => same(one, line)),
      );
  }
  for (const [index, study] of (expected.education ?? []).entries()) {
    const other = found.education?.[index] ?? {};
    count('institution', same(study.institution, other.institution));
    count('degree', same(study.studyType, other.studyType));
    if (study.area) count('area', same(study.area, other.area));
    count('end of studies', study.endDate === other.endDate);
  }
  const skills = (found.skills ?? []).flatMap(({ name, keywords = [] }) => [name, ...keywords]);
  for (const { name, keywords = [] } of expected.skills ?? [])
    for (const skill of [name, ...keywords])
      count(
        'skills',
        skills.some((one) => same(one, skill)),
      );
  return recall;
}

export function addRecall(total: Recall, more: Recall): Recall {
  const sum = { ...total };
  for (const [kind, { of, read }] of Object.entries(more))
    sum[kind] = { of: of + (sum[kind]?.of ?? 0), read: read + (sum[kind]?.read ?? 0) };
  return sum;
}
