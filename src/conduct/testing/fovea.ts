import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { StartInterview } from '#api/requests';
import type { EventWithState } from '#api/responses';
import type { Grader } from '#grading/grader';
import type { EventOf, EventType, InterviewEvent, MoveName } from '#interview/events';
import { fold } from '#interview/state';
import { type StateView, viewOf } from '#interview/view';
import type { Limits } from '#model/index';
import { rounds } from '#rounds/registry';
import { openSqlite } from '#store/sqlite';
import type { Store } from '#store/store';
import { answer, move, startInterview } from '../actions.js';
import { Conductor } from '../conductor.js';
import { ModelChoice } from '../language-model.js';
import { builtInPack, typesetter, version } from '../open.js';
import { type LoadedPack, loadPack } from '../pack-folder.js';
import { type PageSetter, Typesetting } from '../typesetting.js';
import type { WorkJudge } from '../work-judge.js';
import { Clock } from './clock.js';
import { type Claims, saying, scriptedGrader } from './graders.js';

let shared: LoadedPack | undefined;

/** The pack that ships, read once a test file. */
export function realPack(): LoadedPack {
  shared ??= loadPack(builtInPack, rounds);
  return shared;
}

export interface TestOptions {
  readonly grader?: Grader;
  readonly clock?: Clock;
  readonly patience?: number;
  /** A folder that exists: another process's view of the same data, or what is left after a crash. */
  readonly folder?: string;
  /** Another conductor's store: two that share one write at the same time, as two servers on one database do. */
  readonly store?: Store;
  /** Runs and judges what is worked at; without it tasks are asked and nothing is run. */
  readonly judge?: WorkJudge;
  /** Sets resumes on pages; the real one where it is left out, started when the first page is asked for. */
  readonly typesetter?: () => Promise<PageSetter>;
  /** The environment of a language model's choice; {} offers one with none set up, and without it there is none. */
  readonly model?: Readonly<Record<string, string | undefined>>;
  /** Time limits of the language model; it never waits between tries. */
  readonly limits?: Partial<Limits>;
}

/** Fovea on a folder of its own, with the real pack and rounds, and with clock, ids, seed and grader injected. */
export class TestFovea {
  readonly conductor: Conductor;
  readonly clock: Clock;
  readonly folder: string;
  /** What the conductor reported: graders that failed. */
  readonly errors: unknown[];

  private constructor(conductor: Conductor, clock: Clock, folder: string, errors: unknown[]) {
    this.conductor = conductor;
    this.clock = clock;
    this.folder = folder;
    this.errors = errors;
  }

  static async open(options: TestOptions = {}): Promise<TestFovea> {
    const { grader = scriptedGrader(), clock = new Clock(), patience } = options;
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'fovea-test-'));
    const store = options.store ?? (await openSqlite(folder, { version }));
    const errors: unknown[] = [];
    let ids = 0;
    const conductor = new Conductor({
      store,
      pack: realPack(),
      rounds,
      grader,
      typesetting: new Typesetting(options.typesetter ?? typesetter),
      now: clock.now,
      newId: () => `interview-${++ids}`,
      newSeed: () => 7,
      onError: (error) => errors.push(error),
      ...(patience === undefined ? {} : { patience }),
      ...(options.judge ? { judge: options.judge } : {}),
      ...(options.model ? { model: choiceOf(store, clock, options.model, options.limits) } : {}),
    });
    return new TestFovea(conductor, clock, folder, errors);
  }

  /** Waits for what goes on in the background, then closes; the folder stays, for another one to open. */
  async close(): Promise<void> {
    await this.conductor.settled();
    await this.conductor.typesetting?.close();
    await this.conductor.store.close();
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Starts an interview; what is left out has the defaults of the API. */
  async start(choices: StartInterview = {}): Promise<StateView> {
    return (await startInterview(this.conductor, StartInterview.parse(choices))).state;
  }

  /** Answers the current prompt; a text as it stands, or what it is to be judged as. */
  async answer(id: string, said: string | Claims, question?: string): Promise<StateView> {
    await this.answered(id, said, { question });
    return this.settledView(id);
  }

  /** An answer's own reply, as the API gives it: what comes after it goes on in the background. */
  answered(
    id: string,
    said: string | Claims,
    { key = randomUUID(), question }: { key?: string; question?: string | undefined } = {},
  ): Promise<EventWithState & { repeated: boolean }> {
    const text = typeof said === 'string' ? said : saying(said);
    return answer(this.conductor, id, { key, text, source: 'typed', ...(question ? { question } : {}) });
  }

  async move(id: string, name: MoveName, question?: string): Promise<StateView> {
    await this.moved(id, name, question);
    return this.settledView(id);
  }

  /** A move's own reply, as the API gives it. */
  moved(id: string, name: MoveName, question?: string): Promise<EventWithState & { repeated: boolean }> {
    return move(this.conductor, id, { key: randomUUID(), move: name, ...(question ? { question } : {}) });
  }

  /** The state once nothing goes on in the background; asks the conductor for nothing, so it starts nothing. */
  async settledView(id: string): Promise<StateView> {
    await this.conductor.settled();
    return viewOf(id, fold(await this.log(id)));
  }

  log(id: string): Promise<InterviewEvent[]> {
    return this.conductor.store.events(id);
  }

  /** The log's events of one type. */
  async events<T extends EventType>(id: string, type: T): Promise<EventOf<T>[]> {
    return (await this.log(id)).filter((event): event is EventOf<T> => event.type === type);
  }
}

const choiceOf = (
  store: Store,
  clock: Clock,
  environment: NonNullable<TestOptions['model']>,
  limits: Partial<Limits> = {},
) => new ModelChoice(store, clock.now, environment, { limits, sleep: async () => {} });

/** {@link TestFovea.open}, removed when the test that asked for it is over. */
export async function testFovea(options: TestOptions = {}): Promise<TestFovea> {
  const fovea = await TestFovea.open(options);
  onTestFinished(() => fovea.remove());
  return fovea;
}
