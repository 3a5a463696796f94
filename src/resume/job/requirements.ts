import { joinedByOr } from './alternatives.js';
import { type Asked, type Found, label, type Testable } from './asked.js';
import { contentWords } from './content-words.js';
import { degreesIn } from './degree.js';
import { conditionsIn, leadershipIn, publicationsIn } from './demands.js';
import { isDenied } from './negation.js';
import { type Block, blocksOf } from './posting.js';
import { skillsIn, unknownSkillsIn } from './skills.js';
import { languagesIn } from './spoken.js';
import { mentionsIn } from './vocabulary.js';
import { weightAt } from './weight.js';
import { yearsIn } from './years.js';

/** More than any job asks for: the rest of a longer text is no job description. */
const MOST = 150;

/**
 * What a job description asks for, each requirement once, in the order of the text. A quote is the text's own:
 * `job.slice(start, end) === quote`. What tells of the employer, of benefits or of applying yields nothing, and
 * neither does a text that is no job description.
 */
export function requirementsOf(job: string): Testable[] {
  const blocks = blocksOf(job);
  const sectioned = blocks.some(({ part }) => part === 'must' || part === 'nice' || part === 'duty');
  if (!sectioned && !isPosting(job)) return [];
  const asked = blocks.flatMap((block) => {
    if (block.part === 'about') return [];
    const parts = block.part === undefined ? askingSentences(block, sectioned) : [block];
    return parts.flatMap((part) => demandsOf(part).map((found) => testable(job, part, found)));
  });
  return onceEach(asked).slice(0, MOST);
}

/** Everything that one block asks for. */
function demandsOf(block: Block): Found[] {
  const { text } = block;
  const asks = block.part !== 'duty';
  const skills = skillsIn(text);
  const whole = asks ? [...degreesIn(text), ...publicationsIn(text)] : [];
  const others = [
    ...whole,
    ...(asks ? yearsIn(text) : []),
    ...(asks ? languagesIn(text) : []),
    ...(asks ? conditionsIn(text) : []),
    ...leadershipIn(text),
  ].filter(({ start, end }) => !isDenied(text, start, end));
  const outside = skills.filter((skill) => !whole.some((one) => overlaps(one, skill)));
  const unknown = block.part === 'must' || block.part === 'nice' ? unknownSkillsIn(text, outside) : [];
  const found = [...outside, ...unknown, ...joinedByOr(text, others)];
  if (found.length > 0 || (block.part !== 'must' && block.part !== 'nice')) return found;
  // What names skills only to waive them asks for nothing.
  return mentionsIn(text).length > 0 ? [] : otherIn(block);
}

const overlaps = (one: Found, other: Found): boolean => one.start < other.end && other.start < one.end;

