import type { Found } from './asked.js';
import { mentionsIn } from './vocabulary.js';

const WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER = `\\d{1,2}|${WORDS.join('|')}|fifteen`;
const YEARS = new RegExp(
  `(?:(?:at least|minimum(?: of)?|min\\.?|more than|over|mindestens|au moins|almeno|minimaal)\\s+)?(?<![\\d.])\\b(${NUMBER})(?:\\s*\\(\\w+\\))?(?:\\s*(?:\\+|plus\\b|or more\\b))?(?:\\s*(?:-|–|to|bis)\\s*\\d{1,2}\\+?)?\\+?[\\s-]*(?:years?|yrs?|Jahren?|ans|années|anni|años|jaar)\\b['’]?`,
  'gi',
);
const OF_WORK =
  /\b(?:experience|experiences|as|working|shipping|leading|running|managing|using|writing|deploying|training|doing|programming|coding|commercial|relevant|(?:d['’])?expérience|esperienza|experiencia|werkervaring|ervaring|building|developing|delivering|designing|shipping|background|hands[- ]on|professional|industry|post|in|of|with|Erfahrung|Berufserfahrung)\b/i;
const OF_SOMETHING_ELSE =
  /^\s*(?:ago|old|warranty|contract|fixed|of (?:history|growth|funding)|in (?:business|a row))\b/i;
const BEFORE_ELSE = /\b(?:(?:last|past|next|first|every|within|after|for)\s*|since\s+\d*\s*)$/i;

/** Where another choice begins: "3 years or PhD with 1 year of experience". */
const NEXT_CHOICE =
  /\s(?:or|oder|ou)\s+(?:an?\s+)?(?=Ph|M\.?S|B\.?S|M\.?Eng|Master|Bachelor|doctor|[Dd]iplom|\d)|\s\d+\+?\s*(?:years|yrs)/i;

/** "5+ years C++", "min. 2 years": a least number, or the years of what is named right behind. */
const isAsked = (years: string, clause: string): boolean =>
  /\+|\b(?:min|minimum|at least|mindestens|more than|over)\b/i.test(years) ||
  (mentionsIn(clause.slice(0, 60))[0]?.start ?? 99) <= 2;

/** Years of work that a text asks for, with what they are to be in. */
export function yearsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(YEARS)) {
    const behind = match.index + match[0].length;
    const clause = /^[^.;\n]{0,140}/.exec(text.slice(behind))![0];
    if (BEFORE_ELSE.test(text.slice(0, match.index)) || OF_SOMETHING_ELSE.test(clause)) continue;
    if (!OF_WORK.test(clause.slice(0, 70)) && !isAsked(match[0], clause)) continue;
    const word = match[1]!.toLowerCase();
    const years = /^\d/.test(word) ? Number(word) : word === 'fifteen' ? 15 : WORDS.indexOf(word) + 1;
    if (years === 0 || years > 40) continue;
    // What it is to be in ends at the next comma, unless a list goes on.
    const reach = /^[^,()]{0,120}/.exec(clause)![0].split(NEXT_CHOICE)[0]!;
    const mentions = mentionsIn(reach);
    const experience = /\bexperiences?\b/i.exec(reach);
    const subject = mentions.at(-1)?.end ?? 0;
    const end = behind + Math.max(subject, experience ? experience.index + experience[0].length : 0);
    const terms = [...new Set(mentions.map(({ term }) => term))];
    const count = `${years} ${years === 1 ? 'year' : 'years'} of experience`;
    found.push({
      start: match.index,
      end,
      name: terms.length > 0 ? `${count} in ${terms.join(', ')}` : count,
      kind: 'experience',
      by: 'text',
      test: { by: 'years', years, terms },
    });
  }
  return found;
}
