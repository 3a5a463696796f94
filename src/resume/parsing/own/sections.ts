import type { ResumeSection } from '#content/resume';
import { labelsOf } from '../../labels.js';
import type { TextLine } from '../../reading/lines.js';
import { listItems } from '../lists.js';
import { paragraphsOf, type Setting } from '../paragraphs.js';
import { Piece, type Traced, type TracedEntry } from '../piece.js';
import { type OwnEntry, ownEntries } from './entries.js';
import { ownDate, ownMetric, ownNamed, ownSpan, ownUrl } from './values.js';

/** Sections whose entries have no second row. */
const ONE_ROW: readonly ResumeSection[] = ['projects', 'publications', 'references'];

/** Less than this, in type sizes, is no indent of a line that goes on with the one before. */
const INDENT = 0.5;

/** An entry with its labelled lines told from its paragraphs. */
interface Read {
  readonly first: Piece | undefined;
  readonly dates: Piece | undefined;
  readonly second: Piece | undefined;
  readonly secondRight: Piece | undefined;
  readonly labelled: Readonly<Record<string, Piece>>;
  /** The paragraphs as one text with line breaks. */
  readonly prose: Piece | undefined;
  readonly bullets: readonly Piece[];
}

type Reader = (read: Read) => TracedEntry;

const READERS: Readonly<Partial<Record<ResumeSection, Reader>>> = {
  work: (read) => ({
    name: read.first,
    position: read.second,
    location: read.secondRight ?? read.labelled.Location,
    ...ownSpan(read.dates),
    url: ownUrl(read.labelled.Link),
    description: read.labelled.About,
    summary: read.prose,
    highlights: read.bullets,
  }),
  volunteer: (read) => ({
    organization: read.first,
    position: read.second,
    ...ownSpan(read.dates),
    url: ownUrl(read.labelled.Link),
    summary: read.prose,
    highlights: read.bullets,
  }),
  projects: ({ first, dates, labelled, prose, bullets }) => ({
    name: first,
    ...ownSpan(dates),
    entity: labelled.Organization,
    type: labelled.Type,
    roles: labelled.Role && listItems(labelled.Role),
    dataset: labelled.Dataset,
    model: labelled.Model,
    metric: ownMetric(labelled.Metric),
    hardware: labelled.Hardware,
    code: ownUrl(labelled.Code),
    url: ownUrl(labelled.Link),
    keywords: labelled.Keywords && listItems(labelled.Keywords),
    description: prose,
    highlights: bullets,
  }),
  education: ({ first, dates, second, secondRight, labelled }) => ({
    institution: first,
    studyType: second,
    area: secondRight ?? labelled.Field,
    ...ownSpan(dates),
    score: labelled.Grade,
    url: ownUrl(labelled.Link),
    courses: labelled.Courses && listItems(labelled.Courses),
  }),
  publications: ({ first, dates, labelled, prose }) => ({
    name: first,
    releaseDate: ownDate(dates),
    authors: labelled.Authors && listItems(labelled.Authors),
    venue: labelled.Venue,
    publisher: labelled.Publisher,
    role: labelled.Role,
    url: ownUrl(labelled.Link),
    summary: prose,
  }),
  awards: ({ first, dates, second, prose }) => ({
    title: first,
    date: ownDate(dates),
    awarder: second,
    summary: prose,
  }),
  certificates: ({ first, dates, second, labelled }) => ({
    name: first,
    date: ownDate(dates),
    issuer: second,
    url: ownUrl(labelled.Link),
  }),
  clearances: ({ first, dates, second }) => ({ name: first, date: ownDate(dates), issuer: second }),
  references: ({ first, prose }) => ({ name: first, reference: prose }),
};

/** Entries of one section of our templates. */
export function ownSection(kind: ResumeSection, lines: readonly TextLine[], setting: Setting): Traced[] {
  const reader = READERS[kind];
  if (reader) {
    const form = { labels: labelsOf(kind), secondRow: !ONE_ROW.includes(kind) };
    return ownEntries(lines, setting, form).map((entry) => reader(readOf(kind, entry)));
  }
  return paragraphsOf(itemsApart(lines), setting).map(({ piece }) => {
    const { name, level, keywords } = ownNamed(piece, kind !== 'interests');
    if (kind === 'languages') return { language: name, fluency: level };
    return kind === 'skills' ? { name, level, keywords } : { name, keywords };
  });
}

/** A line that goes on with an item is indented; distances tell less, and nothing at the top of a page. */
function itemsApart(lines: readonly TextLine[]): TextLine[] {
  const left = Math.min(...lines.map(({ x }) => x));
  return lines.map((line) => (line.x < left + INDENT * line.size ? { ...line, gap: Infinity } : line));
}

function readOf(kind: ResumeSection, { rows, paragraphs, bullets }: OwnEntry): Read {
  const labels = labelsOf(kind);
  const labelled: Record<string, Piece> = {};
  let at = 0;
  let earliest = 0;
  for (; at < paragraphs.length; at++) {
    const piece = paragraphs[at]!;
    const label = /^(\p{L}+): /u.exec(piece.text)?.[1];
    const index = label === undefined ? -1 : labels.indexOf(label, earliest);
    if (index < 0) break;
    labelled[label!] = piece.as(piece.text.slice(label!.length + 2));
    earliest = index + 1;
  }
  const prose = [...(labelled.Summary ? [labelled.Summary] : []), ...paragraphs.slice(at)];
  const [first, second] = rows;
  return {
    first: first?.left,
    dates: first?.right ?? labelled.Dates,
    second: second?.left,
    secondRight: second?.right,
    labelled,
    prose: prose.length > 0 ? Piece.join(prose, '\n') : undefined,
    bullets,
  };
}

/** Whether a section's entries begin with rows; the others are one paragraph an entry. */
export function isSectionOfEntries(kind: string): boolean {
  return kind in READERS;
}
