import { countSentences, locate, wordsOf } from './locate.js';

/** Everything a follow-up is held against. */
export interface FollowUpContext {
  /** The question that was asked. */
  readonly prompt: string;
  /** The point that the follow-up is to lead to, and that it must not state. */
  readonly statement: string;
  readonly answer: string;
}

const MOST_WORDS = 45;
const MOST_CHARACTERS = 600;
/** A shorter run of words is anybody's. */
export const FEWEST_QUOTED = 3;
/** One word of the point may be needed to ask about it; two begin to state it. */
const MOST_SHARED = 1;

/** Control and invisible characters, HTML and its entities, Markdown, addresses. */
const MARKUP =
  /[\p{Cc}\p{Cf}]|<\/?[a-z!]|&#?\w+;|[`*#{}|\\~[\]]|(?:^|\s)_|_(?:\s|$)|\w:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|io|ai|dev|co)\b/iu;
const QUOTATION = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»/g;

/**
 * Which rule a worded follow-up breaks, as a short phrase; undefined where it may be asked. The rules can only be
 * too strict: then the pack's own probe is asked.
 */
export function faultOf(text: string, { prompt, statement, answer }: FollowUpContext): string | undefined {
  if (!text.endsWith('?')) return 'is no question';
  if (text.length > MOST_CHARACTERS || text.split(/\s+/).length > MOST_WORDS) return 'is too long';
  if (countSentences(text) > 2) return 'has more than two sentences';
  if (MARKUP.test(text)) return 'holds markup or an address';
  const quotations = [...text.matchAll(QUOTATION)].map((match) => bare(match[1] ?? match[2] ?? match[3]!));
  // Words in quotation marks are put into the candidate's mouth, so each must be the candidate's.
  if (quotations.some((quotation) => !locate(quotation, answer))) return 'misquotes the answer';
  if (!quotations.some((quotation) => wordsOf(quotation).length >= FEWEST_QUOTED)) return 'quotes too little';
  if (givesAway(text, statement, `${prompt}\n${answer}`)) return 'gives the point away';
  return undefined;
}

/** A quotation without the punctuation of the sentence around it, which stands inside the marks in American use. */
function bare(quotation: string): string {
  return quotation.replace(/^[\s.…]+|[\s.,;:!?…]+$/g, '');
}

function givesAway(text: string, statement: string, known: string): boolean {
  const said = tokens(text);
  const heard = tokens(known);
  const secret = [...new Set(tokens(statement))].filter(
    (word) => !heard.some((other) => akin(word, other, 1)),
  );
  const shared = secret.filter((word) => said.some((other) => akin(word, other, 2)));
  // A number is mostly the point itself.
  if (shared.some((word) => /\p{N}/u.test(word))) return true;
  return shared.filter((word) => word.length >= 5).length > MOST_SHARED;
}

const tokens = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu)].map(([word]) => word);

/** The longest ending: "quantise" and "quantisation" are akin, "over" and "overlapping" are not. */
const ENDING = 5;

/**
 * Whether two words are forms of one: alike but for their endings. Crude, and no affair of one language.
 * @param slack how many letters at the end of the shorter may differ: more finds more kin
 */
function akin(one: string, other: string, slack: number): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  const ending = Math.max(one.length, other.length) - common;
  return !/\p{N}/u.test(one) && common >= Math.max(4, shorter - slack) && ending <= ENDING;
}
