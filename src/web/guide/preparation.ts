import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Project } from '#api/requests';
import type { Preparation } from '#api/responses';
import { get, RequestFailed, request } from '../client.js';

const KEY = ['preparation'];

export type StoredProject = Preparation['projects'][number];

/** The person's ticked entries and projects. */
export function usePreparation() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => get<Preparation>('/api/preparation'),
    networkMode: 'always',
  });
}

/** Ticks or unticks an entry; the page shows it at once and takes it back where it could not be stored. */
export function useTick() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    // One at a time, in the order of the clicks: the answer to an older tick never undoes a newer one.
    scope: { id: 'tick' },
    mutationFn: ({ id, done }: { id: string; done: boolean }) =>
      request<Preparation>('PUT', `/api/preparation/checklist/${id}`, { done }),
    onMutate: async ({ id, done }) => {
      await queries.cancelQueries({ queryKey: KEY });
      show(queries, (before) => ({ ...before, checked: withEntry(before.checked, id, done) }));
    },
    onError: (_error, { id, done }) =>
      show(queries, (before) => ({ ...before, checked: withEntry(before.checked, id, !done) })),
  });
}

/** Stores a project; while the server is away it tries again, for the words are still in the form. */
export function useSaveProject() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope: { id: 'project' },
    retry: (failures, error) => error instanceof RequestFailed && error.offline && failures < 100,
    retryDelay: 2000,
    mutationFn: ({ id, project }: { id: string; project: Project }) =>
      request<Preparation>('PUT', `/api/preparation/projects/${id}`, project),
    onMutate: ({ id, project }) =>
      show(queries, (before) => ({
        ...before,
        projects: [
          ...before.projects.filter((one) => one.id !== id),
          { ...project, id, updatedAt: new Date().toISOString() },
        ],
      })),
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
    onSuccess: ({ projects }) => show(queries, (before) => ({ ...before, projects })),
  });
}

export function useDeleteProject() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope: { id: 'project' },
    mutationFn: (id: string) => request<Preparation>('DELETE', `/api/preparation/projects/${id}`),
    onSuccess: ({ projects }) => show(queries, (before) => ({ ...before, projects })),
  });
}

function show(
  queries: ReturnType<typeof useQueryClient>,
  change: (before: Preparation) => Preparation,
): void {
  queries.setQueryData<Preparation>(KEY, (before) => change(before ?? { checked: [], projects: [] }));
}

const withEntry = (checked: readonly string[], id: string, done: boolean): string[] =>
  done ? [...new Set([...checked, id])] : checked.filter((one) => one !== id);
