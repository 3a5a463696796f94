import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';
import { resumeJson } from '#resume/json-resume';
import { resumeMarkdown } from '#resume/markdown';
import { resumePlainText } from '#resume/plain-text';
import type { ExportFormat } from './resume.js';
import { jsonResumeOf, readDocumentFile } from './resume-file.js';
import { readBackText } from './resume-text.js';
import { UsageError } from './usage.js';

export interface ExportOptions {
  readonly look: ResumeLook;
  readonly format: ExportFormat;
  /** Write a PDF that does not come back whole, too. */
  readonly force: boolean;
  readonly json: boolean;
}

const WRITERS: Readonly<Record<Exclude<ExportFormat, 'pdf'>, (resume: Resume) => string>> = {
  md: resumeMarkdown,
  txt: resumePlainText,
  json: resumeJson,
};

/** fovea resume export: a JSON Resume as a PDF that was read back before it is written, or as text. */
export async function exportResume(file: string, out: string, options: ExportOptions): Promise<number> {
  refuseTarget(file, out);
  const { resume, problems } = jsonResumeOf(readDocumentFile(file), file);
  if (problems.length > 0)
    throw new UsageError(
      [
        `${file} does not fit JSON Resume, and these fields would be lost:`,
        ...problems.map(({ field, message }) => `  ${field} ${message}`),
      ].join('\n'),
    );
  if (options.format === 'pdf') return exportPdf(resume, out, options);
  const text = WRITERS[options.format](resume);
  writeAtomically(out, Buffer.from(text));
  const bytes = Buffer.byteLength(text);
  console.log(
    options.json ? JSON.stringify({ file: out, bytes }) : `${out}: ${bytes.toLocaleString('en-US')} bytes.`,
  );
  return 0;
}

async function exportPdf(resume: Resume, out: string, { look, force, json }: ExportOptions): Promise<number> {
  const { provedPdf } = await import('./resume-pdf.js');
  const { bytes, parseBack, findings, notPrinted } = await provedPdf(resume, look);
  const lost = findings.filter(({ severity }) => severity === 'error');
  const write = lost.length === 0 || force;
  if (write) writeAtomically(out, bytes);
  for (const { message } of findings) console.error(message);
  if (notPrinted.length > 0)
    console.error(`Kept in the source and printed nowhere: ${notPrinted.join(', ')}.`);
  if (lost.length > 0) console.error(notWhole(lost, out, write));
  const { pages } = parseBack;
  console.log(
    json
      ? JSON.stringify({ file: out, written: write, pages, bytes: bytes.length, parseBack })
      : `${write ? out : 'Not written'}: ${readBackText(parseBack)}`,
  );
  return lost.length === 0 ? 0 : 1;
}

function notWhole(lost: readonly Finding[], out: string, written: boolean): string {
  const count = `${lost.length} ${lost.length === 1 ? 'thing does' : 'things do'} not come back`;
  return written
    ? `${count}; ${out} was written because of --force.`
    : `${count}, so ${out} was not written. Mend them, or add --force.`;
}

/** What cannot be written to is told before any work. */
function refuseTarget(file: string, out: string): void {
  const folder = statSync(dirname(out), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new UsageError(`There is no folder ${dirname(out)} to write ${out} to.`);
  const target = statSync(out, { throwIfNoEntry: false });
  if (target?.isDirectory()) throw new UsageError(`${out} is a folder; name a file.`);
  if (target && !target.isFile())
    throw new UsageError(`${out} is no file that can be replaced; name another.`);
  const source = statSync(file, { throwIfNoEntry: false });
  if (target && source && realpathSync(file) === realpathSync(out))
    throw new UsageError(`${out} is the source itself; name another file.`);
}

/** Writes a file beside the one of this name, and puts it in its place: whoever reads sees the old one or the new. */
function writeAtomically(path: string, bytes: Uint8Array): void {
  const draft = join(dirname(path), `.${randomUUID()}.part`);
  try {
    writeFileSync(draft, bytes, { flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new UsageError(`${path} cannot be written (${(error as Error).message}).`);
  }
}
