import { z } from 'zod';

/**
 * How far an answer makes a rubric point.
 * made: the claim with its reason or effect. partly: the claim, but a condition, number or reason is absent.
 * missed: not said, or only named. contradicted: the opposite asserted.
 */
export const VERDICTS = ['made', 'partly', 'missed', 'contradicted'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What had been said to the candidate before the words that made a point. */
export const AFTER = ['none', 'probe', 'hint'] as const;
export type After = (typeof AFTER)[number];

/** Where a quote stands: UTF-16 units of the answer's text as sent. */
const quote = { quote: z.string(), start: z.number().int().min(0), end: z.number().int().min(0) };

/** What a second reader says of a point, with its own quote; it never moves the score. */
export const SecondVerdict = z.object({
  verdict: z.enum(VERDICTS),
  answer: z.number().int().optional(),
  quote: quote.quote.optional(),
  start: quote.start.optional(),
  end: quote.end.optional(),
});
export type SecondVerdict = z.infer<typeof SecondVerdict>;

export const PointJudgement = z.object({
  id: z.string(),
  verdict: z.enum(VERDICTS),
  sure: z.boolean(),
  confidence: z.number().min(0).max(1),
  /** Sequence of the `answered` event that holds the quote. */
  answer: z.number().int().optional(),
  quote: quote.quote.optional(),
  start: quote.start.optional(),
  end: quote.end.optional(),
  after: z.enum(AFTER),
  /** True where the point is expected only above the candidate's level: not in the denominator. */
  beyond: z.boolean().optional(),
  second: SecondVerdict.optional(),
});
export type PointJudgement = z.infer<typeof PointJudgement>;

export const MisconceptionJudgement = z.object({
  id: z.string(),
  answer: z.number().int().optional(),
  ...quote,
});
export type MisconceptionJudgement = z.infer<typeof MisconceptionJudgement>;

/** One judgement covers an answer and the replies to its probes. */
export const Judgement = z.object({
  score: z.number().min(0).max(1),
  interval: z.tuple([z.number(), z.number()]).optional(),
  scored: z.boolean(),
  /** Why it was not scored, in a sentence for the candidate. */
  reason: z.string().optional(),
  points: z.array(PointJudgement),
  misconceptions: z.array(MisconceptionJudgement),
  /** Named properties of the answer, such as "echo", "list", "gibberish", "addresses-grader". */
  flags: z.array(z.string()),
  /** name@version of the grader. */
  grader: z.string(),
  /** Who gave the second verdicts: the language model's name. */
  secondBy: z.string().optional(),
});
export type Judgement = z.infer<typeof Judgement>;

export { isInDispute } from './second-reading.js';

/** The share of a point's weight that a verdict earns. */
export const CREDIT: Readonly<Record<Verdict, number>> = { made: 1, partly: 0.5, missed: 0, contradicted: 0 };
