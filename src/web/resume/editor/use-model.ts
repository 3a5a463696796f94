import { useQuery } from '@tanstack/react-query';
import type { ModelStatus, Settings } from '#api/responses';
import { get } from '../../client.js';

/** The language model that is set up; null where none is, or as long as that is not known. */
export function useModel(): ModelStatus | null {
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: () => get<Settings>('/api/settings'),
    networkMode: 'always',
  });
  return data && data.model.source !== 'none' ? data.model : null;
}
