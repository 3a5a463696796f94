import { z } from 'zod';
import { LEVELS } from '#content/level';
import { LONGEST_MEANT } from '#interview/dispute';
import { DISPUTED_VERDICTS } from '#interview/dispute-schemas';
import { MOVES, ORDERS, Word } from '#interview/events';
import { VERDICTS } from '#interview/judgement';

/** Longest answer, in UTF-16 units: about 40 minutes of speech. */
export const LONGEST_ANSWER = 40_000;

/** Longest request body, bytes, except an import. */
export const LONGEST_BODY = 512 * 1024;

/** Longest body that carries a candidate's files, bytes. */
export const LONGEST_WORK = 4 * 1024 * 1024;

/** Longest import, bytes. */
export const LONGEST_IMPORT = 256 * 1024 * 1024;

const Key = z.uuid('must be a UUID that the client makes up once for each answer, move or dispute');

/** Refuses what not every database can store, and what means nothing in prose. */
const storable = (text: z.ZodString) =>
  text
    .refine(
      (value) => !value.includes('\u0000'),
      'must not hold the character NUL (U+0000); remove it and send again',
    )
    .refine((value) => value.isWellFormed(), 'must be well-formed Unicode; a surrogate stands alone');

/** Text that somebody typed or said. */
const Words = storable(
  z
    .string()
    .refine(
      (text) => text.trim().length > 0,
      'must not be empty; to pass, use the move "skip" or "do-not-know"',
    )
    .max(LONGEST_ANSWER, `must be at most ${LONGEST_ANSWER} characters`),
);

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

/** A verdict of a judged question that is wrong: what it should be, and what the person meant. */
export const PostDispute = z
  .strictObject({
    key: Key,
    question: z.string().max(80),
    point: z.string().max(80).optional(),
    misconception: z.string().max(80).optional(),
    verdict: z.enum(DISPUTED_VERDICTS),
    meant: storable(z.string().max(LONGEST_MEANT, `must be at most ${LONGEST_MEANT} characters`)).default(''),
    /** True takes the dispute back. */
    withdrawn: z.boolean().default(false),
  })
  .superRefine(({ point, misconception, verdict }, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (point === undefined && misconception === undefined)
      wrong('point', 'must be the id of a point, unless "misconception" is the id of a misconception');
    else if (point !== undefined && misconception !== undefined)
      wrong('misconception', 'must be left out where "point" is there; dispute one verdict at a time');
    else if ((verdict === 'not-asserted') !== (misconception !== undefined))
      wrong(
        'verdict',
        point === undefined
          ? 'must be "not-asserted" for a misconception'
          : `must be ${VERDICTS.map((one) => `"${one}"`).join(', ')} for a point`,
      );
  });
export type PostDispute = z.input<typeof PostDispute>;

/** Files a candidate works at, by plain path. */
const Files = z
  .record(
    z
      .string()
      .max(80)
      .regex(
        /^(?:[a-z_][a-z0-9_]*\/)*[a-z_][a-z0-9_]*\.[a-z]{2,4}$/,
        'must be a plain file name, such as "nms.py"',
      ),
    storable(z.string().max(200_000, 'must be at most 200000 characters')),
  )
  .refine((files) => Object.keys(files).length <= 12, 'must be at most 12 files');

/** Runs the visible cases of the task at hand. */
export const PostRun = z.strictObject({ key: Key, question: z.string().max(80).optional(), files: Files });
export type PostRun = z.input<typeof PostRun>;

/** Hands files to the judge. */
export const PostSubmission = z.strictObject({
  key: Key,
  question: z.string().max(80).optional(),
  files: Files,
});
export type PostSubmission = z.input<typeof PostSubmission>;

/** Keeps what lies in the editor; `revision` is the one that it was read with. */
export const PutWorkspace = z.strictObject({
  question: z.string().max(80),
  files: Files,
  revision: z.number().int().min(0),
});
export type PutWorkspace = z.input<typeof PutWorkspace>;

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

/** Where the optional language model is; what each may hold is checked where it is used, with the field's name. */
export const ModelSetup = z.strictObject({
  /** Address of an OpenAI-compatible server. */
  url: z.string().max(2000),
  model: z.string().max(200),
  /** A bearer token; left out, the one that is kept for this address stays. */
  key: z.string().max(2000).optional(),
});
export type ModelSetup = z.infer<typeof ModelSetup>;

/** A trial of the language model: of the settings given, or of those that are kept. */
export const ModelTrial = z.strictObject({ settings: ModelSetup.optional() });
