import type { InterviewSummary, Today } from '#api/responses';
import type { Level } from '#content/level';
import { answersBySkill, type History, selectQuestion } from '#interview/select';
import { NEW_INTERVIEW, type State } from '#interview/state';
import type { SummaryRow } from '#store/store';
import { undefendedClaims } from './claims.js';
import type { Conductor } from './conductor.js';

/** How many lines each list of Today shows. */
const UNFINISHED = 3;
const MISSED = 6;
const LAST = 6;
/** Answers looked through for missed points. */
const LATELY = 20;
/** At most this many missed points of one answer, so that one bad evening does not fill the list. */
const MISSED_OF_ONE = 2;

/** What to go on with: read from summaries and resumes, never from logs. */
export async function today(conductor: Conductor, level: Level): Promise<Today> {
  const { store, pack } = conductor;
  const [open, latest, history, lately] = await Promise.all([
    store.summaries({ limit: UNFINISHED, status: 'open' }),
    store.summaries({ limit: LAST, status: 'ended' }),
    store.history(),
    store.answeredLately(LATELY),
  ]);
  const answers = answersBySkill(NEW_INTERVIEW, pack.candidates, history);
  // A question answered well since must not stay on the list: only the latest answer to each counts.
  // What the pack does not hold, such as the question about a claim, cannot be started from there.
  const known = new Set(pack.items.map(({ id }) => id));
  const newest = lately.filter(
    (row, index) =>
      known.has(row.question) && lately.findIndex((other) => other.question === row.question) === index,
  );
  return {
    unfinished: open.rows.map(summaryOf),
    next: nextQuestion(conductor, level, history),
    missed: newest
      .flatMap((row) =>
        row.missed.slice(0, MISSED_OF_ONE).map(({ statement, verdict }) => ({ row, statement, verdict })),
      )
      .slice(0, MISSED)
      .map(({ row, statement, verdict }) => ({
        question: row.question,
        title: row.title,
        skill: row.skill,
        round: row.round,
        interview: row.interview,
        at: row.at,
        statement,
        verdict: verdict as Today['missed'][number]['verdict'],
      })),
    claims: await undefendedClaims(conductor, history),
    last: latest.rows.map(summaryOf),
    answered: Object.values(history).reduce((sum, { times }) => sum + times, 0),
    coverage: pack.skills.map((skill) => ({
      skill: skill.id,
      name: skill.short,
      answers: answers.get(skill.id) ?? 0,
      questions: pack.questions.filter((question) => question.skills[0] === skill.id).length,
    })),
  };
}

/** The question that an interview of one, chosen by coverage, would ask. The seed is the day's, so it stays put. */
function nextQuestion(
  { pack, rounds, skills, now }: Conductor,
  level: Level,
  history: History,
): Today['next'] {
  const seed = Math.floor(now().getTime() / 86_400_000);
  const state: State = {
    ...NEW_INTERVIEW,
    setup: {
      round: '',
      level,
      minutes: 0,
      feedback: 'end',
      order: 'coverage',
      seed,
      pack: { id: pack.id, version: pack.version },
    },
  };
  // A task takes an hour: it is offered where one chooses it, not as the next thing to go on with.
  const quick = pack.candidates.filter(({ item }) => !item.work);
  const selection = selectQuestion(state, quick, history, skills);
  if (!selection) return null;
  const { item } = selection.candidate;
  const round = Object.values(rounds).find((one) => one.asks(item))!;
  return {
    question: item.id,
    round: round.id,
    title: item.title,
    prompt: item.prompt,
    skill: item.skills[0]!,
    minutes: item.minutes,
    level,
    reason: selection.reason.replace(/^Asked because/, 'Chosen because'),
  };
}

/** A stored summary as the API shows it. */
export function summaryOf(row: SummaryRow): InterviewSummary {
  const { sequence: _sequence, questions, level, ...rest } = row;
  return { ...rest, level: level as Level, questions: [...questions] };
}
