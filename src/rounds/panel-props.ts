import type { ReactNode } from 'react';
import type { Workspace, WorkUnderwayView } from '#api/responses';
import type { StateView } from '#interview/view';
import type { WorkFiles } from '#interview/work';

/** What an interview screen gives the surface on which the candidate works. */
export interface PanelProps {
  readonly state: StateView;
  /** The text being written; kept by the screen, so that it survives a refresh. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** Sends the draft as the answer. */
  readonly onFinish: () => void;
  /** False while an answer is being sent or read, or the interview is paused. */
  readonly enabled: boolean;
  /** One line on where the draft is: "84 words, kept in this browser". */
  readonly saved: string;
}

/** What reaches the server for a candidate at work; each rejects with an Error whose message and detail say what to do. */
export interface WorkClient {
  /** What lies in the editor, and what the task began with. */
  load(question: string): Promise<Workspace>;
  /** Keeps what lies in the editor; rejects with status 409 when another tab has kept something newer. */
  keep(question: string, files: WorkFiles, revision: number): Promise<Workspace>;
  /** Runs the visible cases; the state holds the result. */
  run(question: string, files: WorkFiles): Promise<void>;
  stop(): Promise<void>;
  /** Hands the files to the judge; the verdict comes with a later state. */
  submit(question: string, files: WorkFiles): Promise<void>;
  underway(): Promise<WorkUnderwayView>;
}

/** What an interview screen gives a surface that takes the whole desk: editor, output, conversation. */
export interface DeskProps {
  readonly state: StateView;
  /** The turn at work. */
  readonly turn: StateView['turns'][number];
  /** False while the interview is paused, or the connection is lost. */
  readonly enabled: boolean;
  readonly lost: boolean;
  readonly work: WorkClient;
  /** The reply being written to the interviewer; it survives a refresh. */
  readonly reply: {
    readonly draft: string;
    readonly onDraft: (text: string) => void;
    readonly onSend: () => void;
    /** Words that are sent and not acknowledged. */
    readonly outgoing: string | null;
    readonly enabled: boolean;
    readonly saved: string;
  };
  /** Notices about words that could not be stored, to be shown above the reply. */
  readonly notices: ReactNode;
  readonly onHint: () => void;
  readonly onPause: () => void;
  /** Hands the task in and ends it. */
  readonly onFinish: () => void;
  readonly busy: boolean;
}
