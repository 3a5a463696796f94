import type { SIGNAL_IDS } from '../task.js';
import type { Program } from './program.js';
import type { PythonFile } from './python-tree.js';

export type SignalId = (typeof SIGNAL_IDS)[number];
export type SignalArea = 'correctness' | 'edge-cases' | 'efficiency' | 'clarity';

/** Something in the code that an interviewer could ask about, with the place where it stands. */
export interface Signal {
  readonly id: SignalId;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  /** The source lines, each trimmed. */
  readonly excerpt: string;
  /** The variable, parameter or expression that it is about, as written. */
  readonly subject: string;
  readonly area: SignalArea;
  /** Likely: true unless a library call copied where it may also have aliased. */
  readonly confidence: 'sure' | 'likely';
}

/** What a rule finds, still as offsets into the source. */
export interface Finding {
  readonly id: SignalId;
  readonly from: number;
  readonly to: number;
  readonly subject: string;
  readonly confidence?: 'likely';
}

/** Reads one file; the program is there for calls across files. When in doubt a rule finds nothing. */
export type Rule = (file: PythonFile, program: Program) => Iterable<Finding>;
