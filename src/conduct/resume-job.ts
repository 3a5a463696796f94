import type { AgainstJob } from '#api/resume';
import { ModelError } from '#model/index';
import { extendWithModel } from '#model/job-requirements';
import { type AgainstOptions, againstJob, askedIn } from '#resume/job/against';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';
import { getResume } from './resumes.js';

/** A person looks at the comparison while the model reads: longer than this and it stands without it, milliseconds. */
const READING_MS = 60_000;

/**
 * A resume against the job that is kept with it. Where a language model is set up, it is asked for requirements that
 * the rules missed; the verdicts on them are the rules'.
 * @throws Refusal 404, 409 where no job is kept
 */
export async function compareWithJob(
  conductor: Conductor,
  id: string,
  signal: AbortSignal,
): Promise<AgainstJob> {
  const { resume, job } = await getResume(conductor, id);
  if (job.trim() === '')
    throw new Refusal(409, 'There is no job description', 'Paste one first, then compare.', { field: 'job' });
  const today = conductor.now().toISOString().slice(0, 10);
  return againstJob(resume, job, { today, ...(await readByModel(conductor, job, signal)) });
}

/** What a language model found besides, and what came of asking it; nothing where none is set up. */
async function readByModel(
  { second, onError }: Conductor,
  job: string,
  signal: AbortSignal,
): Promise<Pick<AgainstOptions, 'besides' | 'model'>> {
  const choice = second?.model;
  const model = await choice?.current();
  if (!choice || !model) return {};
  const late = AbortSignal.timeout(READING_MS);
  try {
    const { added, dropped } = await extendWithModel(
      model,
      job,
      askedIn(job),
      AbortSignal.any([late, signal]),
    );
    choice.note(true, `${model.name} has read a job description.`);
    const without = dropped > 0 ? `; ${dropped} of its entries did not quote the text and were left out` : '';
    return { besides: added, model: `${model.name} added ${added.length || 'nothing'}${without}.` };
  } catch (error) {
    if (signal.aborted) return { model: `${model.name} was not waited for.` };
    if (!(error instanceof ModelError)) onError(error);
    if (late.aborted) choice.note(false, `${model.name} took too long to read a job description.`);
    else choice.noteError(error);
    const why = late.aborted
      ? 'It took too long.'
      : error instanceof ModelError
        ? error.message
        : 'Fovea failed at asking it; the terminal says why.';
    return { model: `${model.name} added nothing. ${why}` };
  }
}
