import type { Found } from './asked.js';
import { label } from './asked.js';

/** 1 bachelor, 2 master, 3 doctorate. */
export type Grade = 1 | 2 | 3;

const GRADES: readonly (readonly [Grade, string])[] = [
  [
    3,
    String.raw`Ph\.?\s?D(?:s\b|\b\.?)|[Dd]octorate|[Dd]octoral (?:degree|studies)|[Dd]octor of|D\.?Phil|Dr\.[- ]?(?:Ing|rer)\b\.?|Promotion(?= in)`,
  ],
  [
    2,
    String.raw`M\.?\s?Sc\b\.?|[Mm]aster['’]?s?(?=['’]?s?\s*(?:degree|of|in\b|or\b|and\b|level|program|,|/|\(|\)|\.|$|preferred|required|is\b))(?:['’]s)?(?:\s[Dd]egree)?|[Mm]aster['’]s|\bMS\b(?=\s*(?:degree|in\b|or\b|/|,|\(|with (?:at least )?\d|and \d|\+ ?\d))|M\.\s?S\.(?!c)|MEng\b|M\.?\s?Eng\b\.?|M\.?\s?Tech\b\.?|M\.?Phil\b|Diplom(?:-\w+)?\b|Dipl\.-\w+|[Mm]agist(?:er|ère)|(?:[Gg]raduate|[Aa]dvanced|[Pp]ostgraduate) [Dd]egree|[Dd]iplôme d['’][Ii]ngénieur|[Ii]ngénieur(?= d[ieu'’])|[Éé]cole d['’][Ii]ngénieurs?|[Bb]ac ?\+ ?5|[Mm]aster(?= (?:en|di|im|ou)\b)|[Mm]áster|Laurea [Mm]agistrale`,
  ],
  [
    1,
    String.raw`B\.?\s?Sc\b\.?|[Bb]achelor['’]?s?(?:\s[Dd]egree)?\b|\bBS\b(?=\s*(?:degree|in\b|or\b|/|,|\(|with (?:at least )?\d|and \d|\+ ?\d))|B\.\s?[SA]\.(?!c)|BEng\b|B\.?\s?Eng\b\.?|B\.?\s?Tech\b\.?|\bBA\b(?=\s*(?:degree|in\b|/))|(?:[Uu]niversity|[Uu]ndergraduate|[Cc]ollege|[Tt]echnical|STEM|[Ee]ngineering) [Dd]egree|[Dd]egree(?= (?:in|or equivalent)\b)|[Bb]ac ?\+ ?3|Hochschulabschluss|Hochschulstudium|Studium|[Ll]icen[cs]e(?= (?:in|en)\b)|[Ll]aurea|[Ll]icenciatura|[Gg]rado en`,
  ],
];

const TOKEN = new RegExp(
  GRADES.map(([grade, source]) => `(?<g${grade}>(?<![\\p{L}\\p{N}])(?:${source}))`).join('|'),
  'gu',
);

interface Token {
  readonly grade: Grade;
  readonly start: number;
  readonly end: number;
}

function tokensIn(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    grade: (match.groups!.g3 ? 3 : match.groups!.g2 ? 2 : 1) as Grade,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The highest grade that a text names: "Master of Science", "Dipl.-Ing.", "PhD". */
export function gradeOf(text: string): Grade | undefined {
  const grades = tokensIn(text).map(({ grade }) => grade);
  return grades.length > 0 ? (Math.max(...grades) as Grade) : undefined;
}

export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  1: 'a bachelor’s degree',
  2: 'a master’s degree',
  3: 'a doctorate',
};

/** Between grades of one requirement: "MSc or PhD", "Bachelor's/Master's degree". */
const TOGETHER =
  /^\s*(?:degree|studies)?\s*(?:,|\/|or|and\/or|and|oder|ou|o|,\s*or|-)\s*(?:an?\s+|higher\s*)?$/i;
