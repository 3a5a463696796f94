import { parseArgs } from 'node:util';
import { PAPERS, RESUME_TEMPLATES, type ResumeLook } from '#content/resume';
import { UsageError } from './usage.js';

const EXPORTED = ['pdf', 'md', 'txt', 'json'] as const;
export type ExportFormat = (typeof EXPORTED)[number];

/** fovea resume check, fovea resume export. */
export async function resumeVerb([what, ...args]: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      job: { type: 'string' },
      template: { type: 'string' },
      paper: { type: 'string' },
      force: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const look: ResumeLook = {
    template: oneOf('--template', values.template, RESUME_TEMPLATES),
    paper: oneOf('--paper', values.paper, PAPERS),
  };
  const json = values.json ?? false;
  if (what === 'check') {
    const [file] = named(positionals, 1, 'fovea resume check FILE.pdf|.docx|.json');
    if (values.force) throw new UsageError('--force belongs to "resume export".');
    const { checkResume } = await import('./resume-check.js');
    return checkResume(file!, { look, job: values.job, json });
  }
  if (what === 'export') {
    const [file, out] = named(positionals, 2, 'fovea resume export RESUME.json OUT.pdf|.md|.txt|.json');
    if (values.job !== undefined) throw new UsageError('--job belongs to "resume check".');
    const { exportResume } = await import('./resume-export.js');
    return exportResume(file!, out!, { look, format: formatOf(out!), force: values.force ?? false, json });
  }
  throw new UsageError(
    `Say what to do: fovea resume check or fovea resume export${what === undefined ? '' : `, not "${what}"`}. See fovea resume --help.`,
  );
}

function named(positionals: readonly string[], count: number, usage: string): readonly string[] {
  if (positionals.length !== count)
    throw new UsageError(`Name ${count === 1 ? 'one file' : `${count} files`}: ${usage}.`);
  return positionals;
}

function oneOf<T extends string>(flag: string, text: string | undefined, all: readonly [T, ...T[]]): T {
  const found = text === undefined ? all[0] : all.find((one) => one === text);
  if (found === undefined) throw new UsageError(`${flag} must be one of ${all.join(', ')}, not "${text}".`);
  return found;
}

function formatOf(path: string): ExportFormat {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  const format = EXPORTED.find((one) => one === extension);
  if (!format)
    throw new UsageError(`${path} must end in .pdf, .md, .txt or .json, which says what is to be written.`);
  return format;
}
