import type { Finding, ParseBack } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';
import { findingOf, type Sighting } from '#resume/checking/finding';
import { parseBack } from '#resume/parse-back';
import { Typesetter, TypesettingFailed } from '#resume/typeset/typeset';
import { UsageError } from './usage.js';

/** A resume on pages, and whether everything on them comes back. */
export interface ProvedPdf {
  readonly bytes: Uint8Array;
  readonly parseBack: ParseBack;
  /** What is lost on the way, by the catalogue: characters, words, fields. */
  readonly findings: readonly Finding[];
  /** Fields of the source that no page shows. */
  readonly notPrinted: readonly string[];
}

/** Sets a resume on pages and reads them back. */
export async function provedPdf(resume: Resume, look: ResumeLook): Promise<ProvedPdf> {
  const typesetter = await Typesetter.create();
  try {
    const { undrawable, overflowing, notPrinted } = await typesetter.preview(resume, look);
    const bytes = await typesetter.pdf(resume, look);
    const back = await parseBack(bytes, resume);
    const sightings: Sighting[] = [
      ...undrawable.map(
        ({ path, characters }): Sighting => ({
          rule: 'undrawable-characters',
          message: `${path} holds ${[...characters].map(named).join(', ')}.`,
          text: characters,
        }),
      ),
      ...overflowing.map(
        ({ path, text }): Sighting => ({ rule: 'words-too-wide', message: `${path} holds one.`, text }),
      ),
      ...notReadBack(back),
    ];
    return { bytes, parseBack: back, findings: sightings.map(findingOf), notPrinted };
  } catch (error) {
    throw error instanceof TypesettingFailed ? new UsageError(error.message) : error;
  } finally {
    await typesetter.close();
  }
}

function notReadBack({ extractors }: ParseBack): Sighting[] {
  const said = (value: string | undefined) => (value === undefined ? 'nothing' : `"${value}"`);
  return extractors.flatMap(({ name, differences }) =>
    differences.map(
      ({ path, expected, found }): Sighting => ({
        rule: 'not-read-back',
        message: `${path} is ${said(expected)}, and ${name} reads ${said(found)}.`,
      }),
    ),
  );
}

function named(character: string): string {
  return `"${character}" (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
}
