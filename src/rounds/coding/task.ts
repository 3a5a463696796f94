import { z } from 'zod';
import { Id, refuseDuplicateIds, Text } from '#content/item';
import { LEVELS } from '#content/level';
import { PackMisconception, PackPoint, Source } from '#content/question';

/** Where a task's code runs. */
export const ENVIRONMENTS = ['numpy', 'torch'] as const;

/** What a candidate's code can be remarked on; src/rounds/coding/signals reads them. */
export const SIGNAL_IDS = [
  'nested-loop',
  'unguarded-division',
  'missing-clamp',
  'float-equality',
  'argument-mutation',
  'growing-array',
  'unstable-sort',
  'exp-overflow',
  'log-of-zero',
  'missing-eval',
  'missing-no-grad',
  'missing-zero-grad',
  'softmax-before-cross-entropy',
  'bare-except',
  'mutable-default',
  'unused-variable',
  'leftover-print',
  'long-function',
] as const;

/** A path inside a task: plain names, no way out of the folder. */
const FileName = z
  .string()
  .max(80)
  .regex(/^(?:[a-z_][a-z0-9_]*\/)*[a-z_][a-z0-9_]*\.(?:py|md|txt|yaml|json)$/, 'must be a plain file name');
const Entry = z
  .string()
  .regex(/^(?:[a-z_][a-z0-9_]*\.py:)?[A-Za-z_]\w*$/, 'must be "file.py:name" or the name in that file');
const SolutionName = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'must be lower-case words');
const Dotted = z.string().regex(/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/, 'must be a dotted name');

/** How an output is compared with the reference's. */
export const Comparison = z.strictObject({
  rtol: z.number().min(0).default(1e-6),
  atol: z.number().min(0).default(1e-8),
  order: z.enum(['exact', 'unordered']).default('exact'),
  dtype: z.enum(['kind', 'exact']).default('kind'),
});
export type Comparison = z.infer<typeof Comparison>;

/** How a case is drawn; arguments by index, the output by a path into it. */
export const Drawing = z.strictObject({
  kind: z.enum(['kept-boxes', 'boxes', 'image', 'heat-map', 'labels', 'curve', 'points']),
  boxes: z.number().int().min(0).optional(),
  input: z.number().int().min(0).optional(),
  output: z.string().default(''),
});
export type Drawing = z.infer<typeof Drawing>;

/** A criterion for the code, with what shows whether it is met. */
export const CodeCriterion = z
  .strictObject({
    id: Id,
    statement: Text,
    area: z.enum(['correctness', 'edge-cases', 'efficiency', 'clarity']),
    cases: z.array(Text).optional(),
    absent: z.array(z.enum(SIGNAL_IDS)).optional(),
    complexity: z.boolean().optional(),
  })
  .refine(({ cases, absent, complexity }) => cases?.length || absent?.length || complexity, {
    message: 'needs evidence: cases, absent or complexity',
  });
export type CodeCriterion = z.infer<typeof CodeCriterion>;

/** A fault planted in a code base. */
export const Fault = z.strictObject({
  id: Id,
  title: Text,
  file: FileName,
  line: z.number().int().positive(),
  kind: Text,
  cases: z.array(Text).min(1),
});
export type Fault = z.infer<typeof Fault>;

const Complexity = z.strictObject({
  name: Text,
  sizes: z.array(z.number().int().positive()).length(3, 'needs three sizes'),
  tolerance: z.number().positive().default(0.6),
});

/** A coding task as a pack writes it in task.yaml; docs/coding-tasks.md explains the fields. */
export const CodingTask = z
  .strictObject({
    id: Id,
    title: Text.max(60),
    kind: z.enum(['implement', 'debug']),
    environment: z.enum(ENVIRONMENTS),
    skills: z.array(Id).min(1),
    levels: z.array(z.enum(LEVELS)).min(1),
    minutes: z.number().int().min(20).max(90),
    statement: Text,
    signature: Text,
    rules: z.array(Text).min(3).max(7),
    entry: Entry,
    files: z.array(FileName).min(1).max(8),
    forbidden: z.array(Dotted).default([]),
    compare: Comparison,
    complexity: Complexity.optional(),
    seconds: z.number().positive().max(30).default(4),
    drawing: Drawing.optional(),
    hints: z.array(Text).length(3, 'needs three hints, from a nudge to the remedy'),
    followUp: z.strictObject({ prompt: Text, entry: Entry.optional(), signature: Text.optional() }),
    points: z.array(PackPoint).min(5).max(8),
    misconceptions: z.array(PackMisconception).min(1).max(3),
    modelAnswer: z.strictObject({ mid: Text, senior: Text }),
    code: z.array(CodeCriterion).min(4).max(8),
    faults: z.array(Fault).min(3).optional(),
    right: z.array(z.strictObject({ name: SolutionName, style: Text })).default([]),
    wrong: z.array(z.strictObject({ name: SolutionName, fails: Text, why: Text })),
    sources: z.array(Source).min(1),
  })
  .superRefine((task, context) => {
    refuseDuplicateIds(task, context);
    const wrong = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (task.kind === 'implement') {
      if (task.right.length < 2) wrong(['right'], 'needs two right solutions besides the reference');
      if (task.wrong.length < 4) wrong(['wrong'], 'needs four wrong solutions');
      if (!task.followUp.entry) wrong(['followUp'], 'needs the entry that answers it');
      if (task.faults) wrong(['faults'], 'belong to a task of kind "debug"');
    } else if (!task.faults) wrong(['faults'], 'are what a task of kind "debug" is about');
    for (const [index, fault] of (task.faults ?? []).entries()) {
      if (!task.points.some(({ id }) => id === fault.id))
        wrong(['faults', index, 'id'], `no point has the id "${fault.id}": it says cause and effect`);
      if (!task.files.includes(fault.file))
        wrong(['faults', index, 'file'], `"${fault.file}" is not one of the files`);
    }
  });
export type CodingTask = z.infer<typeof CodingTask>;

/** What the candidate is shown of a task. */
export const ShownTask = z.object({
  kind: z.enum(['implement', 'debug']),
  environment: z.enum(ENVIRONMENTS),
  statement: z.string(),
  signature: z.string(),
  rules: z.array(z.string()),
  forbidden: z.array(z.string()),
  /** The files it begins with, in the order of their tabs. */
  files: z.array(z.object({ name: z.string(), text: z.string() })),
  drawing: Drawing.optional(),
  cost: z.string().optional(),
});
export type ShownTask = z.infer<typeof ShownTask>;

/** What the interviewer knows besides: hints, the changed requirement, the rubric for the code, the faults. */
export const HiddenTask = z.object({
  hints: z.array(z.string()),
  followUp: z.object({ prompt: z.string(), entry: z.string().optional(), signature: z.string().optional() }),
  code: z.array(CodeCriterion),
  faults: z.array(Fault).optional(),
});
export type HiddenTask = z.infer<typeof HiddenTask>;
