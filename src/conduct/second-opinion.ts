import { addressesGrader } from '#grading/addressed';
import type { AnswerPart, Grader } from '#grading/grader';
import type { NewEvent } from '#interview/events';
import type { Judgement, SecondVerdict } from '#interview/judgement';
import { levelOf, type State, type Turn } from '#interview/state';
import { type LanguageModel, readAnswer, type SecondReading, wordFollowUp } from '#model/index';
import { answerParts } from './judging.js';

/** A follow-up is worded while the candidate waits: longer than this and the pack's own words are taken. */
const WORDING_MS = 4_000;

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

/** Lays a reading beside a judgement; a quote that speaks to the grader is no evidence for the model either. */
export function besides(
  judgement: Judgement,
  reading: SecondReading,
  answers: readonly AnswerPart[],
): Judgement {
  const read = new Map(reading.points.map((point) => [point.id, point]));
  const points = judgement.points.map(({ second: _, ...point }) => {
    const own = read.get(point.id);
    if (!own || (own.quote !== undefined && addressesGrader(own.quote))) return point;
    const hinted = answers.find(({ sequence }) => sequence === own.answer)?.hinted?.includes(own.id);
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
 */
export async function wordedFollowUp(
  model: LanguageModel,
  grader: Grader,
  state: State,
  event: NewEvent & { type: 'probed' },
): Promise<NewEvent & { type: 'probed' }> {
  const turn = state.turns.findLast(({ question }) => question === event.data.question);
  const point = turn?.item.points.find(({ id }) => id === event.data.id);
  const said = turn && answerParts(turn).at(-1);
  if (!turn || !point || !said || event.data.about !== 'point') return event;
  const prompt = await wordFollowUp(
    model,
    { item: turn.item, point, answer: said.text },
    AbortSignal.timeout(WORDING_MS),
  );
  if (prompt === undefined) return event;
  const { points } = await grader.judge({
    item: turn.item,
    level: levelOf(state),
    answers: [{ sequence: 0, text: prompt, after: 'none' }],
  });
  const givesAway = points.some(({ id, verdict }) => id === point.id && verdict !== 'missed');
  return givesAway ? event : { ...event, data: { ...event.data, prompt } };
}
