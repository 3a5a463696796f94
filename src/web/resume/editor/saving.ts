import type { StoredResume } from '#api/resume';
import { inheritKeys } from '../form/entry-keys.js';
import type { Storable } from '../form/storable.js';
import type { Copy, Sending } from './copies.js';
import { type Draft, draftOf, sameDraft } from './draft.js';
import { failureOf, type SavingPorts, type SavingState } from './saving-ports.js';
import { Turns } from './turns.js';

/** A pause in typing this long is saved, milliseconds. */
export const PAUSE_MS = 600;
/** A server that does not answer is asked again after this long, milliseconds. */
export const AGAIN_MS = 2_000;

/**
 * Keeps what is typed: in the browser at once, on the server at each pause. One request at a time; one that was not
 * answered is sent again as it was, with its key, so that a change that did arrive is not taken for another's.
 */
export class Saving {
  readonly #ports: SavingPorts;
  readonly #listeners = new Set<() => void>();
  #state: SavingState;
  /** The draft that the server has. */
  #saved: Draft;
  #base: number;
  #sending: Sending | null = null;
  /** The version that was to be made the current one, where no reply says whether it is. */
  #chosen: number | null = null;
  /** One request at a time: what was typed meanwhile is not taken for another tab's. */
  readonly #turns = new Turns();
  #callOff: () => void = () => undefined;

