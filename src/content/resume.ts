import { z } from 'zod';

/** What a program may strip or see differently: soft hyphens, zero-width spaces, marks of direction, a byte order mark. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A text as it is kept: composed (NFC), without invisible and control characters. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '');
}

/** Text on one line: white space of any kind is one space. */
const line = (longest: number) =>
  z
    .string()
    .max(longest, `must be at most ${longest} characters`)
    .transform((text) => plain(text).replace(/\s+/gu, ' ').trim());

/** Text in paragraphs: a line break begins a new one. */
const prose = (longest: number) =>
  z
    .string()
    .max(longest, `must be at most ${longest} characters`)
    .transform((text) =>
      plain(text)
        .split(/[\r\n]+/)
        .map((part) => part.replace(/\s+/gu, ' ').trim())
        .filter(Boolean)
        .join('\n'),
    );

const Line = line(500);
const Name = line(200);
const Prose = prose(5_000);

/** A year, a month or a day as JSON Resume writes it: 2021, 2021-03, 2021-03-14. */
export const ResumeDate = z
  .string()
  .trim()
  .regex(
    /^(?:[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/,
    'must be a date such as 2021, 2021-03 or 2021-03-14',
  );

/** An address in the web, only such may become a link; one without a scheme is given "https://". */
const Url = line(500)
  .refine(
    (text) => text === '' || /^(?:https?:\/\/)?[^\s:/?#@]+\.[^\s]+$/i.test(text),
    'must be an address such as https://example.org/me',
  )
  .transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`));

const lines = (most = 100, longest = 1_000) => z.array(line(longest)).max(most);
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(100, 'holds at most 100 entries');

/** Unknown fields are kept as they came: JSON Resume allows them, and nothing that a person stored is dropped. */
const Work = z.looseObject({
  name: Name.optional(),
  position: Name.optional(),
  location: Name.optional(),
  description: Line.optional(),
  url: Url.optional(),
  startDate: ResumeDate.optional(),
  endDate: ResumeDate.optional(),
  summary: Prose.optional(),
  highlights: lines().optional(),
});

const Volunteer = z.looseObject({
  organization: Name.optional(),
  position: Name.optional(),
  url: Url.optional(),
  startDate: ResumeDate.optional(),
  endDate: ResumeDate.optional(),
  summary: Prose.optional(),
  highlights: lines().optional(),
});

const Education = z.looseObject({
  institution: Name.optional(),
  url: Url.optional(),
  area: Name.optional(),
  studyType: Name.optional(),
  startDate: ResumeDate.optional(),
  endDate: ResumeDate.optional(),
  score: Name.optional(),
  courses: lines(60, 200).optional(),
});

/** A metric before and after: "mAP@0.5", "61.2", "67.9". An extension of ours. */
const Metric = z.looseObject({
  name: Name.optional(),
  before: Name.optional(),
  after: Name.optional(),
});

const Project = z.looseObject({
  name: Name.optional(),
  description: Prose.optional(),
  highlights: lines().optional(),
  keywords: lines(60, 100).optional(),
  startDate: ResumeDate.optional(),
  endDate: ResumeDate.optional(),
  url: Url.optional(),
  roles: lines(20, 100).optional(),
  entity: Name.optional(),
  type: Name.optional(),
  // Extensions of ours: what an interviewer in this field asks first.
  dataset: Line.optional(),
  model: Line.optional(),
  metric: Metric.optional(),
  hardware: Line.optional(),
  code: Url.optional(),
});

const Publication = z.looseObject({
  name: line(400).optional(),
  publisher: Name.optional(),
  releaseDate: ResumeDate.optional(),
  url: Url.optional(),
  summary: Prose.optional(),
  // Extensions of ours.
  authors: lines(60, 120).optional(),
  /** Conference or journal, as it is cited: "CVPR 2023". */
  venue: Name.optional(),
  /** What the person did: "first author", "ran the experiments". */
  role: Name.optional(),
});

/**
 * A resume: JSON Resume 1.0 (https://jsonresume.org/schema) with extensions of ours: publications with authors, venue
 * and role; projects with dataset, model, metric before and after, hardware and a link to the code; clearances.
 */
export const Resume = z.looseObject({
  basics: z
    .looseObject({
      name: Name.optional(),
      label: Name.optional(),
      /** Kept, and not printed: employers ask for none, and programs that read a page stumble over it. */
      image: z.string().max(2_000).optional(),
      email: Name.optional(),
      phone: Name.optional(),
      url: Url.optional(),
      summary: Prose.optional(),
      location: z
        .looseObject({
          address: Name.optional(),
          postalCode: Name.optional(),
          city: Name.optional(),
          region: Name.optional(),
          countryCode: Name.optional(),
        })
        .optional(),
      profiles: list(
        z.looseObject({ network: Name.optional(), username: Name.optional(), url: Url.optional() }),
      ).optional(),
    })
    .optional(),
  work: list(Work).optional(),
  projects: list(Project).optional(),
  education: list(Education).optional(),
  skills: list(
    z.looseObject({ name: Name.optional(), level: Name.optional(), keywords: lines(60, 100).optional() }),
  ).optional(),
  publications: list(Publication).optional(),
  awards: list(
    z.looseObject({
      title: Name.optional(),
      date: ResumeDate.optional(),
      awarder: Name.optional(),
      summary: Prose.optional(),
    }),
  ).optional(),
  certificates: list(
    z.looseObject({
      name: Name.optional(),
      date: ResumeDate.optional(),
      issuer: Name.optional(),
      url: Url.optional(),
    }),
  ).optional(),
  volunteer: list(Volunteer).optional(),
  languages: list(z.looseObject({ language: Name.optional(), fluency: Name.optional() })).optional(),
  interests: list(z.looseObject({ name: Name.optional(), keywords: lines(60, 100).optional() })).optional(),
  references: list(z.looseObject({ name: Name.optional(), reference: Prose.optional() })).optional(),
  /** An extension of ours: permission to work with classified matter, and who gave it. */
  clearances: list(
    z.looseObject({
      name: Name.optional(),
      issuer: Name.optional(),
      date: ResumeDate.optional(),
    }),
  ).optional(),
});
export type Resume = z.infer<typeof Resume>;

/** Sections that are lists of entries, in the order in which they are edited. */
export const RESUME_SECTIONS = [
  'work',
  'projects',
  'education',
  'skills',
  'publications',
  'awards',
  'certificates',
  'volunteer',
  'languages',
  'interests',
  'references',
  'clearances',
] as const;
export type ResumeSection = (typeof RESUME_SECTIONS)[number];

export const RESUME_TEMPLATES = ['classic', 'compact', 'academic'] as const;
export type ResumeTemplate = (typeof RESUME_TEMPLATES)[number];
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** How a resume is set on pages. */
export const ResumeLook = z.strictObject({
  template: z.enum(RESUME_TEMPLATES).default('classic'),
  paper: z.enum(PAPERS).default('a4'),
});
export type ResumeLook = z.infer<typeof ResumeLook>;

/** A note on a line of the pack's example: why it works. `field` is the path of a field, such as work[0].highlights[1]. */
export const ResumeNote = z.strictObject({
  field: z.string().min(1).max(120),
  note: z.string().min(1).max(1_000),
});
export type ResumeNote = z.infer<typeof ResumeNote>;
