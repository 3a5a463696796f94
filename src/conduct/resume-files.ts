import type { ExampleResume } from '#api/resume';
import { resumeJson } from '#resume/json-resume';
import { resumeMarkdown } from '#resume/markdown';
import { resumePlainText } from '#resume/plain-text';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';
import { getResume } from './resumes.js';

/** A file to be saved. */
export interface ResumeFile {
  /** Made of the person's name, in any writing. */
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** A resume written out as a text. @throws Refusal 404 */
export async function resumeFile(
  conductor: Conductor,
  id: string,
  format: 'json' | 'md' | 'txt',
): Promise<ResumeFile> {
  const { resume, name: person } = await getResume(conductor, id);
  const name = fileName(person, format);
  switch (format) {
    case 'json':
      return { name, type: 'application/json; charset=utf-8', content: resumeJson(resume) };
    case 'md':
      return { name, type: 'text/markdown; charset=utf-8', content: resumeMarkdown(resume) };
    case 'txt':
      return { name, type: 'text/plain; charset=utf-8', content: resumePlainText(resume) };
  }
}

/** "Maja Lindqvist" as "Maja-Lindqvist-resume.pdf": letters, digits and hyphens, so that any disk takes it. */
export function fileName(person: string, extension: string): string {
  const words = person.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, 60).join('');
  return `${name ? `${name}-resume` : 'resume'}.${extension}`;
}

/** The pack's example with its notes. @throws Refusal 404 where the pack has none */
export function exampleResume({ pack }: Conductor): ExampleResume {
  if (pack.example) return { resume: pack.example.resume, notes: [...pack.example.notes] };
  throw new Refusal(404, 'There is no example here', 'This pack has no example of a resume.');
}
