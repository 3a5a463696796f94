import { z } from 'zod';
import { LEVELS } from '#content/level';
import { MOVES, ORDERS, Word } from '#interview/events';

/** Longest answer, in UTF-16 units: about 40 minutes of speech. */
export const LONGEST_ANSWER = 40_000;

/** Longest request body, bytes, except an import. */
export const LONGEST_BODY = 512 * 1024;

/** Longest import, bytes. */
export const LONGEST_IMPORT = 256 * 1024 * 1024;

const Key = z.uuid('must be a UUID that the client makes up once for each answer or move');

/** Text that somebody typed or said. NUL cannot be stored by every database, and means nothing in prose. */
const Words = z
  .string()
  .refine(
    (text) => text.trim().length > 0,
    'must not be empty; to pass, use the move "skip" or "do-not-know"',
  )
  .max(LONGEST_ANSWER, `must be at most ${LONGEST_ANSWER} characters`)
  .refine(
    (text) => !text.includes('\u0000'),
    'must not hold the character NUL (U+0000); remove it and send again',
  )
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode; a surrogate stands alone');

export const StartInterview = z.strictObject({
  round: z.string().max(40).default('concept'),
  level: z.enum(LEVELS).default('mid'),
  pack: z.string().max(80).optional(),
  minutes: z.number().int().min(1).max(240).optional(),
  skills: z.array(z.string().max(80)).max(40).optional(),
  questions: z.array(z.string().max(80)).min(1).max(40).optional(),
  count: z.number().int().min(1).max(40).optional(),
  order: z.enum(ORDERS).exclude(['given']).optional(),
  feedback: z.enum(['each', 'end']).default('end'),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
});
export type StartInterview = z.input<typeof StartInterview>;

export const PostAnswer = z.strictObject({
  key: Key,
  text: Words,
  /** The question being answered; where it is not the current one, the answer is refused with 409. */
  question: z.string().max(80).optional(),
  source: z.enum(['typed', 'spoken']).default('typed'),
  words: z.array(Word).max(20_000).optional(),
});
export type PostAnswer = z.input<typeof PostAnswer>;

export const PostMove = z.strictObject({
  key: Key,
  move: z.enum(MOVES),
  question: z.string().max(80).optional(),
});
export type PostMove = z.input<typeof PostMove>;

const Line = z.string().max(2000).default('');

/** A project of the candidate's own: it seeds behavioural answers, and later the resume. */
export const Project = z.strictObject({
  name: z.string().trim().min(1, 'needs a name').max(200),
  data: Line,
  metric: Line,
  before: Line,
  after: Line,
  hardware: Line,
  link: Line,
  notes: Line,
});
export type Project = z.infer<typeof Project>;

export const Checked = z.strictObject({ done: z.boolean() });
