import type { Turn } from '#interview/turn';
import type { RunResult, WorkFiles } from '#interview/work';
import type { Submission } from '#interview/work-turn';

/** How far a run has come: waiting at a place in the queue (1 is next), or running. */
export type Progress = { readonly waiting: number } | 'running';

/** Runs candidates' work, as the conductor needs it: what asks does not know how, where or in which sandbox. */
export interface WorkJudge {
  /** An environment with its versions, or why it cannot be used and what to install. */
  environment(id: string): Promise<{ id: string; available: boolean; detail: string }>;
  /** Why a task cannot be run here and what to install, or null where it can. */
  unavailable(environment: string): Promise<string | null>;
  /** Runs the visible cases. @throws WorkStopped when `signal` says so, Refusal 503 where nothing can be run */
  run(turn: Turn, files: WorkFiles, options: RunOptions): Promise<RunResult>;
  /** Judges a submission by all cases, hidden ones from a fresh seed. */
  verdict(turn: Turn, submission: Submission, options: RunOptions): Promise<RunResult>;
  close(): Promise<void>;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Whether the cases of the changed requirement are meant. */
  readonly followUp?: boolean;
}

/** A run that the candidate stopped. */
export class WorkStopped extends Error {
  override readonly name = 'WorkStopped';
}
