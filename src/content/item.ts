import { z } from 'zod';
import { LEVELS } from './level.js';

/** An identifier in a pack: lower case words joined by hyphens. */
export const Id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "iou-and-nms"');

/** Text that a person reads: not empty, and no control characters but line breaks and tabs. */
export const Text = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !/(?![\t\n\r])\p{Cc}/u.test(text), 'must not hold control characters');

/** One claim of a rubric, with its reason or effect. */
export const Point = z.object({
  id: z.string().min(1).max(80),
  statement: Text,
  weight: z.number().positive().max(10).optional(),
  /** A question that elicits the point without giving it away. */
  probe: Text.optional(),
  /** The level from which the point is expected; below it the point is "beyond" and not in the denominator. */
  from: z.enum(LEVELS).optional(),
  /** The same claim in other words. */
  accept: z.array(Text).optional(),
  /** What sounds like the claim and is not. */
  not: z.array(Text).optional(),
});
export type Point = z.infer<typeof Point>;

/** A wrong belief that candidates assert. */
export const Misconception = z.object({
  id: z.string().min(1).max(80),
  statement: Text,
  correct: Text.optional(),
  why: Text.optional(),
});
export type Misconception = z.infer<typeof Misconception>;

/** What a grader needs of a question. Everything but id, prompt, points and misconceptions may be absent. */
export const Item = z
  .object({
    id: z.string().min(1).max(80),
    prompt: Text,
    points: z.array(Point).min(1, 'needs at least one point').max(40),
    misconceptions: z.array(Misconception).max(40),
    modelAnswer: z.union([Text, z.partialRecord(z.enum(LEVELS), Text)]).optional(),
  })
  .superRefine(refuseDuplicateIds);
export type Item = z.infer<typeof Item>;

/** Adds an issue at the second of two points, or two misconceptions, with the same id. */
export function refuseDuplicateIds(
  item: { points: readonly { id: string }[]; misconceptions: readonly { id: string }[] },
  context: z.RefinementCtx,
): void {
  for (const list of ['points', 'misconceptions'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of item[list].entries()) {
      if (seen.has(id)) {
        context.addIssue({
          code: 'custom',
          path: [list, index, 'id'],
          message: `the id "${id}" is used twice`,
        });
      }
      seen.add(id);
    }
  }
}
