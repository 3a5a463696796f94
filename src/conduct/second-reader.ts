import type { Grader } from '#grading/grader';
import type { InterviewEvent, NewEvent } from '#interview/events';
import { activeAnswers, isPending, type State, type Turn } from '#interview/state';
import type { ModelChoice } from './language-model.js';
import { secondEvent, withSecondReading, wordedFollowUp } from './second-opinion.js';

/** A turn on which the model failed is not brought to it again for so long, unless that is asked for. */
const REST_MS = 600_000;
/** An interview that ended earlier is read only when that is asked for. */
const AFTER_END_MS = 600_000;

/** What the reader needs of the conductor. */
interface Writing {
  readonly grader: Grader;
  readonly now: () => Date;
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
  readonly #reading = new Map<string, Promise<void>>();
  /** When the model failed on a turn. */
  readonly #failed = new Map<string, number>();
  readonly #closing = new AbortController();

  constructor(conductor: Writing, model: ModelChoice) {
    this.#conductor = conductor;
    this.model = model;
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

  /** Gives up what is being read: before the store is closed. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.finished();
  }

  /** A follow-up in the model's words where there is one and its words hold; else as it is. */
  async worded(state: State, event: NewEvent): Promise<NewEvent> {
    if (event.type !== 'probed') return event;
    try {
      const model = await this.model.current();
      return model ? await wordedFollowUp(model, this.#conductor.grader, state, event) : event;
    } catch (error) {
      this.model.noteError(error);
      return event;
    }
  }

  #now(): number {
    return this.#conductor.now().getTime();
  }

  #readSoon(id: string, turn: Turn, again: boolean): void {
    const key = `${id} ${turn.sequence} ${turn.answers.length}`;
    const failed = again ? undefined : this.#failed.get(key);
    if (failed !== undefined && this.#now() - failed < REST_MS) return;
    if (this.#reading.has(key) || this.#closing.signal.aborted) return;
    const reading = this.#read(id, turn)
      .catch((error) => {
        if (this.#closing.signal.aborted) return;
        this.#failed.set(key, this.#now());
        this.model.noteError(error);
      })
      .finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
  }

  async #read(id: string, turn: Turn): Promise<void> {
    const model = await this.model.current();
    const { judged } = turn;
    if (!model || !judged) return;
    const sequences = activeAnswers(turn).map(({ sequence }) => sequence);
    const read = await withSecondReading(model, turn, judged.judgement, this.#closing.signal);
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
