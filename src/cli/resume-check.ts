import { basename } from 'node:path';
import type { AgainstJob, Finding, ParseBack, Suggestion } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { findingOf } from '#resume/checking/finding';
import { readResumeFile } from '#resume/reading/reader';
import { kindOfFile } from '#resume/reading/reader-kind';
import { Unreadable } from '#resume/reading/unreadable';
import { jsonResumeOf, readDocumentFile, readJob } from './resume-file.js';
import { checkText } from './resume-text.js';
import { UsageError } from './usage.js';

export interface CheckOptions {
  readonly look: ResumeLook;
  readonly job: string | undefined;
  readonly json: boolean;
}

/** What "resume check" found, as --json prints it. */
export interface ResumeCheck {
  readonly file: string;
  readonly kind: 'pdf' | 'docx' | 'json';
  readonly pages: number;
  readonly resume: Resume;
  readonly fields: number;
  readonly findings: readonly Finding[];
  /** Lines that a program would lose. */
  readonly leftOver: readonly { readonly text: string; readonly page: number }[];
  /** Of a JSON Resume, printed and read back. */
  readonly parseBack?: ParseBack;
  readonly suggestions?: readonly Suggestion[];
  readonly job?: AgainstJob;
}

/** fovea resume check: what a machine reads of a document, or of the pages that a JSON Resume makes. */
export async function checkResume(file: string, { look, job, json }: CheckOptions): Promise<number> {
  const description = job === undefined ? undefined : readJob(job);
  const bytes = readDocumentFile(file);
  const check = await checked(file, bytes, look);
  const whole =
    description === undefined ? check : { ...check, job: await against(check.resume, description) };
  console.log(json ? JSON.stringify(whole) : checkText(whole, look));
  return whole.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function against(resume: Resume, description: string): Promise<AgainstJob> {
  const { againstJob } = await import('#resume/job/against');
  return againstJob(resume, description);
}

async function checked(file: string, bytes: Uint8Array, look: ResumeLook): Promise<ResumeCheck> {
  try {
    if (kindOfFile(bytes) === 'json') return await checkedJson(file, bytes, look);
    const read = await readResumeFile(bytes, { name: basename(file) });
    const { kind, resume, findings, leftOver, pageCount } = read;
    return { file, kind, pages: pageCount, resume, fields: resumeFields(resume).length, findings, leftOver };
  } catch (error) {
    throw error instanceof Unreadable ? new UsageError(`${file}: ${error.message}`) : error;
  }
}

async function checkedJson(file: string, bytes: Uint8Array, look: ResumeLook): Promise<ResumeCheck> {
  const { resume, problems } = jsonResumeOf(bytes, file);
  // Setting pages takes a compiler, and a document needs none.
  const { provedPdf } = await import('./resume-pdf.js');
  const { suggestionsFor } = await import('#resume/job/suggestions');
  const proved = await provedPdf(resume, look);
  const read = await readResumeFile(proved.bytes);
  return {
    file,
    kind: 'json',
    pages: proved.parseBack.pages,
    resume,
    fields: resumeFields(resume).length,
    findings: [
      ...problems.map(({ field, message }) =>
        findingOf({ rule: 'field-not-valid', message: `${field} ${message}.` }),
      ),
      ...proved.findings,
      // What two programs read differently is among the fields that do not come back.
      ...read.findings.filter(({ rule }) => rule !== 'programs-disagree'),
    ],
    leftOver: read.leftOver,
    parseBack: proved.parseBack,
    suggestions: suggestionsFor(resume),
  };
}
