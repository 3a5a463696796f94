import { randomUUID } from 'node:crypto';
import type { Question } from '#content/question';
import type { InterviewEvent, NewEvent } from '#interview/events';
import { fold, NEW_INTERVIEW, type State } from '#interview/state';
import type { Store } from '../store.js';
import { candidates } from './questions.js';

/** The event that begins an interview. */
export function started(choices: Partial<Extract<NewEvent, { type: 'started' }>['data']> = {}): NewEvent {
  const pack = { id: 'test-pack', version: '1' };
  const data = {
    round: 'concept',
    level: 'mid',
    minutes: 30,
    feedback: 'end',
    order: 'coverage',
    seed: 1,
    pack,
    ...choices,
  } as const;
  return { type: 'started', data };
}

export function asked(index = 0): NewEvent {
  const { item, hash } = candidates[index]!;
  return { type: 'asked', data: { question: item.id, item, hash, reason: 'Asked by a test.' } };
}

export function answered(
  text: string,
  { question = 0, key = randomUUID() as string } = {},
): NewEvent & { key: string } {
  return {
    type: 'answered',
    key,
    data: { question: candidates[question]!.item.id, text, source: 'typed', after: 'none' },
  };
}

/** A judgement of answers by their sequences: every point missed but the first, which is made. */
export function judged(answers: number[], score: number, { question = 0, quote = 'x' } = {}): NewEvent {
  const { item } = candidates[question]!;
  const common = { sure: true, confidence: 1, after: 'none' } as const;
  const points = item.points.map(({ id }, index) =>
    index === 0
      ? { id, verdict: 'made' as const, ...common, answer: answers[0]!, quote, start: 0, end: quote.length }
      : { id, verdict: 'missed' as const, ...common },
  );
  const judgement = { score, scored: true, points, misconceptions: [], flags: [], grader: 'test@1' };
  return { type: 'judged', data: { question: item.id, answers, judgement, provisional: true } };
}

/** That the second point, which is missed, should be made. */
export function disputed(meant: string, { key = randomUUID() as string } = {}): NewEvent {
  const { item } = candidates[0]!;
  return {
    type: 'disputed',
    key,
    data: { question: item.id, point: item.points[1]!.id, verdict: 'made', meant },
  };
}

export function moved(
  move: 'skip' | 'do-not-know' | 'repeat' | 'pause' | 'resume',
  item?: Question,
  key?: string,
): NewEvent {
  return { type: 'moved', ...(key ? { key } : {}), data: { move, ...(item ? { question: item.id } : {}) } };
}

export const ended: NewEvent = {
  type: 'ended',
  data: { how: 'stopped', reason: 'You ended the interview.' },
};

/** The n-th minute of a day, as a time. */
export function minute(n: number): string {
  return new Date(Date.UTC(2026, 0, 5, 9, n)).toISOString();
}

/** Appends batches one after the other, a minute apart; gives the id and the state they lead to. */
export async function record(
  store: Store,
  batches: readonly (readonly NewEvent[])[],
  { id = randomUUID() as string, from = 0 } = {},
): Promise<{ id: string; state: State }> {
  let state = NEW_INTERVIEW;
  for (const [index, batch] of batches.entries())
    state = (await store.append(id, state, batch, minute(from + index))).state;
  return { id, state };
}

/** The log that `record` would store. */
export function logOf(news: readonly NewEvent[], from = 0): InterviewEvent[] {
  return news.map(
    (event, index) => ({ ...event, sequence: index + 1, at: minute(from + index) }) as InterviewEvent,
  );
}

export async function stateOf(store: Store, id: string): Promise<State> {
  return fold(await store.events(id));
}
