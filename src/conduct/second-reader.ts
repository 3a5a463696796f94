import type { Grader } from '#grading/grader';
import type { InterviewEvent, NewEvent } from '#interview/events';
import type { State } from '#interview/state';
import { activeAnswers, isPending, type Turn } from '#interview/turn';
import { ModelError } from '#model/index';
import type { ModelChoice } from './language-model.js';
import { Refusal } from './refusal.js';
import { secondEvent, withSecondReading, wordedFollowUp } from './second-opinion.js';

/** A turn on which the model failed is not brought to it again for so long, unless that is asked for. */
const REST_MS = 600_000;
/** An interview that ended earlier is read only when that is asked for. */
const AFTER_END_MS = 600_000;
/** A follow-up is worded while the candidate waits: longer than this and the pack's own words are taken. */
const WORDING_MS = 4_000;

/** What the reader needs of the conductor. */
interface Writing {
  readonly grader: Grader;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
  write(
    id: string,
    decide: (state: State) => NewEvent[],
  ): Promise<{ events: InterviewEvent[]; state: State }>;
}

/**
 * Brings judged answers to the language model, beside everything else: nothing waits for it, and whatever it does the
 * verdicts stand.
 */
export class SecondReader {
  readonly model: ModelChoice;
  readonly #conductor: Writing;
  readonly #patience: number;
  readonly #reading = new Map<string, Promise<void>>();
  /** When the model failed on a turn. */
  readonly #failed = new Map<string, number>();
  /** The reading that was begun last: a model on one's own machine reads one answer at a time. */
  #latest: Promise<void> = Promise.resolve();
  #closing = new AbortController();

  /** @param patience how long a follow-up's wording is waited for, milliseconds */
  constructor(conductor: Writing, model: ModelChoice, patience = WORDING_MS) {
    this.#conductor = conductor;
    this.model = model;
    this.#patience = patience;
  }

  /** Reads what is judged and done with and not read yet: while an interview goes on, and in the minutes after its end. */
  readDue(id: string, state: State): void {
    const sinceEnd = state.endedAt ? this.#now() - Date.parse(state.endedAt) : 0;
    if (sinceEnd <= AFTER_END_MS) for (const turn of readable(state)) this.#readSoon(id, turn, false);
  }

  /** Reads every judged turn that was not read yet, also where it failed a little while ago; says how many. */
  readAll(id: string, state: State): number {
    const turns = readable(state);
    for (const turn of turns) this.#readSoon(id, turn, true);
    return turns.length;
  }

  /** Resolves when what was begun has been read, or has failed. */
  async finished(): Promise<void> {
    while (this.#reading.size > 0) await Promise.allSettled([...this.#reading.values()]);
  }

  /** Gives up what is being read or worded, and begins nothing until {@link reopen}. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.finished();
  }

  /** Reads again: where the data was deleted, Fovea goes on. */
  reopen(): void {
    if (this.#closing.signal.aborted) this.#closing = new AbortController();
  }

  /** A follow-up in the model's words where there is one and its words hold; else as it is. */
  async worded(state: State, event: NewEvent): Promise<NewEvent> {
    if (event.type !== 'probed') return event;
    const closing = this.#closing.signal;
    const late = AbortSignal.timeout(this.#patience);
    let name = '';
    try {
      const model = await this.model.current();
      if (!model || closing.aborted) return event;
      name = model.name;
      const { grader } = this.#conductor;
      return await wordedFollowUp(model, grader, state, event, AbortSignal.any([late, closing]));
    } catch (error) {
      if (closing.aborted) return event;
      if (late.aborted && error instanceof ModelError)
        this.model.note(false, `${name} took too long to word a follow-up, so the question's own was asked.`);
      else this.#report(error);
      return event;
    }
  }

  #now(): number {
    return this.#conductor.now().getTime();
  }

  /** A model's failure is shown in the settings; any other is Fovea's own. */
  #report(error: unknown): void {
    this.model.noteError(error);
    if (!(error instanceof ModelError)) this.#conductor.onError(error);
  }

  #readSoon(id: string, turn: Turn, again: boolean): void {
    const { signal } = this.#closing;
    const key = `${id} ${turn.sequence} ${turn.answers.length}`;
    const failed = again ? undefined : this.#failed.get(key);
    if (failed !== undefined && this.#now() - failed < REST_MS) return;
    if (this.#reading.has(key) || signal.aborted) return;
    const reading = this.#latest
      .then(() => this.#read(id, turn, signal))
      .catch((error) => {
        // An interview that was deleted meanwhile is no failure.
        if (signal.aborted || error instanceof Refusal) return;
        this.#failed.set(key, this.#now());
        this.#report(error);
      })
      .finally(() => this.#reading.delete(key));
    this.#latest = reading;
    this.#reading.set(key, reading);
  }

  async #read(id: string, turn: Turn, signal: AbortSignal): Promise<void> {
    const model = await this.model.current();
    const { judged } = turn;
    if (!model || !judged || signal.aborted) return;
    const sequences = activeAnswers(turn).map(({ sequence }) => sequence);
    const read = await withSecondReading(model, turn, judged.judgement, signal);
    this.model.note(true, `${model.name} has read an answer.`);
    const event = secondEvent(turn, read, judged.provisional);
    await this.#conductor.write(id, (newest) => {
      // A turn that went on, or was judged again meanwhile, is another one than was read.
      const now = newest.turns.find(({ sequence }) => sequence === turn.sequence);
      const same = now?.judged?.sequence === judged.sequence && sameSequences(now, sequences);
      return same ? [event] : [];
    });
  }
}

/** Turns that are judged and done with and that no model has read. */
function readable(state: State): Turn[] {
  return state.turns.filter(
    (turn) =>
      turn.judged?.judgement.scored &&
      turn.judged.judgement.secondBy === undefined &&
      !isPending(turn) &&
      (turn.settled || state.status === 'ended'),
  );
}

function sameSequences(turn: Turn, sequences: readonly number[]): boolean {
  const active = activeAnswers(turn).map(({ sequence }) => sequence);
  return active.length === sequences.length && active.every((one, at) => one === sequences[at]);
}
