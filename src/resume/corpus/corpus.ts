import { Resume } from '#content/resume';
import { tidyResume } from '#content/resume-fields';
import { careerOf } from './career.js';
import { honoursOf } from './honours.js';
import { Lots } from './lots.js';
import type { WritingName } from './people.js';
import { basicsOf } from './person.js';

const OTHERS: readonly WritingName[] = ['greek', 'cyrillic', 'hebrew', 'arabic'];

type Entries = Record<string, unknown>[] | undefined;
interface Whole {
  readonly basics: Record<string, unknown>;
  readonly work?: Entries;
  readonly skills?: Entries;
  readonly education?: Entries;
}

/**
 * An invented computer-vision engineer's resume, the same for the same seed: from nobody's first job to a career of
 * forty years, in five scripts, with any optional field missing. Tidy, and valid by the schema.
 */
export function generateResume(seed: number): Resume {
  const lots = new Lots(seed);
  const writing = lots.chance(0.3) ? lots.one(OTHERS) : 'latin';
  const basics = basicsOf(lots, writing);
  const whole = { basics, ...careerOf(lots, writing), ...honoursOf(lots, writing) };
  const resume = lots.chance(0.08) ? tiny(lots, whole) : whole;
  return tidyResume(Resume.parse(JSON.parse(JSON.stringify(resume))));
}

/** What somebody has written who has just begun: a name, an address for mail, one entry of something. */
function tiny(lots: Lots, { basics, work, skills, education }: Whole): unknown {
  const { name, email, phone } = basics;
  const [job] = work ?? [];
  return lots.one([
    { basics: { name } },
    {
      basics: { name, email, phone },
      work: job ? [{ ...job, highlights: ['Improved the detector with TensorRT'] }] : [],
    },
    { basics: { name, email }, skills: (skills ?? []).slice(0, 1) },
    {
      basics: { name, email },
      work: job ? [{ name: job.name, position: job.position, startDate: job.startDate }] : [],
    },
    { basics, education: (education ?? []).slice(0, 1) },
  ]);
}
