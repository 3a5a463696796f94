import type { ReadResume } from '#api/resume';
import { RequestFailed, request } from '../../client.js';

/** Longest document that is read, bytes: what the server takes (`LONGEST_DOCUMENT`). */
const LONGEST = 20 * 1024 * 1024;

/** What a file dialog offers. */
export const ACCEPTED = '.pdf,.docx,.json,application/pdf,application/json';

/** Has a document read. Nothing of it is stored. @throws RequestFailed with what is wrong with the file */
export async function readFile(file: File): Promise<ReadResume> {
  if (file.size > LONGEST)
    throw new RequestFailed({
      title: 'This file is too large',
      status: 413,
      detail: `It has more than ${LONGEST / 1024 / 1024} MB, and no more are read. Save it with smaller pictures, or without.`,
    });
  return request<ReadResume>(
    'POST',
    `/api/resumes/read?name=${encodeURIComponent(file.name.slice(-200))}`,
    file,
  );
}

/** A file's name without its ending, as the title of what was read of it. */
export const titleOfFile = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim()
    .slice(0, 120) || 'Resume';
