import { z } from 'zod';

/**
 * What came of running a candidate's work, as it is stored in the log: enough to show and explain it without running
 * anything again. The judge makes these; the round reads them.
 */

/** A value of a case, cut short for reading: its type and shape in words, and its first numbers. */
export const ShownValue = z.object({
  /** "array float64 (3, 4)", "list of 2", "number". */
  type: z.string(),
  /** As one would print it, cut short. */
  text: z.string(),
  /** The numbers in row-major order where there are few enough to draw. */
  shape: z.array(z.number().int()).optional(),
  /** "nan", "inf" and "-inf" as text. */
  numbers: z.array(z.union([z.number(), z.string()])).optional(),
  /** The parts of a tuple, list or dict, each a value like this one. */
  parts: z.array(z.object({ name: z.string(), value: z.json() })).optional(),
});
export type ShownValue = z.infer<typeof ShownValue>;

/** What became of one case. */
export const CaseResult = z.object({
  name: z.string(),
  passed: z.boolean(),
  /** Whether the candidate may see it before submitting. */
  visible: z.boolean(),
  /** Whether it looks at an edge case. */
  edge: z.boolean(),
  /** What happened: passed, wrong, raised, timeout, memory, crashed, mutated, refused, forbidden, not-run, slow. */
  outcome: z.string(),
  /** The function that it calls, where it is not the task's own. */
  entry: z.string().optional(),
  /** What the case looks at, in the pack's words. */
  why: z.string().optional(),
  /** What was wrong, for a person. */
  message: z.string().optional(),
  input: z.array(ShownValue).optional(),
  expected: ShownValue.optional(),
  actual: ShownValue.optional(),
  /** Processor time, milliseconds. */
  ms: z.number().optional(),
});
export type CaseResult = z.infer<typeof CaseResult>;

/** How the cost grows with the input, beside the reference's. */
export const CostResult = z.object({
  name: z.string(),
  sizes: z.array(z.number()),
  /** Processor time at each size, milliseconds. */
  candidate: z.array(z.number()),
  reference: z.array(z.number()),
  /** Exponent of the power law fitted to each. */
  /** Null where a call did not end. */
  slope: z.number().nullable(),
  referenceSlope: z.number(),
  passed: z.boolean(),
});
export type CostResult = z.infer<typeof CostResult>;

/** A place in the candidate's files; lines count from 1. */
export const CodePlace = z.object({ file: z.string(), line: z.number().int(), text: z.string().optional() });
export type CodePlace = z.infer<typeof CodePlace>;

/** A run of the visible cases, or the verdict on a submission. */
export const RunResult = z.object({
  verdict: z.enum(['passed', 'failed', 'error']),
  cases: z.array(CaseResult),
  cost: CostResult.optional(),
  /** What was printed, cut short. */
  output: z.string(),
  /** Why nothing could be run: a syntax error at its line, an import that failed. */
  error: z.object({ message: z.string(), place: CodePlace.optional() }).optional(),
  /** What judged it, as name@version, and in which environment. */
  judge: z.string(),
  environment: z.string(),
  /** Wall time, milliseconds. */
  ms: z.number(),
});
export type RunResult = z.infer<typeof RunResult>;

/** A piece of evidence for a criterion. */
export const Evidence = z.object({
  kind: z.enum(['case', 'line', 'quote', 'figure']),
  text: z.string(),
  place: CodePlace.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** One criterion of the rubric for the work. */
export const Criterion = z.object({
  id: z.string(),
  statement: z.string(),
  met: z.boolean(),
  evidence: z.array(Evidence),
});
export type Criterion = z.infer<typeof Criterion>;

/** One area of an assessment; score 0 to 1, null where there was nothing to judge it by. */
export const AssessedArea = z.object({
  id: z.string(),
  title: z.string(),
  score: z.number().nullable(),
  /** Its share of the score. */
  weight: z.number(),
  criteria: z.array(Criterion),
  note: z.string().optional(),
});
export type AssessedArea = z.infer<typeof AssessedArea>;

/** A fault planted in a code base, and whether the submission mends it. */
export const FaultResult = z.object({
  id: z.string(),
  title: z.string(),
  place: CodePlace,
  mended: z.boolean(),
});

/** What the work shows, judged by the round's rubric for it; what was said is judged apart. */
export const Assessment = z.object({
  /** 0 to 1. */
  score: z.number(),
  areas: z.array(AssessedArea),
  /** What the code can be remarked on, with its lines. */
  remarks: z.array(z.object({ id: z.string(), title: z.string(), note: z.string(), place: CodePlace })),
  faults: z.array(FaultResult).optional(),
  /** Cases that passed in what was given and fail now. */
  broken: z.array(z.string()).optional(),
  /** Facts about the code: lines, functions, loops. */
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The share of the whole score that belongs to what was said. */
  talk: z.number(),
});
export type Assessment = z.infer<typeof Assessment>;

/** The candidate's files, by path. */
export const WorkFiles = z.record(z.string().max(80), z.string().max(200_000));
export type WorkFiles = z.infer<typeof WorkFiles>;

const Attempt = z.object({
  sequence: z.number().int(),
  at: z.string(),
  followUp: z.boolean(),
  /** Null while the judge is at it. */
  result: RunResult.nullable(),
  assessment: Assessment.nullable(),
});

/** What the report says about a task: every submission, the one that counts, its files and those it began with. */
export const WorkReport = z.object({
  /** What the round shows of the task itself: statement, rules, files. */
  shown: z.record(z.string(), z.json()),
  runs: z.number().int(),
  /** Runs in which every visible case passed. */
  runsPassed: z.number().int(),
  hints: z.number().int(),
  attempts: z.array(Attempt),
  /** Sequence of the submission that counts. */
  counts: z.number().int().nullable(),
  files: WorkFiles,
  assessment: Assessment.nullable(),
  followUp: z.enum(['not-reached', 'open', 'passed', 'failed', 'discussed']),
});
export type WorkReport = z.infer<typeof WorkReport>;

/** What the candidate at work sees besides the words: no rubric, no files but the latest. */
export const WorkView = z.object({
  shown: z.record(z.string(), z.json()),
  runs: z.number().int(),
  lastRun: z.object({ sequence: z.number().int(), at: z.string(), result: RunResult }).nullable(),
  attempts: z.array(Attempt.omit({ assessment: true })),
  /** Whether the changed requirement has been put. */
  requirement: z.string().nullable(),
  /** The files of the latest run or submission, from which the editor starts where nothing newer is kept. */
  files: WorkFiles,
});
export type WorkView = z.infer<typeof WorkView>;
