import { stem } from './content-words.js';
import { CLAIMING_VERBS, PLAIN_WORDS, SAID_ALIKE } from './plain-words.js';

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A short word without the endings that `stem` leaves on it: "maps", "moved". */
function base(word: string): string {
  return word.replace(/(?<=.{3})(?:ing|ed|es|s|d|e)$|(?<=.{2})e$/, '');
}

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu;
const plainForms = new Set([...PLAIN_WORDS].flatMap((word) => [stem(word), base(word)]));
/** Nouns whose forms look like those of plain words. */
const CLAIMS = /^(?:directors?|leaders?|users?|customers?|factory|factories)$/;
const alike = new Map<string, Set<string>>();
for (const row of SAID_ALIKE) {
  const stems = row.map(stem);
  for (const one of stems) alike.set(one, new Set([...(alike.get(one) ?? []), ...stems]));
}

const ENGLISH = new Set('the and of for with from to in on by at that a an which it is was were'.split(' '));
const FOREIGN = new Set(
  'und der die das mit von für auf ein eine im den dem zur zum wurde et le la les des du une pour avec sur dans y el los del con por e il lo gli dei di per nel della o os da dos um uma em het een van voor met op i na do dla przez oraz'.split(
    ' ',
  ),
);

/**
 * The words of another wording that claim something its source does not hold: a role, a scale, a place, a customer, a
 * method, a success. A word is known where the source has it in whatever form, or one that says the same; and words with
 * which anything can be said another way are no news. Only English is read: of other languages it says nothing.
 * @param known all that the line's entry says
 * @param judged numbers and names, which are not looked at again
 */
export function newWords(after: string, known: string, judged: readonly Stretch[]): Stretch[] {
  if (!isEnglish(after)) return [];
  const source = new Set(wordsOf(known).flatMap(({ text }) => formsOf(text)));
  const found = wordsOf(after)
    .filter((word) => !judged.some(({ start, end }) => word.start < end && start < word.end))
    .filter(({ text }) => formsOf(text).some((form) => !isPlain(form) && !isSaid(form, source)))
    .map(({ start, end }) => ({ start, end }));
  return joined(after, found);
}

function isEnglish(text: string): boolean {
  const words = wordsOf(text).map(({ text: word }) => word.toLowerCase());
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return (
    words.filter((word) => FOREIGN.has(word)).length <= english / 2 && !/[^\p{Script=Latin}\P{L}]/u.test(text)
  );
}

function wordsOf(text: string): (Stretch & { text: string })[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The parts of a word in lower case: "award-winning" claims what either of them does. */
const formsOf = (word: string): string[] =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .split('-')
    .filter((part) => part !== '');

const isPlain = (word: string): boolean =>
  word.length < 3 ||
  // Of verbs only those that claim are news.
  (/(?:ed|ing)$/.test(word) && !CLAIMING_VERBS.has(word)) ||
  (!CLAIMS.test(word) &&
    !CLAIMING_VERBS.has(word) &&
    (PLAIN_WORDS.has(word) || plainForms.has(stem(word)) || plainForms.has(base(word))));

function isSaid(word: string, source: ReadonlySet<string>): boolean {
  const own = stem(word);
  const same = alike.get(own);
  for (const one of source) {
    const other = stem(one);
    if (other === own || base(one) === base(word) || same?.has(other) || isRelated(word, one)) return true;
  }
  return false;
}

/** "visual" and "visualise", "scarce" and "scarcity": most of the shorter one is how the longer one begins. */
function isRelated(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  return common >= Math.max(5, shorter - 2);
}

/** Words with nothing but a small one between them are one claim: "led a team". */
function joined(text: string, found: readonly Stretch[]): Stretch[] {
  const claims: { start: number; end: number }[] = [];
  for (const one of found) {
    const last = claims.at(-1);
    if (last && /^\s(?:(?:a|an|the|of|and|to|in)\s)?$/.test(text.slice(last.end, one.start)))
      last.end = one.end;
    else claims.push({ ...one });
  }
  return claims;
}
