import { Resume } from '#content/resume';
import { tidyResume } from '#content/resume-fields';
import { careerOf } from './career.js';
import { honoursOf } from './honours.js';
import { Lots } from './lots.js';
import type { WritingName } from './people.js';
import { basicsOf } from './person.js';

const OTHERS: readonly WritingName[] = ['greek', 'cyrillic', 'hebrew', 'arabic'];

/**
 * An invented computer-vision engineer's resume, the same for the same seed: from nobody's first job to a career of
 * forty years, in five scripts, with any optional field missing. Tidy, and valid by the schema.
 */
export function generateResume(seed: number): Resume {
  const lots = new Lots(seed);
  const writing = lots.chance(0.3) ? lots.one(OTHERS) : 'latin';
  const basics = basicsOf(lots, writing);
  const resume = { basics, ...careerOf(lots, writing), ...honoursOf(lots, writing) };
  return tidyResume(Resume.parse(JSON.parse(JSON.stringify(resume))));
}
