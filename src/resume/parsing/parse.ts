import { tidyResume } from '#content/resume-fields';
import { layOutPages } from '../reading/layout.js';
import type { TextLine } from '../reading/lines.js';
import type { PageLink, ReadDocument } from '../reading/words.js';
import { withContactOfFoot } from './contact-foot.js';
import { fitted } from './fit.js';
import { readGeneral } from './general/read.js';
import { withLargestCell, withoutFalseBullets } from './lines.js';
import { withMarginHeadings } from './margin-headings.js';
import { isOwnForm } from './own/form.js';
import { readOwn } from './own/read.js';
import { settingOf } from './paragraphs.js';
import type { ParsedResume } from './parsed.js';
import { untrace } from './piece.js';
import { sectionsOf } from './sections.js';
import { streamsOf } from './streams.js';
import { withWholeHeadings } from './wrapped-headings.js';

/** Reads a resume out of a document of any origin. */
export function parseResume(document: ReadDocument): ParsedResume {
  const { lines, furniture } = layOutPages(document);
  return parseLines(
    [...lines],
    document.pages.map(({ links }) => links),
    true,
    furniture,
  );
}

/**
 * Reads a resume out of lines, which a document without pages gives directly.
 *
 * @param links those of each page, by which an address is known whose words say something else
 * @param mayBeOwn whether it may be a page of ours: a Word document is none, however alike it is set
 * @param furniture headers and footers, which some fill with what elsewhere stands under the name
 */
export function parseLines(
  given: readonly TextLine[],
  links: readonly (readonly PageLink[])[],
  mayBeOwn = true,
  furniture: readonly TextLine[] = [],
): ParsedResume {
  const text = withoutFalseBullets(given.filter((line) => !isPageNumber(line)));
  const lines = withLargestCell(withWholeHeadings(withMarginHeadings(text)));
  const setting = settingOf(lines);
  const sections = streamsOf(lines).flatMap((stream) => sectionsOf(stream, setting.body));
  const own = mayBeOwn && isOwnForm(sections);
  const read = own
    ? { traced: readOwn(sections, { ...setting, own: true }), leftOver: [] }
    : readGeneral(withContactOfFoot(sections, furniture), setting, links);
  const { value, places } = untrace(read.traced);
  const { resume, refused } = fitted(value);
  const leftOver = [
    ...read.leftOver.flatMap(({ text, places: [first] }) =>
      text === '' ? [] : [{ text, page: first?.page ?? 1 }],
    ),
    ...refused.map(({ path, text }) => ({ text, page: places[path]?.[0]?.page ?? 1 })),
  ];
  for (const { path } of refused) delete places[path];
  return { resume: tidyResume(resume), places, leftOver, lines: given };
}

/** "2 / 3", "Page 2 of 3", alone in the last lines of a page. */
function isPageNumber({ text, cells }: TextLine): boolean {
  return (
    cells.length === 1 &&
    /^(?:(?:page|seite|página)\s+)?\d{1,3}\s*(?:\/|of|von|de|sur)\s*\d{1,3}$/i.test(text.trim())
  );
}
