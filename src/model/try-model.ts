import { type LanguageModel, ModelError } from './language-model.js';
import type { ReadingRequest } from './reading-prompt.js';
import { readAnswer, type SecondReading } from './second-reading.js';

/** What a try found out, in a sentence for the settings' page. */
export type TryResult =
  | { readonly ok: true; readonly ms: number; readonly note: string }
  | { readonly ok: false; readonly reason: string };

const SAID = 'weights-shared';
const UNSAID = 'local-field';

/** The answer makes the first point in plain words and says nothing of the second. */
const SAMPLE: ReadingRequest = {
  item: {
    prompt: 'Why does a convolutional layer have far fewer parameters than a fully connected one?',
    points: [
      {
        id: SAID,
        statement: 'The same kernel is applied at every position, so its weights are shared and stored once.',
      },
      {
        id: UNSAID,
        statement: 'Each output looks at a small neighbourhood only, so it has no weight for distant inputs.',
      },
    ],
  },
  answers: [
    {
      sequence: 1,
      text: 'The layer slides the same kernel over every position of the image. That means the weights are shared, and they only have to be stored once.',
    },
  ],
};

/**
 * Tries a model on a built-in answer that makes one of two points, and says whether it can be used.
 * @param now milliseconds since any fixed moment
 */
export async function tryModel(
  model: LanguageModel,
  signal: AbortSignal | undefined,
  now: () => number,
): Promise<TryResult> {
  const from = now();
  let reading: SecondReading;
  try {
    reading = await readAnswer(model, SAMPLE, signal);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { ok: false, reason: error.message };
  }
  const ms = Math.round(now() - from);
  const problem = problemOf(reading);
  if (problem) {
    return {
      ok: false,
      reason: `${model.name} was reached, but its reading of a sample answer is of no use: ${problem} Try a larger model.`,
    };
  }
  const strict = verdictOf(reading, SAID) === 'partly';
  return {
    ok: true,
    ms,
    note: `${model.name} was reached, read a sample answer rightly and quoted it word for word${strict ? ', though it is strict: it called a point that is made partly made' : ''}.`,
  };
}

const verdictOf = (reading: SecondReading, id: string) =>
  reading.points.find((point) => point.id === id)?.verdict;

function problemOf(reading: SecondReading): string | undefined {
  for (const { id, why } of reading.discarded) {
    const point = id === SAID ? 'the point that the sample makes' : 'the point that the sample does not make';
    if (why === 'not read') return `it says nothing of ${point}.`;
    if (why === 'not understood') return `its verdict on ${point} is none of the four.`;
    return `it gives credit without showing it (${why}) for ${point}.`;
  }
  const said = verdictOf(reading, SAID);
  const unsaid = verdictOf(reading, UNSAID);
  if (said !== 'made' && said !== 'partly') return `it calls the point that the sample makes ${said}.`;
  if (unsaid !== 'missed') return `it calls the point that the sample does not make ${unsaid}.`;
  return undefined;
}
