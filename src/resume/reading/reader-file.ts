import { z } from 'zod';
import { ReadResume } from '#api/resume';

/** What was read of a file: as the API gives it, and how many pages the file has (0 for JSON, which has none). */
export const ReadFile = ReadResume.extend({ pageCount: z.number().int() });
export type ReadFile = z.infer<typeof ReadFile>;
