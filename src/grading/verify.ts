import type { Judgement } from '#interview/judgement';
import type { AnswerPart } from './grader.js';

/**
 * The rules of a judgement that its words can be held against, whatever grader wrote it.
 * @returns what is violated, a sentence each; empty where nothing is
 */
export function verifyQuotes(
  judgement: Judgement,
  answers: readonly Pick<AnswerPart, 'sequence' | 'text' | 'after' | 'hinted'>[],
): string[] {
  const problems: string[] = [];
  const answerOf = (sequence: number | undefined) =>
    sequence === undefined && answers.length === 1
      ? answers[0]
      : answers.find((answer) => answer.sequence === sequence);
  const check = (
    name: string,
    {
      quote,
      start,
      end,
      answer,
    }: {
      quote?: string | undefined;
      start?: number | undefined;
      end?: number | undefined;
      answer?: number | undefined;
    },
  ) => {
    const part = answerOf(answer);
    if (quote === undefined || start === undefined || end === undefined || quote === '') {
      problems.push(`${name} has no quote.`);
    } else if (!part) problems.push(`${name} quotes answer ${answer}, which is not among the answers.`);
    else if (part.text.slice(start, end) !== quote) {
      problems.push(`${name} quotes text that does not stand at ${start} to ${end} of its answer.`);
    }
    return part;
  };
  for (const point of judgement.points) {
    const name = `Point "${point.id}"`;
    if (point.verdict === 'missed') {
      if (point.quote !== undefined) problems.push(`${name} is missed and yet quotes the answer.`);
      continue;
    }
    const part = check(`${name}, ${point.verdict},`, point);
    const after = part?.hinted?.includes(point.id) ? 'hint' : part?.after;
    if (part && after !== point.after) {
      problems.push(`${name} says it came after "${point.after}", and it came after "${after}".`);
    }
    if (point.verdict === 'made' && point.after === 'hint') {
      problems.push(`${name} is made although its words came after a hint.`);
    }
  }
  for (const misconception of judgement.misconceptions)
    check(`Misconception "${misconception.id}"`, misconception);
  if (!judgement.scored) {
    if (judgement.score !== 0) problems.push('The answer is not scored and yet has a score.');
    if (!judgement.reason) problems.push('The answer is not scored and gives no reason.');
  }
  const { interval, score } = judgement;
  if (interval && !(interval[0] <= score && score <= interval[1])) {
    problems.push(`The score ${score} lies outside its interval ${interval[0]} to ${interval[1]}.`);
  }
  return problems;
}
