import { type Found, label } from './asked.js';
import { contentWords } from './content-words.js';
import type { Block } from './posting.js';
import { mentionsIn } from './vocabulary.js';

const WAIVER =
  /^\s*(?:no\b|(?:you )?(?:do not|don['’]t) need|you (?:should|must) not\b|(?:please )?(?:do not|don['’]t) apply|(?:it is|it's) (?:okay|ok|fine)|if interested)|\bmay (?:also )?apply\b|\bplease (?:send|apply|submit|include)\b|\b(?:is|are) not (?:required|needed|necessary|expected)\b/i;

/** A line under a requirements heading that no rule covers: it is asked for as it stands. */
export function otherIn({ text, start, end }: Block): Found[] {
  const words = contentWords(text);
  if (words.length === 0 || text.length > 400 || WAIVER.test(text)) return [];
  if (/^\s*(?:we|our|as an? \w+ company|please|if you|apply|send|join)\b/i.test(text)) return [];
  const name = label(text.replace(/[.;,]\s*$/, ''));
  return [{ start: 0, end: end - start, name, kind: 'other', by: 'text', test: { by: 'words', words } }];
}

const CLAUSE =
  /;\s+|,\s+(?:(?:and|as well as|plus|with|und)\s+)?(?=(?:(?:an?|the|very|strong|good|excellent|proven|solid|great|basic|deep|hands[- ]on|prior|some)\s+){0,3}(?:\w+\s){0,1}(?:experience|knowledge|understanding|familiarity|ability|willingness|exposure|background|proficiency|skills|expertise|interest|passion|readiness)\b)/gi;

/** Clauses of a line beside those in which something was found: "Python, and the ability to work with clinicians". */
export function otherClausesOf(block: Block, found: readonly Found[]): Found[] {
  const { text, start } = block;
  const cuts = [...text.matchAll(CLAUSE)];
  const begins = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map(({ index }) => index), text.length];
  return begins.flatMap((from, index) => {
    const clause = text.slice(from, ends[index]).trimEnd();
    const end = from + clause.length;
    if (found.some((one) => one.start < end && from < one.end) || mentionsIn(clause).length > 0) return [];
    if (
      contentWords(clause).length < (NAMED_AND_WEIGHED.test(clause) ? 1 : 2) ||
      /^\W*(?:but|or|if|then|not)\b/i.test(clause)
    )
      return [];
    const piece = { ...block, start: start + from, end: start + end, text: clause };
    return otherIn(piece).map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
  });
}

/** What parts the items of a list; commas in brackets part nothing of it. */
const ITEM = /(?:,\s*(?:(?:and|or|und|sowie)\s+)?|;\s*)(?![^()]*\))/g;
const SENTENCE = /\b(?:you|we|is|are|was|will|have|has|can|must|should|that|which|who|would)\b|[.!?]\s/i;
const NO_ITEM =
  /^(?:ideally|preferably|in|at|for|from|of|to|on|as|both|including|particularly|especially|e\.g|i\.e|such|but|or|not|etc|plus|with|related|similar|equivalent|comparable|other|any|preferred|required|bonus|minimum|a plus)\b/i;

/** The items of a bulleted list that no rule knows, beside those that one does: "Fixed-point arithmetic, C++". */
export function otherItemsOf({ text, bullet }: Block, found: readonly Found[]): Found[] {
  if (!bullet || SENTENCE.test(text)) return [];
  const cuts = [...text.matchAll(ITEM)];
  if (cuts.length === 0) return [];
  const begins = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map(({ index }) => index), text.length];
  return begins.flatMap((start, index) => {
    const item = text.slice(start, ends[index]).replace(/[.\s]+$/, '');
    const end = start + item.length;
    const words = contentWords(item);
    if (words.length === 0 || item.split(/\s+/).length > 5 || /[()\d%]/.test(item) || NO_ITEM.test(item))
      return [];
    if (found.some((one) => one.start < end && start < one.end) || mentionsIn(item).length > 0) return [];
    return [{ start, end, name: label(item), kind: 'other', by: 'text', test: { by: 'words', words } }];
  });
}

/** "LLVM is a strong plus". */
const NAMED_AND_WEIGHED =
  /^\p{Lu}\S* (?:is |are |would be )?(?:an? )?(?:\w+ )?(?:plus|bonus|asset|advantage|preferred|required|welcome|desirable)\b/u;
