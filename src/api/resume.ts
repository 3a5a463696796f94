import { z } from 'zod';
import { LEVELS } from '#content/level';
import { PAPERS, RESUME_TEMPLATES, Resume, ResumeLook, ResumeNote } from '#content/resume';

/** Longest document that is read, bytes; a resume of two pages has some 100 kB. */
export const LONGEST_DOCUMENT = 20 * 1024 * 1024;

const Version = z.number().int().min(1).max(1_000_000);
const Title = z.string().trim().min(1, 'needs a title').max(120);
const Job = z.string().max(50_000, 'must be at most 50000 characters; leave out what is not about the job');

/** A rectangle of a page, in points from its top left corner; pages count from 1. */
export const ResumePlace = z.object({
  page: z.number().int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type ResumePlace = z.infer<typeof ResumePlace>;

/** What a program would stumble over, by a rule of the catalogue. */
export const Finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  /** What is so, with its figure and its words. */
  message: z.string(),
  /** What to do about it. */
  action: z.string(),
  page: z.number().int().optional(),
  /** The text that shows it. */
  text: z.string().optional(),
});
export type Finding = z.infer<typeof Finding>;

// ————— what is stored

/** One line of the list of resumes. */
export const ResumeSummary = z.object({
  id: z.string(),
  title: z.string(),
  updatedAt: z.string(),
  /** The name on it, or nothing. */
  name: z.string(),
  /** Made from the pack's example and still an invented person's. */
  example: z.boolean(),
});
export type ResumeSummary = z.infer<typeof ResumeSummary>;
export const ResumeList = z.object({ resumes: z.array(ResumeSummary) });
export type ResumeList = z.infer<typeof ResumeList>;

/** A resume as it is now. `version` is sent back with every change, as `base`. */
export const StoredResume = ResumeSummary.extend({
  version: z.number().int(),
  versions: z.number().int(),
  resume: Resume,
  look: ResumeLook,
  /** The job description that it is compared with; empty where none is kept. */
  job: z.string(),
  /** The version that undo and redo lead to. */
  undo: z.number().int().nullable(),
  redo: z.number().int().nullable(),
});
export type StoredResume = z.infer<typeof StoredResume>;

export const CreateResume = z.strictObject({
  from: z.enum(['blank', 'example', 'given', 'copy']),
  title: Title.optional(),
  /** With "given": what was read from a document and corrected, or a JSON Resume. */
  resume: Resume.optional(),
  /** With "copy": which one. */
  of: z.string().max(120).optional(),
});
export type CreateResume = z.input<typeof CreateResume>;

export const PutResume = z.strictObject({
  /** Made up once for each change: the same again is answered with what came of the first. */
  key: z.uuid(),
  /** The version that was changed. Where it is no longer the newest, what is sent is kept as a version beside it: 409. */
  base: Version,
  title: Title,
  resume: Resume,
  look: ResumeLook,
});
export type PutResume = z.input<typeof PutResume>;

/** Makes another version the current one: undo, redo, going back, or choosing between two tabs. */
export const PutCurrent = z.strictObject({ base: Version, version: Version });
export const PutJob = z.strictObject({ job: Job });

/** One version in the history. */
export const ResumeVersion = z.object({
  version: z.number().int(),
  /** The version that it was made from; null for the first. */
  parent: z.number().int().nullable(),
  at: z.string(),
  /** What changed, in words: "work[0].highlights[1] changed". */
  what: z.string(),
  current: z.boolean(),
  /** Made from a version that was no longer the newest: from another tab. */
  beside: z.boolean(),
});
export type ResumeVersion = z.infer<typeof ResumeVersion>;
export const ResumeVersions = z.object({ versions: z.array(ResumeVersion) });
export type ResumeVersions = z.infer<typeof ResumeVersions>;
export const ResumeAt = z.object({
  version: z.number().int(),
  title: z.string(),
  resume: Resume,
  look: ResumeLook,
});
export type ResumeAt = z.infer<typeof ResumeAt>;

/** 409 of a change whose base was not the newest version: what is sent was kept, and this is what is current. */
export const ResumeConflict = z.object({ kept: z.number().int().nullable(), current: StoredResume });
export type ResumeConflict = z.infer<typeof ResumeConflict>;

/** Project records of the guide by their ids; without them all that are not in the resume. */
export const TakeProjects = z.strictObject({ ids: z.array(z.string().max(80)).max(200).optional() });

// ————— pages

export const PreviewResume = z.strictObject({ resume: Resume, look: ResumeLook });
export const ResumePreview = z.object({
  /** Points. */
  width: z.number(),
  height: z.number(),
  /** One picture a page. */
  pages: z.array(z.string()),
  /** How much of the last page is filled, 0 to 1. */
  lastPageFilled: z.number(),
  /** Characters that no font here can draw, with the fields that hold them. */
  undrawable: z.array(z.object({ path: z.string(), characters: z.string() })),
  /** Words wider than their column, which run over its edge. */
  overflowing: z.array(z.object({ path: z.string(), text: z.string() })),
  /** Fields of the source that no page shows. */
  notPrinted: z.array(z.string()),
});
export type ResumePreview = z.infer<typeof ResumePreview>;

