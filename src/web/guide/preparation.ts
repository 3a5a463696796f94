import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Project } from '#api/requests';
import type { Preparation } from '#api/responses';
import { get, RequestFailed, request } from '../client.js';
import { browserKeep } from '../shell/keep.js';
import { forgetProject, type KeptProject, keepProject, keptProjects } from './project-keep.js';

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
    onError: (_error, { id, done }) => {
      show(queries, (before) => ({ ...before, checked: withEntry(before.checked, id, !done) }));
      // Only the answer may have been lost: what is stored is shown.
      void queries.invalidateQueries({ queryKey: KEY });
    },
  });
}

const SAVING = ['project'];

/** Stores a project; while the server is away this browser keeps it, and it is sent again and again. */
export function useSaveProject() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationKey: SAVING,
    scope: { id: 'project' },
    retry: (_failures, error) => error instanceof RequestFailed && error.offline,
    retryDelay: 2000,
    mutationFn: ({ id, project }: KeptProject) =>
      request<Preparation>('PUT', `/api/preparation/projects/${id}`, project),
    onMutate: ({ id, project }) => {
      keepProject(browserKeep, id, project);
      show(queries, (before) => ({
        ...before,
        projects: [
          ...before.projects.filter((one) => one.id !== id),
          { ...project, id, updatedAt: new Date().toISOString() },
        ],
      }));
    },
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
    onSuccess: ({ projects }, { id, project }) => {
      forgetProject(browserKeep, id, project);
      show(queries, (before) => ({ ...before, projects }));
    },
  });
}

/** Sends what an earlier page could not store; what the server refuses of it, if anything. */
export function useSendKept(): Error | null {
  const { isSuccess } = usePreparation();
  const { mutate, error } = useSaveProject();
  useEffect(() => {
    if (!isSuccess) return;
    for (const kept of keptProjects(browserKeep)) if (isNamed(kept.project)) mutate(kept);
  }, [isSuccess, mutate]);
  return error;
}

/** The ids of the records that wait for a server which does not answer. */
export function useWaiting(): ReadonlySet<string> {
  const saving = useMutationState({
    filters: { mutationKey: SAVING, status: 'pending' },
    select: ({ state }) => ({ failed: state.failureCount > 0, id: (state.variables as KeptProject).id }),
  });
  // They are sent one at a time: behind one that fails all the others wait.
  return new Set(saving.some(({ failed }) => failed) ? saving.map(({ id }) => id) : []);
}

/** A record that has a name can be stored. */
export const isNamed = ({ name }: Project): boolean => name.trim() !== '';

export function useDeleteProject() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope: { id: 'project' },
    mutationFn: (id: string) => request<Preparation>('DELETE', `/api/preparation/projects/${id}`),
    onSuccess: ({ projects }, id) => {
      forgetProject(browserKeep, id);
      show(queries, (before) => ({ ...before, projects }));
    },
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
