import type { Token } from './tokens.js';

/** Whether a word stands affirmed (1), denied (-1), or in a condition or with a verb that leaves it open (0). */
export type Polarity = 1 | 0 | -1;

const NEGATORS = new Set(
  `no not never none nothing nobody neither nor cannot without hardly barely rarely seldom
   don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't
   fails fail failed failing unable impossible lacks lack lacking unlike`.split(/\s+/),
);
/** "avoids", "removes": the thing is gone, which in other words is a negation; no conflict is read from it. */
const UNDOING = new Set(
  `avoid avoids avoiding avoided eliminate eliminates eliminating eliminated remove removes removing removed skip
   skips skipping omit omits prevent prevents preventing prevented instead free unnecessary needless drops drop
   discard discards discarding ignore ignores stop stops stopped stopping unless if otherwise hard difficult
   less reduce reduces little few rid except only reject rejects lose loses losing lost`.split(/\s+/),
);
const SCOPE_END = new Set(
  'but because so since which while whereas although though therefore however then and or as to'.split(' '),
);
/** Words between a negator and what it denies that end its scope only after something was denied. */
const SCOPE = 7;

/** "not only", "not just", "no longer than", "no matter": a negator that denies nothing. */
function empty(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word;
  if (tokens[index]!.word === 'not' && next && /^(?:only|just|merely|simply|necessarily|even)$/.test(next))
    return true;
  return tokens[index]!.word === 'no' && next !== undefined && /^(?:matter|doubt|wonder)$/.test(next);
}

function negatesHere(tokens: readonly Token[], index: number): Polarity {
  const { word } = tokens[index]!;
  const next = tokens[index + 1]?.word;
  if ((word === 'rather' && next === 'than') || (word === 'instead' && next === 'of')) return -1;
  if (word === 'opposed' && next === 'to') return -1;
  if (NEGATORS.has(word) && !empty(tokens, index)) {
    // "without sharing, the count would explode": the condition is denied, not the claim.
    return word === 'without' || word === 'unlike' ? 0 : -1;
  }
  return UNDOING.has(word) ? 0 : 1;
}

/**
 * The polarity of each word of a passage. A negator reaches over the next seven words or to the end of its clause;
 * a second negator inside its reach takes it back.
 */
export function polarities(tokens: readonly Token[]): Polarity[] {
  const out: Polarity[] = new Array(tokens.length).fill(1);
  for (let index = 0; index < tokens.length; index += 1) {
    const sign = negatesHere(tokens, index);
    if (sign === 1) continue;
    const tail = /^(?:rather|instead|opposed)$/.test(tokens[index]!.word) ? index + 1 : index;
    let content = 0;
    for (let at = tail + 1; at < tokens.length && at <= tail + SCOPE; at += 1) {
      const token = tokens[at]!;
      if (token.breakBefore || (content > 0 && SCOPE_END.has(token.word))) break;
      if (token.word.length > 3) content += 1;
      out[at] = sign === 0 ? 0 : out[at] === 0 ? 0 : (-out[at]! as Polarity);
    }
    // "NMS-free", "a template-free method": the word before is what is missing.
    if (tokens[index]!.word === 'free' && index > 0) out[index - 1] = 0;
  }
  return out;
}
