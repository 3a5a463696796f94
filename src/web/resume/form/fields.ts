import type { ResumeSection } from '#content/resume';

/** How a field is written: one line, paragraphs, a date, a list in one field, or a list of lines. */
export type FieldKind = 'line' | 'prose' | 'date' | 'list' | 'lines';

export interface FormField {
  /** From its entry, such as `metric.before`. */
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
  /** What belongs in it, where the label does not say. */
  readonly help?: string;
  /** For the browser’s own completion. */
  readonly complete?: string;
}

export interface FormSection {
  readonly id: ResumeSection;
  /** As it is printed. */
  readonly title: string;
  /** One entry of it, in a sentence. */
  readonly one: string;
  /** Entries of two or three fields stand in a row each; others fold away. */
  readonly short?: boolean;
  /** The fields that head an entry when it is folded; the first two lines where it is not said. */
  readonly headed?: readonly string[];
  readonly fields: readonly FormField[];
}

const field = (
  key: string,
  label: string,
  kind: FieldKind = 'line',
  more: Partial<FormField> = {},
): FormField => ({
  key,
  label,
  kind,
  ...(kind === 'line' || kind === 'date' ? {} : { wide: true }),
  ...more,
});

/** How a date is written, as it is said beside each. */
export const DATE_HELP = '2021, 2021-03 or 2021-03-14';
const DATES = [
  field('startDate', 'From', 'date', { help: DATE_HELP }),
  field('endDate', 'Until', 'date', { help: 'The same way; empty while it goes on' }),
];
const HIGHLIGHTS = field('highlights', 'Highlights', 'lines', {
  help: 'What you did, on what data, and the figure before and after. Enter begins the next one.',
});

/** The head of a resume. Profiles are entries and stand after these. */
export const BASICS: readonly FormField[] = [
  field('name', 'Name', 'line', { complete: 'name' }),
  field('label', 'Title', 'line', { help: 'What you are or want to be: “Computer vision engineer”.' }),
  field('email', 'E-mail', 'line', { complete: 'email' }),
  field('phone', 'Phone', 'line', { complete: 'tel' }),
  field('url', 'Web page', 'line', { complete: 'url' }),
  field('location.city', 'City', 'line', { complete: 'address-level2' }),
  field('location.region', 'Region', 'line', { complete: 'address-level1' }),
  field('location.countryCode', 'Country code', 'line', {
    help: 'Two letters: AT, US.',
    complete: 'country',
  }),
  field('location.address', 'Street', 'line', { complete: 'street-address' }),
  field('location.postalCode', 'Postal code', 'line', { complete: 'postal-code' }),
  field('summary', 'Summary', 'prose'),
];

export const PROFILE: readonly FormField[] = [
  field('network', 'Network'),
  field('username', 'User name'),
  field('url', 'Web address'),
];

