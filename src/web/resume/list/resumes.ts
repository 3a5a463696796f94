import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CreateResume, ResumeSummary, StoredResume } from '#api/resume';
import { get, post, request } from '../../client.js';
import { browserKeep } from '../../shell/keep.js';
import { newKey } from '../../shell/new-key.js';
import { dropCopies } from '../editor/copies.js';
import { jobKey } from '../job/kept-text.js';
import { dropAside } from '../job/set-aside.js';
import { sharing } from './sharing.js';

const KEY = ['resumes'];
const pathOf = (id: string) => `/api/resumes/${encodeURIComponent(id)}`;

const create = sharing((begin: CreateResume) => post<StoredResume>('/api/resumes', begin));

/** Every resume, the one changed last first. */
export function useResumes() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const { resumes } = await get<{ resumes: ResumeSummary[] }>('/api/resumes');
      return resumes.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
    },
  });
}

/** Begins a resume and goes to it. */
export function useCreate() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    networkMode: 'always',
    mutationFn: create,
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: KEY });
      return navigate({ to: '/resume/$id', params: { id } });
    },
  });
}

/** A copy beside the first one; the list stays. */
export function useDuplicate() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (of: string) => create({ from: 'copy', of }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRename() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ id, title }: { id: string; title: string }) => {
      const { version, resume, look } = await get<StoredResume>(pathOf(id));
      return request<StoredResume>('PUT', pathOf(id), { key: newKey(), base: version, title, resume, look });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useDelete() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (id: string) => request<void>('DELETE', pathOf(id)),
    onSuccess: (_nothing, id) => {
      dropCopies(browserKeep, id);
      dropAside(browserKeep, id);
      browserKeep.remove(jobKey(id));
      return queries.invalidateQueries({ queryKey: KEY });
    },
  });
}
