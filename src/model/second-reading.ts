import { z } from 'zod';
import { VERDICTS, type Verdict } from '#interview/judgement';
import { type LanguageModel, ModelError } from './language-model.js';
import { countSentences, isWholeClause, locate, MOST_CHARACTERS, MOST_SENTENCES, wordsOf } from './locate.js';
import { type ReadAnswerPart, type ReadingRequest, readingPrompt } from './reading-prompt.js';

/** A verdict that holds: all but "missed" come with the answer's own words and their place in it. */
export interface PointReading {
  readonly id: string;
  readonly verdict: Verdict;
  readonly quote?: string;
  /** UTF-16 units of the answer's text as sent. */
  readonly start?: number;
  readonly end?: number;
  /** Sequence of the answer that holds the quote. */
  readonly answer?: number;
}

/** Why the model's word on a point does not count. */
export type Discarded =
  | 'not read'
  | 'not understood'
  | 'no quote'
  | 'quote too long'
  | 'quote too short'
  | 'quote not in the answer'
  | 'quote is from the question';

/** What a language model made of an answer, after code has held it against the answer. */
export interface SecondReading {
  readonly points: readonly PointReading[];
  /** Points of the question without a verdict that holds. With `points`, each point of the question once. */
  readonly discarded: readonly { readonly id: string; readonly why: Discarded }[];
  readonly by: string;
}

const Reply = z.object({ points: z.array(z.unknown()) });
const Named = z.object({ id: z.string() });
const Entry = z.object({ verdict: z.enum(VERDICTS), quote: z.string().nullish() });

/** Fewer words than this claim nothing, unless they are all that was said in their place. */
const FEWEST_WORDS = 3;
/** From so many words on, a quote that stands in the question too is its echo. */
const ECHO_WORDS = 4;

/**
 * Has a model read the answers to a question. No quote, no credit: a verdict stands only with words that are in an
 * answer; nothing the reply says besides ids, verdicts and quotes is looked at.
 * @throws ModelError where there is no reply, or one without a list of points
 */
export async function readAnswer(
  model: LanguageModel,
  request: ReadingRequest,
  signal?: AbortSignal,
): Promise<SecondReading> {
  const { points } = request.item;
  // Nothing was said, so there is nothing to read.
  const silent = request.answers.every((answer) => answer.text.trim() === '');
  const said = silent
    ? new Map<string, unknown>()
    : entriesOf(await model.complete(readingPrompt(request), signal), model);
  const readings = points.map(({ id }) => ({ id, result: check(id, said, request) }));
  return {
    points: readings.flatMap(({ result }) => (typeof result === 'string' ? [] : [result])),
    discarded: readings.flatMap(({ id, result }) =>
      typeof result === 'string' ? [{ id, why: result }] : [],
    ),
    by: model.name,
  };
}

/** What the reply says by id; of two that say something of one point, the first counts. */
function entriesOf(reply: unknown, model: LanguageModel): Map<string, unknown> {
  const parsed = Reply.safeParse(reply);
  if (!parsed.success) {
    throw new ModelError(
      'unreadable',
      `The reply of ${model.name} is of no use: it is JSON without a list of points. Try a model that follows a JSON Schema.`,
    );
  }
  const entries = new Map<string, unknown>();
  for (const entry of parsed.data.points) {
    const named = Named.safeParse(entry);
    if (named.success && !entries.has(named.data.id)) entries.set(named.data.id, entry);
  }
  return entries;
}

function check(
  id: string,
  entries: ReadonlyMap<string, unknown>,
  { item, answers }: ReadingRequest,
): PointReading | Discarded {
  if (!entries.has(id)) return 'not read';
  const entry = Entry.safeParse(entries.get(id));
  if (!entry.success) return 'not understood';
  const { verdict } = entry.data;
  if (verdict === 'missed') return { id, verdict };
  const quote = entry.data.quote?.trim();
  if (!quote) return 'no quote';
  if (tooLong(quote)) return 'quote too long';
  const found = find(quote, answers);
  const asked = locate(quote, item.prompt) !== undefined;
  if (!found) return asked ? 'quote is from the question' : 'quote not in the answer';
  const words = wordsOf(quote).length;
  // The candidate repeated the question, and the model took the repetition for a claim.
  if (asked && words >= ECHO_WORDS) return 'quote is from the question';
  if (words < FEWEST_WORDS && !isWholeClause(found, found.text)) return 'quote too short';
  const { start, end, text, answer } = found;
  const slice = text.slice(start, end);
  // The answer's own line breaks may part into several sentences what the model wrote as one.
  if (tooLong(slice)) return 'quote too long';
  return { id, verdict, quote: slice, start, end, answer };
}

function tooLong(quote: string): boolean {
  return quote.length > MOST_CHARACTERS || countSentences(quote) > MOST_SENTENCES;
}

function find(quote: string, answers: readonly ReadAnswerPart[]) {
  for (const { sequence: answer, text } of answers) {
    const place = locate(quote, text);
    if (place) return { ...place, text, answer };
  }
  return undefined;
}
