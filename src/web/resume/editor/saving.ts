import type { StoredResume } from '#api/resume';
import { RequestFailed } from '../../client.js';
import { inheritKeys } from '../form/entry-keys.js';
import type { Storable } from '../form/storable.js';
import type { Copy, Sending } from './copies.js';
import { type Draft, draftOf, sameDraft } from './draft.js';
import { conflictOf, type SavingPorts, type SavingState } from './saving-ports.js';

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
  #busy: Promise<void> | null = null;
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
    while (this.#busy) await this.#busy;
    this.#busy = this.#saveAll().finally(() => {
      this.#busy = null;
    });
    await this.#busy;
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
    await this.#choose(version);
  }

  /** Shows what the server makes of the resume. What was typed before is saved first, or nothing is done. */
  async changeBy(act: () => Promise<StoredResume>): Promise<void> {
    await this.save();
    if (this.#state.conflict || this.#state.status !== 'saved') return;
    const stored = await act();
    this.#accept(stored, this.#ports.now());
    this.#ports.tell(stored.version);
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
    if (conflict.kept !== null && draft === this.#saved) return this.#choose(conflict.kept);
    // Something was typed since, or nothing was kept: it goes on from what is current.
    this.#base = conflict.current.version;
    this.#show({ stored: conflict.current, conflict: null, newer: null, status: 'waiting' });
    this.#saved = draftOf(conflict.current);
    this.#copy();
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
    if (this.#state.draft === this.#saved && !this.#busy && !this.#state.conflict) this.#accept(stored, null);
    else await this.save();
  }

  /** Stops waiting; the copy stays for the next time. */
  stop(): void {
    this.#callOff();
  }

  async #saveAll(): Promise<void> {
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
      this.#base = stored.version;
      const savedAt = this.#ports.now();
      this.#show({ stored, savedAt, newer: null, status: 'waiting', problem: null });
      this.#ports.tell(stored.version);
      if (this.#state.draft === typed && sameDraft(sending.draft, typed)) this.#settle(typed, null);
      else this.#copy();
      return true;
    } catch (error) {
      this.#failed(error, typed);
      return false;
    }
  }

  #failed(error: unknown, typed: Draft): void {
    const conflict = conflictOf(error);
    if (conflict) {
      this.#sending = null;
      // What was sent is kept as a version, so the copy is needed for what was typed since alone.
      if (this.#state.draft === typed && conflict.kept !== null) {
        this.#saved = typed;
        this.#ports.copies.drop();
      }
      this.#show({ conflict, status: 'saved', newer: null });
    } else if (!(error instanceof RequestFailed) || error.offline) {
      this.#show({ status: 'away' });
      this.#after(AGAIN_MS);
    } else {
      this.#sending = null;
      this.#copy();
      this.#show({ status: 'refused', problem: error.problem });
    }
  }

  async #choose(version: number): Promise<void> {
    try {
      const stored = await this.#ports.makeCurrent({ base: this.#currentVersion(), version });
      this.#accept(stored, this.#ports.now());
      this.#ports.tell(stored.version);
    } catch (error) {
      const conflict = conflictOf(error);
      if (conflict) this.#show({ conflict });
      else if (error instanceof RequestFailed) this.#show({ status: 'refused', problem: error.problem });
    }
  }

  #currentVersion(): number {
    return this.#state.conflict?.current.version ?? this.#state.stored.version;
  }

  /** What the server has is what is shown. */
  #accept(stored: StoredResume, savedAt: number | null): void {
    this.#callOff();
    const draft = draftOf(stored);
    inheritKeys(this.#state.draft.resume, draft.resume);
    this.#saved = draft;
    this.#base = stored.version;
    this.#sending = null;
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