/** What each section is made of, in the order in which it is edited. */
export const SECTIONS: readonly FormSection[] = [
  {
    id: 'work',
    title: 'Experience',
    one: 'position',
    fields: [
      field('name', 'Employer'),
      field('position', 'Position'),
      ...DATES,
      field('location', 'Place'),
      field('url', 'Web address'),
      field('description', 'About the employer', 'line', { wide: true }),
      field('summary', 'Summary', 'prose'),
      HIGHLIGHTS,
    ],
  },
  {
    id: 'projects',
    title: 'Projects',
    one: 'project',
    headed: ['name'],
    fields: [
      field('name', 'Project'),
      field('roles', 'Your role', 'list', { wide: false }),
      ...DATES,
      field('description', 'Description', 'prose'),
      field('dataset', 'Dataset', 'line', { help: 'How much, from where, how it was split.' }),
      field('model', 'Model'),
      field('metric.name', 'Metric', 'line', { help: 'The figure that decided, such as mAP@0.5.' }),
      field('hardware', 'Hardware', 'line', { help: 'What it ran on, and how fast.' }),
      field('metric.before', 'Before'),
      field('metric.after', 'After'),
      field('code', 'Code'),
      field('url', 'Link'),
      field('entity', 'Organization'),
      field('type', 'Type'),
      field('keywords', 'Keywords', 'list'),
      HIGHLIGHTS,
    ],
  },
  {
    id: 'education',
    title: 'Education',
    one: 'degree',
    fields: [
      field('institution', 'Institution'),
      field('studyType', 'Degree'),
      field('area', 'Field'),
      field('score', 'Grade'),
      ...DATES,
      field('url', 'Web address'),
      field('courses', 'Courses', 'list'),
    ],
  },
  {
    id: 'skills',
    title: 'Skills',
    one: 'group of skills',
    short: true,
    fields: [field('name', 'Group'), field('level', 'Level'), field('keywords', 'Skills', 'list')],
  },
  {
    id: 'publications',
    title: 'Publications',
    one: 'publication',
    headed: ['name', 'venue'],
    fields: [
      field('name', 'Title', 'line', { wide: true }),
      field('authors', 'Authors', 'list'),
      field('venue', 'Venue', 'line', { help: 'As it is cited: “CVPR 2023”.' }),
      field('releaseDate', 'Date', 'date', { help: DATE_HELP }),
      field('role', 'Your role'),
      field('publisher', 'Publisher'),
      field('url', 'Web address', 'line', { wide: true }),
      field('summary', 'Summary', 'prose'),
    ],
  },
  {
    id: 'awards',
    title: 'Awards',
    one: 'award',
    fields: [
      field('title', 'Award'),
      field('awarder', 'Given by'),
      field('date', 'Date', 'date', { help: DATE_HELP }),
      field('summary', 'Summary', 'prose'),
    ],
  },
  {
    id: 'certificates',
    title: 'Certificates',
    one: 'certificate',
    fields: [
      field('name', 'Certificate'),
      field('issuer', 'Issued by'),
      field('date', 'Date', 'date', { help: DATE_HELP }),
      field('url', 'Web address'),
    ],
  },
  {
    id: 'volunteer',
    title: 'Volunteering',
    one: 'position',
    fields: [
      field('organization', 'Organization'),
      field('position', 'Position'),
      ...DATES,
      field('url', 'Web address', 'line', { wide: true }),
      field('summary', 'Summary', 'prose'),
      HIGHLIGHTS,
    ],
  },
  {
    id: 'languages',
    title: 'Languages',
    one: 'language',
    short: true,
    fields: [field('language', 'Language'), field('fluency', 'Fluency')],
  },
  {
    id: 'interests',
    title: 'Interests',
    one: 'interest',
    short: true,
    fields: [field('name', 'Interest'), field('keywords', 'Keywords', 'list')],
  },
  {
    id: 'references',
    title: 'References',
    one: 'reference',
    headed: ['name'],
    fields: [field('name', 'Name'), field('reference', 'Reference', 'prose')],
  },
  {
    id: 'clearances',
    title: 'Clearances',
    one: 'clearance',
    short: true,
    fields: [
      field('name', 'Clearance'),
      field('issuer', 'Given by'),
      field('date', 'Date', 'date', { help: DATE_HELP }),
    ],
  },
];

export const sectionOf = (id: string): FormSection | undefined => SECTIONS.find((one) => one.id === id);

/** What a line list, or a section, holds at most. */
export const MOST_ENTRIES = 100;

/** An entry in few words, for its heading. */
export function entryTitle({ fields, headed, one }: FormSection, entry: unknown): string {
  const lines = fields.filter(({ kind }) => kind === 'line').map(({ key }) => key);
  const texts = (headed ?? lines.slice(0, 2))
    .map((key) => (entry as Record<string, unknown>)[key])
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  return texts.length > 0 ? texts.join(', ') : `New ${one}`;
}

/** From when until when an entry was, as it is written in the form; empty where it has no dates. */
export function entryDates(entry: unknown): string {
  const { startDate, endDate, date, releaseDate } = entry as Record<string, unknown>;
  const [from, until] = [startDate, endDate ?? date ?? releaseDate].map((one) =>
    typeof one === 'string' ? one.trim() : '',
  );
  if (from && until) return `${from} – ${until}`;
  return from ? `from ${from}` : (until ?? '');
}
