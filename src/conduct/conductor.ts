import { randomInt, randomUUID } from 'node:crypto';
import type { Grader } from '#grading/grader';
import type { InterviewEvent, NewEvent } from '#interview/events';
import { nextStep } from '#interview/next';
import { type Report, reportOf } from '#interview/report';
import type { Round, RoundRegistry } from '#interview/round';
import type { SkillName } from '#interview/select';
import { fold, type State } from '#interview/state';
import { activeAnswers, isPending, type Turn } from '#interview/turn';
import { type StateView, viewOf } from '#interview/view';
import { type Submission, unjudged } from '#interview/work-turn';
import { SequenceConflict } from '#store/errors';
import type { Store } from '#store/store';
import { judgeTurn } from './judging.js';
import type { ModelChoice } from './language-model.js';
import { LogFollower } from './log-follower.js';
import { candidateOf, type LoadedPack } from './pack-folder.js';
import { noSuchInterview } from './refusal.js';
import { SecondReader } from './second-reader.js';
import { withStories } from './stories.js';
import type { Typesetting } from './typesetting.js';
import type { WorkJudge } from './work-judge.js';
import { WorkUnderway } from './work-underway.js';

export interface ConductorOptions {
  readonly store: Store;
  readonly pack: LoadedPack;
  readonly rounds: RoundRegistry;
  readonly grader: Grader;
  /** Runs and judges what candidates work at; without it tasks are asked and nothing is run. */
  readonly judge?: WorkJudge;
  /** The optional language model; without it nothing is ever asked of one. */
  readonly model?: ModelChoice;
  /** Sets resumes on pages; without it none are shown or printed. */
  readonly typesetting?: Typesetting;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly newSeed?: () => number;
  /** Told of a grader that fails; the answer stays stored and pending. */
  readonly onError?: (error: unknown) => void;
  /** How long the next move waits for a judgement, milliseconds. */
  readonly patience?: number;
}

/** The next move waits this long for a judgement, then goes on and keeps the probe for later. */
const PATIENCE_MS = 2_000;

/**
 * Carries interviews out: reads the log, asks the pure rules for the next step, does it, appends what happened.
 * It keeps no state of its own, so that any process can go on with any interview; of two that write at once the
 * second reads the log again.
 */
export class Conductor {
  readonly store: Store;
  readonly pack: LoadedPack;
  readonly rounds: RoundRegistry;
  readonly grader: Grader;
  /** Runs and judges what candidates work at; undefined where no tasks are offered. */
  readonly judge: WorkJudge | undefined;
  /** What is being run now, by interview: for the place in the queue, and to stop it. */
  readonly work = new WorkUnderway();
  /** The language model's readings; undefined where no choice of one is offered. */
  readonly second: SecondReader | undefined;
  /** Sets resumes on pages; undefined where none are shown. */
  readonly typesetting: Typesetting | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly newSeed: () => number;
  /** Skills by the short names that reasons use, in the guide's order. */
  readonly skills: readonly SkillName[];
  readonly follower: LogFollower;
  readonly onError: (error: unknown) => void;
  readonly #patience: number;
  readonly #advancing = new Map<string, Promise<void>>();
  readonly #judging = new Map<string, Promise<void>>();

  constructor(options: ConductorOptions) {
    this.store = options.store;
    this.pack = options.pack;
    this.rounds = options.rounds;
    this.grader = options.grader;
    this.judge = options.judge;
    this.typesetting = options.typesetting;
    this.second = options.model && new SecondReader(this, options.model);
    this.now = options.now ?? (() => new Date());
    this.newId = options.newId ?? randomUUID;
    this.newSeed = options.newSeed ?? (() => randomInt(2 ** 31 - 1));
    this.skills = options.pack.skills.map(({ id, short }) => ({ id, name: short }));
    this.follower = new LogFollower(options.store);
    this.onError = options.onError ?? (() => {});
    this.#patience = options.patience ?? PATIENCE_MS;
  }

  /** An interview's state. @throws Refusal 404 for an unknown id */
  async load(id: string): Promise<State> {
    const events = await this.store.events(id);
    if (events.length === 0) throw noSuchInterview(id);
    return fold(events);
  }

  /** The candidate's view, after whatever is due has been done. */
  async view(id: string): Promise<StateView> {
    await this.load(id);
    await this.advance(id);
    return viewOf(id, await this.load(id));
  }

  /** The report as it stands, after what is left to judge has been judged (or its time has run out). */
  async report(id: string): Promise<Report> {
    await this.load(id);
    await this.advance(id);
    return withStories(reportOf(await this.load(id)));
  }

  /**
   * Appends what `decide` makes of the newest state; decides anew when another writer was first.
   * @throws whatever `decide` throws
   */
  async write(
    id: string,
    decide: (state: State) => NewEvent[],
  ): Promise<{ events: InterviewEvent[]; state: State }> {
    for (;;) {
      const state = await this.load(id);
      const events = decide(state);
      if (events.length === 0) return { events: [], state };
      try {
        const written = await this.store.append(id, state, events, this.now().toISOString());
        this.follower.wake(id);
        return written;
      } catch (error) {
        if (!(error instanceof SequenceConflict)) throw error;
      }
    }
  }

  /** Does what the interviewer owes: judging, probing, asking, closing; resolves when it is the candidate's turn. */
  advance(id: string): Promise<void> {
    const running = this.#advancing.get(id);
    if (running) return running;
    const run = this.#advance(id).finally(() => this.#advancing.delete(id));
    this.#advancing.set(id, run);
    return run;
  }

