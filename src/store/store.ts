import type { EventType, InterviewEvent, NewEvent } from '#interview/events';
import type { State } from '#interview/state';

/** A personal record that is not an interview. */
export interface StoredDocument {
  readonly kind: string;
  readonly id: string;
  readonly updatedAt: string;
  readonly data: unknown;
}

/** A record to be written, and what it takes the place of. */
export interface DocumentChange extends StoredDocument {
  /**
   * `updatedAt` of the record that is there, null where there must be none; where it is left out, whatever is there is
   * replaced. Who writes with it gives every write of a record another `updatedAt`, or nobody notices it.
   */
  readonly was?: string | null;
}

/** One record, or all of a kind whose ids begin with a text. */
export type DocumentRange =
  | { readonly kind: string; readonly id: string }
  | { readonly kind: string; readonly prefix: string };

/** A whole log to be stored. */
export interface ImportedLog {
  readonly id: string;
  readonly events: readonly InterviewEvent[];
  /** How many of its events are stored here. */
  readonly stored?: number;
}

/** One row of a list of interviews. */
export interface SummaryRow {
  readonly id: string;
  readonly round: string;
  readonly level: string;
  readonly status: 'open' | 'ended';
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly minutes: number;
  readonly elapsedMs: number;
  readonly score: number | null;
  readonly scoredQuestions: number;
  readonly pending: number;
  readonly provisional: boolean;
  readonly sequence: number;
  readonly questions: readonly {
    id: string;
    title: string;
    skills: string[];
    outcome: string;
    score: number | null;
  }[];
}

/** One answered question of an interview. */
export interface AnsweredRow {
  readonly interview: string;
  readonly turn: number;
  readonly question: string;
  readonly title: string;
  readonly skill: string;
  readonly round: string;
  readonly level: string;
  readonly at: string;
  readonly outcome: string;
  readonly score: number | null;
  readonly missed: readonly { id: string; statement: string; verdict: string }[];
}

export interface SummaryQuery {
  readonly limit: number;
  /** A position from an earlier page. */
  readonly cursor?: string;
  readonly status?: 'open' | 'ended';
}

/**
 * The port: where interviews and personal records are kept. Every promise that resolves after a write means that the
 * write is durable. An adapter serves one owner; every row is keyed by the owner first.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** Where the data is, in words for the settings screen: a folder, or host and database without a password. */
  readonly place: string;

  /**
   * Appends events after `state.sequence` and stores the summary of the state they lead to, in one transaction.
   * @throws SequenceConflict when the log has moved on, DuplicateKey when a key was used before
   */
  append(
    interview: string,
    state: State,
    events: readonly NewEvent[],
    at: string,
  ): Promise<{ events: InterviewEvent[]; state: State }>;
  /** The log after a sequence, oldest first; empty for an unknown interview. */
  events(interview: string, after?: number): Promise<InterviewEvent[]>;
  eventByKey(interview: string, key: string): Promise<InterviewEvent | null>;

  summaries(query: SummaryQuery): Promise<{ rows: SummaryRow[]; next: string | null }>;
  countInterviews(): Promise<number>;
  /** How often and when each question was answered, and its latest score. */
  history(): Promise<Record<string, { times: number; last: string; score: number | null }>>;
  /** The questions answered latest, newest first. */
  answeredLately(limit: number): Promise<AnsweredRow[]>;
  /** The interviews in which a question was answered, newest first. */
  answersTo(question: string, limit: number): Promise<AnsweredRow[]>;
  /** Makes summaries anew from the logs, for all interviews or one. */
  rebuildSummaries(interview?: string): Promise<void>;

  /** Records of all kinds or of one, by kind and id; with a prefix, those whose ids begin with it. */
  documents(kind?: string, prefix?: string): Promise<StoredDocument[]>;
  /** One record; null where it is not there. */
  document(kind: string, id: string): Promise<StoredDocument | null>;
  /** At most so many records after one, in an order of the database's own that takes in every record once. */
  documentsAfter(last: Pick<StoredDocument, 'kind' | 'id'> | null, limit: number): Promise<StoredDocument[]>;
  putDocument(document: StoredDocument): Promise<void>;
  /**
   * Writes records in the order given, all or nothing.
   * @throws DocumentConflict when one is not as its `was` says
   */
  changeDocuments(changes: readonly DocumentChange[]): Promise<void>;
  deleteDocument(kind: string, id: string): Promise<void>;
  /**
   * Deletes records in the order given, all or nothing, so that what they held can no longer be read from the storage.
   * @returns how many there were
   */
  deleteDocuments(ranges: readonly DocumentRange[]): Promise<number>;

  /** Ids of all interviews, oldest first. */
  interviewIds(): Promise<string[]>;
  /** Ids of the interviews whose log holds an event of a type, by the time of the first such event. */
  interviewsWith(type: EventType): Promise<string[]>;
  /**
   * Stores logs and records as they are, all or nothing. Logs must be complete and in order; one that is here already
   * is replaced.
   * @param interviews with `stored`, the length of the log that is here, nothing is replaced that was not known
   * @throws SequenceConflict when a log is not as long as `stored` says
   * @throws DocumentConflict when a record is not as its `was` says
   */
  importAll(interviews: readonly ImportedLog[], documents: readonly DocumentChange[]): Promise<void>;
  deleteInterview(id: string): Promise<boolean>;
  deleteAll(): Promise<void>;
  close(): Promise<void>;
}
