import type { IsolationLevel, Kysely, Transaction } from 'kysely';
import type { EventType, InterviewEvent, NewEvent } from '#interview/events';
import { fold, type State } from '#interview/state';
import { explained } from './database-errors.js';
import { documentOf, documentPage, documentsOf, eraseDocuments, writeDocuments } from './document-queries.js';
import { DuplicateKey, SequenceConflict } from './errors.js';
import {
  addEvents,
  claimPlace,
  eraseEvents,
  eraseSummaries,
  eventWithKey,
  interviewIds,
  interviewsWith,
  lengthOf,
  logOf,
  writeSummaries,
} from './log-queries.js';
import type { Database } from './schema.js';
import type {
  AnsweredRow,
  DocumentChange,
  DocumentRange,
  ImportedLog,
  Store,
  StoredDocument,
  SummaryQuery,
  SummaryRow,
} from './store.js';
import { summariesOf, summarise } from './summary.js';
import { answeredRows, countSummaries, type History, historyOf, summaryPage } from './summary-queries.js';

/** Attempts at a transaction that a distributed database asks to repeat (SQLSTATE 40001, 40P01). */
const MOST_ATTEMPTS = 5;

/** What an adapter adds to the statements: a file needs more than a server does. */
export interface StorageUpkeep {
  /** After rows were deleted, so that what they held can no longer be read from the storage. */
  scrub(deleted: 'some' | 'everything'): Promise<void>;
  beforeClose(): Promise<void>;
}

export interface KyselyStoreOptions {
  readonly db: Kysely<Database>;
  readonly kind: 'sqlite' | 'postgres';
  readonly place: string;
  readonly owner: string;
  readonly upkeep?: StorageUpkeep;
}

