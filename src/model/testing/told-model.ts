import { type LanguageModel, ModelError, type ModelRequest } from '../language-model.js';

/** A model in the same process that replies as told; what it was asked stands in `asked`. */
export interface ToldModel extends LanguageModel {
  readonly asked: readonly ModelRequest[];
}

/** What {@link toldModel} is told to never answer. */
export const NEVER = Symbol('never');

/** @param reply what it replies; it throws a ModelError, and does not answer at all on {@link NEVER} */
export function toldModel(reply: unknown): ToldModel {
  const asked: ModelRequest[] = [];
  const calledOff = () => new ModelError('aborted', 'It was called off.');
  return {
    name: 'told',
    asked,
    async complete(request, signal) {
      if (signal?.aborted) throw calledOff();
      asked.push(request);
      // A moment later, as from a server: a caller can still call it off.
      await new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(calledOff()), { once: true });
        if (reply !== NEVER) setImmediate(resolve);
      });
      if (reply instanceof ModelError) throw reply;
      return structuredClone(reply);
    },
  };
}
