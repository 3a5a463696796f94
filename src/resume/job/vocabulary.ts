import { keysFrom, singular, type Word, wordsOf } from './spelling.js';
import type { Area, Entry } from './vocabulary/area.js';
import { DEPLOYMENT } from './vocabulary/deployment.js';
import { FOUNDATIONS } from './vocabulary/foundations.js';
import { FRAMEWORKS } from './vocabulary/frameworks.js';
import { GEOMETRY } from './vocabulary/geometry.js';
import { DOMAINS, MEASURES } from './vocabulary/measures.js';
import { METHODS } from './vocabulary/methods.js';
import { MODELS } from './vocabulary/models.js';
import { NEIGHBOURS } from './vocabulary/neighbours.js';
import { OPERATIONS } from './vocabulary/operations.js';
import { PROGRAMMING, SOFTWARE } from './vocabulary/programming.js';
import { ROBOTICS } from './vocabulary/robotics.js';
import { TASKS } from './vocabulary/tasks.js';

const AREAS: readonly Area[] = [
  PROGRAMMING,
  SOFTWARE,
  FRAMEWORKS,
  TASKS,
  MODELS,
  METHODS,
  FOUNDATIONS,
  DEPLOYMENT,
  OPERATIONS,
  GEOMETRY,
  ROBOTICS,
  MEASURES,
  DOMAINS,
  NEIGHBOURS,
];

/** A term of the vocabulary where it stands in a text. */
export interface Mention {
  /** The term's name, whatever spelling the text uses. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** One way to write a term. */
interface Spelling {
  readonly term: string;
  /** As it must be written, case included; undefined where case does not matter. */
  readonly exact: string | undefined;
  /** How many words it has. */
  readonly parts: number;
  readonly beside: Entry['beside'];
}

const terms = new Map<string, Entry>();
const broader = new Map<string, Set<string>>();
const spellings = new Map<string, Spelling[]>();
let longest = 1;

for (const area of AREAS) {
  for (const [name, entry] of Object.entries(area)) {
    add(name, entry, entry.is ?? []);
    for (const held of entry.holds ?? []) add(held.replace(/^=/, ''), { also: [held] }, [name]);
  }
}

function add(name: string, entry: Entry, is: readonly string[]): void {
  if (!terms.has(name)) terms.set(name, entry);
  const known = broader.get(name) ?? new Set();
  for (const one of is) known.add(one);
  broader.set(name, known);
  const held = (entry.also ?? []).includes(`=${name}`);
  for (const written of held ? entry.also! : [name, ...(entry.also ?? [])]) spell(name, written, entry);
}

function spell(term: string, written: string, entry: Entry): void {
  const text = written.replace(/^=/, '');
  const words = wordsOf(text);
  longest = Math.max(longest, words.length);
  const single = words.length === 1;
  const spelling: Spelling = {
    term,
    exact: written !== text || (entry.exact && single) ? text : undefined,
    parts: words.length,
    // What is long enough speaks for itself: "Golang", "C programming".
    beside: single && text === term ? entry.beside : undefined,
  };
  const key = keysFrom(text, words, 0, words.length).at(-1)!;
  for (const one of spelling.exact ? [key] : [key, singular(key)]) {
    spellings.set(one, [...(spellings.get(one) ?? []), spelling]);
  }
}

/** The names of all terms. */
export const TERMS: readonly string[] = [...terms.keys()];

/** Everything that a term is, itself first, the nearest next: YOLO, object detection, computer vision. */
export function impliedBy(term: string): string[] {
  const found = new Set([term]);
  // A set that grows is walked to its end.
  for (const one of found) for (const wider of broader.get(one) ?? []) found.add(wider);
  return [...found];
}

const VERSION = /(?:[-_ ]?v)?\d+(?:\.\d+)*[a-z]{0,2}$/i;
/** What may follow a name and belongs to it: "-50", "-B4", " 2.1", "v8". */
const SUFFIX =
  /^(?:-(?:v?\d+(?:\.\d+)*|[A-Z]\d{1,2})[a-z]{0,2}|\sv?\d+\.\d+(?:\.\d+)?)(?![\p{L}\p{N}%]|[.,]\d)/u;

interface Candidate extends Mention {
  readonly beside: Entry['beside'];
}

/**
 * The terms of the field that a text names, in its order, longest first where they overlap. A spelling never begins or
 * ends within a word, and words too common to mean a term by themselves count only where the text says so.
 */
export function mentionsIn(text: string): Mention[] {
  const words = wordsOf(text);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; ) {
    const match = longestAt(text, words, at);
    if (match) found.push(match.candidate);
    at = match ? match.next : at + 1;
  }
  return found
    .filter((one, index) => one.beside === undefined || isMeant(text, found, index))
    .map(({ term, start, end }) => ({ term, start, end }));
}

