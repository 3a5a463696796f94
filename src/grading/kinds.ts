import { addressesGrader } from './addressed.js';
import { grammarShare, hasPredicate, readsAsProse } from './predicate.js';
import type { Rubric } from './rubric.js';
import { isSalad } from './salad.js';
import type { Segment } from './segment.js';
import { type Token, tokenize } from './tokens.js';
import { FUNCTION_WORDS } from './words.js';

/** What a segment is; only a claim can be evidence. */
export type Kind =
  | 'claim'
  | 'addressed'
  | 'echo'
  | 'list'
  | 'gibberish'
  | 'other-script'
  | 'unknown'
  | 'short';

const DO_NOT_KNOW =
  /^(?:(?:um+|uh+|well|sorry|honestly|hmm+|ok|so|i'm afraid|to be honest)[,.]? ?)*(?:i (?:really |honestly |just )?(?:do not|don't|dont) (?:really |actually )?(?:know|remember|recall|have an? (?:answer|idea))|(?:i have )?no (?:idea|clue|answer)|i(?:'m| am) (?:really )?not sure|(?:i )?can(?:no|')t (?:answer|remember|recall|say)|i haven't (?:a clue|heard|used|worked)|pass\b|skip\b|idk\b|not sure\b|never heard)/i;

/** Whether a sentence says no more than that the speaker does not know. */
function saysUnknown(text: string, tokens: readonly Token[]): boolean {
  return tokens.length <= 16 && DO_NOT_KNOW.test(text.replaceAll('’', "'").trim());
}

/** Letter pairs that make up most of English running text. */
const PAIRS = new Set(
  `th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne
  ea ra ce li ch ll be ma si om ur ca el ta la ns ho ec us ot tr ge di em fo wi un em ss ac ct pr pe po po nc ly et ut
  no ow ee wh su so sh ai im ol id ul ni mo ad ap mp ie tu da ab ag ir rs ts ke ay os lo ow wo wa tt ci ev pl cl if ef
  ff am il vi bi fi gh ht up ry ly ty gr cr br sp sc sk pa fe ge gi go ga qu ui ex ue ru sa rt rd rm rn ld lt ck ak ok
  ov av iv ug gn op pt ob ig ip ib eg ep eb od ep oo mi mu my ny nn mm rr pp cc dd oc bo ba bu do du fa fu lu na nu`.split(
    /\s+/,
  ),
);

/** Whether letters could be an English word: a vowel, no long run of consonants, common letter pairs. */
export function looksLikeWord(word: string): boolean {
  if (word.length <= 3) return true;
  if (!/[aeiouy]/.test(word) || /[^aeiouy']{5,}|(.)\1\1/.test(word) || word.length > 24) return false;
  let common = 0;
  for (let at = 0; at + 1 < word.length; at += 1) if (PAIRS.has(word.slice(at, at + 2))) common += 1;
  return common / (word.length - 1) >= 0.45;
}

const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

function isGibberish(tokens: readonly Token[], rubric: Rubric): boolean {
  const words = tokens.filter((token) => token.value === undefined);
  if (words.length === 0) return tokens.length > 0 && tokens.length >= 4;
  const known = words.filter((token) => FUNCTION_WORDS.has(token.word) || rubric.vocabulary.has(token.stem));
  if (known.length / words.length >= 0.34) return false;
  const odd = words.filter(
    (token) =>
      !FUNCTION_WORDS.has(token.word) && !rubric.vocabulary.has(token.stem) && !looksLikeWord(token.word),
  );
  return (
    odd.length / words.length >= 0.4 || (words.length >= 4 && new Set(words.map((w) => w.word)).size === 1)
  );
}

const NAMING =
  /\b(?:are|is|include|includes|mention|know|use|used|like|name|about|terms?|keywords?|concepts?|topics?|things?|following|such as|e\.g\.|namely|talk about|discuss|consider|cover)\b/i;

/** Short pieces between commas, "and" or line ends that hold no predicate: "mAP, IoU and recall". */
function enumerates(text: string, tokens: readonly Token[]): boolean {
  const pieces = text
    .split(/,|\/|;|\||&|\+|\band\b|\bor\b|:|\n|•/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const short = pieces.filter((piece) => piece.split(/\s+/).length <= 4);
  // Nothing but short pieces is a list, even where one of them could be a verb.
  if (short.length === pieces.length && pieces.length >= 5 && !/\b(?:i|we|you|they)\b/i.test(text))
    return true;
  const terms = short.filter(
    (piece) => piece.split(/\s+/).length <= 3 && !hasPredicate(piece, tokenize(piece)),
  );
  if (terms.length < 4 || terms.length / pieces.length < 0.7) return false;
  return grammarShare(tokens) < 0.4 && NAMING.test(text) && !readsAsProse(tokens);
}

/** The commonest words of grammar: English of a dozen words without a break has one of them. */
const COMMONEST =
  /^(?:the|a|an|of|to|in|is|are|was|were|on|for|with|and|by|it|its|that|this|as|at|from|i|we|you|not|be|has|have|do|does|can)$/;

/** A bag of terms: it may hold a word that could be a verb, but no grammar joins it. */
function isBag(text: string, tokens: readonly Token[]): boolean {
  if (/[→=<>↑↓]|->/u.test(text)) return false;
  if (tokens.length >= 10 && grammarShare(tokens) < 0.08) return true;
  const unbroken = tokens.filter(({ breakBefore }) => !breakBefore).length >= tokens.length - 1;
  return tokens.length >= 12 && unbroken && !tokens.some(({ word }) => COMMONEST.test(word));
}

function isList(text: string, tokens: readonly Token[]): boolean {
  if (!hasPredicate(text, tokens) && !readsAsProse(tokens)) return true;
  return enumerates(text, tokens) || isBag(text, tokens);
}

/** Words of comparison and denial: with the question's own words they can still make a claim. */
const CLAIMING = /^(?:not|no|none|never|more|most|less|least|fewer|only|without|cannot|\w+n't)$/;

/** Whether a segment holds next to nothing but the words of the question. */
function isEcho(tokens: readonly Token[], rubric: Rubric): boolean {
  let content = 0;
  let own = 0;
  for (const token of tokens) {
    const claiming = CLAIMING.test(token.word);
    if (FUNCTION_WORDS.has(token.word) && !claiming) continue;
    content += 1;
    if (!rubric.asked.has(token.stem)) own += 1;
  }
  return content >= 3 && (own === 0 || (content >= 5 && own / content <= 0.2));
}

/**
 * What a segment is. The order matters: text for the grader may be good English, an echo may look like a list.
 * @param text the segment's own text
 */
export function kindOf(text: string, segment: Segment, rubric: Rubric): Kind {
  const { tokens } = segment;
  if (addressesGrader(text)) return 'addressed';
  if (saysUnknown(text, tokens)) return 'unknown';
  const letters = [...text.slice(0, 4000)].filter((char) => LETTER.test(char));
  if (letters.length > 0 && letters.filter((char) => LATIN.test(char)).length / letters.length < 0.5)
    return 'other-script';
  if (isGibberish(tokens, rubric) || isSalad([tokens])) return 'gibberish';
  if (isEcho(tokens, rubric)) return 'echo';
  if (tokens.length < 4) return hasPredicate(text, tokens) ? 'short' : 'list';
  if (isList(text, tokens)) return 'list';
  return 'claim';
}
