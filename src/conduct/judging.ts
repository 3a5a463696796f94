import type { AnswerPart, Grader } from '#grading/grader';
import { verifyQuotes } from '#grading/verify';
import type { NewEvent } from '#interview/events';
import { levelOf, type State } from '#interview/state';
import { activeAnswers, type Turn } from '#interview/turn';

/** What a grader is shown of a turn: the answers that count, and what had been said before each. */
export function answerParts(turn: Turn): AnswerPart[] {
  return activeAnswers(turn).map((answer) => {
    const hinted = turn.hints.flatMap((hint) =>
      hint.sequence < answer.sequence && hint.point ? [hint.point] : [],
    );
    return {
      sequence: answer.sequence,
      text: answer.text,
      after: answer.after,
      ...(answer.prompt ? { prompt: answer.prompt } : {}),
      ...(hinted.length > 0 ? { hinted } : {}),
    };
  });
}

/**
 * Has a turn judged. The judgement is checked before it is stored: every quote must stand in the answer.
 * @throws Error when the grader breaks its contract
 */
export async function judgeTurn(
  grader: Grader,
  state: State,
  turn: Turn,
): Promise<NewEvent & { type: 'judged' }> {
  const answers = answerParts(turn);
  const judgement = await grader.judge({ item: turn.item, level: levelOf(state), answers });
  const broken = verifyQuotes(judgement, answers);
  if (broken.length > 0)
    throw new Error(`The grader ${grader.name} broke its contract: ${broken.join('; ')}`);
  return {
    type: 'judged',
    data: {
      question: turn.question,
      answers: answers.map(({ sequence }) => sequence),
      judgement,
      provisional: grader.provisional,
    },
  };
}
