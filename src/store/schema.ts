/**
 * One schema for SQLite and Postgres: text, integer and double columns, JSON and times as text, and a primary key
 * that begins with the owner, so that a distributed Postgres can shard on it.
 */
export interface Database {
  event: {
    owner: string;
    interview: string;
    sequence: number;
    type: string;
    at: string;
    /** The client's key for an answer, a move or a dispute; null for what the interviewer does. */
    key: string | null;
    data: string;
  };
  interview_summary: {
    owner: string;
    id: string;
    round: string;
    level: string;
    status: string;
    started_at: string;
    updated_at: string;
    minutes: number;
    elapsed_ms: number;
    score: number | null;
    scored_questions: number;
    pending: number;
    provisional: number;
    sequence: number;
    questions: string;
  };
  /** One row for each question of an interview that was answered: what coverage and "missed lately" read. */
  answered_question: {
    owner: string;
    interview: string;
    turn: number;
    question: string;
    title: string;
    skill: string;
    round: string;
    level: string;
    at: string;
    outcome: string;
    score: number | null;
    /** JSON: [{id, statement, verdict}] of the points that count and were missed, partly made or contradicted. */
    missed: string;
  };
  /** Personal records that are not interviews: ticked checklist entries, projects. */
  document: { owner: string; kind: string; id: string; updated_at: string; data: string };
  meta: { name: string; value: string };
}
