import type { Resume, ResumeSection } from '#content/resume';
import type { Label } from '../labels.js';
import { type Line, lineOf, type Run } from './chunks.js';
import { addressRun, joined, printedDate, printedMetric, printedRange } from './printed-values.js';

/** A row of an entry's head: the left cell wraps, the right cell is set flush right or, too wide, as a labelled line. */
export interface Row {
  readonly left: Line | null;
  readonly right: Line | null;
  /** How the right cell is labelled where it does not fit: "Dates". */
  readonly label: string;
}

export interface Entry {
  readonly rows: readonly Row[];
  readonly labelled: readonly { readonly label: string; readonly line: Line }[];
  readonly paragraphs: readonly Line[];
  readonly bullets: readonly Line[];
  /** One of many below each other, so that its paragraph hangs: a skill, a language, an interest. */
  readonly item?: true;
}

type EntryOf<K extends ResumeSection> = NonNullable<Resume[K]>[number];
type Printers = { readonly [K in ResumeSection]: (entry: EntryOf<K>, path: string) => Entry };

const EMPTY: Entry = { rows: [], labelled: [], paragraphs: [], bullets: [] };
const SUMMARY: Label = 'Summary';
/** Stands for a field that is missing where its place tells what its neighbours are. */
const MISSING: Run = { text: '—' };

/** How an entry of each section is printed: rows, labelled lines, paragraphs, bullets. */
export const printedAs: Printers = {
  work: (entry, path) =>
    entryOf({
      rows: [
        row(at(entry.name, `${path}.name`), dates(entry, path)),
        row(at(entry.position, `${path}.position`), at(entry.location, `${path}.location`), 'Location'),
      ],
      labelled: [link(entry.url, `${path}.url`), ['About', at(entry.description, `${path}.description`)]],
      paragraphs: proseOf(entry.summary, `${path}.summary`),
      bullets: bullets(entry.highlights, `${path}.highlights`),
    }),

  volunteer: (entry, path) =>
    entryOf({
      rows: [
        row(at(entry.organization, `${path}.organization`), dates(entry, path)),
        row(at(entry.position, `${path}.position`)),
      ],
      labelled: [link(entry.url, `${path}.url`)],
      paragraphs: proseOf(entry.summary, `${path}.summary`),
      bullets: bullets(entry.highlights, `${path}.highlights`),
    }),

  projects: (entry, path) =>
    entryOf({
      rows: [row(at(entry.name, `${path}.name`), dates(entry, path))],
      labelled: [
        ['Organization', at(entry.entity, `${path}.entity`)],
        ['Type', at(entry.type, `${path}.type`)],
        ['Role', joined(entry.roles ?? [], `${path}.roles`)],
        ['Dataset', at(entry.dataset, `${path}.dataset`)],
        ['Model', at(entry.model, `${path}.model`)],
        ['Metric', entry.metric ? printedMetric(entry.metric, `${path}.metric`) : []],
        ['Hardware', at(entry.hardware, `${path}.hardware`)],
        ['Code', entry.code ? [addressRun(entry.code, `${path}.code`)] : []],
        link(entry.url, `${path}.url`),
        ['Keywords', joined(entry.keywords ?? [], `${path}.keywords`)],
      ],
      paragraphs: proseOf(entry.description, `${path}.description`),
      bullets: bullets(entry.highlights, `${path}.highlights`),
    }),

  education: (entry, path) =>
    entryOf({
      rows: [
        row(at(entry.institution, `${path}.institution`), dates(entry, path, true)),
        row(at(entry.studyType, `${path}.studyType`), at(entry.area, `${path}.area`), 'Field'),
      ],
      labelled: [
        ['Grade', at(entry.score, `${path}.score`)],
        link(entry.url, `${path}.url`),
        ['Courses', joined(entry.courses ?? [], `${path}.courses`)],
      ],
    }),

  publications: (entry, path) =>
    entryOf({
      rows: [row(at(entry.name, `${path}.name`), date(entry.releaseDate, `${path}.releaseDate`))],
      labelled: [
        ['Authors', joined(entry.authors ?? [], `${path}.authors`)],
        ['Venue', at(entry.venue, `${path}.venue`)],
        ['Publisher', at(entry.publisher, `${path}.publisher`)],
        ['Role', at(entry.role, `${path}.role`)],
        link(entry.url, `${path}.url`),
      ],
      paragraphs: proseOf(entry.summary, `${path}.summary`),
    }),

  awards: (entry, path) =>
    entryOf({
      rows: [
        row(at(entry.title, `${path}.title`), date(entry.date, `${path}.date`)),
        row(at(entry.awarder, `${path}.awarder`)),
      ],
      paragraphs: proseOf(entry.summary, `${path}.summary`),
    }),

  certificates: (entry, path) =>
    entryOf({
      rows: [
        row(at(entry.name, `${path}.name`), date(entry.date, `${path}.date`)),
        row(at(entry.issuer, `${path}.issuer`)),
      ],
      labelled: [link(entry.url, `${path}.url`)],
    }),

  clearances: (entry, path) =>
    entryOf({
      rows: [
        row(at(entry.name, `${path}.name`), date(entry.date, `${path}.date`)),
        row(at(entry.issuer, `${path}.issuer`)),
      ],
    }),

  references: (entry, path) =>
    entryOf({
      rows: [row(at(entry.name, `${path}.name`))],
      paragraphs: proseOf(entry.reference, `${path}.reference`),
    }),

  skills: (entry, path) =>
    named(
      at(entry.name, `${path}.name`),
      at(entry.level, `${path}.level`),
      joined(entry.keywords ?? [], `${path}.keywords`),
    ),
  languages: (entry, path) =>
    named(at(entry.language, `${path}.language`), at(entry.fluency, `${path}.fluency`), []),
  interests: (entry, path) =>
    named(at(entry.name, `${path}.name`), [], joined(entry.keywords ?? [], `${path}.keywords`), false),
};

