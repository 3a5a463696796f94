import type { Item } from '#content/item';
import type { Level } from '#content/level';
import type { After, Judgement } from '#interview/judgement';
import { lexicalGrader } from '../lexical.js';
import { verifyQuotes } from '../verify.js';

const grader = lexicalGrader();

/** Judges one text, and fails where the judgement breaks the contract. */
export async function judgeText(
  item: Item,
  text: string,
  level: Level = 'staff',
  after: After = 'none',
): Promise<Judgement> {
  const answers = [{ sequence: 1, text, after }];
  const judgement = await grader.judge({ item, level, answers });
  const problems = verifyQuotes(judgement, answers);
  if (problems.length > 0) throw new Error(`${item.id}: ${problems.join(' ')}`);
  return judgement;
}

/** The verdict on one point of a judgement. */
export function verdictOf(judgement: Judgement, id: string): string {
  const point = judgement.points.find((one) => one.id === id);
  if (!point) throw new Error(`no point "${id}"`);
  return point.verdict;
}

/** An item with nothing but statements. */
export function statementsOnly(item: Item): Item {
  return {
    id: item.id,
    prompt: item.prompt,
    points: item.points.map(({ id, statement, weight, from }) => ({
      id,
      statement,
      ...(weight === undefined ? {} : { weight }),
      ...(from === undefined ? {} : { from }),
    })),
    misconceptions: item.misconceptions.map(({ id, statement }) => ({ id, statement })),
  };
}
