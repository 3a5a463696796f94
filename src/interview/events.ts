import { z } from 'zod';
import { LEVELS } from '#content/level';
import { Question } from '#content/question';
import { Disputed } from './dispute-schemas.js';
import { AFTER, Judgement } from './judgement.js';
import { Assessment, CodePlace, RunResult, WorkFiles } from './work.js';

/**
 * What a candidate can do besides answering. `reopen` takes back the latest answer until its feedback is shown;
 * `hand-in` finishes a task at which the candidate works.
 */
export const MOVES = [
  'skip',
  'hint',
  'repeat',
  'pause',
  'resume',
  'do-not-know',
  'reopen',
  'hand-in',
] as const;
export type MoveName = (typeof MOVES)[number];

/** How the next question is chosen: the skill answered least, the guide's order, or a given list. */
export const ORDERS = ['coverage', 'guide', 'given'] as const;

/** A name that is also a column of the summaries: short, and plain enough for every database. */
const Name = z.string().regex(/^[\w.-]{1,80}$/, 'must be letters, digits, ".", "-" or "_", at most 80');

/** Questions that a log may bring along besides the pack's. */
export const MOST_ITEMS = 20;

/** The choices made at the start; the whole interview is a function of them, the content and the events. */
export const Started = z.object({
  round: Name,
  level: z.enum(LEVELS),
  minutes: z.number().positive().max(1440),
  feedback: z.enum(['each', 'end']),
  order: z.enum(ORDERS),
  skills: z.array(z.string()).optional(),
  questions: z.array(z.string()).optional(),
  count: z.number().int().positive().optional(),
  seed: z.number().int(),
  pack: z.object({ id: z.string(), version: z.string() }),
  /** Asked besides the pack's: questions made for this person, which the log brings along. */
  items: z.array(Question).max(MOST_ITEMS).optional(),
});

/** A question put to the candidate: the whole item and its hash, so that editing a pack changes no old report. */
export const Asked = z.object({ question: Name, item: Question, hash: z.string(), reason: z.string() });

/** A word of a spoken answer; times in seconds from the answer's start. */
export const Word = z.object({ text: z.string(), start: z.number(), end: z.number() });

export const Answered = z.object({
  question: z.string(),
  text: z.string(),
  source: z.enum(['typed', 'spoken']),
  words: z.array(Word).optional(),
  /** What had been said before it, and the interviewer's words that it replies to. */
  after: z.enum(AFTER),
  prompt: z.string().optional(),
});

/** An answer taken back by its sequence: it is not judged and not shown, but it stays in the log. */
export const Withdrawn = z.object({ question: z.string(), answer: z.number().int() });

/** A move and, for a hint, the words given. */
export const Moved = z.object({
  move: z.enum(['skip', 'hint', 'repeat', 'pause', 'resume', 'do-not-know', 'hand-in']),
  question: z.string().optional(),
  text: z.string().optional(),
  point: z.string().optional(),
});

/** A judgement of all of a question's answers, named by their sequences. */
export const Judged = z.object({
  question: z.string(),
  answers: z.array(z.number().int()),
  judgement: Judgement,
  provisional: z.boolean(),
});

/**
 * What the interviewer can speak about in a turn: a point, a misconception that was asserted; at a task also the plan
 * before any work, a place in the code, a case that failed, and the changed requirement.
 */
export const PROBE_ABOUT = ['point', 'misconception', 'plan', 'code', 'case', 'requirement'] as const;

/** The interviewer's words within a turn; `place` is the line that they cite. */
export const Probed = z.object({
  question: z.string(),
  about: z.enum(PROBE_ABOUT),
  id: z.string(),
  prompt: z.string(),
  reason: z.string(),
  place: CodePlace.optional(),
});

/** A run of the visible cases on the candidate's files. */
export const Ran = z.object({ question: z.string(), files: WorkFiles, result: RunResult });

/** Files handed to the judge; durable before they are queued. */
export const Submitted = z.object({
  question: z.string(),
  files: WorkFiles,
  /** Whether it answers the changed requirement. */
  followUp: z.boolean(),
});

/** The judge's verdict on a submission, and what the round's rubric makes of it. */
export const VerdictGiven = z.object({
  question: z.string(),
  submission: z.number().int(),
  result: RunResult,
  assessment: Assessment.optional(),
});

export const Ended = z.object({ how: z.enum(['completed', 'time', 'stopped']), reason: z.string() });

const data = {
  started: Started,
  asked: Asked,
  answered: Answered,
  withdrawn: Withdrawn,
  moved: Moved,
  judged: Judged,
  probed: Probed,
  ran: Ran,
  submitted: Submitted,
  verdict: VerdictGiven,
  disputed: Disputed,
  ended: Ended,
};
export type EventType = keyof typeof data;
export const EVENT_TYPES = Object.keys(data) as EventType[];

/** An event before the store gives it its place: what happened, and the key that makes a retry harmless. */
export type NewEvent = {
  [T in EventType]: { type: T; data: z.infer<(typeof data)[T]>; key?: string };
}[EventType];

const envelope = {
  sequence: z.number().int().positive(),
  /** When it happened, ISO 8601 in UTC with milliseconds. */
  at: z.iso.datetime(),
  key: Name.optional(),
};

/** One entry of an interview's log; unique on (interview, sequence). */
export const InterviewEvent = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('started'), data: Started }),
  z.object({ ...envelope, type: z.literal('asked'), data: Asked }),
  z.object({ ...envelope, type: z.literal('answered'), data: Answered }),
  z.object({ ...envelope, type: z.literal('withdrawn'), data: Withdrawn }),
  z.object({ ...envelope, type: z.literal('moved'), data: Moved }),
  z.object({ ...envelope, type: z.literal('judged'), data: Judged }),
  z.object({ ...envelope, type: z.literal('probed'), data: Probed }),
  z.object({ ...envelope, type: z.literal('ran'), data: Ran }),
  z.object({ ...envelope, type: z.literal('submitted'), data: Submitted }),
  z.object({ ...envelope, type: z.literal('verdict'), data: VerdictGiven }),
  z.object({ ...envelope, type: z.literal('disputed'), data: Disputed }),
  z.object({ ...envelope, type: z.literal('ended'), data: Ended }),
]);
export type InterviewEvent = z.infer<typeof InterviewEvent>;
export type EventOf<T extends EventType> = Extract<InterviewEvent, { type: T }>;