const WAIVER =
  /^\s*(?:no\b|you (?:do not|don['’]t) need|you (?:should|must) not\b|(?:please )?(?:do not|don['’]t) apply|(?:it is|it's) (?:okay|ok|fine))|\b(?:is|are) not (?:required|needed|necessary|expected)\b/i;

/** A line under a requirements heading that no rule covers: it is asked for as it stands. */
function otherIn({ text, start, end }: Block): Found[] {
  const words = contentWords(text);
  if (words.length === 0 || text.length > 400 || WAIVER.test(text)) return [];
  if (/^\s*(?:we|our|as an? \w+ company|please|if you|apply|send|join)\b/i.test(text)) return [];
  const name = label(text.replace(/[.;,]\s*$/, ''));
  return [{ start: 0, end: end - start, name, kind: 'other', by: 'text', test: { by: 'words', words } }];
}

function testable(job: string, block: Block, found: Found): Testable {
  const start = block.start + found.start;
  const end = block.start + found.end;
  const { name, kind, by, test } = found;
  const weight = found.weight ?? weightAt(block, found.start, found.end);
  return { quote: job.slice(start, end), start, end, name, kind, weight, by, test };
}

/** Each requirement once: where it first stands, and as "must" if it is that anywhere. */
function onceEach(asked: readonly Testable[]): Testable[] {
  const kept = new Map<string, Testable>();
  for (const one of asked) {
    const key = `${one.kind} ${one.name.toLowerCase()}`;
    const first = kept.get(key);
    if (!first) kept.set(key, one);
    else if (one.weight === 'must' && first.weight === 'nice') kept.set(key, { ...first, weight: 'must' });
  }
  const all = [...kept.values()];
  // A choice is settled where one of it is asked for by itself.
  const alone = new Map(all.flatMap((one) => (isSingle(one) ? [[one.name, one] as const] : [])));
  return all.filter((one) => {
    if (one.test.by !== 'terms' || isSingle(one)) return true;
    return !one.test.terms.some((term) => {
      const single = alone.get(term);
      return single !== undefined && (single.weight === 'must' || one.weight === 'nice');
    });
  });
}

const isSingle = (one: Testable): boolean => one.test.by === 'terms' && one.test.terms.length === 1;

const SIGNALS = [
  /\b(?:looking for|seeking|searching for|hiring|wanted|in search of|need (?:someone|somebody|an?))\b/i,
  /\bjoin (?:us|our|the team)\b/i,
  /\b(?:this|the|open) (?:position|vacancy)\b|\bthis role\b|\bjob (?:description|title)\b|\bvacancy\b/i,
  /\bapply\b|\bapplicants?\b|\bcandidates?\b|\bsend (?:us )?your (?:cv|resume|application)\b/i,
  /\b(?:\d+\+?|two|three|five) (?:years?|yrs)\b[^.\n]{0,40}\bexperience\b|\b\d+\+\s?(?:years?|yrs)\b/i,
  /\byou(?: (?:have|bring|know|are|will|should|must|can|need)|['’](?:ll|ve|re))\b|\byour (?:tasks|role|profile|job)\b/i,
  /\b(?:full[- ]time|part[- ]time|permanent|internship|freelance|salary|remote|hybrid|on-?site|\(?[mfwdx]\/[mfwdx]\/?[mfwdx]?\)?)(?=\W|$)/i,
  /\b(?:proficien(?:t|cy)|hands[- ]on|fluent|familiarity|required|requirements?|responsibilit\w+|qualifications?|must have|nice to have|is a plus)\b/i,
  /\b(?:engineer|scientist|developer|researcher|intern)\b[^.\n]{0,60}$/im,
];

/** Whether a text without any of the usual headings is a job description: several of its habits, or a bare list of skills. */
function isPosting(job: string): boolean {
  const signals = SIGNALS.filter((signal) => signal.test(job)).length;
  if (signals >= 3) return true;
  const mentions = mentionsIn(job.slice(0, 2_000));
  const named = mentions.reduce((sum, { start, end }) => sum + end - start, 0);
  const letters = job.replace(/\s/g, '').length;
  const dense = mentions.length >= 2 && letters < 600 && named / letters >= 0.3;
  return dense || (signals >= 2 && letters < 1_500 && mentions.length >= 2);
}

const TO_THE_CANDIDATE =
  /\b(?:you|your|candidate|(?:engineer|scientist|developer|researcher) will|looking for|seeking|hiring|wanted|need(?:s|ed)?|required?s?|must|experience[ds]?|proficien\w+|familiar\w*|knowledge|skills?|expertise|background in|degree|\d\+? years?|fluent|preferred|a plus|nice to have|ideally|bonus)\b/i;
const OF_THE_EMPLOYER =
  /^\s*(?:[Ww]e\b|[Oo]ur\b|[Ff]ounded|[Ss]ince|[Aa]t [A-Z]\w+|[Tt]he company|[Hh]eadquartered|[Bb]acked by|(?:[A-Z][\w&.-]+ ){1,3}(?:is|was|has|(?!skills|basics|systems|models|pipelines|tools|libraries|frameworks|years)[a-z]+s) (?!.*\byou))/;
const HOW_TO_APPLY = /^\s*(?:please |just )?(?:send|e-?mail|mail|apply)\b/i;
const SEEKS =
  /\b(?:looking for|seeking|hiring|searching for|in search of|need (?:someone|an?)|want (?:someone|an?)|require|expect|ask for)\b/i;

/**
 * Sentences under no heading that ask for something. Before the headings of a text with headings, only what is said
 * to the candidate; in a text without any, all that is not about the employer.
 */
function askingSentences(block: Block, sectioned: boolean): Block[] {
  return sentencesOf(block).filter(({ text }) => {
    const employer = OF_THE_EMPLOYER.test(text) && !SEEKS.test(text);
    if (employer || HOW_TO_APPLY.test(text)) return false;
    return !sectioned || TO_THE_CANDIDATE.test(text);
  });
}

const ABBREVIATED = String.raw`(?<!\b(?:e\.g|i\.e|etc|approx|incl|Dr|Ph|z\.B))[.!?]`;
const SENTENCE_END = new RegExp(String.raw`${ABBREVIATED}(?=\s+["“(]?[\p{Lu}\d])`, 'gu');
const SENTENCE_END_PLAIN = new RegExp(String.raw`${ABBREVIATED}(?=\s+["“(]?[\p{L}\d])`, 'gu');

function sentencesOf(block: Block): Block[] {
  const sentences: Block[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = block.text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    const start = block.start + from + lead;
    if (text !== '') sentences.push({ ...block, start, end: start + text.length, text });
    from = to;
  };
  // Where a text does without capitals, sentences begin without them as well.
  const ends = /^\p{Ll}/u.test(block.text) ? SENTENCE_END_PLAIN : SENTENCE_END;
  for (const end of block.text.matchAll(ends)) push(end.index + 1);
  push(block.text.length);
  return sentences;
}

/** A requirement that came from elsewhere, such as a language model, with a way to hold it against a resume. */
export function withTest(asked: Asked): Testable {
  const terms = [...new Set(mentionsIn(asked.name).map(({ term }) => term))];
  if (terms.length > 0 && asked.kind === 'skill') return { ...asked, test: { by: 'terms', terms } };
  const found = asked.kind === 'language' ? languagesIn(`${asked.name} language`)[0] : undefined;
  if (found) return { ...asked, test: found.test };
  return { ...asked, test: { by: 'words', words: contentWords(asked.name) } };
}
