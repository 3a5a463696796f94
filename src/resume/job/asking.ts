import type { Block } from './posting.js';
import { mentionsIn } from './vocabulary.js';

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
export function isPosting(job: string): boolean {
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
  /^\s*(?:[Ww]e\b|(?:[Tt]he|[Mm]ost of the|[Mm]ost of our) (?:[\w-]+ ){0,2}(?:stack|back[- ]?end|front[- ]?end|platform|code ?base|code|product|team|infrastructure|software|system|app)s? (?:is|are|was|were|runs?|uses?|consists?)\b|[Aa]bout (?:us|[A-Z]\w+):|[Oo]ur\b|[Ff]ounded|[Ss]ince|[Aa]t [A-Z]\w+|[Tt]he company|[Hh]eadquartered|[Bb]acked by|(?:[A-Z][\w&.-]+ ){1,3}(?:is|was|has|(?!skills|basics|systems|models|pipelines|tools|libraries|frameworks|years)[a-z]+s) (?!.*\byou))/;
const HOW_TO_APPLY = /^\s*(?:please |just )?(?:send|e-?mail|mail|apply)\b/i;
const SEEKS =
  /\b(?:looking for|seeking|hiring|searching for|in search of|need (?:someone|an?)|want (?:someone|an?)|require|expect|ask for)\b/i;

/**
 * Sentences under no heading that ask for something. Before the headings of a text with headings, only what is said
 * to the candidate; in a text without any, all that is not about the employer.
 */
function askingSentences(block: Block, sectioned: boolean): Block[] {
  return sentencesOf(block).filter(({ text }) => {
    const employer = OF_THE_EMPLOYER.test(text) && !SEEKS.test(text) && !asksYou(text);
    if (employer || HOW_TO_APPLY.test(text)) return false;
    return !sectioned || TO_THE_CANDIDATE.test(text);
  });
}

/** What speaks of pay asks for nothing, whatever part it stands in. */
const PAY =
  /^\W*(?:salary|compensation|comp\b|(?:base )?pay\b|benefits|perks|hourly|gehalt|rémunération|salaire)\b|\b(?:salary|compensation|pay|base)\b[^.]{0,60}(?:[$€£¥]\s?\d|\d\s?(?:k\b|EUR|USD|GBP|CHF|JPY))|[$€£]\s?\d[\d,.]*\s?[kK]?\s?(?:-|–|—|to)\s?[$€£]?\s?\d/i;

/** The pieces of a block that may ask for something: a bullet whole, of prose its sentences. */
export function askingParts(block: Block, sectioned: boolean): Block[] {
  if (block.part === 'about') return [];
  if (block.part === undefined)
    return askingSentences(block, sectioned).filter(({ text }) => !PAY.test(text));
  if (block.bullet) return PAY.test(block.text) ? [] : [block];
  const sentences = sentencesOf(block);
  return sentences.filter(
    ({ text }) =>
      !PAY.test(text) &&
      // "Our backend is in Go" among what one would do tells of the employer.
      (block.part === 'duty' || sentences.length > 1 ? !isOfTheEmployer(text) : true),
  );
}

/** "We'd like to hear from you if you have …": not "we offer … so that you can". */
const asksYou = (text: string): boolean =>
  /\bif you(?:['’](?:ve|re|d))?\b|\byou (?:have|are|bring|know|should|must|need|hold|speak|write)\b/i.test(
    text,
  ) && !/\bwe(?: will|['’]ll)? (?:offer|give|provide|support|pay)\b/i.test(text);

const isOfTheEmployer = (text: string): boolean =>
  OF_THE_EMPLOYER.test(text) && !SEEKS.test(text) && !/\byou(?:r|['’]\w+)?\b/i.test(text);

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
