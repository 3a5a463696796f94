import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PostDispute } from '#api/requests';
import type { EventWithState } from '#api/responses';
import type { Report } from '#interview/report';
import type { StateView } from '#interview/view';
import { post, RequestFailed } from '../client.js';
import { newKey } from '../shell/new-key.js';
import { type Disputable, withDisputesOf } from './dispute.js';

type Said = Pick<PostDispute, 'verdict' | 'meant' | 'withdrawn'>;

/** Says that a verdict is wrong, or takes that back, and shows it in the report; what is sent again has the same key. */
export function useDispute(interview: string, question: string, { about, id }: Disputable) {
  const queries = useQueryClient();
  const attempt = useRef<{ said: string; key: string } | null>(null);
  const show = async (state: StateView) => {
    // A report that was asked for before must not overwrite what is known since.
    await queries.cancelQueries({ queryKey: ['report', interview] });
    queries.setQueryData<Report>(['report', interview], (report) => report && withDisputesOf(report, state));
    void queries.invalidateQueries({ queryKey: ['settings', 'disputes'] });
  };
  return useMutation({
    mutationFn: (said: Said) => {
      const text = JSON.stringify(said);
      if (attempt.current?.said !== text) attempt.current = { said: text, key: newKey() };
      const { key } = attempt.current;
      const body: PostDispute = { key, question, [about]: id, ...said };
      return post<EventWithState>(`/api/interviews/${interview}/disputes`, body);
    },
    onSuccess: async ({ state }) => {
      attempt.current = null;
      await show(state);
    },
    onError: async (error) => {
      if (error instanceof RequestFailed && error.problem.state) await show(error.problem.state);
    },
  });
}
