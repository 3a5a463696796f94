import { z } from 'zod';
import { Resume, ResumeNote } from './resume.js';

/** The pack's example of a strong resume as its file holds it: JSON Resume, marked as an invented person's. */
export const ExampleFile = Resume.refine((resume) => isExample(resume), {
  path: ['meta'],
  message: 'must be {"example": true}: the resume of a pack is an invented person\'s',
});

export const ExampleNotes = z.strictObject({ notes: z.array(ResumeNote).min(1).max(40) });

/** The example, and on some of its lines a note on why it works. */
export interface ExampleResume {
  readonly resume: Resume;
  readonly notes: readonly ResumeNote[];
}

/** Whether a resume is still marked as an invented person's. */
export function isExample(resume: Resume): boolean {
  const { meta } = resume;
  return typeof meta === 'object' && meta !== null && (meta as { example?: unknown }).example === true;
}
