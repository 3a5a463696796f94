import type { ModelStatus } from '#api/responses';
import type { Report, TurnReport } from '#interview/report';

/** The server brings answers to the model by itself so long after an interview's end, milliseconds. */
const BY_ITSELF_MS = 600_000;

/** What is known of a second reading that the page waits for. */
export interface Waiting {
  /** Whether somebody asked for it here; else the server may be about it by itself. */
  readonly byHand: boolean;
  /** Why it failed since it was asked for. */
  readonly failure: string | null;
  /** Whether it was waited for as long as the page waits. */
  readonly late: boolean;
}

/**
 * How a question stands with the second reader. `none`: nothing to say. `maybe`: it may be reading by itself.
 * `late`: asked for, and nothing came for long.
 */
export type SecondState = 'none' | 'read' | 'reading' | 'maybe' | 'failed' | 'late' | 'unread';

type Judged = Pick<TurnReport, 'judgement' | 'pending'>;

/** Whether a question's answers are judged and could be read, but were not. */
export const isUnread = ({ judgement, pending }: Judged): boolean =>
  !pending && judgement?.scored === true && judgement.secondBy === undefined;

/** Whether the server brings an interview's answers to the model by itself. */
export function readByItself({ endedAt }: Pick<Report, 'endedAt'>, now: number): boolean {
  return endedAt !== null && now - Date.parse(endedAt) < BY_ITSELF_MS;
}

export function secondState(
  turn: Judged,
  model: ModelStatus | undefined,
  { byHand, failure, late }: Waiting,
  byItself: boolean,
): SecondState {
  if (turn.judgement?.secondBy !== undefined) return 'read';
  if (!isUnread(turn) || !model || model.source === 'none') return 'none';
  if (byHand) return failure === null ? (late ? 'late' : 'reading') : 'failed';
  if (model.last?.ok === false) return 'failed';
  return byItself && !late ? 'maybe' : 'unread';
}