interface Draft {
  /** The first row tells what begins an entry, so it is printed even where both of its cells are missing. */
  readonly rows: readonly RowDraft[];
  readonly labelled?: readonly Labelled[];
  readonly paragraphs?: readonly Run[];
  readonly bullets?: readonly Line[];
}

type Labelled = readonly [label: Label, runs: readonly Run[]];

interface RowDraft {
  readonly left: readonly Run[];
  readonly right: readonly Run[];
  readonly label: Label;
}

function entryOf({ rows, labelled = [], paragraphs: prose = [], bullets: marked = [] }: Draft): Entry {
  const [opening, ...others] = prose;
  const labels = [...rows.map(({ label }) => label), ...labelled.map(([label]) => label), SUMMARY];
  // A text that begins like one of these lines would be read as it: it gets a label too, the last one.
  const mistaken = labels.some((label) => opening?.text.startsWith(`${label}: `));
  const lines = [...labelled, ...(mistaken ? [[SUMMARY, [opening!]] satisfies Labelled] : [])]
    .filter(([, runs]) => runs.length > 0)
    .map(([label, runs]) => ({ label, line: lineOf(runs, 'left') }));
  const texts = (mistaken ? others : prose).map((run) => lineOf([run]));
  const anything =
    rows.some(({ left, right }) => left.length + right.length > 0) ||
    lines.length + texts.length + marked.length > 0;
  if (!anything) return EMPTY;
  const drawn = rows
    .filter(({ left, right }, i) => i === 0 || left.length + right.length > 0)
    .map(
      ({ left, right, label }): Row => ({
        left: lineOf(left.length > 0 ? left : [MISSING]),
        right: right.length > 0 ? lineOf(right) : null,
        label,
      }),
    );
  return { rows: drawn, labelled: lines, paragraphs: texts, bullets: marked };
}

/** "name (level): keyword, keyword". A name that ends with a bracket says "(—)" where there is no level. */
function named(name: readonly Run[], level: readonly Run[], keywords: readonly Run[], leveled = true): Entry {
  if (name.length + level.length + keywords.length === 0) return EMPTY;
  const strong = (runs: readonly Run[]) => runs.map((run): Run => ({ ...run, tone: 'strong' }));
  const unclear = leveled && level.length === 0 && Boolean(name.at(-1)?.text.endsWith(')'));
  const shown = unclear ? [MISSING] : level;
  const colon: Run[] = keywords.length > 0 ? [{ text: ':', tone: shown.length > 0 ? 'soft' : 'strong' }] : [];
  const bracket: Run[] =
    shown.length > 0
      ? [
          { text: ' ' },
          ...[{ text: '(' }, ...shown, { text: ')' }].map((run): Run => ({ ...run, tone: 'soft' })),
        ]
      : [];
  return {
    ...EMPTY,
    item: true,
    paragraphs: [
      lineOf([
        ...strong(name.length > 0 ? name : [MISSING]),
        ...bracket,
        ...colon,
        ...(keywords.length > 0 ? [{ text: ' ' }, ...keywords] : []),
      ]),
    ],
  };
}

function at(text: string | undefined, path: string): Run[] {
  return text ? [{ text, path }] : [];
}

function row(left: readonly Run[], right: readonly Run[] = [], label: Label = 'Dates'): RowDraft {
  return { left, right, label };
}

function dates(
  entry: { startDate?: string | undefined; endDate?: string | undefined },
  path: string,
  education = false,
): Run[] {
  const text = printedRange(entry.startDate, entry.endDate, education);
  return at(text, `${path}.${entry.startDate ? 'startDate' : 'endDate'}`);
}

function date(value: string | undefined, path: string): Run[] {
  return value ? at(printedDate(value), path) : [];
}

function link(url: string | undefined, path: string): Labelled {
  return ['Link', url ? [addressRun(url, path)] : []];
}

function bullets(highlights: readonly string[] | undefined, path: string): Line[] {
  return (highlights ?? []).flatMap((text, i) =>
    text === '' ? [] : [lineOf([{ text, path: `${path}[${i}]` }])],
  );
}

/** The paragraphs of a text. */
function proseOf(text: string | undefined, path: string): Run[] {
  return (text ?? '')
    .split('\n')
    .filter(Boolean)
    .map((part) => ({ text: part, path }));
}

/** Text in paragraphs, a line each. */
export function paragraphs(text: string | undefined, path: string): Line[] {
  return proseOf(text, path).map((run) => lineOf([run]));
}