/** Words that nobody parts a name into, although together some spell one: "in industry or in academia" is no Orin. */
const SMALL = new Set(
  'a an and as at by for if in is it no not of on or our so the to us we your'.split(' '),
);

function longestAt(text: string, words: readonly Word[], at: number) {
  const keys = keysFrom(text, words, at, longest);
  for (let to = at + keys.length; to > at; to -= 1) {
    const { start } = words[at]!;
    const { end } = words[to - 1]!;
    const key = keys[to - at - 1]!;
    const written = text.slice(start, end);
    const small = words.slice(at, to).some(({ folded }) => SMALL.has(folded));
    const hit =
      look(key, written, small ? to - at : undefined) ??
      (to === at + 1 ? unversioned(key, written) : undefined);
    if (!hit) continue;
    const whole = end + (SUFFIX.exec(text.slice(end, end + 12))?.[0].length ?? 0);
    let next = to;
    while (next < words.length && words[next]!.start < whole) next += 1;
    return { candidate: { term: hit.term, start, end: whole, beside: hit.beside }, next };
  }
  return undefined;
}

/** @param parts how many words the spelling must have; undefined where it may be parted in another way */
function look(key: string, written: string, parts?: number): Spelling | undefined {
  const found = spellings.get(key) ?? spellings.get(singular(key));
  const hit = found?.find(
    (one) =>
      (parts === undefined || one.parts === parts) &&
      (one.exact === undefined || written === one.exact || written === `${one.exact}s`),
  );
  if (hit) return hit;
  return key.endsWith('+') && !key.endsWith('++') ? look(key.slice(0, -1), written.slice(0, -1)) : undefined;
}

/** "ResNet50" is ResNet, "YOLOv8n" is YOLO, whatever number comes next year. */
function unversioned(key: string, written: string): Spelling | undefined {
  const bare = written.replace(VERSION, '');
  return bare !== written && bare.length >= 3 ? look(key.replace(VERSION, ''), bare) : undefined;
}

const LIST = /^\s*(?:,|;|\/|&|\+|\||•|and|or|und|,\s*and|,\s*or)\s*$/i;
const NAMED_AS_LANGUAGE =
  /\b(?:languages?|programming|coding|coded|written|proficien\w+|fluen\w+|experience|expertise|skills?|developer)\s*(?:in|with|such as|like|:|\(|\()\s*$/i;

const WEIGHED =
  /^ (?:is |are |would be )(?:an? |also |highly )*(?:plus|bonus|advantage|asset|welcome|required|preferred|desirable|essential|must|nice)\b/i;

/** Words that leave the next one its meaning: "strong C", not "vitamin C". */
const MAY_PRECEDE =
  /^(?:in|with|and|or|of|for|using|like|as|both|either|und|languages?|programming|strong|good|solid|excellent|modern|embedded|some|real-time|robust|visual|video|image|3D)$/i;

/** Whether a word that has other meanings means the term: it is all there is, or stands in a list of its group. */
function isMeant(text: string, found: readonly Candidate[], index: number): boolean {
  const one = found[index]!;
  const before = text.slice(Math.max(0, one.start - 60), one.start);
  if (/^[\s\p{P}]*$/u.test(text.slice(0, one.start)) && /^[\s.,;]*$/.test(text.slice(one.end))) return true;
  // "R&D", "C-level", "Vitamin C".
  if (/^(?:&|['’]|-\p{L})/u.test(text.slice(one.end))) return false;
  const word = /(?:^|[\s(])([\p{L}\p{N}-]+)\s+$/u.exec(before)?.[1];
  if (word !== undefined && !MAY_PRECEDE.test(word)) return false;
  if (one.beside === 'programming' && NAMED_AS_LANGUAGE.test(before)) return true;
  // "; R is welcome": of nothing else would a job say so.
  if (word === undefined && WEIGHED.test(text.slice(one.end))) return true;
  const near = (other: Candidate | undefined, between: string): boolean =>
    other !== undefined && LIST.test(between) && impliedBy(other.term).includes(GROUPS[one.beside!]);
  const previous = found[index - 1];
  const next = found[index + 1];
  return (
    near(previous, previous ? text.slice(previous.end, one.start) : '') ||
    near(next, next ? text.slice(one.end, next.start) : '')
  );
}

const GROUPS = { programming: 'programming', vision: 'computer vision' } as const;
