import type { ReadResume } from '#api/resume';
import { readResumeFile } from '#resume/reading/reader';
import { Unreadable } from '#resume/reading/unreadable';
import { Refusal } from './refusal.js';

/**
 * Reads a document; nothing of it is stored.
 * @param name what the file is called
 * @throws Refusal 422 with one sentence that says why it cannot be read
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
): Promise<ReadResume> {
  try {
    const { kind, resume, places, pages, leftOver, findings } = await readResumeFile(bytes, { name, signal });
    return { kind, resume, places, pages, leftOver, findings };
  } catch (error) {
    if (error instanceof Unreadable)
      throw new Refusal(
        error.reason === 'busy' ? 429 : 422,
        error.reason === 'busy' ? 'This file has to wait' : 'This file cannot be read',
        error.message,
        {
          besides: { reason: error.reason },
        },
      );
    if (signal.aborted) throw new Refusal(409, 'The request was given up', 'Send it again.');
    throw error;
  }
}
