import type { Stretch } from '../../report/spans.js';

/** What one wording of a line has and the other has not, as stretches of each. */
export interface WordDiff {
  readonly removed: readonly Stretch[];
  readonly added: readonly Stretch[];
}

interface Word extends Stretch {
  readonly text: string;
}

/** Longer than any line; more words are told as one change, for comparing all pairs takes their product. */
const MOST_WORDS = 1_000;

/** The words in which two wordings differ: what lies outside of their longest common subsequence. */
export function wordDiff(before: string, after: string): WordDiff {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS)
    return { removed: runs(before, old), added: runs(after, fresh) };
  const { left, right } = common(old, fresh);
  return {
    removed: runs(
      before,
      old.filter((_, i) => !left.has(i)),
    ),
    added: runs(
      after,
      fresh.filter((_, i) => !right.has(i)),
    ),
  };
}

/** Words with the signs that hang on them: "INT8," is another than "INT8". */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Places of a longest common subsequence in both. */
function common(old: readonly Word[], fresh: readonly Word[]): { left: Set<number>; right: Set<number> } {
  // lengths[i][j]: how many words the rests from i and from j have in common.
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      lengths[i]![j] =
        old[i]!.text === fresh[j]!.text
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const left = new Set<number>();
  const right = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (old[i]!.text === fresh[j]!.text) {
      left.add(i++);
      right.add(j++);
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return { left, right };
}

/** Words that only white space parts are one stretch. */
function runs(text: string, words: readonly Word[]): Stretch[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
