import type { GuideResponse, QuestionHistory, QuestionList } from '#api/responses';
import { readingMinutes } from '#content/guide';
import type { Level } from '#content/level';
import type { Question, QuestionType } from '#content/question';
import { turnReport } from '#interview/report';
import { fold, levelOf } from '#interview/state';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';

export interface QuestionFilter {
  readonly text?: string | undefined;
  readonly skill?: string | undefined;
  readonly type?: QuestionType | undefined;
  readonly level?: Level | undefined;
}

/** The pack's questions that fit a filter, each with how often it was answered. */
export async function listQuestions(
  { pack, rounds, store }: Conductor,
  filter: QuestionFilter,
): Promise<QuestionList> {
  const history = await store.history();
  const questions = pack.items.filter((question) => fits(question, filter));
  return {
    skills: [...pack.skills],
    questions: questions.map(({ id, title, prompt, type, skills, levels, minutes, work }, index) => ({
      id,
      round: Object.values(rounds).find((round) => round.asks(questions[index]!))!.id,
      title,
      prompt: work ? beginningOf(prompt) : prompt,
      type,
      skills,
      levels,
      minutes,
      times: history[id]?.times ?? 0,
      last: history[id]?.last ?? null,
      score: history[id]?.score ?? null,
    })),
  };
}

/** The first paragraph of a task, as plain text: the whole of it is for the desk. */
function beginningOf(statement: string): string {
  return statement
    .split(/\n\s*\n/)[0]!
    .replace(/\s+/g, ' ')
    .replaceAll('`', '');
}

function fits(question: Question, { text, skill, type, level }: QuestionFilter): boolean {
  if (skill && !question.skills.includes(skill)) return false;
  if (type && question.type !== type) return false;
  if (level && !question.levels.includes(level)) return false;
  const haystack = `${question.title} ${question.prompt} ${question.skills.join(' ')}`.toLowerCase();
  return (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** Answers looked up for a side-by-side reading. */
const MOST_ANSWERS = 20;

/** Every answer given to a question, newest first. @throws Refusal 404 for a question that neither the pack nor a log has */
export async function questionHistory(
  { store, pack }: Conductor,
  question: string,
): Promise<QuestionHistory> {
  const rows = await store.answersTo(question, MOST_ANSWERS);
  if (rows.length === 0 && !pack.items.some(({ id }) => id === question)) {
    throw new Refusal(
      404,
      'There is no such question',
      `No question has the id "${question}". GET /api/questions lists those there are.`,
    );
  }
  const answers = await Promise.all(
    rows.map(async (row) => {
      const state = fold(await store.events(row.interview));
      const turn = state.turns[row.turn];
      if (!turn) return [];
      const report = turnReport(turn, levelOf(state));
      return [
        {
          interview: row.interview,
          at: row.at,
          level: levelOf(state),
          score: report.score,
          outcome: report.outcome,
          text: report.thread
            .flatMap((said) => (said.kind === 'answer' && !said.withdrawn ? [said.text] : []))
            .join('\n\n'),
          verdicts: (report.judgement?.points ?? []).map(({ id, verdict, beyond }) => ({
            id,
            verdict,
            beyond: beyond ?? false,
          })),
        },
      ];
    }),
  );
  return { question, answers: answers.flat() };
}

/** The guide with everything its page links to. */
export function guideResponse({ pack, rounds }: Conductor): GuideResponse {
  const roundOf = (question: Question) => Object.values(rounds).find((round) => round.asks(question))!.id;
  return {
    guide: pack.guide,
    skills: [...pack.skills],
    readingMinutes: readingMinutes(pack.guide),
    questions: Object.fromEntries(
      pack.items.map((question) => [question.id, { title: question.title, round: roundOf(question) }]),
    ),
    rounds: Object.values(rounds).map(({ id, title, summary, minutes }) => ({ id, title, summary, minutes })),
  };
}
