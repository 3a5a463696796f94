import { wordsOf } from './locate.js';

/** A line that a page can hold; longer ones are a paragraph. */
const MOST_CHARACTERS = 400;
/** How much longer than the line a wording may become. */
const MOST_GROWTH = 1.6;
const LEAST_ROOM = 160;

/** Control and invisible characters, HTML and its entities, Markdown. */
const MARKUP = /[\p{Cc}\p{Cf}]|<\/?[a-z!][^<>]*>|&#?\w+;|`|\*\*|__|\]\(|^\s*(?:[-*•#>]|\d+[.)])\s/iu;
/** Gaps that a model leaves for facts that it does not have. */
const PLACEHOLDER =
  /\[[^\]]*\]|\{[^}]*\}|<[^<>]*>|\b[XYZN]{1,3}\s?(?:%|ms\b|x\b|\+)|\b(?:XX+|TBD|TODO|N\/A)\b|_{2,}|\?\?/;
const TALK =
  /^(?:here(?:['’]s| is| are)|sure|certainly|of course|okay|rewritten|revised|improved version|new (?:line|wording)|i (?:have|can|would|rewrote)|note)\b[^.]{0,40}[:,.!]/i;

/** The commonest small words, by which languages of one script are told apart. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  English: 'the and of for with from to in on by at was were that',
  German: 'und der die das mit von für auf ein eine einer im den dem durch zur zum wurde',
  French: 'et le la les des du un une pour avec sur dans par au aux',
  Spanish: 'y el los las del un una para con por en al se',
  Italian: 'e il lo gli dei di un una per con su da nel della',
  Portuguese: 'e o os as do da dos um uma para com em por no na',
  Dutch: 'en de het een van voor met op door naar bij',
  Polish: 'i w na z do dla przez oraz od się',
};

/**
 * Which rule another wording of a line breaks, as a short phrase; undefined where it may be shown. Whether its facts
 * are the person's is another question, and not asked here.
 */
export function rewriteFault(after: string, before: string): string | undefined {
  if (after === '') return 'it is empty';
  if (/[\r\n\u2028\u2029]/.test(after)) return 'it is more than one line';
  const room = Math.max(LEAST_ROOM, before.length * MOST_GROWTH);
  if (after.length > Math.min(MOST_CHARACTERS, room) && after.length > before.length) return 'it is too long';
  // What the line itself holds is the person's own: "[1]", "C++ <-> Python".
  if (MARKUP.test(after) && !MARKUP.test(before)) return 'it holds markup';
  if (PLACEHOLDER.test(after) && !PLACEHOLDER.test(before)) return 'it leaves a gap to be filled in';
  if (TALK.test(after)) return 'it speaks about itself';
  if (!sameLanguage(after, before)) return 'it is in another language';
  if (after === before) return 'it is the same line';
  return undefined;
}

function sameLanguage(after: string, before: string): boolean {
  if (scriptOf(after) !== scriptOf(before)) return false;
  const was = languageOf(before);
  const is = languageOf(after);
  return was === undefined || is === undefined || was === is;
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Han', 'Hangul', 'Devanagari'].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const,
);

/** The script of most letters; names of products are Latin everywhere, so any other counts double. */
function scriptOf(text: string): string {
  const counts = SCRIPTS.map(([name, pattern]) => {
    const letters = text.match(pattern)?.length ?? 0;
    return { name, letters: name === 'Latin' ? letters : letters * 2 };
  });
  return counts.reduce((most, one) => (one.letters > most.letters ? one : most)).name;
}

/** The language by its small words; undefined where they do not tell clearly. */
function languageOf(text: string): string | undefined {
  const words = wordsOf(text.toLowerCase());
  const counts = Object.entries(SMALL_WORDS)
    .map(([name, list]) => {
      const small = new Set(list.split(' '));
      return { name, hits: words.filter((word) => small.has(word)).length };
    })
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = counts;
  return first!.hits >= 2 && first!.hits > second!.hits + 1 ? first!.name : undefined;
}
