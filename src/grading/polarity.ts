import type { Token } from './tokens.js';
import { FUNCTION_WORDS } from './words.js';

/**
 * Whether a word stands affirmed (1), denied (-1), or beside a word that takes something away or sets a condition (0),
 * of which no contradiction is read: "avoids duplicates" and "no duplicates" say the same.
 */
export type Polarity = 1 | 0 | -1;

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

const DENYING = words(`
  no not never none nothing nobody neither nor cannot hardly barely rarely seldom unable impossible
  don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't
  fails fail failed failing lacks lack lacking`);
const UNDOING = words(`
  without unlike avoid avoids avoiding avoided eliminate eliminates eliminated remove removes removing removed skip
  skips prevent prevents prevented instead free unnecessary needless unless if otherwise less few little rid except
  only reject rejects lose loses losing lost independent rather stop stops ignore ignores discard discards drop drops
  hard difficult different whatever regardless even cancel cancels`);
/** Whether a word denies: "not", "never", "fails". */
export const isDenying = (word: string): boolean => DENYING.has(word);
/** Whether a word takes something away or sets a condition: "without", "avoids", "if". */
export const isUndoing = (word: string): boolean => UNDOING.has(word);

const CLAUSE_ENDS = words(`
  but because so since which while whereas although though therefore however then and or when if`);

/** How far a denial reaches, in words: on to what it denies, and back to what it is denied of. */
const FORWARD = 7;
const BACK = 4;

/** Whether the word at `index` denies (-1), undoes (0) or does neither (1). */
function effect(tokens: readonly Token[], index: number): Polarity {
  const { word } = tokens[index]!;
  const next = tokens[index + 1]?.word ?? '';
  if ((word === 'rather' && next === 'than') || (word === 'instead' && next === 'of')) return -1;
  // "not only", "wouldn't just": no denial of what follows.
  if (/^not$|n't$/.test(word) && /^(?:only|just|merely|simply|necessarily|even)$/.test(next)) return 1;
  if (word === 'no' && /^(?:matter|doubt|wonder)$/.test(next)) return 1;
  if (DENYING.has(word)) return -1;
  return UNDOING.has(word) ? 0 : 1;
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|do|does|did|can|could|will|would|shall|should|may|might|must|has|have|had|need)$/;

/** Whether a word denies a verb ("does not share", "never shares") and so what is said of the subject. */
function deniesVerb(tokens: readonly Token[], index: number): boolean {
  const { word, breakBefore } = tokens[index]!;
  if (breakBefore) return false;
  const before = tokens[index - 1]?.word;
  // "leaks nothing", "needs no labels": the object is denied, and with it the verb.
  if (/^(?:no|nothing|none|neither|nobody)$/.test(word)) {
    return before !== undefined && (AUXILIARY.test(before) || !FUNCTION_WORDS.has(before));
  }
  if (word === 'not') return AUXILIARY.test(before ?? '');
  return /n't$|^(?:cannot|never|hardly|barely|rarely|seldom|fails?|failed|failing|lacks?|lacking)$/.test(
    word,
  );
}

/** The positions a denial at `index` reaches: the rest of its clause, and the subject before it. */
function* reach(tokens: readonly Token[], index: number, subjects: boolean): Generator<number> {
  let content = 0;
  for (let at = index + 1; at < tokens.length && at <= index + FORWARD; at += 1) {
    const { word, breakBefore } = tokens[at]!;
    if (breakBefore || (content > 0 && CLAUSE_ENDS.has(word))) break;
    if (word.length > 3) content += 1;
    yield at;
  }
  // "rather than X", "no X" and "Y, not X" deny what follows; only a denied verb denies its subject too.
  if (!subjects || !deniesVerb(tokens, index)) return;
  for (let at = index - 1; at >= 0 && at >= index - BACK; at -= 1) {
    if (CLAUSE_ENDS.has(tokens[at]!.word)) break;
    yield at;
    if (tokens[at]!.breakBefore) break;
  }
}

/**
 * The polarity of each word of a passage.
 * @param subjects whether a denied verb denies its subject too; "more users are not served" is not "fewer users"
 */
export function polarities(tokens: readonly Token[], subjects = true): Polarity[] {
  const out: Polarity[] = new Array(tokens.length).fill(1);
  for (let index = 0; index < tokens.length; index += 1) {
    const found = effect(tokens, index);
    if (found === 1) continue;
    for (const at of reach(tokens, index, subjects)) out[at] = found === 0 || out[at] === 0 ? 0 : -1;
  }
  return out;
}
