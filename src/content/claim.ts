import { z } from 'zod';
import { refuseDuplicateIds, Text } from './item.js';
import { PackPoint, questionShape } from './question.js';
import { RESUME_SECTIONS } from './resume.js';

/** Where the words of a claim stand in what is asked about it. */
export const CLAIM_PLACE = '{claim}';

/**
 * A word or phrase by which a kind of claim is told: "#" stands for a number, a final "*" for any ending of the word.
 * Letters match in either case, and a space matches a hyphen or line break as well.
 */
const Sign = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(
    /^[\p{L}\p{N}#%$€£@.+/' -]+\*?$/u,
    'must be words; "#" stands for a number and a final "*" for any ending',
  );

/** How a kind is told from a line. The general kind has none: it takes what no other does. */
export const ClaimSigns = z.strictObject({
  /** Each tells the kind nearly by itself. */
  strong: z.array(Sign).max(80),
  /** Each speaks for it. */
  some: z.array(Sign).max(80),
  /** Each speaks against it. */
  not: z.array(Sign).max(40),
  /** Whose entries are of this kind unless a line says otherwise. */
  sections: z.array(z.enum(RESUME_SECTIONS)).optional(),
});
export type ClaimSigns = z.infer<typeof ClaimSigns>;

/**
 * A kind of claim that lines of a resume make, with the question that a concept round asks about one. The model answers
 * are an invented person's.
 */
export const ClaimKind = z
  .strictObject({
    ...questionShape,
    prompt: Text.refine(
      (text) => text.split(CLAIM_PLACE).length === 2,
      `must hold ${CLAIM_PLACE} once, where the line is quoted`,
    ),
    points: z.array(PackPoint).min(8).max(12),
    /** What an interviewer will really ask about such a line. */
    asks: z.array(Text.max(300)).min(4).max(7),
    signs: ClaimSigns,
  })
  .superRefine(refuseDuplicateIds);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** Whether a kind takes the lines that no other kind does. */
export function isGeneral({ signs }: Pick<ClaimKind, 'signs'>): boolean {
  return signs.strong.length === 0 && signs.some.length === 0;
}
