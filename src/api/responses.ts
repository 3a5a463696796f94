import { z } from 'zod';
import { Guide, Skill } from '#content/guide';
import { LEVELS } from '#content/level';
import { QUESTION_TYPES } from '#content/question';
import { DISPUTED_VERDICTS, Dispute } from '#interview/dispute-schemas';
import { InterviewEvent } from '#interview/events';
import { AFTER, VERDICTS } from '#interview/judgement';
import { StateView } from '#interview/view';
import { WorkFiles } from '#interview/work';
import { Project } from './requests.js';

/** RFC 9457: what went wrong (`title`), and what to do (`detail`); `field` names the part of the input at fault. */
export const Problem = z.object({
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  field: z.string().optional(),
  /** With 409: the interview as it is now. */
  state: StateView.optional(),
});
export type Problem = z.infer<typeof Problem>;

export const Health = z.object({ status: z.literal('ok'), version: z.string() });

export const InterviewWithState = z.object({ id: z.string(), state: StateView });
export type InterviewWithState = z.infer<typeof InterviewWithState>;

export const EventWithState = z.object({ event: InterviewEvent, state: StateView });
export type EventWithState = z.infer<typeof EventWithState>;

/** What lies in the editor of a task, what it began with, and why it cannot be run here, where it cannot. */
export const Workspace = z.object({
  question: z.string(),
  starter: WorkFiles,
  files: WorkFiles,
  revision: z.number().int(),
  savedAt: z.string().nullable(),
  unavailable: z.string().nullable(),
});
export type Workspace = z.infer<typeof Workspace>;

/** What is being run for an interview: its place in the queue (1 is next), or 0 while it runs. */
export const WorkUnderwayView = z.object({
  underway: z.array(z.object({ kind: z.enum(['run', 'submission']), place: z.number().int() })),
});
export type WorkUnderwayView = z.infer<typeof WorkUnderwayView>;

/** Where candidates' code runs: each environment with its versions, or why it cannot be run and what to install. */
export const CodeEnvironments = z.object({
  environments: z.array(z.object({ id: z.string(), available: z.boolean(), detail: z.string() })),
});
export type CodeEnvironments = z.infer<typeof CodeEnvironments>;

export const Stopped = z.object({ stopped: z.boolean() });

/** One line of a list of interviews, from the stored summary. */
export const InterviewSummary = z.object({
  id: z.string(),
  round: z.string(),
  level: z.enum(LEVELS),
  status: z.enum(['open', 'ended']),
  startedAt: z.string(),
  updatedAt: z.string(),
  minutes: z.number(),
  elapsedMs: z.number(),
  /** Mean score of the scored questions, 0 to 1. */
  score: z.number().nullable(),
  scoredQuestions: z.number().int(),
  pending: z.number().int(),
  provisional: z.boolean(),
  questions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      skills: z.array(z.string()),
      outcome: z.string(),
      score: z.number().nullable(),
    }),
  ),
});
export type InterviewSummary = z.infer<typeof InterviewSummary>;

export const InterviewList = z.object({
  interviews: z.array(InterviewSummary),
  next: z.string().nullable(),
  total: z.number().int(),
});
export type InterviewList = z.infer<typeof InterviewList>;

export const EventList = z.object({ events: z.array(InterviewEvent) });

export const QuestionSummary = z.object({
  id: z.string(),
  round: z.string(),
  title: z.string(),
  prompt: z.string(),
  type: z.enum(QUESTION_TYPES),
  skills: z.array(z.string()),
  levels: z.array(z.enum(LEVELS)),
  minutes: z.number(),
  /** How often it was answered, when last, and that answer's score. */
  times: z.number().int(),
  last: z.string().nullable(),
  score: z.number().nullable(),
});
export type QuestionSummary = z.infer<typeof QuestionSummary>;

export const QuestionList = z.object({ questions: z.array(QuestionSummary), skills: z.array(Skill) });
export type QuestionList = z.infer<typeof QuestionList>;

/** Every time a question was answered, newest first, with the words: for reading two answers side by side. */
export const QuestionHistory = z.object({
  question: z.string(),
  answers: z.array(
    z.object({
      interview: z.string(),
      at: z.string(),
      level: z.enum(LEVELS),
      score: z.number().nullable(),
      outcome: z.string(),
      text: z.string(),
      verdicts: z.array(z.object({ id: z.string(), verdict: z.enum(VERDICTS), beyond: z.boolean() })),
    }),
  ),
});
export type QuestionHistory = z.infer<typeof QuestionHistory>;

export const GuideResponse = z.object({
  guide: Guide,
  skills: z.array(Skill),
  readingMinutes: z.number().int(),
  /** Questions that the guide mentions, by id, so that a link can show a title. */
  questions: z.record(z.string(), z.object({ title: z.string(), round: z.string() })),
  rounds: z.array(z.object({ id: z.string(), title: z.string(), summary: z.string(), minutes: z.number() })),
});
export type GuideResponse = z.infer<typeof GuideResponse>;

/** The person's own preparation: ticked checklist entries, and project records by id. */
export const Preparation = z.object({
  checked: z.array(z.string()),
  projects: z.array(Project.extend({ id: z.string(), updatedAt: z.string() })),
});
export type Preparation = z.infer<typeof Preparation>;

