import type { Rewrite } from '#api/resume';
import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { stem } from './content-words.js';
import { OPENERS } from './openers.js';
import { PLAIN_WORDS } from './plain-words.js';
import { type Quantity, quantitiesIn } from './quantities.js';
import { newWords } from './unconfirmed-words.js';
import { mentionsIn } from './vocabulary.js';

/** A number, a name or a word of weight that a rewrite says and the resume does not. */
export type Unconfirmed = Rewrite['unconfirmed'][number];

/**
 * What another wording of a line says that its resume does not hold, in the order of the new wording. A number is known
 * where the same one, in the same unit and of the same things, stands in the line or elsewhere in its entry; a name
 * (capitals, digits within a word, a term of the field, an organisation) where it stands anywhere in the resume.
 *
 * Built to err on the side of asking: what is flagged must be confirmed by the person, what is not is taken for theirs.
 * In scripts without capitals no program can tell a name from a word, so there every new word is flagged. In English,
 * words that claim a role, a scale, a place, a customer, a method or a success are known where the line or its entry has
 * them. What it cannot see is an invention put together of words that are there, or of plain ones.
 */
export function unconfirmed(source: Resume, before: string, after: string): Unconfirmed[] {
  const fields = resumeFields(source);
  const entry = entryOf(fields, before);
  const everything = [before, ...fields.map(({ value }) => value)].join('\n');
  const numbers = unknownQuantities(after, [before, ...entry].join('\n'));
  const names = unknownNames(after, everything).filter(
    (name) => !numbers.some(({ start, end }) => name.start < end && start < name.end),
  );
  const told = [...numbers, ...names];
  // Numbers and terms of the field were judged already, whatever came of it.
  const judged = [...told, ...quantitiesIn(after), ...mentionsIn(after)];
  const words = newWords(after, [before, ...entry].join('\n'), judged).map(({ start, end }) => ({
    kind: 'word' as const,
    text: after.slice(start, end),
    start,
    end,
  }));
  return [...told, ...words].sort((a, b) => a.start - b.start);
}

/** The other texts of the entries that hold a line: a job, a project. */
function entryOf(fields: readonly { path: string; value: string }[], before: string): string[] {
  const at = (path: string): string => /^\w+\[\d+\]/.exec(path)?.[0] ?? path;
  const wanted = before.trim();
  const entries = new Set(fields.flatMap(({ path, value }) => (value === wanted ? [at(path)] : [])));
  return fields.flatMap(({ path, value }) => (entries.has(at(path)) ? [value] : []));
}

function unknownQuantities(after: string, known: string): Unconfirmed[] {
  const sources = quantitiesIn(known);
  const words = new Set(wordsIn(known).map((word) => stem(word)));
  return (
    quantitiesIn(after)
      // "the best one" counts nothing.
      .filter(({ written, unit, counted }) => written !== 'one' || unit !== '' || counted !== undefined)
      .filter((one) => !sources.some((source) => isSame(one, source, words)))
      .map(({ start, end }) => ({ kind: 'number' as const, text: after.slice(start, end), start, end }))
  );
}

/** The same number in the same unit; of bare ones, what is counted must be no news either. */
function isSame(one: Quantity, source: Quantity, words: ReadonlySet<string>): boolean {
  const equal = one.value === undefined ? one.written === source.written : one.value === source.value;
  if (!equal || one.unit !== source.unit) return false;
  return one.counted === undefined || one.counted === source.counted || words.has(stem(one.counted));
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:[.&'’@+#-]+[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*(?:\+\+|#)?/gu;
const CASELESS = /[\p{Lo}]/u;
const ORGANISATIONS = new Set(
  `google meta facebook nvidia amazon microsoft apple intel amd qualcomm tesla waymo bosch siemens samsung huawei baidu
  tencent alibaba openai anthropic deepmind uber lyft netflix ibm oracle adobe sony toyota bmw volkswagen mercedes ford
  stanford mit harvard berkeley oxford cambridge eth epfl cmu caltech tum nasa cern darpa`.split(/\s+/),
);

function wordsIn(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => token.toLowerCase());
}

function unknownNames(after: string, everything: string): Unconfirmed[] {
  const known = new Set(wordsIn(everything).flatMap((word) => [word, ...partsOf(word)]));
  const stems = new Set([...known].map(stem));
  const knownTerms = new Set(mentionsIn(everything).map(({ term }) => term));
  const spans: { start: number; end: number }[] = [];
  for (const { term, start, end } of mentionsIn(after)) {
    const name = after.slice(start, end);
    if (!knownTerms.has(term) && !isKnown(name, known) && !isSpecified(name, stems))
      spans.push({ start, end });
  }
  for (const match of after.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isName(match[0], after.slice(0, start)) && !isKnown(match[0], known)) spans.push({ start, end });
  }
  return merged(after, spans);
}

/** Words that say only in general what a known one is of: "model training", "label quality". */
const GENERAL = new Set([
  'quality',
  'model',
  'models',
  'data',
  'dataset',
  'image',
  'images',
  'video',
  'process',
  'function',
  'workflow',
]);

/** Words for what is done to it: "licence plate recognition" is the reading of licence plates. */
const TASK = new Set([
  'recognition',
  'reading',
  'detection',
  'estimation',
  'analysis',
  'processing',
  'counting',
]);

function isSpecified(name: string, stems: ReadonlySet<string>): boolean {
  const words = wordsIn(name).filter((word) => !GENERAL.has(word) && !TASK.has(word));
  const least = wordsIn(name).some((word) => TASK.has(word)) ? 2 : 1;
  return words.length >= least && words.every((word) => stems.has(stem(word)));
}

/** Whether every word of a name is in the source, whatever its case; of a compound, each of its parts. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  return wordsIn(name).every(
    (word) =>
      known.has(word) ||
      known.has(word.replace(/s$/, '')) ||
      (/-/.test(word) && partsOf(word).every((part) => known.has(part))),
  );
}

const partsOf = (word: string): string[] => word.split(/['’-]+/).filter((part) => part !== '');

/** Whether a word may be a name: capitals, digits among letters, signs of addresses, a script without capitals. */
function isName(token: string, before: string): boolean {
  const word = token.replace(/['’]s$/, '');
  if (CASELESS.test(word) || /[@&_#+]|\p{L}\.\p{L}/u.test(word)) return true;
  if (ORGANISATIONS.has(word.toLowerCase())) return true;
  const lettered = /\p{L}/u.test(word);
  if (!lettered) return false;
  if (/\p{N}/u.test(word) && !/^\p{N}+(?:st|nd|rd|th|x|k|ms|s|fps|gb|mb)$/iu.test(word)) return true;
  if (!/\p{Lu}|\p{Lt}/u.test(word) || word === 'I' || word === 'A') return false;
  const opens = /(?:^|[.!?:;]\s+|[“"(])\s*$/u.test(before);
  return !(
    opens &&
    /^\p{Lu}[^\p{Lu}]*$/u.test(word) &&
    (OPENERS.has(word.toLowerCase()) || PLAIN_WORDS.has(word.toLowerCase()))
  );
}

/** Neighbours become one: "Google Brain", not "Google" and "Brain". */
function merged(text: string, spans: { start: number; end: number }[]): Unconfirmed[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && (span.start < last.end || /^[ -]$/.test(text.slice(last.end, span.start))))
      last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.map(({ start, end }) => ({ kind: 'name', text: text.slice(start, end), start, end }));
}
