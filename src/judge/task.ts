import type { Environment } from './runner.js';

/** How an output is compared with the expected one; docs/coding-tasks.md. */
export interface Comparison {
  /** Relative tolerance; 1e-6. */
  readonly rtol?: number;
  /** Absolute tolerance; 1e-8. */
  readonly atol?: number;
  /** `unordered`: rows, or elements of a vector, in any order. */
  readonly order?: 'exact' | 'unordered';
  /** `kind`: whole numbers where whole numbers are expected, truth values where these are. */
  readonly dtype?: 'kind' | 'exact';
}

/** The growth of the processor time with the size of the arguments, which a solution must keep to. */
export interface ComplexityRule {
  /** The name of the case that fails when it is exceeded. */
  readonly name: string;
  /** Three sizes, ascending, given to `sized(n, rng)`. */
  readonly sizes: readonly number[];
  /** How much steeper than the reference's the slope of log time over log n may be; 0.6. */
  readonly tolerance?: number;
}

/** What the judge needs of a coding task. Its sources are run in the sandbox, never imported. */
export interface JudgeTask {
  readonly id: string;
  /** Changes when anything of the task does: the key of what is kept in memory. */
  readonly hash: string;
  readonly environment: Environment;
  /** `nms.py:nms`. */
  readonly entry: string;
  /** The starter, relative path → text: what the candidate's files are laid over. */
  readonly starter: Readonly<Record<string, string>>;
  /** Our solution, relative path → text, laid over the starter. Never in a candidate's sandbox. */
  readonly reference: Readonly<Record<string, string>>;
  /** The text of cases.py. Never in a candidate's sandbox. */
  readonly cases: string;
  /** The text of driver.py. */
  readonly driver?: string;
  readonly forbidden?: readonly string[];
  readonly compare?: Comparison;
  readonly complexity?: ComplexityRule;
  /** Processor time for one case; 4. */
  readonly seconds?: number;
  readonly followUp?: { readonly entry: string };
}

/** The task itself is broken: its cases, its reference or its measure. The message says what and where. */
export class TaskError extends Error {
  override readonly name = 'TaskError';
}
