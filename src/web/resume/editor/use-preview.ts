import { useEffect, useMemo, useState } from 'react';
import type { ResumePreview } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';
import { post } from '../../client.js';
import { Newest } from './newest.js';

export interface Preview {
  readonly told: ResumePreview;
  /** Where each page's picture is. */
  readonly pictures: readonly string[];
}

/** The pages of a resume as it is being typed. The last ones stay until the next are there. */
export function usePreview(
  resume: Resume,
  look: ResumeLook,
): { preview: Preview | null; error: Error | null } {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [newest, setNewest] = useState<Newest<object, ResumePreview> | null>(null);
  useEffect(() => {
    let shown: readonly string[] = [];
    let older: readonly string[] = [];
    const asking = new Newest<object, ResumePreview>(
      (question) => post<ResumePreview>('/api/resumes/preview', question),
      (told) => {
        // A picture is let go of one step later: the page may still be drawing it.
        for (const url of older) URL.revokeObjectURL(url);
        older = shown;
        shown = told.pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
        setPreview({ told, pictures: shown });
        setError(null);
      },
      (failed) => setError(failed as Error),
    );
    setNewest(asking);
    return () => {
      asking.stop();
      for (const url of [...shown, ...older]) URL.revokeObjectURL(url);
    };
  }, []);
  const question = useMemo(() => ({ resume, look }), [resume, look]);
  useEffect(() => newest?.ask(question), [newest, question]);
  return { preview, error };
}
