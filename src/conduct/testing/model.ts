import type { Script } from '#model/testing/scripted-server';
import type { TestFovea } from './fovea.js';
import { saying } from './graders.js';
import { allBut } from './rubric.js';

/** An environment with a model at this address. */
export const modelAt = (url: string, key?: string) => ({
  FOVEA_MODEL_URL: url,
  FOVEA_MODEL: 'small',
  ...(key ? { FOVEA_MODEL_KEY: key } : {}),
});

/** Words of {@link spoken} that a model may quote. */
export const QUOTED = 'every position uses one kernel';

/** An answer that makes every point of a question but some, in the scripted grader's terms, and has prose to quote. */
export const spoken = (question: string, ...missing: string[]): string =>
  `I would say that ${QUOTED}, whatever the size. ${saying(allBut(question, ...missing))}`;

/** Does what the interviewer owes, and waits until the model has read what it was given, or has failed. */
export async function read({ conductor }: TestFovea, id: string): Promise<void> {
  await conductor.view(id);
  await conductor.second!.finished();
}

/** A script that keeps every request waiting until it is released. */
export function held(then: Script): { readonly script: Script; release(): void } {
  let waiting: (() => void)[] = [];
  let open = false;
  return {
    script: (asked, response) => {
      if (open) then(asked, response);
      else waiting.push(() => then(asked, response));
    },
    release() {
      open = true;
      for (const go of waiting) go();
      waiting = [];
    },
  };
}