/** How pages are to be set; what is left out is as it is kept with the resume. */
export const LookQuery = z.object({
  template: z.enum(RESUME_TEMPLATES).optional(),
  paper: z.enum(PAPERS).optional(),
});
export type LookQuery = z.infer<typeof LookQuery>;

/** A field that did not come back as it was printed. */
export const UnreadField = z.object({
  path: z.string(),
  expected: z.string().optional(),
  found: z.string().optional(),
});

/** What two programs read of the PDF that would be handed out. */
export const ParseBack = z.object({
  pages: z.number().int(),
  bytes: z.number().int(),
  extractors: z.array(
    z.object({
      /** Such as "pdf.js 5.6". */
      name: z.string(),
      /** False where it is not installed; `fields` is then 0. */
      available: z.boolean(),
      /** Fields printed, and those that came back identical. */
      fields: z.number().int(),
      identical: z.number().int(),
      differences: z.array(UnreadField),
    }),
  ),
});
export type ParseBack = z.infer<typeof ParseBack>;

// ————— reading a document

export const ReadQuery = z.object({ name: z.string().max(200).default('') });

/** What was read of a PDF, a DOCX or a JSON Resume; nothing of it is stored. */
export const ReadResume = z.object({
  kind: z.enum(['pdf', 'docx', 'json']),
  resume: Resume,
  /** Where each field stands on its page; none for DOCX and JSON. */
  places: z.record(z.string(), z.array(ResumePlace)),
  pages: z.array(
    z.object({
      width: z.number(),
      height: z.number(),
      lines: z.array(
        z.object({ text: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      ),
    }),
  ),
  /** Lines that belong to no field, by page: what a program would lose. */
  leftOver: z.array(z.object({ text: z.string(), page: z.number().int() })),
  findings: z.array(Finding),
});
export type ReadResume = z.infer<typeof ReadResume>;

// ————— against a job

/** What a job asks for, and what the resume has of it. */
export const Requirement = z.object({
  /** As the job description says it. */
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** The skill or requirement in few words: "TensorRT", "5 years of experience". */
  name: z.string(),
  kind: z.enum(['skill', 'experience', 'education', 'language', 'other']),
  /** "must" unless the text says otherwise. */
  weight: z.enum(['must', 'nice']),
  verdict: z.enum(['evidenced', 'claimed', 'absent']),
  /** Lines that show it (evidenced), or where it is only named (claimed). */
  lines: z.array(z.object({ path: z.string(), quote: z.string() })),
  reason: z.string(),
  by: z.enum(['vocabulary', 'text', 'model']),
});
export type Requirement = z.infer<typeof Requirement>;

/** What a line lacks. Nothing is rewritten. */
export const Suggestion = z.object({
  path: z.string(),
  quote: z.string(),
  lacks: z.enum(['number', 'baseline', 'role', 'scale', 'evidence', 'result', 'length', 'other']),
  message: z.string(),
  /** A question whose answer would mend it. */
  ask: z.string(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const AgainstJob = z.object({
  requirements: z.array(Requirement),
  counts: z.object({ evidenced: z.number().int(), claimed: z.number().int(), absent: z.number().int() }),
  /** What the language model added, or why it added nothing; null where none is set up. */
  model: z.string().nullable(),
});
export type AgainstJob = z.infer<typeof AgainstJob>;
export const Suggestions = z.object({ suggestions: z.array(Suggestion) });

export const AskRewrite = z.strictObject({ path: z.string().max(120), resume: Resume });
/** A language model's other wording of a line, to accept or leave. */
export const Rewrite = z.object({
  path: z.string(),
  before: z.string(),
  after: z.string(),
  /** Numbers, names and words of weight that the resume does not hold: each must be confirmed before the line can be taken. */
  unconfirmed: z.array(
    z.object({
      kind: z.enum(['number', 'name', 'word']),
      text: z.string(),
      start: z.number().int(),
      end: z.number().int(),
    }),
  ),
  model: z.string(),
});
export type Rewrite = z.infer<typeof Rewrite>;

// ————— claims

/** A line that an interviewer will ask about. */
export const Claim = z.object({
  /** Stays the same while the text does. */
  id: z.string(),
  path: z.string(),
  text: z.string(),
  /** The pack's kind of claim, such as "faster-inference". */
  kind: z.string(),
  title: z.string(),
  /** What an interviewer will ask. */
  asks: z.array(z.string()),
  prompt: z.string(),
  /** The newest answer that was judged; null where it was never practised. */
  practised: z.object({ score: z.number().nullable(), at: z.string(), interview: z.string() }).nullable(),
  /** Practised with a score that holds (at least 0.6). */
  defended: z.boolean(),
});
export type Claim = z.infer<typeof Claim>;
export const Claims = z.object({ claims: z.array(Claim) });

export const PractiseClaim = z.strictObject({
  claim: z.string().max(120),
  level: z.enum(LEVELS).default('mid'),
  feedback: z.enum(['each', 'end']).default('each'),
});

/** The pack's example: an invented person's, with notes on why its lines work. */
export const ExampleResume = z.object({ resume: Resume, notes: z.array(ResumeNote) });
export type ExampleResume = z.infer<typeof ExampleResume>;
