import type { ExampleResume } from '#api/resume';
import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { stepsOf, valueAt } from '../form/paths.js';

/**
 * Why lines of the example work, by the lines as they are now: a note goes with its text when an entry is moved, and is
 * gone once the text is the person's own.
 */
export function exampleNotes(example: ExampleResume, resume: Resume): (path: string) => string | undefined {
  const notes = new Map(
    example.notes.flatMap(({ field, note }) => {
      const value = valueAt(example.resume, field);
      return value === undefined ? [] : [[keyOf(field, value), note] as const];
    }),
  );
  return (path) => {
    const value = valueAt(resume, path);
    return value === undefined || value === '' ? undefined : notes.get(keyOf(path, value));
  };
}

/** How many highlights of a resume are the example's, word for word. */
export function linesLeft(example: Resume, resume: Resume): number {
  const lines = (one: Resume) =>
    resumeFields(one).flatMap(({ path, value }) => (/\.highlights\[/.test(path) ? [value] : []));
  const invented = new Set(lines(example));
  return lines(resume).filter((line) => invented.has(line)).length;
}

/** The kind of field and what stands in it: `work.highlights` and the line. */
function keyOf(path: string, value: unknown): string {
  const kind = stepsOf(path).filter((step) => typeof step === 'string');
  return `${kind.join('.')} ${JSON.stringify(value)}`;
}