  constructor(stored: StoredResume, ports: SavingPorts) {
    this.#ports = ports;
    this.#saved = draftOf(stored);
    this.#base = stored.version;
    this.#state = {
      draft: this.#saved,
      stored,
      status: 'saved',
      problem: null,
      savedAt: null,
      conflict: null,
      newer: null,
      copied: true,
    };
  }

  readonly get = (): SavingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  edit(change: Partial<Draft>): void {
    this.#show({ draft: { ...this.#state.draft, ...change } });
    this.#copy();
    if (this.#state.conflict) return;
    if (this.#state.status !== 'away') this.#show({ status: 'waiting', problem: null });
    this.#after(PAUSE_MS);
  }

  /** Saves what is there now. Resolves when the server has it, or cannot be reached, or has refused it. */
  async save(): Promise<void> {
    this.#callOff();
    await this.#turns.take(() => this.#saveAll());
  }

  /** Goes on with a text that was left in the browser. */
  async recover({ base, draft, sending }: Copy): Promise<void> {
    this.#base = base;
    this.#sending = sending;
    this.#show({ draft, status: 'waiting' });
    await this.save();
  }

  /** Takes back the last change, the one that is still being typed too. */
  async undo(): Promise<void> {
    await this.save();
    const { undo } = this.#state.stored;
    if (undo !== null) await this.goTo(undo);
  }

  /** Does again what was taken back; nothing where something was typed since. */
  async redo(): Promise<void> {
    await this.save();
    const { redo } = this.#state.stored;
    if (redo !== null) await this.goTo(redo);
  }

  /** Makes a version the current one. What was typed before is saved first. */
  async goTo(version: number): Promise<void> {
    await this.save();
    const { conflict, status } = this.#state;
    if (conflict || status === 'away' || status === 'refused') return;
    await this.#turns.take(() => this.#choose(version));
  }

  /** Shows what the server makes of the resume. What was typed before is saved first, or nothing is done. */
  async changeBy(act: () => Promise<StoredResume>): Promise<void> {
    await this.save();
    if (this.#state.conflict || this.#state.status !== 'saved') return;
    await this.#turns.take(async () => this.#take(await act()));
  }

  /** The server has another job description to compare the resume with; it is no part of its versions. */
  hasJob(job: string): void {
    this.#show({ stored: { ...this.#state.stored, job } });
  }

  /** After a conflict: goes on with what is current. What was typed stays in the history, what came last as well. */
  async takeTheirs(): Promise<void> {
    if (this.#state.conflict && this.#state.draft !== this.#saved) {
      this.#show({ conflict: null });
      await this.save();
    }
    const { conflict, draft } = this.#state;
    if (conflict && draft === this.#saved) this.#accept(conflict.current, null);
  }

  /** After a conflict: makes what was typed here the current version. */
  async takeMine(): Promise<void> {
    const { conflict, draft } = this.#state;
    if (!conflict) return;
    const { kept } = conflict;
    if (kept !== null && draft === this.#saved) return this.#turns.take(() => this.#choose(kept));
    // Something was typed since, or nothing was kept: it goes on from what is current.
    this.#goOnFrom(conflict.current);
    await this.save();
  }

  /** Another tab made a version current. */
  heard(version: number): void {
    if (version !== this.#state.stored.version && version !== this.#state.conflict?.current.version)
      this.#show({ newer: version });
  }

  /** Shows what is current now, unless something is typed here that is not saved. */
  async takeNewest(): Promise<void> {
    const stored = await this.#ports.load();
    if (this.#state.draft === this.#saved && !this.#turns.busy && !this.#state.conflict)
      this.#accept(stored, null);
    else await this.save();
  }

  /** Stops waiting; the copy stays for the next time. */
  stop(): void {
    this.#callOff();
  }

  async #saveAll(): Promise<void> {
    // What is typed by now stands above a choice that was made before it.
    if (this.#chosen !== null && this.#state.draft === this.#saved) await this.#choose(this.#chosen);
    while (!this.#state.conflict && (this.#sending || this.#state.draft !== this.#saved)) {
      const { draft, stored } = this.#state;
      if (!this.#sending) {
        const sound = this.#ports.storable(draft.resume, stored.resume);
        const change = { ...draft, title: draft.title.trim() || stored.title, resume: sound.resume };
        if (this.#base === stored.version && sameDraft(change, draftOf(stored)))
          return this.#settle(draft, sound);
        this.#sending = { key: this.#ports.newKey(), base: this.#base, draft: change };
        this.#copy();
      }
      this.#show({ status: 'saving' });
      if (!(await this.#send(this.#sending, draft))) return;
    }
  }

  /** True where the server took it. */
  async #send(sending: Sending, typed: Draft): Promise<boolean> {
    try {
      const { key, base, draft } = sending;
      const stored = await this.#ports.put({ key, base, ...draft });
      this.#sending = null;
      this.#chosen = null;
      this.#base = stored.version;
      const savedAt = this.#ports.now();
      this.#show({ stored, savedAt, newer: null, status: 'waiting', problem: null });
      this.#ports.tell(stored.version);
      if (this.#state.draft === typed && sameDraft(sending.draft, typed)) this.#settle(typed, null);
      else this.#copy();
      return true;
    } catch (error) {
      return this.#failed(error, typed);
    }
  }

  /** True where there is something to send again at once. */
  #failed(error: unknown, typed: Draft): boolean {
    const failure = failureOf(error);
    if (failure.is === 'away') return this.#away();
    this.#sending = null;
    if (failure.is === 'refused') {
      this.#copy();
      this.#show({ status: 'refused', problem: failure.problem });
      return false;
    }
    const { conflict } = failure;
    if (conflict.current.version === this.#chosen) {
      // No other tab's: it was asked for here, and the reply was lost.
      this.#goOnFrom(conflict.current);
      return true;
    }
    // What was sent is kept as a version, so the copy is needed for what was typed since alone.
    if (this.#state.draft === typed && conflict.kept !== null) {
      this.#saved = typed;
      this.#ports.copies.drop();
    }
    this.#show({ conflict, status: 'saved', newer: null });
    return false;
  }

  #away(): false {
    this.#show({ status: 'away' });
    this.#after(AGAIN_MS);
    return false;
  }

  async #choose(version: number): Promise<void> {
    const { conflict, stored } = this.#state;
    this.#chosen = version;
    try {
      this.#take(await this.#ports.makeCurrent({ base: (conflict?.current ?? stored).version, version }));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.is === 'away') return void this.#away();
      this.#chosen = null;
      const status = this.#state.draft === this.#saved ? 'saved' : 'waiting';
      if (failure.is === 'conflict') this.#show({ conflict: failure.conflict, status });
      else this.#show({ problem: failure.problem, status });
    }
  }

  /** Shows what the server made current; where something was typed meanwhile, that goes on from it. */
  #take(stored: StoredResume): void {
    if (this.#state.draft === this.#saved) this.#accept(stored, this.#ports.now());
    else {
      this.#goOnFrom(stored);
      this.#after(PAUSE_MS);
    }
    this.#ports.tell(stored.version);
  }

  /** What is typed here follows on a version that it was not made from. */
  #goOnFrom(stored: StoredResume): void {
    this.#chosen = null;
    this.#base = stored.version;
    this.#saved = draftOf(stored);
    this.#show({ stored, conflict: null, newer: null, problem: null, status: 'waiting' });
    this.#copy();
  }

  /** What the server has is what is shown. */
  #accept(stored: StoredResume, savedAt: number | null): void {
    this.#callOff();
    const draft = draftOf(stored);
    inheritKeys(this.#state.draft.resume, draft.resume);
    this.#saved = draft;
    this.#base = stored.version;
    this.#sending = null;
    this.#chosen = null;
    this.#ports.copies.drop();
    this.#show({
      draft,
      stored,
      status: 'saved',
      problem: null,
      conflict: null,
      newer: null,
      savedAt: savedAt ?? this.#state.savedAt,
    });
  }

  /** The server has all of this draft that can be stored; what cannot, such as half a date, stays in the copy. */
  #settle(draft: Draft, sound: Storable | null): void {
    this.#saved = draft;
    const problems = sound ?? this.#ports.storable(draft.resume, this.#state.stored.resume);
    if (problems.problems.size === 0) this.#ports.copies.drop();
    else this.#copy();
    this.#show({ status: 'saved', problem: null });
  }

  #copy(): void {
    const copied = this.#ports.copies.write({
      base: this.#base,
      draft: this.#state.draft,
      sending: this.#sending,
    });
    if (copied !== this.#state.copied) this.#show({ copied });
  }

  #after(ms: number): void {
    this.#callOff();
    this.#callOff = this.#ports.later(ms, () => void this.save());
  }

  #show(change: Partial<SavingState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
