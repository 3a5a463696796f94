import { useMutation } from '@tanstack/react-query';
import type { EventWithState } from '#api/responses';
import type { MoveName } from '#interview/events';
import type { StateView } from '#interview/view';
import { post, RequestFailed } from '../client.js';
import { newKey } from '../shell/new-key.js';
import { backoff } from './outbox.js';
import type { Accept } from './use-interview.js';

/** While the connection is lost a move is tried this often; then the candidate is told. */
const MOST_ATTEMPTS = 4;

interface Move {
  readonly key: string;
  readonly move: MoveName;
  readonly question?: string;
}

/** Makes moves, each with one key; `onMade` is told before the new state is taken in. */
export function useMoves(id: string, accept: Accept, onMade: (move: MoveName, state: StateView) => void) {
  const mutation = useMutation({
    mutationFn: (move: Move) => post<EventWithState>(`/api/interviews/${id}/moves`, move),
    retry: (failures, error) => error instanceof RequestFailed && error.offline && failures < MOST_ATTEMPTS,
    retryDelay: backoff,
    onSuccess: ({ state }, { move }) => {
      onMade(move, state);
      accept(state);
    },
    onError: (error) => {
      if (error instanceof RequestFailed && error.problem.state) accept(error.problem.state);
    },
  });
  return {
    error: mutation.error,
    busy: mutation.isPending,
    forget: mutation.reset,
    make: (move: MoveName, question?: string) => {
      if (!mutation.isPending) mutation.mutate({ key: newKey(), move, ...(question ? { question } : {}) });
    },
  };
}
