import { addressesGrader } from '#grading/addressed';
import type { AnswerPart, Grader } from '#grading/grader';
import { segment } from '#grading/segment';
import type { NewEvent } from '#interview/events';
import type { Judgement, SecondVerdict } from '#interview/judgement';
import { levelOf, type State } from '#interview/state';
import type { Turn } from '#interview/turn';
import {
  type LanguageModel,
  type PointReading,
  readAnswer,
  type SecondReading,
  wordFollowUp,
} from '#model/index';
import { answerParts } from './judging.js';

/**
 * Has a language model read a turn that is judged, and lays its verdicts beside the judgement's. Nothing else of the
 * judgement changes: a second reading never moves a score.
 * @throws ModelError
 */
export async function withSecondReading(
  model: LanguageModel,
  turn: Turn,
  judgement: Judgement,
  signal: AbortSignal,
): Promise<Judgement> {
  const answers = answerParts(turn);
  const reading = await readAnswer(model, { item: turn.item, answers }, signal);
  return besides(judgement, reading, answers);
}

/** Lays a reading beside a judgement; words that speak to the grader are no evidence for the model either. */
export function besides(
  judgement: Judgement,
  reading: SecondReading,
  answers: readonly AnswerPart[],
): Judgement {
  const read = new Map(reading.points.map((point) => [point.id, point]));
  const points = judgement.points.map(({ second: _, ...point }) => {
    const own = read.get(point.id);
    const part = own && answers.find(({ sequence }) => sequence === own.answer);
    if (!own || (part && speaksToGrader(own, part.text))) return point;
    const hinted = part?.hinted?.includes(own.id);
    const second: SecondVerdict = {
      // A point made in words that a hint gave is at most partly made, whoever reads it.
      verdict: hinted && own.verdict === 'made' ? 'partly' : own.verdict,
      ...(own.quote === undefined
        ? {}
        : { answer: own.answer, quote: own.quote, start: own.start, end: own.end }),
    };
    return { ...point, second };
  });
  return { ...judgement, points, secondBy: reading.by };
}

/** Whether a quote, or a sentence of the answer that it is taken from, speaks to whoever grades. */
function speaksToGrader({ quote = '', start = 0, end = 0 }: PointReading, text: string): boolean {
  return [
    quote,
    ...segment(text)
      .filter((said) => said.start < end && start < said.end)
      .map((said) => text.slice(said.start, said.end)),
  ].some(addressesGrader);
}

/** The event that keeps a second reading: the judgement again, with the reading beside it. */
export function secondEvent(turn: Turn, judgement: Judgement, provisional: boolean): NewEvent {
  return {
    type: 'judged',
    data: {
      question: turn.question,
      answers: answerParts(turn).map(({ sequence }) => sequence),
      judgement,
      provisional,
    },
  };
}

/**
 * A follow-up in the model's words, which quotes the answer; the event as it was where the model is late, breaks a rule,
 * or says so much that its words alone would make the point.
 * @throws ModelError, also where the signal ends it
 */
export async function wordedFollowUp(
  model: LanguageModel,
  grader: Grader,
  state: State,
  event: NewEvent & { type: 'probed' },
  signal: AbortSignal,
): Promise<NewEvent & { type: 'probed' }> {
  const turn = state.turns.findLast(({ question }) => question === event.data.question);
  const point = turn?.item.points.find(({ id }) => id === event.data.id);
  const said = turn && answerParts(turn).at(-1);
  if (!turn || !point || !said || event.data.about !== 'point') return event;
  const prompt = await wordFollowUp(model, { item: turn.item, point, answer: said.text }, signal);
  if (prompt === undefined) return event;
  const { points } = await grader.judge({
    item: turn.item,
    level: levelOf(state),
    answers: [{ sequence: 0, text: prompt, after: 'none' }],
  });
  const givesAway = points.some(({ id, verdict }) => id === point.id && verdict !== 'missed');
  return givesAway ? event : { ...event, data: { ...event.data, prompt } };
}
