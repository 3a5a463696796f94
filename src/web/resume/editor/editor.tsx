import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { StoredResume } from '#api/resume';
import { get } from '../../client.js';
import { Failure, Page, Waiting } from '../../shell/page.js';
import { useSaving } from './use-saving.js';
import { Workbench } from './workbench.js';

/** One resume: its form, its pages, its history, and the way out of it. */
export function ResumeEditor() {
  const { id } = useParams({ from: '/resume/$id' });
  const loaded = useQuery({
    queryKey: ['resume', id],
    queryFn: () => get<StoredResume>(`/api/resumes/${encodeURIComponent(id)}`),
    // What is typed goes on from this one; a newer one comes through the tab's own channel.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (loaded.data) return <Begun key={id} stored={loaded.data} />;
  return (
    <Page title="Resume" within="/resume">
      {loaded.error ? (
        <Failure error={loaded.error} retry={() => loaded.refetch()} />
      ) : (
        <>
          <h1>Resume</h1>
          <Waiting>Opening the resume.</Waiting>
        </>
      )}
    </Page>
  );
}

function Begun({ stored }: { stored: StoredResume }) {
  const edited = useSaving(stored);
  if (edited) return <Workbench edited={edited} />;
  return (
    <Page title={stored.title} within="/resume">
      <h1>{stored.title}</h1>
      <Waiting>Looking for what this browser kept of it.</Waiting>
    </Page>
  );
}
