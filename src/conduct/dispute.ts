import type { z } from 'zod';
import type { PostDispute } from '#api/requests';
import { type DisputeTarget, disputeOf, judgedVerdict } from '#interview/dispute';
import type { Disputed, DisputedVerdict } from '#interview/dispute-schemas';
import type { NewEvent } from '#interview/events';
import type { Verdict } from '#interview/judgement';
import type { State } from '#interview/state';
import type { Turn } from '#interview/turn';
import { viewOf } from '#interview/view';
import type { Conductor } from './conductor.js';
import { type KeyedReply, keyed } from './keyed.js';
import { Refusal } from './refusal.js';

type Request = z.output<typeof PostDispute>;

/**
 * Stores that a verdict is wrong, or takes that back. It changes no score: only a grader judges.
 * @throws Refusal 404, 409 where it makes no sense now, 422 where nothing of the kind was asked or judged
 */
export function dispute(conductor: Conductor, id: string, request: Request): Promise<KeyedReply> {
  return keyed(conductor, id, request.key, (state) => [disputedEvent(id, state, request)]);
}

function disputedEvent(id: string, state: State, request: Request): NewEvent {
  const { key, question, point, misconception, verdict, meant, withdrawn } = request;
  const target: DisputeTarget =
    point === undefined ? { about: 'misconception', id: misconception! } : { about: 'point', id: point };
  const refuse = (status: 409 | 422, field: string, title: string, detail: string) =>
    new Refusal(status, title, detail, status === 409 ? { field, state: viewOf(id, state) } : { field });
  const turn = state.turns.findLast((one) => one.question === question);
  if (!turn)
    throw refuse(
      422,
      'question',
      'That question was not asked in this interview',
      `Name one that was: ${state.turns.map((one) => one.question).join(', ') || 'none so far'}.`,
    );
  if (!turn.judged)
    throw refuse(
      409,
      'question',
      'That question is not judged',
      'A verdict can be disputed once there is one. Nothing was stored.',
    );
  const standing = disputeOf(turn.disputes, target);
  if (withdrawn && !standing)
    throw refuse(
      409,
      target.about,
      'There is no dispute to take back',
      'This verdict is not disputed, or the dispute was taken back before. Reload the report.',
    );
  if (!withdrawn) checkTarget(turn, target, verdict, refuse);
  const said = { question, meant, ...(withdrawn ? { withdrawn } : {}) } as const;
  const data: Disputed =
    target.about === 'point'
      ? { ...said, point: target.id, verdict: verdict as Verdict }
      : { ...said, misconception: target.id, verdict: 'not-asserted' };
  return { type: 'disputed', key, data };
}

/** @throws Refusal 422 unless the judgement says something else of the target */
function checkTarget(
  turn: Turn,
  target: DisputeTarget,
  verdict: DisputedVerdict,
  refuse: (status: 422, field: string, title: string, detail: string) => Refusal,
): void {
  const judged = judgedVerdict(turn.judged!.judgement, target);
  if (judged === undefined)
    throw refuse(
      422,
      target.about,
      target.about === 'point'
        ? `The question “${turn.item.title}” has no such point`
        : 'The judgement does not say that you asserted that',
      target.about === 'point'
        ? 'Take the id of a point from the report.'
        : 'Only a misconception that the report lists can be disputed.',
    );
  if (judged === verdict)
    throw refuse(
      422,
      'verdict',
      'That is the verdict already',
      `The grader says "${judged}" as well; choose another verdict, or leave this one as it is.`,
    );
}
