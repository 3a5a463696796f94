import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { StartInterview } from '#api/requests';
import type { InterviewWithState } from '#api/responses';
import { post } from '../client.js';

/** Starts an interview and goes to it; `before` hears its id first. */
export function useStart(before?: (id: string) => void) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (setup: StartInterview) => post<InterviewWithState>('/api/interviews', setup),
    onSuccess: (started) => {
      client.setQueryData(['interview', started.id], started);
      before?.(started.id);
      void client.invalidateQueries({ queryKey: ['today'] });
      return navigate({ to: '/interviews/$id', params: { id: started.id } });
    },
  });
}
