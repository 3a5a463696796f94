import {
  type AdapterOptions,
  Budget,
  type LanguageModel,
  ModelError,
  ModelSettings,
  openAiCompatible,
  settingsFromEnvironment,
  type TryResult,
  tryModel,
} from '#model/index';
import type { Store } from '#store/store';
import { Refusal } from './refusal.js';

/** Kind of the record that holds the settings; it may hold a key, so it is no part of an export. */
export const SECRET_KIND = 'secret';
const RECORD = 'language-model';

/** What one hour may cost: an interview asks once a question and once a follow-up. */
const HOURLY = { requests: 240, tokens: 1_500_000 };
/** A settings screen waits this long for a trial, milliseconds: a model on one's own machine may have to be loaded first. */
const TRIAL_MS = 90_000;

/** What the settings say of the language model; never the key. */
export interface ModelStatus {
  readonly source: 'none' | 'environment' | 'settings';
  readonly url?: string;
  readonly model?: string;
  readonly key: boolean;
  /** What the last question to it came to, since Fovea was started. */
  readonly last?: { readonly at: string; readonly ok: boolean; readonly what: string };
}

/** Which language model there is, if any: the environment's, else the one that was set up here. */
export class ModelChoice {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #environment: ModelSettings | undefined;
  readonly #adapter: AdapterOptions;
  #made: { readonly key: string; readonly model: LanguageModel } | undefined;
  #last: ModelStatus['last'];

  /**
   * @param adapter time limits and waits, where they are not the usual ones
   * @throws Error where the environment's settings are malformed
   */
  constructor(
    store: Store,
    now: () => Date,
    environment: Readonly<Record<string, string | undefined>>,
    adapter: AdapterOptions = {},
  ) {
    this.#store = store;
    this.#now = now;
    this.#environment = settingsFromEnvironment(environment);
    this.#adapter = { budget: new Budget({ ...HOURLY, now: () => now().getTime() }), ...adapter };
  }

  async #settings(): Promise<ModelSettings | undefined> {
    if (this.#environment) return this.#environment;
    const record = (await this.#store.documents(SECRET_KIND)).find(({ id }) => id === RECORD);
    return record && ModelSettings.safeParse(record.data).data;
  }

  /** The model to ask; undefined where none is set up. */
  async current(): Promise<LanguageModel | undefined> {
    const settings = await this.#settings();
    if (!settings) return undefined;
    const key = JSON.stringify(settings);
    if (this.#made?.key !== key) this.#made = { key, model: openAiCompatible(settings, this.#adapter) };
    return this.#made.model;
  }

  async status(): Promise<ModelStatus> {
    const settings = await this.#settings();
    if (!settings) return { source: 'none', key: false };
    return {
      source: this.#environment ? 'environment' : 'settings',
      url: settings.url,
      model: settings.model,
      key: settings.key !== undefined,
      ...(this.#last ? { last: this.#last } : {}),
    };
  }

  /** Keeps settings; without a key the one that is kept stays, as long as the address does. @throws Refusal */
  async save(settings: ModelSettings): Promise<ModelStatus> {
    this.#refuseOverEnvironment();
    const data = await this.#completed(settings);
    await this.#store.putDocument({
      kind: SECRET_KIND,
      id: RECORD,
      updatedAt: this.#now().toISOString(),
      data,
    });
    this.#last = undefined;
    return this.status();
  }

  /** Switches the model off and forgets its settings, the key included. @throws Refusal */
  async forget(): Promise<ModelStatus> {
    this.#refuseOverEnvironment();
    await this.#store.deleteDocument(SECRET_KIND, RECORD);
    this.#last = undefined;
    return this.status();
  }

  /** Asks a model something small and says what came of it; keeps nothing. @throws Refusal where there is none */
  async try(settings?: ModelSettings): Promise<TryResult> {
    const chosen = settings ? await this.#completed(settings) : await this.#settings();
    if (!chosen)
      throw new Refusal(422, 'No language model is set up', 'Give an address and a model, then try again.');
    const result = await tryModel(
      openAiCompatible(chosen, this.#adapter),
      AbortSignal.timeout(TRIAL_MS),
      () => this.#now().getTime(),
    );
    if (!settings) this.note(result.ok, result.ok ? result.note : result.reason);
    return result;
  }

  /** Remembers what a question to the model came to, for the settings screen. */
  note(ok: boolean, what: string): void {
    this.#last = { at: this.#now().toISOString(), ok, what };
  }

  /** What went wrong, in words for the settings screen. */
  noteError(error: unknown): void {
    this.note(
      false,
      error instanceof ModelError ? error.message : 'Fovea failed at this; the terminal says why.',
    );
  }

  /** A key is kept for the address it was given for, and never sent to another. */
  async #completed(settings: ModelSettings): Promise<ModelSettings> {
    if (settings.key !== undefined) return settings;
    const kept = await this.#settings();
    const same = kept?.key !== undefined && new URL(kept.url).origin === new URL(settings.url).origin;
    return same ? { ...settings, key: kept.key } : settings;
  }

  #refuseOverEnvironment(): void {
    if (this.#environment)
      throw new Refusal(
        409,
        'The environment decides on the language model',
        'Unset FOVEA_MODEL_URL and start Fovea again to set it up here.',
      );
  }
}
