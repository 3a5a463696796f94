import { useQuery } from '@tanstack/react-query';
import type { AgainstJob } from '#api/resume';
import { request } from '../../client.js';

/** What a job asks for and a version of a resume has of it. While a newer version is compared the last result stays. */
export function useComparison(id: string, version: number, job: string) {
  return useQuery({
    queryKey: ['resume-against', id, job, version],
    queryFn: ({ signal }) =>
      request<AgainstJob>('POST', `/api/resumes/${encodeURIComponent(id)}/against`, {}, signal),
    enabled: job.trim() !== '',
    networkMode: 'always',
    // A language model may have read it: the same two texts are not compared again.
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before, query) => (query?.queryKey[2] === job ? before : undefined),
  });
}