export const Today = z.object({
  unfinished: z.array(InterviewSummary),
  next: z
    .object({
      question: z.string(),
      round: z.string(),
      title: z.string(),
      prompt: z.string(),
      skill: z.string(),
      minutes: z.number(),
      level: z.enum(LEVELS),
      reason: z.string(),
    })
    .nullable(),
  missed: z.array(
    z.object({
      question: z.string(),
      title: z.string(),
      skill: z.string(),
      round: z.string(),
      interview: z.string(),
      at: z.string(),
      statement: z.string(),
      verdict: z.enum(VERDICTS),
    }),
  ),
  /** Lines of the person's own resumes that no answer has defended yet. */
  claims: z.array(
    z.object({
      resume: z.string(),
      resumeTitle: z.string(),
      claim: z.string(),
      text: z.string(),
      /** What an interviewer will ask about it. */
      ask: z.string(),
      practised: z.boolean(),
      score: z.number().nullable(),
    }),
  ),
  last: z.array(InterviewSummary),
  answered: z.number().int(),
  /** Answers by skill, in the guide's order. */
  coverage: z.array(
    z.object({ skill: z.string(), name: z.string(), answers: z.number().int(), questions: z.number().int() }),
  ),
});
export type Today = z.infer<typeof Today>;

/** A figure with the interval in which 95 % of its draws lie. */
const Measured = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** What was measured of the grader on answers that it was not made with; docs/validity.md says how. */
export const GraderFigures = z.object({
  grader: z.string(),
  questions: z.number().int(),
  answers: z.number().int(),
  labels: z.number().int(),
  readersKappa: z.number(),
  precision: Measured,
  recall: Measured,
  areaWithin: Measured,
  scoreError: Measured,
  scoreAgreement: Measured,
  reversedNoticed: Measured,
  misconceptionsFound: Measured,
  rejectedAccused: Measured,
});
export type GraderFigures = z.infer<typeof GraderFigures>;

/** The optional language model as it is set up; its key is never sent. */
export const ModelStatus = z.object({
  source: z.enum(['none', 'environment', 'settings']),
  url: z.string().optional(),
  model: z.string().optional(),
  /** Whether a key is kept. */
  key: z.boolean(),
  /** What the last question to it came to, since the server was started. */
  last: z.object({ at: z.iso.datetime(), ok: z.boolean(), what: z.string() }).optional(),
});
export type ModelStatus = z.infer<typeof ModelStatus>;

/** What came of a trial: a note of what it read, or why it is of no use. */
export const ModelTrialResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), ms: z.number(), note: z.string() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
export type ModelTrialResult = z.infer<typeof ModelTrialResult>;

export const SecondReadingAsked = z.object({ turns: z.number().int() });

export const Settings = z.object({
  version: z.string(),
  database: z.enum(['sqlite', 'postgres']),
  /** Where the data is: a folder, or the database's host and name without its password. */
  place: z.string(),
  pack: z.object({
    id: z.string(),
    title: z.string(),
    questions: z.number().int(),
    tasks: z.number().int(),
    version: z.string(),
  }),
  grader: z.object({ name: z.string(), provisional: z.boolean(), measured: GraderFigures.optional() }),
  model: ModelStatus,
  interviews: z.number().int(),
});
export type Settings = z.infer<typeof Settings>;

/** An id in an exported document: plain enough for every database. */
const RecordId = z.string().regex(/^[\w.-]{1,120}$/, 'must be letters, digits, ".", "-" or "_", at most 120');

/** Everything a person's Fovea knows, in one document. */
export const ExportDocument = z.object({
  format: z.literal('fovea-export'),
  formatVersion: z.literal(1),
  exportedAt: z.string(),
  version: z.string(),
  interviews: z.array(z.object({ id: RecordId, events: z.array(InterviewEvent).min(1) })),
  documents: z.array(z.object({ kind: RecordId, id: RecordId, updatedAt: z.iso.datetime(), data: z.json() })),
});
export type ExportDocument = z.infer<typeof ExportDocument>;

/** The answers of which a person disputed a verdict, as labelled data; docs/disputes.md describes it. */
export const DisputedAnswers = z.object({
  format: z.literal('fovea-disputes'),
  formatVersion: z.literal(1),
  exportedAt: z.string(),
  version: z.string(),
  answers: z.array(
    z.object({
      interview: z.string(),
      question: z.string(),
      level: z.enum(LEVELS),
      /** What was asked and looked for, as `fovea grade --item` reads it. */
      item: z.object({
        id: z.string(),
        prompt: z.string(),
        points: z.array(
          z.object({ id: z.string(), statement: z.string(), weight: z.number(), from: z.enum(LEVELS) }),
        ),
        misconceptions: z.array(z.object({ id: z.string(), statement: z.string() })),
      }),
      /** The answer, then the replies to follow-ups, each with the words it replies to. */
      texts: z.array(
        z.object({
          /** Sequence of its event, by which a quote names it. */
          answer: z.number().int(),
          at: z.string(),
          text: z.string(),
          after: z.enum(AFTER),
          prompt: z.string().optional(),
        }),
      ),
      /** name@version of what judged it last. */
      grader: z.string(),
      disputes: z.array(
        Dispute.pick({ about: true, id: true, at: true }).extend({
          grader: z.object({
            verdict: z.enum([...DISPUTED_VERDICTS, 'asserted']),
            answer: z.number().int().optional(),
            quote: z.string().optional(),
            start: z.number().int().optional(),
            end: z.number().int().optional(),
          }),
          person: Dispute.pick({ verdict: true, meant: true }),
        }),
      ),
    }),
  ),
});
export type DisputedAnswers = z.infer<typeof DisputedAnswers>;

export const Imported = z.object({
  added: z.number().int(),
  extended: z.number().int(),
  unchanged: z.number().int(),
  documents: z.number().int(),
});
export type Imported = z.infer<typeof Imported>;
