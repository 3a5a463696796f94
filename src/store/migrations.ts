import { type Kysely, sql } from 'kysely';

/** A change of the schema. Names sort in the order they are applied; one that has landed is never edited. */
export interface Migration {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: a migration speaks of a schema that later code no longer has
  up(db: Kysely<any>): Promise<void>;
}

const first: Migration = {
  name: '001-interviews',
  async up(db) {
    await db.schema
      .createTable('event')
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('interview', 'text', (c) => c.notNull())
      .addColumn('sequence', 'integer', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('key', 'text')
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('event_primary', ['owner', 'interview', 'sequence'])
      .addUniqueConstraint('event_key', ['owner', 'interview', 'key'])
      .execute();
    await db.schema
      .createTable('interview_summary')
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('round', 'text', (c) => c.notNull())
      .addColumn('level', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('started_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('minutes', 'integer', (c) => c.notNull())
      .addColumn('elapsed_ms', 'integer', (c) => c.notNull())
      .addColumn('score', sql`double precision`)
      .addColumn('scored_questions', 'integer', (c) => c.notNull())
      .addColumn('pending', 'integer', (c) => c.notNull())
      .addColumn('provisional', 'integer', (c) => c.notNull())
      .addColumn('sequence', 'integer', (c) => c.notNull())
      .addColumn('questions', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('interview_summary_primary', ['owner', 'id'])
      .execute();
    await db.schema
      .createIndex('interview_summary_started')
      .on('interview_summary')
      .columns(['owner', 'started_at', 'id'])
      .execute();
    await db.schema
      .createIndex('interview_summary_status')
      .on('interview_summary')
      .columns(['owner', 'status', 'updated_at'])
      .execute();
    await db.schema
      .createTable('answered_question')
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('interview', 'text', (c) => c.notNull())
      .addColumn('turn', 'integer', (c) => c.notNull())
      .addColumn('question', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('skill', 'text', (c) => c.notNull())
      .addColumn('round', 'text', (c) => c.notNull())
      .addColumn('level', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('score', sql`double precision`)
      .addColumn('missed', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('answered_question_primary', ['owner', 'interview', 'turn'])
      .execute();
    await db.schema
      .createIndex('answered_question_at')
      .on('answered_question')
      .columns(['owner', 'at'])
      .execute();
    // Covers the history query: how often and when each question was answered.
    await db.schema
      .createIndex('answered_question_question')
      .on('answered_question')
      .columns(['owner', 'question', 'at', 'score'])
      .execute();
    await db.schema
      .createTable('document')
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('document_primary', ['owner', 'kind', 'id'])
      .execute();
  },
};

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [first];
