import type { Suggestion } from '#api/resume';
import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { contentWords, stem } from './content-words.js';
import { type Line, linesOf } from './evidence.js';
import { type Lack, lacksOf } from './suggestion-rules.js';
import { impliedBy, mentionsIn } from './vocabulary.js';

const LINES = /^(?:work|volunteer|projects)\[\d+\]\.highlights\[\d+\]$/;
const PROSE = /^(?:work|volunteer)\[\d+\]\.summary$|^projects\[\d+\]\.description$|^basics\.summary$/;

/**
 * What lines of a resume lack, in the order of the resume, and then the skills that no line uses. A suggestion points
 * at a field, quotes the line and asks what only the person knows: nothing is rewritten, and no fact is offered.
 * Made to be right rather than complete: a line that is not listed may still be weak.
 */
export function suggestionsFor(resume: Resume): Suggestion[] {
  const fields = resumeFields(resume).flatMap(({ path, value }) => {
    if (LINES.test(path)) return lacksOf(value).map((lack) => suggestion(path, value, lack));
    if (PROSE.test(path)) return proseLacks(path, value);
    return [];
  });
  return [...fields, ...metricsWithoutBaseline(resume), ...unusedSkills(resume)];
}

function suggestion(path: string, quote: string, lack: Lack): Suggestion {
  return { path, quote, ...lack };
}

/** Prose introduces: of it only claims and inflation are asked about. */
function proseLacks(path: string, value: string): Suggestion[] {
  const kinds = path === 'basics.summary' ? ['other'] : ['number', 'baseline', 'other'];
  return value.split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u).flatMap((sentence) =>
    lacksOf(sentence)
      .filter(({ lacks }) => kinds.includes(lacks))
      .map((lack) => suggestion(path, sentence.trim(), lack)),
  );
}

function metricsWithoutBaseline(resume: Resume): Suggestion[] {
  return (resume.projects ?? []).flatMap(({ metric }, index) => {
    if (!metric?.after || metric.before) return [];
    const what = `${metric.name ? `${metric.name} ` : ''}${metric.after}`;
    return [
      {
        path: `projects[${index}].metric.after`,
        quote: metric.after,
        lacks: 'baseline' as const,
        message: `The project gives what came out (${what}) and not what it was before.`,
        ask: `${what}: what was it before, or what did the simplest method give on the same data?`,
      },
    ];
  });
}

/** What everybody here uses daily: nobody writes a line about it, and nobody doubts it. */
const TAKEN_FOR_GRANTED = new Set([
  'Python',
  'NumPy',
  'pandas',
  'SciPy',
  'Matplotlib',
  'Git',
  'Linux',
  'Jupyter',
  'programming',
]);

/** Skills that are listed and that no line of work, projects, volunteering or publications shows. */
function unusedSkills(resume: Resume): Suggestion[] {
  // The keywords of a project tie a skill to it, which is less than a line and enough to ask about there.
  const shown = linesOf(resume).filter(
    ({ worth, path }) => worth === 'shown' || /^projects\[\d+\]\.keywords/.test(path),
  );
  if (!shown.some(({ worth }) => worth === 'shown')) return [];
  const words = new Set(shown.flatMap(({ text }) => contentWords(text).map(stem)));
  return resumeFields(resume).flatMap(({ path, value }) => {
    if (!/^skills\[\d+\]\.keywords\[\d+\]$/.test(path) && !isLoneSkill(resume, path)) return [];
    if (isUsed(value, shown, words)) return [];
    return [
      {
        path,
        quote: value,
        lacks: 'evidence' as const,
        message: `“${value}” is listed as a skill, and no line of work, projects or publications uses it.`,
        ask: `Where did you use “${value}”, and what came of it? If nowhere worth a line, it can go.`,
      },
    ];
  });
}

/** A skill without keywords is one itself; with them, its name is their heading. */
function isLoneSkill(resume: Resume, path: string): boolean {
  const index = /^skills\[(\d+)\]\.name$/.exec(path)?.[1];
  return index !== undefined && (resume.skills?.[Number(index)]?.keywords ?? []).length === 0;
}

function isUsed(skill: string, shown: readonly Line[], words: ReadonlySet<string>): boolean {
  const terms = mentionsIn(skill).map(({ term }) => term);
  if (terms.length > 0) {
    if (terms.every((term) => TAKEN_FOR_GRANTED.has(term))) return true;
    return terms.some((term) =>
      shown.some(({ mentions }) => mentions.some((one) => impliedBy(one.term).includes(term))),
    );
  }
  const own = contentWords(skill);
  // What holds no word to look for is not asked about.
  return own.length === 0 || own.some((word) => words.has(stem(word)));
}
