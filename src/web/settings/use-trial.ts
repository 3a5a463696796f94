import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ModelSetup } from '#api/requests';
import type { ModelTrialResult } from '#api/responses';
import { request } from '../client.js';

export type Trial = ReturnType<typeof useTrial>;

/** Tries a language model: the settings given, or those in use. One trial at a time; it can be cancelled. */
export function useTrial() {
  const queries = useQueryClient();
  const waiting = useRef<AbortController | null>(null);
  const trial = useMutation({
    mutationFn: (settings: ModelSetup | null) => {
      waiting.current = new AbortController();
      const body = settings ? { settings } : {};
      return request<ModelTrialResult>('POST', '/api/settings/model/try', body, waiting.current.signal);
    },
    // A trial of the settings in use is the last question to them.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['settings'], exact: true }),
  });
  return {
    result: trial.data,
    error: trial.error,
    running: trial.isPending,
    run: (settings: ModelSetup | null, onError: (error: Error) => void = () => {}) => {
      if (!trial.isPending) trial.mutate(settings, { onError });
    },
    /** Forgets the result, and stops waiting for one. */
    clear: () => {
      // First the mutation lets go, so that giving up is shown as no failure.
      trial.reset();
      waiting.current?.abort();
    },
  };
}
