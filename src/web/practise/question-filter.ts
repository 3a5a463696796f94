import type { QuestionSummary } from '#api/responses';
import { typeName } from '../shell/format.js';

/** What narrows the list of questions; an empty string narrows nothing. */
export interface QuestionFilter {
  readonly text: string;
  readonly skill: string;
  readonly type: string;
  readonly level: string;
}

export const NO_FILTER: QuestionFilter = { text: '', skill: '', type: '', level: '' };

/** Names of skills by id, for search and display. */
export type SkillNames = ReadonlyMap<string, string>;

/** The questions that match every word of the text, in title, prompt, type or skill, and each filter that is set. */
export function filterQuestions(
  questions: readonly QuestionSummary[],
  filter: QuestionFilter,
  skills: SkillNames,
): QuestionSummary[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    if (filter.skill && !question.skills.includes(filter.skill)) return false;
    if (filter.type && question.type !== filter.type) return false;
    if (filter.level && !question.levels.some((level) => level === filter.level)) return false;
    const text = plain(
      [
        question.title,
        question.prompt,
        typeName(question.type),
        ...question.skills.map((id) => skills.get(id) ?? id),
      ].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/** What narrows the list now, in words: `the text “depth” and the type “technical”`; empty when nothing does. */
export function narrowedBy(filter: QuestionFilter, skills: SkillNames): string {
  const parts = [
    filter.text.trim() && `the text “${filter.text.trim()}”`,
    filter.skill && `the skill “${skills.get(filter.skill) ?? filter.skill}”`,
    filter.type && `the type “${typeName(filter.type)}”`,
    filter.level && `the level “${filter.level}”`,
  ].filter((part) => part !== '');
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Lower case without accents, so that "resume" finds "résumé". */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
