import { useEffect, useState, useSyncExternalStore } from 'react';
import type { StoredResume } from '#api/resume';
import { request } from '../../client.js';
import { browserKeep } from '../../shell/keep.js';
import { jobKey, KeptText } from './kept-text.js';

/** The job description that a resume is compared with, as it is typed and kept. */
export function useJob({ id, job }: StoredResume, onKept: (job: string) => void) {
  const [text] = useState(
    () =>
      new KeptText(job, {
        key: jobKey(id),
        keep: browserKeep,
        put: async (typed) => {
          await request('PUT', `/api/resumes/${encodeURIComponent(id)}/job`, { job: typed });
          onKept(typed);
        },
        later: (ms, act) => {
          const timer = setTimeout(act, ms);
          return () => clearTimeout(timer);
        },
      }),
  );
  useEffect(() => {
    text.start();
    return () => text.stop();
  }, [text]);
  return { text, state: useSyncExternalStore(text.subscribe, text.get) };
}
