import { RESUME_SECTIONS, type ResumeSection } from '#content/resume';
import { paragraphsOf, type Setting } from '../paragraphs.js';
import { Piece, type Traced, type TracedEntry } from '../piece.js';
import type { Section } from '../sections.js';
import { ownHead } from './head.js';
import { ownSection } from './sections.js';

/** The body's size in parts of a heading's, at most. */
const BODY = 0.83;

/** Reads a document that is set as docs/resume-pages.md says. */
export function readOwn(sections: readonly Section[], measured: Setting): TracedEntry {
  // Where there is little text most letters may be the name's, but no body is larger than its headings.
  const headings = sections.flatMap(({ heading }) => (heading ? [heading.size] : []));
  const setting = { ...measured, body: Math.min(measured.body, BODY * Math.min(...headings)) };
  const linesOf = (kind: Section['kind']) =>
    sections.filter((section) => section.kind === kind).flatMap(({ lines }) => lines);
  const summary = paragraphsOf(linesOf('summary'), setting).map(({ piece }) => piece);
  const entries = RESUME_SECTIONS.map((kind: ResumeSection): [string, Traced[]] => [
    kind,
    sections
      .filter((section) => section.kind === kind)
      .flatMap(({ lines }) => ownSection(kind, lines, setting)),
  ]);
  return {
    basics: {
      ...ownHead(
        linesOf('head'),
        setting,
        sections.every(({ kind }) => kind === 'head'),
      ),
      summary: summary.length > 0 ? Piece.join(summary, '\n') : undefined,
    },
    ...Object.fromEntries(entries),
  };
}
