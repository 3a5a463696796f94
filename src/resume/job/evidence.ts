import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { isDenied, isWished } from './negation.js';
import { impliedBy, type Mention, mentionsIn } from './vocabulary.js';

/** A line of a resume, and what it is worth as evidence. */
export interface Line {
  readonly path: string;
  readonly text: string;
  /** "shown": it tells of work that was done. "named": it lists or claims. "other": it is looked at by special rules. */
  readonly worth: 'shown' | 'named' | 'other';
  /** The place in words: "Lumen Robotics", "the skills". */
  readonly where: string;
  readonly job?: number;
  /** Terms of the field that it names and does not deny. */
  readonly mentions: readonly Mention[];
}

const SHOWN =
  /^(?:work|volunteer)\[\d+\]\.(?:highlights|summary|position)|^projects\[\d+\]\.(?:name|description|highlights|dataset|model|metric\.name|hardware)|^publications\[\d+\]\.(?:name|summary)/;
const NAMED =
  /^(?:skills\[\d+\]\.(?:name|keywords)|basics\.(?:summary|label)|projects\[\d+\]\.(?:keywords|roles)|certificates\[\d+\]\.name|education\[\d+\]\.(?:area|courses)|awards\[\d+\]\.(?:title|summary))/;
const PROSE = /(?:summary|description|reference)$/;

/** The printed facts of a resume as lines; prose is taken sentence by sentence. */
export function linesOf(resume: Resume): Line[] {
  return resumeFields(resume).flatMap(({ path, value }) => {
    const worth = SHOWN.test(path) ? 'shown' : NAMED.test(path) ? 'named' : 'other';
    const job = /^work\[(\d+)\]/.exec(path)?.[1];
    return (PROSE.test(path) ? sentences(value) : [value]).map((text) => ({
      path,
      text,
      worth,
      where: whereIs(resume, path),
      ...(job === undefined ? {} : { job: Number(job) }),
      mentions: worth === 'other' ? [] : affirmed(text),
    }));
  });
}

/** Terms that a line of work says with other words in between: "Calibrated 14 stereo cameras". */
const SAID: readonly (readonly [string, RegExp])[] = [
  ['camera calibration', /\bcalibrat(?:ed?|es|ing|ion of)\s(?:[^.;,]{0,30}\s)?(?:cameras?|rigs?)\b/i],
  [
    'model deployment',
    /\bdeploy(?:ed|s|ing)?\s(?:[^.;,]{0,30}\s)?(?:models?|networks?|detectors?|classifiers?|trackers?)\b/i,
  ],
];

function affirmed(text: string): Mention[] {
  const said = SAID.flatMap(([term, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ term, start: match.index, end: match.index + match[0].length }] : [];
  });
  return [...mentionsIn(text), ...said].filter(
    ({ start, end }) => !isDenied(text, start, end) && !isWished(text, start),
  );
}

function sentences(text: string): string[] {
  return text
    .split(/\n|(?<=[\p{L}\p{N})%]{2}[.!?])\s+(?=["“(]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const PLACES: Readonly<Record<string, string>> = {
  skills: 'the skills',
  certificates: 'the certificates',
  education: 'the education',
  awards: 'the awards',
  basics: 'the summary',
  languages: 'the languages',
  clearances: 'the clearances',
  publications: 'the publications',
};

function whereIs(resume: Resume, path: string): string {
  const [, section, index] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  if (/\.keywords|\.roles/.test(path) && section === 'projects') return 'the keywords of a project';
  const entry =
    index === undefined ? undefined : (resume as Record<string, unknown[]>)[section!]?.[Number(index)];
  const named = entry as { name?: string; organization?: string; position?: string } | undefined;
  if (section === 'work' || section === 'volunteer' || section === 'projects')
    return (
      named?.name || named?.organization || named?.position || `entry ${Number(index) + 1} of ${section}`
    );
  return PLACES[section!] ?? section!;
}

/** A line that names a term or something that implies it. */
export interface Witness {
  readonly line: Line;
  readonly mention: Mention;
  /** Whether it names the term itself. */
  readonly direct: boolean;
}

/** Lines that name one of the terms, those that name it directly first, each line once. */
export function witnessesOf(
  lines: readonly Line[],
  terms: readonly string[],
  worth: Line['worth'],
): Witness[] {
  const found = lines
    .filter((line) => line.worth === worth)
    .flatMap((line): Witness[] => {
      const direct = line.mentions.find(({ term }) => terms.includes(term));
      if (direct) return [{ line, mention: direct, direct: true }];
      const implying = line.mentions.find(({ term }) =>
        impliedBy(term).some((wider) => terms.includes(wider)),
      );
      return implying ? [{ line, mention: implying, direct: false }] : [];
    });
  return [...found.filter(({ direct }) => direct), ...found.filter(({ direct }) => !direct)];
}
