import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { LONGEST_DOCUMENT } from '#api/resume';
import type { Resume } from '#content/resume';
import { type JsonProblem, parseJsonResume } from '#resume/json-resume';
import { tooLarge } from '#resume/reading/reader';
import { UsageError } from './usage.js';

/** Longest job description that is compared, UTF-16 units, as in the product. */
const LONGEST_JOB = 50_000;

/** A document's bytes; one that is too large is refused before it is loaded. */
export function readDocumentFile(path: string): Uint8Array {
  return read(path, (file) => {
    const status = fstatSync(file);
    if (status.isDirectory()) throw new UsageError(`${path} is a folder; name a file.`);
    if (!status.isFile()) throw new UsageError(`${path} is no file that can be read; name one.`);
    if (status.size > LONGEST_DOCUMENT) throw new UsageError(`${path}: ${tooLarge(status.size).message}`);
    const bytes = new Uint8Array(status.size);
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more)
      more = readSync(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  });
}

function read<T>(path: string, work: (file: number) => T): T {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return work(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${message}).`,
    );
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A JSON Resume and what does not fit in it. Exit 2 where it is none. */
export function jsonResumeOf(bytes: Uint8Array, path: string): { resume: Resume; problems: JsonProblem[] } {
  const read = parseJsonResume(new TextDecoder().decode(bytes));
  const whole = read.problems.find(({ field }) => field === '');
  if (whole) throw new UsageError(`${path} ${whole.message}.`);
  return read;
}

/** A job description's text; "-" is standard input. */
export function readJob(path: string): string {
  const bytes = path === '-' ? readFileSync(0) : readDocumentFile(path);
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\0'))
    throw new UsageError(`--job ${path} is no plain text; copy the description into a text file.`);
  if (text.trim() === '') throw new UsageError(`--job ${path} is empty.`);
  if (text.length > LONGEST_JOB)
    throw new UsageError(
      `--job ${path} is ${text.length.toLocaleString('en-US')} characters long; at most ${LONGEST_JOB.toLocaleString('en-US')} are compared. Leave out what is not about the job.`,
    );
  return text;
}
