import type { ModelSetup } from '#api/requests';
import type { ModelStatus, Problem } from '#api/responses';
import { sameServer } from '../shell/model-address.js';

/** What is typed of the language model; the key is never read back from the server. */
export interface ModelDraft {
  readonly url: string;
  readonly model: string;
  readonly key: string;
}

export const FIELDS = ['url', 'model', 'key'] as const satisfies readonly (keyof ModelDraft)[];
export type ModelField = (typeof FIELDS)[number];

/** Addresses that the usual servers have until they are told another. */
export const EXAMPLES: readonly (readonly [name: string, url: string])[] = [
  ['Ollama', 'http://localhost:11434/v1'],
  ['llama.cpp', 'http://localhost:8080/v1'],
  ['vLLM', 'http://localhost:8000/v1'],
];

export const draftOf = ({ url = '', model = '' }: ModelStatus): ModelDraft => ({ url, model, key: '' });

/** What is sent: a key only where one was typed, so that the one that is kept stays. */
export function setupOf({ url, model, key }: ModelDraft): ModelSetup {
  return { url: url.trim(), model: model.trim(), ...(key.trim() ? { key: key.trim() } : {}) };
}

/** Whether what is typed is what is kept, so that a trial is one of the settings in use. */
export function isKept(draft: ModelDraft, status: ModelStatus): boolean {
  const { url, model, key } = setupOf(draft);
  return status.source !== 'none' && url === status.url && model === status.model && key === undefined;
}

/** What becomes of the key that is kept, were this saved: it goes only to the server that it was given for. */
export function keptKey({ url }: ModelDraft, status: ModelStatus): 'none' | 'kept' | 'left' {
  if (!status.key || status.url === undefined) return 'none';
  return sameServer(url, status.url) ? 'kept' : 'left';
}

const NAMES: Readonly<Record<ModelField, string>> = {
  url: 'The address',
  model: 'The model',
  key: 'The key',
};

/** The field that a refusal is about and what it must be, in the form's own words; null where it names none. */
export function fieldProblem(problem: Problem): { field: ModelField; words: string } | null {
  const name = problem.field?.replace(/^settings\./, '');
  const field = FIELDS.find((one) => one === name);
  if (!field) return null;
  const words = problem.detail.replace(/^("?)(settings\.)?(url|model|key)\1:?\s+/, '');
  return { field, words: `${NAMES[field]} ${words}` };
}
