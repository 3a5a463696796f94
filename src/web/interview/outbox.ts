import type { PostAnswer } from '#api/requests';
import type { EventWithState, Problem } from '#api/responses';
import type { StateView } from '#interview/view';
import { RequestFailed } from '../client.js';
import { type Keep, readJson } from '../shell/keep.js';
import type { Slot } from './draft.js';

/** An answer that the candidate finished and the server has not acknowledged. Its key never changes. */
export interface Outgoing extends Slot {
  readonly key: string;
  readonly text: string;
}

/** What became of one attempt to send it. */
export type Delivery =
  | { readonly kind: 'stored'; readonly state: StateView }
  /** Not stored as far as known: send the same key again. */
  | { readonly kind: 'waiting'; readonly problem: Problem }
  /** Refused for good: sending it again would be refused again. */
  | { readonly kind: 'refused'; readonly problem: Problem };

const OUTBOX = 'fovea-outbox';

const prefixOf = (interview: string) => `${OUTBOX}:${interview}:`;

export function keepOutgoing(keep: Keep, interview: string, outgoing: Outgoing): boolean {
  return keep.set(prefixOf(interview) + outgoing.key, JSON.stringify(outgoing));
}

/** An answer that still has to be sent, also after a refresh; null where there is none. */
export function readOutgoing(keep: Keep, interview: string): Outgoing | null {
  for (const place of keep
    .keys()
    .filter((name) => name.startsWith(prefixOf(interview)))
    .toSorted()) {
    const { key, question, prompt, text } = (readJson(keep, place) ?? {}) as Partial<Outgoing>;
    const whole = [key, question, prompt, text].every((part) => typeof part === 'string');
    if (whole) return { key, question, prompt, text } as Outgoing;
  }
  return null;
}

/** Forgets an answer once the server has it, or has refused it. */
export function forgetOutgoing(keep: Keep, interview: string, key: string): void {
  keep.remove(prefixOf(interview) + key);
}

const CUT_OFF: Problem = {
  title: 'The reply was cut off',
  status: 0,
  detail: 'The answer is sent again with the same key.',
};

/** Sends an answer once. Never rejects. */
export async function deliver(
  outgoing: Outgoing,
  send: (body: PostAnswer) => Promise<EventWithState>,
): Promise<Delivery> {
  const { key, text, question } = outgoing;
  try {
    const { state } = await send({ key, text, question });
    return { kind: 'stored', state };
  } catch (error) {
    const problem = error instanceof RequestFailed ? error.problem : CUT_OFF;
    return { kind: worthRepeating(problem) ? 'waiting' : 'refused', problem };
  }
}

/** A lost connection, a failing server, and one that is still reading the last answer pass by themselves. */
export function worthRepeating({ status, state }: Problem): boolean {
  if (status === 0 || status === 408 || status === 425 || status === 429 || status >= 500) return true;
  return status === 409 && state?.status === 'open' && state.current?.kind === 'judging';
}

/** How long to wait before attempt `n` (from 0), milliseconds: 0.5 s, doubling up to 4 s. */
export function backoff(n: number): number {
  return Math.min(4_000, 500 * 2 ** n);
}
