import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { InterviewWithState } from '#api/responses';
import type { StateView } from '#interview/view';
import { get, RequestFailed } from '../client.js';
import { useLog } from './use-log.js';

/** Takes in a state that came with a reply, unless a newer one is held. */
export type Accept = (state: StateView) => void;

/** An interview's state, which follows its log. */
export function useInterview(id: string) {
  const client = useQueryClient();
  const queryKey = ['interview', id];
  const query = useQuery({
    queryKey,
    // The log hook tries again by itself, and says meanwhile that the connection is lost.
    retry: false,
    queryFn: async () => {
      const fresh = await get<InterviewWithState>(`/api/interviews/${id}`);
      return newer(client.getQueryData<InterviewWithState>(queryKey), fresh);
    },
  });
  const state = query.data?.state;
  const gone = query.error instanceof RequestFailed && query.error.problem.status === 404;
  const lost = useLog(id, state?.status === 'open' && !gone, state?.sequence ?? 0, query.refetch);
  const accept: Accept = (fresh) => {
    client.setQueryData<InterviewWithState>(queryKey, (held) => newer(held, { id, state: fresh }));
  };
  return { query, state, gone, lost, accept };
}

/** The reply to a repeated key is the state of back then: a held state that is newer stays. */
function newer(held: InterviewWithState | undefined, fresh: InterviewWithState): InterviewWithState {
  return held && held.state.sequence > fresh.state.sequence ? held : fresh;
}