/** The one implementation behind both adapters: the same statements on SQLite and Postgres. */
export class KyselyStore implements Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly place: string;
  readonly #db: Kysely<Database>;
  readonly #owner: string;
  readonly #upkeep: StorageUpkeep | undefined;

  constructor(options: KyselyStoreOptions) {
    this.#db = options.db;
    this.#upkeep = options.upkeep;
    this.#owner = options.owner;
    this.kind = options.kind;
    this.place = options.place;
  }

  async append(interview: string, state: State, news: readonly NewEvent[], at: string) {
    const events = news.map((event, index) => ({
      ...event,
      sequence: state.sequence + index + 1,
      at,
    })) as InterviewEvent[];
    const next = fold(events, state);
    try {
      await this.#transaction(async (trx) => {
        if (!(await claimPlace(trx, this.#owner, interview, state.sequence)))
          throw new SequenceConflict(`The log of ${interview} is no longer at ${state.sequence}.`);
        await addEvents(trx, this.#owner, interview, events);
        await writeSummaries(trx, this.#owner, summarise(interview, next));
      });
    } catch (error) {
      if (!(error instanceof SequenceConflict)) throw error;
      // Who repeats a key is told so wherever the log stands now: two requests with one key may race each other.
      for (const { key } of news) {
        if (key !== undefined && (await this.eventByKey(interview, key)))
          throw new DuplicateKey(`The key ${key} was used before.`, { cause: error });
      }
      throw error;
    }
    return { events, state: next };
  }

  async events(interview: string, after = 0): Promise<InterviewEvent[]> {
    return this.#explaining(() => logOf(this.#db, this.#owner, interview, after));
  }

  async eventByKey(interview: string, key: string): Promise<InterviewEvent | null> {
    return this.#explaining(() => eventWithKey(this.#db, this.#owner, interview, key));
  }

  summaries(query: SummaryQuery): Promise<{ rows: SummaryRow[]; next: string | null }> {
    return this.#explaining(() => summaryPage(this.#db, this.#owner, query));
  }

  countInterviews(): Promise<number> {
    return this.#explaining(() => countSummaries(this.#db, this.#owner));
  }

  history(): Promise<History> {
    return this.#explaining(() => historyOf(this.#db, this.#owner));
  }

  answeredLately(limit: number): Promise<AnsweredRow[]> {
    return this.#explaining(() => answeredRows(this.#db, this.#owner, limit));
  }

  answersTo(question: string, limit: number): Promise<AnsweredRow[]> {
    return this.#explaining(() => answeredRows(this.#db, this.#owner, limit, question));
  }

  async rebuildSummaries(interview?: string): Promise<void> {
    for (const id of interview === undefined ? await this.interviewIds() : [interview]) {
      await this.#transaction(async (trx) => {
        const events = await logOf(trx, this.#owner, id);
        if (events.length > 0) await writeSummaries(trx, this.#owner, summariesOf(id, events));
      });
    }
  }

  documents(kind?: string, prefix?: string): Promise<StoredDocument[]> {
    return this.#explaining(() => documentsOf(this.#db, this.#owner, kind, prefix));
  }

  document(kind: string, id: string): Promise<StoredDocument | null> {
    return this.#explaining(() => documentOf(this.#db, this.#owner, kind, id));
  }

  documentsAfter(last: Pick<StoredDocument, 'kind' | 'id'> | null, limit: number): Promise<StoredDocument[]> {
    return this.#explaining(() => documentPage(this.#db, this.#owner, last, limit));
  }

  async putDocument(document: StoredDocument): Promise<void> {
    await this.changeDocuments([document]);
  }

  async changeDocuments(changes: readonly DocumentChange[]): Promise<void> {
    await this.#transaction((trx) => writeDocuments(trx, this.#owner, changes));
  }

  async deleteDocument(kind: string, id: string): Promise<void> {
    await this.#transaction((trx) => eraseDocuments(trx, this.#owner, [{ kind, id }]));
  }

  async deleteDocuments(ranges: readonly DocumentRange[]): Promise<number> {
    const deleted = await this.#transaction((trx) => eraseDocuments(trx, this.#owner, ranges));
    if (deleted > 0) await this.#explaining(async () => this.#upkeep?.scrub('some'));
    return deleted;
  }

  async interviewIds(): Promise<string[]> {
    return this.#explaining(() => interviewIds(this.#db, this.#owner));
  }

  async interviewsWith(type: EventType): Promise<string[]> {
    return this.#explaining(() => interviewsWith(this.#db, this.#owner, type));
  }

  async importAll(interviews: readonly ImportedLog[], documents: readonly DocumentChange[]): Promise<void> {
    await this.#transaction(async (trx) => {
      for (const { id, events, stored } of interviews) {
        const ends =
          !stored ||
          ((await claimPlace(trx, this.#owner, id, stored)) &&
            (await lengthOf(trx, this.#owner, id)) === stored);
        if (!ends) throw new SequenceConflict(`The log of ${id} no longer ends at ${stored}.`);
        await eraseEvents(trx, this.#owner, id);
        for (const event of events) await addEvents(trx, this.#owner, id, [event]);
        await writeSummaries(trx, this.#owner, summariesOf(id, events));
      }
      await writeDocuments(trx, this.#owner, documents);
    });
  }

  async deleteInterview(id: string): Promise<boolean> {
    const existed = await this.#transaction(async (trx) => {
      const deleted = await eraseEvents(trx, this.#owner, id);
      await eraseSummaries(trx, this.#owner, id);
      return deleted > 0n;
    }, 'repeatable read');
    await this.#explaining(async () => this.#upkeep?.scrub('some'));
    return existed;
  }

  async deleteAll(): Promise<void> {
    await this.#transaction(async (trx) => {
      for (const table of ['event', 'interview_summary', 'answered_question', 'document'] as const) {
        await trx.deleteFrom(table).where('owner', '=', this.#owner).execute();
      }
    }, 'repeatable read');
    await this.#explaining(async () => this.#upkeep?.scrub('everything'));
  }

  async close(): Promise<void> {
    await this.#upkeep?.beforeClose();
    await this.#db.destroy();
  }

  /**
   * @param isolation for Postgres: "repeatable read" where what a transaction deletes must not change under it.
   * SQLite writes one transaction after the other anyway.
   */
  async #transaction<T>(
    work: (trx: Transaction<Database>) => Promise<T>,
    isolation?: IsolationLevel,
  ): Promise<T> {
    const transaction = this.#db.transaction();
    for (let attempt = 1; ; attempt++) {
      try {
        return await (isolation ? transaction.setIsolationLevel(isolation) : transaction).execute(work);
      } catch (error) {
        const { code = '' } = error as { code?: string };
        if (attempt < MOST_ATTEMPTS && (code === '40001' || code === '40P01')) continue;
        throw explained(error, this.place);
      }
    }
  }

  async #explaining<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explained(error, this.place);
    }
  }
}
