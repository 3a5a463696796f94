import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { StartInterview } from '#api/requests';
import type { InterviewWithState } from '#api/responses';
import type { Level } from '#content/level';
import { post } from '../client.js';

/** What to do where Fovea did not answer a start: it may have begun all the same. */
export const NOT_STARTED =
  'Start it again with “npm start”, then press once more. If the interview had begun, it is open on Today.';

/** Starts an interview and goes to it; `before` hears its id first. */
export function useStart(before?: (id: string) => void) {
  return useStarting((setup: StartInterview) => post<InterviewWithState>('/api/interviews', setup), before);
}

/** A claim of a resume, to be asked about. */
export interface ClaimToPractise {
  readonly resume: string;
  readonly claim: string;
  readonly level: Level;
}

/** Starts an interview of the question that a claim raises and goes to it. */
export function usePractise() {
  return useStarting(({ resume, claim, level }: ClaimToPractise) =>
    post<InterviewWithState>(`/api/resumes/${encodeURIComponent(resume)}/practise`, { claim, level }),
  );
}

function useStarting<Setup>(
  start: (setup: Setup) => Promise<InterviewWithState>,
  before?: (id: string) => void,
) {
  const navigate = useNavigate();
  const client = useQueryClient();
  // A second click comes before the button is drawn as disabled.
  const busy = useRef(false);
  const { mutate, ...starting } = useMutation({
    networkMode: 'always',
    mutationFn: start,
    onSuccess: (started) => {
      client.setQueryData(['interview', started.id], started);
      before?.(started.id);
      void client.invalidateQueries({ queryKey: ['today'] });
      return navigate({ to: '/interviews/$id', params: { id: started.id } });
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  return {
    ...starting,
    mutate: (setup: Setup) => {
      if (busy.current) return;
      busy.current = true;
      mutate(setup);
    },
  };
}
