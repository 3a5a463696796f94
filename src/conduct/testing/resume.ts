import { randomUUID } from 'node:crypto';
import { CreateResume, PutResume, type StoredResume } from '#api/resume';
import type { Resume } from '#content/resume';
import { putCurrent, putResume } from '../resume-changes.js';
import { createResume } from '../resumes.js';
import type { TestFovea } from './fovea.js';

/** An engineer with two jobs and a project; what is given stands instead. */
export const engineer = (changes: Partial<Resume> = {}): Resume => ({
  basics: { name: 'Maja Lindqvist', email: 'maja@example.org', summary: 'Computer-vision engineer.' },
  work: [
    {
      name: 'Halden Optics',
      position: 'Senior engineer',
      startDate: '2021-03',
      highlights: ['Cut latency from 60 to 20 ms with INT8.', 'Led a team of four.'],
    },
    { name: 'Brim Robotics', position: 'Engineer', startDate: '2018', endDate: '2021-02' },
  ],
  projects: [{ name: 'Weld check', dataset: '12,000 images of welds' }],
  ...changes,
});

/** A resume with this content. */
export const begun = ({ conductor }: TestFovea, resume: Resume = engineer()): Promise<StoredResume> =>
  createResume(conductor, CreateResume.parse({ from: 'given', title: 'Mine', resume }));

/** Keeps `resume` as a change made from a version. */
export const put = (
  { conductor }: TestFovea,
  from: StoredResume,
  resume: Resume,
  { key = randomUUID(), ...more }: Partial<PutResume> = {},
): Promise<StoredResume> =>
  putResume(
    conductor,
    from.id,
    PutResume.parse({ key, base: from.version, title: from.title, look: from.look, resume, ...more }),
  );

/** Makes the version before the current one. */
export const undo = ({ conductor }: TestFovea, from: StoredResume): Promise<StoredResume> =>
  putCurrent(conductor, from.id, { base: from.version, version: from.undo! });

export const redo = ({ conductor }: TestFovea, from: StoredResume): Promise<StoredResume> =>
  putCurrent(conductor, from.id, { base: from.version, version: from.redo! });