const IN =
  /^\s*(?:degrees?|studies|level|student)?\s*(?:\([^()]{1,20}\)\s*)?(?:in|of|en|di|der|im Bereich)\s+/i;
/** Where the list of fields ends. */
const FIELDS_END =
  /[.;()\n]|\s[–—-]\s|,?\s+(?:with|and (?:at least|\d)|plus|or (?:an? )?equivalent|is |are |preferred|required|from |obtained|as well as)\b|\s+(?:\d|at least)/i;

const INSTEAD =
  /^\s*,?\s*\(?(?:or|and\/or|oder|ou)\s+(?:an?\s+)?(?:(?:equivalent|comparable|similar|relevant|commensurate)\s+)(?:\w+[\s-]){0,3}(?:experience|background)\)?/i;

/** Degrees that a text asks for. */
export function degreesIn(text: string): Found[] {
  const found: Found[] = [];
  const tokens = tokensIn(text);
  for (let at = 0; at < tokens.length; ) {
    let to = at + 1;
    while (
      to < tokens.length &&
      TOGETHER.test(text.slice(tokens[to - 1]!.end, tokens[to]!.start)) &&
      !preferredAlone(text, tokens, to) &&
      !bindsYears(text, tokens, to)
    )
      to += 1;
    const group = tokens.slice(at, to);
    at = to;
    const { start } = group[0]!;
    let { end } = group.at(-1)!;
    // The fields of one grade end where the next grade begins.
    const rest = text.slice(end, Math.min(end + 220, tokens[to]?.start ?? text.length));
    const into = IN.exec(rest);
    let fields: string[] = [];
    let phrase = '';
    if (into) {
      phrase = rest.slice(into[0].length);
      phrase = phrase
        .slice(0, FIELDS_END.exec(phrase)?.index ?? phrase.length)
        .trimEnd()
        .replace(/(?:[,:]|\s+(?:or|and)|\s+an?)+$/, '');
      end += into[0].length + phrase.length;
      fields = phrase
        .split(/,|\/|\bor\b|\band\b|&/)
        .map((field) => field.trim())
        .filter((field) => field !== '');
    } else {
      end += /^\s*degrees?\b/i.exec(rest)?.[0].length ?? 0;
    }
    const instead = INSTEAD.exec(text.slice(end, end + 90));
    if (instead) end += instead[0].length;
    const related =
      /\b(?:related|similar|relevant|equivalent|comparable|adjacent|technical|quantitative|scientific|STEM|any)\b/i;
    found.push({
      start,
      end,
      name: label(text.slice(start, end)),
      kind: 'education',
      by: 'text',
      whole: true,
      test: {
        by: 'degree',
        least: Math.min(...group.map(({ grade }) => grade)) as Grade,
        fields: fields.filter((field) => !related.test(field)),
        related: related.test(phrase) || fields.length === 0,
        ...(instead ? { equivalent: true as const } : {}),
      },
    });
  }
  return found;
}

/** "BSc, PhD preferred": a comma, and the wish right behind the last grade, speak of that one alone. */
function preferredAlone(text: string, tokens: readonly Token[], index: number): boolean {
  const between = text.slice(tokens[index - 1]!.end, tokens[index]!.start);
  return (
    /^[^a-z]*,\s*$/i.test(between) &&
    /^\s*(?:degree\s*)?(?:is\s+)?(?:an? )?(?:preferred|plus|bonus|desirable)\b/i.test(
      text.slice(tokens[index]!.end),
    )
  );
}

/** "PhD, or Master's degree and 6+ years": the years belong to the last grade alone. */
function bindsYears(text: string, tokens: readonly Token[], index: number): boolean {
  return (
    index === tokens.length - 1 &&
    /,\s*or\b/.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start)) &&
    /^(?:['’]s)?\s*(?:degree)?[^,;.]{0,40}\b(?:and|with|plus)\s+(?:at least\s+)?\d+\+?\s*(?:years|yrs)/i.test(
      text.slice(tokens[index]!.end),
    )
  );
}
