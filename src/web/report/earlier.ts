import type { QuestionHistory } from '#api/responses';
import type { Verdict } from '#interview/judgement';

export type PastAnswer = QuestionHistory['answers'][number];

export interface Pair {
  readonly earlier: PastAnswer;
  readonly now: PastAnswer;
  readonly changes: readonly { readonly id: string; readonly from: Verdict; readonly to: Verdict }[];
}

/** An interview's answer to a question and the one before it, with the verdicts that changed; null without both. */
export function pairOf(history: QuestionHistory, interview: string): Pair | null {
  const answered = history.answers
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const place = answered.findIndex((answer) => answer.interview === interview);
  const now = answered[place];
  const earlier = answered.slice(place + 1).find((answer) => answer.interview !== interview);
  if (!now || !earlier) return null;
  const before = new Map(earlier.verdicts.map(({ id, verdict }) => [id, verdict]));
  const changes = now.verdicts.flatMap(({ id, verdict }) => {
    const from = before.get(id);
    return from && from !== verdict ? [{ id, from, to: verdict }] : [];
  });
  return { earlier, now, changes };
}
