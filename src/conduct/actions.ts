import type { z } from 'zod';
import type { PostAnswer, PostMove, StartInterview } from '#api/requests';
import type { InterviewWithState } from '#api/responses';
import type { Question } from '#content/question';
import { MOST_ITEMS, type NewEvent } from '#interview/events';
import type { Report } from '#interview/report';
import { awaitingTurn, fold, levelOf, NEW_INTERVIEW, reopenable, type State } from '#interview/state';
import { openPrompt } from '#interview/turn';
import { viewOf } from '#interview/view';
import type { Conductor } from './conductor.js';
import { type KeyedReply, keyed } from './keyed.js';
import { Refusal } from './refusal.js';
import { setupOf } from './setup.js';

/** What a candidate can do in an interview. Each resolves once it is durable. */

/** Starts an interview and asks its first question. @throws Refusal 422 for choices that do not fit the pack */
export async function startInterview(
  conductor: Conductor,
  request: z.output<typeof StartInterview>,
): Promise<InterviewWithState> {
  const setup = setupOf(request, conductor, await broughtAlong(conductor, request.questions ?? []));
  const id = conductor.newId();
  await conductor.store.append(
    id,
    NEW_INTERVIEW,
    [{ type: 'started', data: setup }],
    conductor.now().toISOString(),
  );
  return { id, state: await conductor.view(id) };
}

/** Questions that no pack holds, from the log of the interview that asked them last: what was made for this person. */
async function broughtAlong({ pack, store }: Conductor, ids: readonly string[]): Promise<Question[]> {
  const strange = [...new Set(ids)].filter((id) => !pack.items.some((item) => item.id === id));
  const found = await Promise.all(
    strange.slice(0, MOST_ITEMS).map(async (id) => {
      const [row] = await store.answersTo(id, 1);
      const { setup } = row ? fold(await store.events(row.interview)) : NEW_INTERVIEW;
      return setup?.items?.find((item) => item.id === id) ?? [];
    }),
  );
  return found.flat();
}

/** Stores an answer; `repeated` when its key was seen before, with the first reply again. @throws Refusal 404, 409 */
export async function answer(
  conductor: Conductor,
  id: string,
  request: z.output<typeof PostAnswer>,
): Promise<KeyedReply> {
  const { key, text, question, source, words } = request;
  return keyed(conductor, id, key, (state) => {
    const turn = openTurn(id, state, question);
    const { kind, prompt } = openPrompt(turn);
    const isReply = kind !== 'question';
    const data = { question: turn.question, text, source, ...(words ? { words } : {}) };
    const event: NewEvent = {
      type: 'answered',
      key,
      data: isReply ? { ...data, after: 'probe', prompt } : { ...data, after: 'none' },
    };
    return state.paused ? [{ type: 'moved', data: { move: 'resume' } }, event] : [event];
  });
}

/** Carries out a move. @throws Refusal 404, 409 when it makes no sense now */
export async function move(
  conductor: Conductor,
  id: string,
  request: z.output<typeof PostMove>,
): Promise<KeyedReply> {
  return keyed(conductor, id, request.key, (state) => [
    { ...moveEvent(conductor, id, state, request), key: request.key },
  ]);
}

/** Ends an interview (or finds it ended), judges what is there, and returns the report. */
export async function endInterview(conductor: Conductor, id: string): Promise<Report> {
  await conductor.write(id, (state) =>
    state.status === 'ended'
      ? []
      : [{ type: 'ended', data: { how: 'stopped', reason: 'You ended the interview.' } }],
  );
  return conductor.report(id);
}

function moveEvent(
  conductor: Conductor,
  id: string,
  state: State,
  { move: name, question }: z.output<typeof PostMove>,
): NewEvent {
  const refuse = (title: string, detail: string) =>
    new Refusal(409, title, detail, { state: viewOf(id, state) });
  if (state.status === 'ended')
    throw refuse('The interview has ended', 'Open its report, or start another interview.');
  if (name === 'pause' || name === 'resume') {
    if (state.paused === (name === 'pause'))
      throw refuse(
        state.paused ? 'It is paused already' : 'It is not paused',
        'Go on with the state that came with this.',
      );
    return { type: 'moved', data: { move: name } };
  }
  if (name === 'reopen') {
    const target = reopenable(state, question);
    if (!target)
      throw refuse(
        'There is no answer to reopen',
        'An answer can be reopened until its feedback has been shown.',
      );
    return { type: 'withdrawn', data: { question: target.turn.question, answer: target.sequence } };
  }
  const turn = openTurn(id, state, question);
  if (name === 'hand-in' && !turn.item.work)
    throw refuse('There is no task to hand in', 'Answer the question, or skip it.');
  if (name !== 'hint') return { type: 'moved', data: { move: name, question: turn.question } };
  const hint = conductor.roundOf(state).hint(turn, levelOf(state));
  if (!hint)
    throw refuse('There is no hint left', 'Every point of this question has been asked about or made.');
  return { type: 'moved', data: { move: 'hint', question: turn.question, ...hint } };
}

/** The turn that waits for the candidate, if it is the one meant. @throws Refusal 409 with the state */
function openTurn(id: string, state: State, question: string | undefined) {
  const refuse = (title: string, detail: string) =>
    new Refusal(409, title, detail, { field: 'question', state: viewOf(id, state) });
  if (state.status === 'ended')
    throw refuse(
      'The interview has ended',
      'What was answered is in its report. Start another interview to go on.',
    );
  const turn = awaitingTurn(state);
  if (!turn)
    throw refuse(
      'The last answer is still being read',
      'Wait a moment and send it again; nothing was stored.',
    );
  if (question !== undefined && question !== turn.question) {
    throw refuse(
      'That question is not the current one',
      `The current question is “${turn.item.title}” (${turn.question}). Look at the state that came with this, then answer it.`,
    );
  }
  return turn;
}
