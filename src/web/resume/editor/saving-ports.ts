import type { Problem } from '#api/responses';
import type { PutResume, ResumeConflict, StoredResume } from '#api/resume';
import { RequestFailed } from '../../client.js';
import type { Storable } from '../form/storable.js';
import type { Copies } from './copies.js';
import type { Draft } from './draft.js';

export interface SavingState {
  readonly draft: Draft;
  readonly stored: StoredResume;
  /** `waiting`: typed since; `away`: no server answers; `refused`: it says why it does not take this. */
  readonly status: 'saved' | 'waiting' | 'saving' | 'away' | 'refused';
  readonly problem: Problem | null;
  /** When the server last took something in this tab, milliseconds since 1970. */
  readonly savedAt: number | null;
  /** What is current instead of what was sent, and the version that what was sent is kept as. */
  readonly conflict: ResumeConflict | null;
  /** A newer version that another tab made. */
  readonly newer: number | null;
  /** False where the browser keeps no copy. */
  readonly copied: boolean;
}

export interface SavingPorts {
  readonly put: (change: PutResume) => Promise<StoredResume>;
  readonly makeCurrent: (choice: { base: number; version: number }) => Promise<StoredResume>;
  readonly load: () => Promise<StoredResume>;
  readonly storable: (typed: Draft['resume'], stored: Draft['resume']) => Storable;
  readonly copies: Pick<Copies, 'write' | 'drop'>;
  readonly newKey: () => string;
  readonly now: () => number;
  /** Does something later; the result calls it off. */
  readonly later: (ms: number, act: () => void) => () => void;
  /** Tells the other tabs which version is current now. */
  readonly tell: (version: number) => void;
}

/** Why the server has not taken something. */
export type Failure =
  /** Something came between. */
  | { readonly is: 'conflict'; readonly conflict: ResumeConflict }
  /** It may have it or not: it is asked again. */
  | { readonly is: 'away' }
  | { readonly is: 'refused'; readonly problem: Problem };

export function failureOf(error: unknown): Failure {
  if (!(error instanceof RequestFailed) || error.offline) return { is: 'away' };
  const { kept = null, current } = error.problem as Problem & Partial<ResumeConflict>;
  if (error.problem.status === 409 && current) return { is: 'conflict', conflict: { kept, current } };
  return { is: 'refused', problem: error.problem };
}
