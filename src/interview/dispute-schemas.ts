import { z } from 'zod';
import { LONGEST_MEANT } from './dispute.js';
import { VERDICTS } from './judgement.js';

/** What a person can say a verdict should be: a point's verdicts, or that a misconception was not asserted. */
export const DISPUTED_VERDICTS = [...VERDICTS, 'not-asserted'] as const;
export type DisputedVerdict = (typeof DISPUTED_VERDICTS)[number];

const said = {
  question: z.string(),
  /** What the person meant, in her own words; may be empty. */
  meant: z.string().max(LONGEST_MEANT),
  /** The dispute is taken back. */
  withdrawn: z.literal(true).optional(),
};

/** A verdict that the person says is wrong: of a point, or of a misconception that she is said to assert. */
export const Disputed = z.union([
  z.object({ ...said, point: z.string(), verdict: z.enum(VERDICTS) }),
  z.object({ ...said, misconception: z.string(), verdict: z.literal('not-asserted') }),
]);
export type Disputed = z.infer<typeof Disputed>;

/** A dispute that stands, as state and report carry it beside the verdict. It changes no score. */
export const Dispute = z.object({
  about: z.enum(['point', 'misconception']),
  id: z.string(),
  /** What the person says it should be. */
  verdict: z.enum(DISPUTED_VERDICTS),
  meant: z.string(),
  at: z.string(),
});
export type Dispute = z.infer<typeof Dispute>;
