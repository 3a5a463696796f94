import type { Found } from './asked.js';

/** How well a language is spoken, on the steps of the Common European Framework: A1 is 1, C2 is 6. */
export type Fluency = 1 | 2 | 3 | 4 | 5 | 6;

const LANGUAGES =
  'English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Czech|Swedish|Danish|Norwegian|Finnish|Russian|Ukrainian|Turkish|Greek|Hebrew|Arabic|Persian|Hindi|Mandarin|Chinese|Cantonese|Japanese|Korean|Vietnamese|Thai|Hungarian|Romanian|Catalan|Deutsch|Englisch|Französisch|[Ff]rançais|[Aa]nglais|[Ee]spañol|[Ii]nglés|[Ii]nglese|[Tt]edesco|[Ff]rancese|[Aa]llemand|Engels|Duits|Nederlands|Niederländisch|Spanisch|Italienisch|Polnisch|Bahasa|Malay|Tamil|Indonesian|Estonian|Slovak|Slovenian|Croatian|Serbian|Bulgarian|Lithuanian|Latvian|Icelandic|Luxembourgish';
const SAME: Readonly<Record<string, string>> = {
  deutsch: 'German',
  englisch: 'English',
  französisch: 'French',
  français: 'French',
  anglais: 'English',
  español: 'Spanish',
  inglés: 'English',
  inglese: 'English',
  engels: 'English',
  tedesco: 'German',
  duits: 'German',
  allemand: 'German',
  francese: 'French',
  nederlands: 'Dutch',
  niederländisch: 'Dutch',
  spanisch: 'Spanish',
  italienisch: 'Italian',
  polnisch: 'Polish',
  mandarin: 'Chinese',
};

const LEVELS: readonly (readonly [Fluency, RegExp])[] = [
  [6, /\b(?:native|mother tongue|bilingual|C2|Muttersprache|maternelle)\b/i],
  [
    5,
    /\b(?:fluen\w*|full professional|proficien\w*|excellent|perfect|C1|verhandlungssicher|fließend|courante?|fluente|advanced|near-native|very good|strong)\b/i,
  ],
  [
    4,
    /\b(?:professional|business(?:[- ]level)?|B2|good|upper[- ]intermediate|working|effective|confident|gute)\b/i,
  ],
  [3, /\b(?:conversational|intermediate|B1|limited working)\b/i],
  [2, /\b(?:basic|elementary|beginner|A2|Grundkenntnisse|notions)\b/i],
  [1, /\bA1\b/],
];

/** How well, by the words that say it; undefined where they say nothing. */
export function fluencyOf(text: string): Fluency | undefined {
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A language by its English name; itself where it is not known. */
export function languageOf(text: string): string {
  const named = new RegExp(`(?<!\\p{L})(?:${LANGUAGES})(?!\\p{L})`, 'iu').exec(text)?.[0] ?? text.trim();
  return SAME[named.toLowerCase()] ?? named[0]?.toUpperCase().concat(named.slice(1)) ?? '';
}

/** "Englischkenntnisse" is German for it. */
const NAMED = new RegExp(`(?<!\\p{L})(?:${LANGUAGES})(?=kenntnisse|(?!\\p{L}))`, 'gu');
const ABOUT_SPEAKING =
  /\b(?:fluen\w*|speak\w*|spoken|written|writing|native|proficien\w*|language|command|communicat\w*|verbal|oral|business|professional|conversational|level|knowledge|excellent|good|strong|skills?|[ABC][12]|(?:Sprach)?kenntnisse|fließend|verhandlungssicher|Wort und Schrift|courant|courante|fluente|bilingu\w+|speaker|speaking|basic)(?![\p{L}])/iu;

/** Spoken languages that a text asks for. */
export function languagesIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NAMED)) {
    const end = match.index + match[0].length;
    const before = /[^.;:()\n]*$/.exec(text.slice(Math.max(0, match.index - 60), match.index))![0];
    const after = /^[^.;\n]{0,50}/.exec(text.slice(end))![0];
    // "German automotive suppliers" are no language.
    if (
      /^\s+(?:automotive|company|companies|customers?|market|team|startup|government|office|law)\b/i.test(
        after,
      )
    )
      continue;
    const spoken = ABOUT_SPEAKING.test(before) || ABOUT_SPEAKING.test(after.slice(0, 25));
    const weighed =
      /^\s*(?:is|are|would be|\()?\s*(?:an? )?(?:\w+ )?(?:plus|bonus|advantage|nice to have|preferred|required|must|mandatory)\b/i;
    // A bullet of a word or two can mean nothing else.
    if (!spoken && !weighed.test(after) && text.trim().length > 40) continue;
    const language = languageOf(match[0]);
    const least = fluencyOf(after.split(/,|\band\b|\bor\b/)[0]!) ?? fluencyOf(before);
    // Alternatives of one sentence are each named; a person reads which of them will do.
    found.push({
      start: match.index,
      end,
      name: language,
      kind: 'language',
      by: 'text',
      test: { by: 'language', language, least },
    });
  }
  return found;
}
