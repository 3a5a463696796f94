import type { ResumeSection } from '#content/resume';
import type { TextLine } from '../../reading/lines.js';
import type { PageLink } from '../../reading/words.js';
import { withoutIcons } from '../lines.js';
import { paragraphsOf, type Setting } from '../paragraphs.js';
import { Piece, type TracedEntry } from '../piece.js';
import type { Section } from '../sections.js';
import { readEducation } from './education.js';
import { entriesOf } from './entries.js';
import { generalHead } from './head.js';
import { readHonours, readReferences } from './honours.js';
import { labelledEducation, labelledWork } from './labelled.js';
import { readInterests, readLanguages, readSkills } from './lists.js';
import { readProjects } from './projects.js';
import { readPublications } from './publications.js';
import { type ReadEntries, readWork } from './work.js';

type Reader = (lines: readonly TextLine[], setting: Setting) => ReadEntries;

const alone =
  (read: (lines: readonly TextLine[], setting: Setting) => TracedEntry[]): Reader =>
  (lines, setting) => ({ entries: read(lines, setting), leftOver: [] });

const READERS: Readonly<Record<ResumeSection, Reader>> = {
  work: (lines, setting) => labelledWork(lines) ?? readWork(entriesOf(lines, setting), 'name'),
  volunteer: (lines, setting) => readWork(entriesOf(lines, setting), 'organization'),
  projects: (lines, setting) => readProjects(entriesOf(lines, setting)),
  education: (lines, setting) =>
    labelledEducation(lines) ?? readEducation(entriesOf(lines, setting, { longHeads: true })),
  skills: alone(readSkills),
  publications: alone(readPublications),
  awards: (lines, setting) => readHonours(entriesOf(lines, setting), 'awards'),
  certificates: (lines, setting) => readHonours(entriesOf(lines, setting), 'certificates'),
  languages: alone(readLanguages),
  interests: alone(readInterests),
  references: (lines, setting) => readReferences(entriesOf(lines, setting)),
  clearances: (lines, setting) => readHonours(entriesOf(lines, setting), 'clearances'),
};

/** Reads a document of any origin; what cannot be assigned is left over. */
export function readGeneral(
  found: readonly Section[],
  setting: Setting,
  links: readonly (readonly PageLink[])[],
): { traced: TracedEntry; leftOver: readonly Piece[] } {
  const sections = found.map((section) => ({ ...section, lines: withoutIcons(section.lines) }));
  const linesOf = (kind: Section['kind']) =>
    sections.filter((section) => section.kind === kind).flatMap(({ lines }) => lines);
  const head = generalHead(linesOf('head'), linesOf('contact'), links, setting);
  const summary = paragraphsOf(linesOf('summary'), setting).map(({ piece }) => piece);
  const leftOver = [...head.leftOver];
  const read: Record<string, TracedEntry[]> = {};
  for (const { kind, lines } of sections) {
    const reader = kind in READERS ? READERS[kind as ResumeSection] : undefined;
    if (!reader) continue;
    const { entries, leftOver: rest } = reader(lines, setting);
    read[kind] = [...(read[kind] ?? []), ...entries];
    leftOver.push(...rest);
  }
  for (const { heading, lines } of sections.filter(({ kind }) => kind === 'other')) {
    if (heading)
      leftOver.push(
        new Piece(heading.text, [
          { page: heading.page, x: heading.x, y: heading.y, width: heading.width, height: heading.height },
        ]),
      );
    leftOver.push(...paragraphsOf(lines, setting).map(({ piece }) => piece));
  }
  const texts = [...head.summary, ...summary];
  return {
    traced: {
      basics: { ...head.basics, summary: texts.length > 0 ? Piece.join(texts, '\n') : undefined },
      ...read,
    },
    leftOver,
  };
}
