import { z } from 'zod';
import { Id, Misconception, Point, refuseDuplicateIds, Text } from './item.js';
import { LEVELS } from './level.js';

/** The kinds of question an interview asks: four in conversation, and tasks at which the candidate works. */
export const QUESTION_TYPES = ['technical', 'role-specific', 'situational', 'behavioral', 'coding'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** A published work that a question rests on. */
export const Source = z.strictObject({
  authors: Text,
  title: Text,
  venue: Text,
  year: z.number().int().min(1900).max(2100),
});

/** A rubric point as a pack must write it: nothing optional is left out. */
export const PackPoint = z.strictObject({
  ...Point.shape,
  id: Id,
  weight: z.number().int().min(1).max(3),
  from: z.enum(LEVELS),
  probe: Text,
  accept: z.array(Text).min(2, 'needs two ways a good engineer says it'),
  not: z.array(Text).min(1, 'needs one sentence that sounds like it and is not'),
});

/** A misconception as a pack must write it. */
export const PackMisconception = z.strictObject({ ...Misconception.shape, id: Id, correct: Text, why: Text });

/** The fields that every conversational question shares; each round narrows `type` and the points. */
export const questionShape = {
  id: Id,
  title: Text.max(60),
  prompt: Text,
  skills: z.array(Id).min(1, 'needs at least one skill'),
  levels: z.array(z.enum(LEVELS)).min(1, 'needs at least one level'),
  minutes: z.number().int().min(1).max(90),
  misconceptions: z.array(PackMisconception).min(3).max(5),
  modelAnswer: z.strictObject({ mid: Text, senior: Text }),
  followUps: z.array(Text).length(2, 'needs two follow-ups'),
  sources: z.array(Source).min(1),
} as const;

/**
 * What a round's surface needs of a question besides its words: `shown` goes to the candidate with it, `hidden` stays
 * with the interviewer. The round that asks it knows what is in them.
 */
export const Work = z.object({
  shown: z.record(z.string(), z.json()),
  hidden: z.record(z.string(), z.json()),
});
export type Work = z.infer<typeof Work>;

/** A question of any round, as stored in the log and shown; each round's own schema asks for more. */
export const Question = z
  .object({
    ...questionShape,
    type: z.enum(QUESTION_TYPES),
    points: z
      .array(PackPoint.extend({ part: z.string().optional() }))
      .min(1)
      .max(12),
    misconceptions: z.array(PackMisconception).max(5),
    followUps: z.array(Text).max(2),
    work: Work.optional(),
  })
  .superRefine(refuseDuplicateIds);
export type Question = z.infer<typeof Question>;