  /** Starts {@link advance} without waiting; a failure is reported and the interview stays as it is. */
  advanceSoon(id: string): void {
    this.advance(id).catch(this.onError);
  }

  /**
   * Resolves when no interview is being advanced or judged: before the store is closed. A language model is not waited
   * for: what it was asked is given up.
   */
  async settled(): Promise<void> {
    await this.second?.close();
    while (this.#advancing.size > 0 || this.#judging.size > 0) {
      await Promise.allSettled([...this.#advancing.values(), ...this.#judging.values()]);
    }
    this.second?.reopen();
  }

  roundOf(state: State): Round {
    const { round } = state.setup!;
    return (
      (Object.hasOwn(this.rounds, round) ? this.rounds[round] : undefined) ?? Object.values(this.rounds)[0]!
    );
  }

  async #advance(id: string): Promise<void> {
    const late = new Set<string>();
    // What is being executed goes on by itself, and advances the interview when it is done.
    const executing = new Set<number>();
    for (;;) {
      const state = await this.load(id);
      const round = this.roundOf(state);
      const context = {
        round,
        candidates: [...this.pack.candidates, ...(state.setup!.items ?? []).map(candidateOf)].filter(
          ({ item }) => round.asks(item),
        ),
        history: {},
        skills: this.skills,
        now: this.now().getTime(),
        late,
        executing,
      };
      let step = nextStep(state, context);
      // Only the choice of a question reads the history, so only then is the store asked for it.
      if (step.do === 'append' && step.event.type === 'asked' && state.setup!.order !== 'given') {
        step = nextStep(state, { ...context, history: await this.store.history() });
      }
      if (step.do === 'wait') {
        this.second?.readDue(id, state);
        return;
      }
      if (step.do === 'judge') {
        if (!(await this.#judged(id, state, step.turn))) late.add(step.turn.question);
        continue;
      }
      if (step.do === 'execute') {
        executing.add(step.submission.sequence);
        this.#execute(id, step.turn, step.submission);
        continue;
      }
      const event = (await this.second?.worded(state, step.event)) ?? step.event;
      try {
        await this.store.append(id, state, [event], this.now().toISOString());
        this.follower.wake(id);
      } catch (error) {
        if (!(error instanceof SequenceConflict)) throw error;
      }
    }
  }

  /** Has a submission judged in the background, once at a time, and appends its verdict exactly once. */
  #execute(id: string, turn: Turn, submission: Submission): void {
    const key = `${id} ${submission.sequence}`;
    if (!this.judge || this.#judging.has(key)) return;
    const round = Object.values(this.rounds).find((one) => one.asks(turn.item));
    const due = (state: State) =>
      state.turns.some((t) => unjudged(t).some(({ sequence }) => sequence === submission.sequence));
    const work = async () => {
      const result = await this.judge!.verdict(turn, submission, {
        onProgress: (progress) => this.work.note(id, 'submission', progress),
      });
      const newest = await this.load(id);
      const now = newest.turns.find(({ sequence }) => sequence === turn.sequence) ?? turn;
      const assessment = round?.assess?.(now, submission, result);
      const data = { question: turn.question, submission: submission.sequence, result };
      await this.write(id, (state) =>
        due(state) ? [{ type: 'verdict', data: assessment ? { ...data, assessment } : data }] : [],
      );
    };
    this.work.beginSubmission(id);
    const running = work()
      .finally(() => {
        this.#judging.delete(key);
        this.work.done(id, 'submission');
      })
      .then(() => this.advanceSoon(id), this.onError);
    this.#judging.set(key, running);
  }

  /** True when the turn is judged in time; one that is late goes on by itself and advances the interview after. */
  async #judged(id: string, state: State, turn: Turn): Promise<boolean> {
    const key = `${id} ${turn.sequence} ${turn.answers.length}`;
    const running =
      this.#judging.get(key) ?? this.#judge(id, state, turn).finally(() => this.#judging.delete(key));
    this.#judging.set(key, running);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), this.#patience);
    });
    const judged = running.then(
      () => true as const,
      (error) => {
        this.onError(error);
        return false as const;
      },
    );
    const inTime = await Promise.race([judged, late]);
    clearTimeout(timer);
    if (!inTime) judged.then((done) => done && this.advanceSoon(id));
    return inTime;
  }

  /** Judges a turn and appends the judgement, exactly once: not when it changed or was judged meanwhile. */
  async #judge(id: string, state: State, turn: Turn): Promise<void> {
    const due = (newest: State, answers: readonly number[]) => {
      const now = newest.turns.find((candidate) => candidate.sequence === turn.sequence);
      return now !== undefined && isPending(now) && sameAnswers(now, answers);
    };
    // The state may be older than a judgement that was appended while it was read.
    const sequences = activeAnswers(turn).map((answer) => answer.sequence);
    if (!due(await this.load(id), sequences)) return;
    const event = await judgeTurn(this.grader, state, turn);
    await this.write(id, (newest) => (due(newest, sequences) ? [event] : []));
  }
}

/** Whether a turn's answers that count are these. */
function sameAnswers(turn: Turn, sequences: readonly number[]): boolean {
  const active = activeAnswers(turn);
  return (
    active.length === sequences.length &&
    active.every((answer, index) => answer.sequence === sequences[index])
  );
}
