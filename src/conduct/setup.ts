import type { z } from 'zod';
import type { StartInterview } from '#api/requests';
import type { Question } from '#content/question';
import type { Started } from '#interview/events';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';

/** Minutes planned for a question where only a number of questions is chosen; a task takes a round's whole length. */
const MINUTES_A_QUESTION = 10;

/**
 * The choices of a request, completed and checked against the pack.
 * @param brought questions that the pack does not hold and that may be asked all the same
 * @throws Refusal 422 naming the field
 */
export function setupOf(
  request: z.output<typeof StartInterview>,
  conductor: Conductor,
  brought: readonly Question[] = [],
): z.infer<typeof Started> {
  const { pack, rounds } = conductor;
  const round = Object.hasOwn(rounds, request.round) ? rounds[request.round] : undefined;
  const refuse = (field: string, title: string, detail: string) => new Refusal(422, title, detail, { field });
  if (!round)
    throw refuse(
      'round',
      `There is no round "${request.round}"`,
      `Choose one of: ${Object.keys(rounds).join(', ')}.`,
    );
  if (request.pack !== undefined && request.pack !== pack.id)
    throw refuse('pack', `There is no pack "${request.pack}"`, `The pack here is "${pack.id}".`);
  const known = [...pack.items, ...brought];
  const own = known.filter((question) => round.asks(question));
  for (const id of request.questions ?? []) {
    if (own.some((question) => question.id === id)) continue;
    const other = known.find((question) => question.id === id);
    throw refuse(
      'questions',
      other ? `"${id}" is not a question of the round "${round.id}"` : `There is no question "${id}"`,
      other
        ? `Start it with the round that asks it: ${Object.values(rounds)
            .filter((one) => one.asks(other))
            .map((one) => one.id)
            .join(', ')}.`
        : `Choose from: ${own.map((question) => question.id).join(', ')}.`,
    );
  }
  for (const id of request.skills ?? []) {
    if (!pack.skills.some((skill) => skill.id === id)) {
      throw refuse(
        'skills',
        `There is no skill "${id}"`,
        `Choose from: ${pack.skills.map((skill) => skill.id).join(', ')}.`,
      );
    }
  }
  if (
    request.skills?.length &&
    !own.some((question) => question.skills.some((skill) => request.skills!.includes(skill)))
  ) {
    throw refuse(
      'skills',
      `The round "${round.id}" has no question on the chosen skills`,
      'Choose other skills, or none for all of them.',
    );
  }
  const questions = request.questions && [...new Set(request.questions)];
  const tasks = round.folders
    ? Math.max(1, Math.floor((request.minutes ?? round.minutes) / round.minutes))
    : undefined;
  const count = questions?.length ?? request.count ?? tasks;
  const planned =
    questions?.reduce((sum, id) => sum + own.find((question) => question.id === id)!.minutes, 0) ??
    (count && count * (round.folders ? round.minutes : MINUTES_A_QUESTION));
  return {
    round: round.id,
    level: request.level,
    minutes: request.minutes ?? planned ?? round.minutes,
    feedback: request.feedback,
    order: questions ? 'given' : (request.order ?? 'coverage'),
    ...(request.skills?.length ? { skills: request.skills } : {}),
    ...(questions ? { questions } : {}),
    ...(count ? { count } : {}),
    seed: request.seed ?? conductor.newSeed(),
    pack: { id: pack.id, version: pack.version },
    ...(brought.length > 0 ? { items: [...brought] } : {}),
  };
}
