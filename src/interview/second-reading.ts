// Without schemas, so that the browser's bundle holds no validator.
import type { Judgement, PointJudgement } from './judgement.js';

/** Whether two readers see a point differently: both readings are then shown. */
export const isInDispute = ({ verdict, second }: Pick<PointJudgement, 'verdict' | 'second'>): boolean =>
  second !== undefined && second.verdict !== verdict;

/** How far a second reader sees an answer as the first does, in sentences; null where none has read it. */
export function secondSentence({ points, secondBy }: Judgement): string | null {
  if (secondBy === undefined) return null;
  const read = points.filter(({ second }) => second !== undefined).length;
  const disputed = points.filter(isInDispute).length;
  const without = points.length - read;
  if (read === 0)
    return `The second reader, ${secondBy}, gave no reading that its quotes bear out, so none is shown. The score is the first reader’s.`;
  const agrees = read - disputed;
  const first =
    disputed === 0
      ? `agrees on ${read === 1 ? 'the one point' : `all ${read} points`}`
      : `agrees on ${agrees === 0 ? 'none' : agrees} of ${read} point${read === 1 ? '' : 's'}; ${disputed} ${disputed === 1 ? 'is' : 'are'} disputed and shown with both readings`;
  const left =
    without === 0
      ? ''
      : ` Of ${without} more it gave no reading that a quote bears out, so ${without === 1 ? 'that one stands' : 'those stand'} alone.`;
  return `The second reader, ${secondBy}, ${first}.${left} The score is the first reader’s.`;
}
