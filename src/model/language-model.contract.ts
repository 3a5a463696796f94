import { describe, expect, it } from 'vitest';
import { type LanguageModel, ModelError, type ModelFailure, type ModelRequest } from './language-model.js';

/** How the model behind the port is to behave. */
export type Behaviour =
  | { readonly replies: unknown }
  | { readonly fails: Exclude<ModelFailure, 'aborted'> }
  | 'never answers';

/** A model that behaves so, and how often it was asked. */
export interface OpenedModel {
  readonly model: LanguageModel;
  asked(): number;
}

export type OpenModel = (behaviour: Behaviour) => Promise<OpenedModel>;

const request: ModelRequest = {
  system: 'You answer with JSON.',
  user: 'Say something: “Überlappung 😀”.',
  schema: { name: 'anything', schema: { type: 'object' } },
  maxTokens: 100,
};

/** The error that a completion ends in; fails where there is none. */
export async function failureOf(completion: Promise<unknown>): Promise<ModelError> {
  const error = await completion.then(
    (value) => expect.fail(`it replied ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ModelError);
  return error as ModelError;
}

/** What every adapter of the port promises, in cases that each must pass. */
export function languageModelContract(name: string, open: OpenModel): void {
  describe(`the language model's contract on ${name}`, () => {
    it.each([
      ['an object', { points: [{ id: 'a', quote: 'Überlappung ≥ 0.5 😀\n“so”' }] }],
      ['what the schema does not allow: validating is the asker’s', ['not', 'an', 'object', 1, null]],
    ])('gives %s as it came', async (_, reply) => {
      const { model, asked } = await open({ replies: reply });
      expect(await model.complete(request)).toEqual(reply);
      expect(asked()).toBe(1);
    });

    it('has one name', async () => {
      const { model } = await open({ replies: {} });
      const before = model.name;
      await model.complete(request);
      expect(before).toMatch(/\S/);
      expect(model.name).toBe(before);
    });

    it.each(['unreachable', 'refused', 'timeout', 'busy', 'budget', 'unreadable'] as const)(
      'says %s with a sentence to act on',
      async (kind) => {
        const { model } = await open({ fails: kind });
        const error = await failureOf(model.complete(request));
        expect(error.kind).toBe(kind);
        expect(error.message).toMatch(/[.”]$/);
        expect(error.cause).toBeUndefined();
      },
    );

    it('asks nothing when it is called off before', async () => {
      const { model, asked } = await open({ replies: {} });
      expect((await failureOf(model.complete(request, AbortSignal.abort('why')))).kind).toBe('aborted');
      expect(asked()).toBe(0);
    });

    it('stops when it is called off meanwhile', async () => {
      const { model } = await open('never answers');
      const controller = new AbortController();
      const completion = failureOf(model.complete(request, controller.signal));
      controller.abort();
      expect((await completion).kind).toBe('aborted');
    });

    it('answers several at once, and each again after one was called off', async () => {
      const { model, asked } = await open({ replies: { a: 1 } });
      const controller = new AbortController();
      const off = failureOf(model.complete(request, controller.signal));
      controller.abort();
      await off;
      const before = asked();
      expect(await Promise.all([1, 2, 3].map(() => model.complete(request)))).toEqual([
        { a: 1 },
        { a: 1 },
        { a: 1 },
      ]);
      expect(asked() - before).toBe(3);
    });
  });
}
