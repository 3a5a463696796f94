/** Runs candidates' code in a sandbox and judges what it returns, outside it. */
export { type BubblewrapOptions, bubblewrapRunner } from './bubblewrap.js';
export { compare, type Difference } from './compare.js';
export type { Complexity } from './complexity.js';
export { type JudgedCase, type JudgeOptions, judge, type Progress, type Verdict } from './judge.js';
export {
  type Capability,
  type CodeRunner,
  type Environment,
  type ForbiddenUse,
  type Job,
  type JobResult,
  type LoadError,
  type Printed,
  RunnerUnavailable,
  type TraceLine,
  type Versions,
} from './runner.js';
export type { Shown } from './show.js';
export { type Comparison, type ComplexityRule, type JudgeTask, TaskError } from './task.js';
export type { Value } from './value.js';
