import type { EventWithState } from '#api/responses';
import type { InterviewEvent, NewEvent } from '#interview/events';
import { awaitingTurn, fold, type State } from '#interview/state';
import { viewOf } from '#interview/view';
import { DuplicateKey } from '#store/errors';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';

/** A reply, and whether it is the first one given again. */
export type KeyedReply = EventWithState & { readonly repeated: boolean };

/** Writes what a keyed request asks for, once: the same key again gives the first reply again. */
export async function keyed(
  conductor: Conductor,
  id: string,
  key: string,
  decide: (state: State) => NewEvent[],
): Promise<KeyedReply> {
  const before = await conductor.store.eventByKey(id, key);
  if (before) return { ...(await replyAt(conductor, id, before)), repeated: true };
  // The interviewer may be about to ask; who answers before that would be told to wait for nothing.
  const state = await conductor.load(id);
  if (state.status === 'open' && !awaitingTurn(state)) await conductor.advance(id);
  try {
    const { events } = await conductor.write(id, decide);
    const reply = await replyAt(conductor, id, events.find((event) => event.key === key)!);
    conductor.advanceSoon(id);
    return { ...reply, repeated: false };
  } catch (error) {
    // A twin with the same key may have been quicker; what it changed can make this one look out of place.
    const first =
      error instanceof DuplicateKey || error instanceof Refusal
        ? await conductor.store.eventByKey(id, key)
        : null;
    if (!first) throw error;
    return { ...(await replyAt(conductor, id, first)), repeated: true };
  }
}

/** The event as it is stored, and the state just after it: the same to the letter whenever it is asked for. */
async function replyAt(
  conductor: Conductor,
  id: string,
  { sequence: at }: InterviewEvent,
): Promise<EventWithState> {
  const events = (await conductor.store.events(id)).filter(({ sequence }) => sequence <= at);
  return { event: events.at(-1)!, state: viewOf(id, fold(events)) };
}
