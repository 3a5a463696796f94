import type { LookQuery, ParseBack, ResumePreview } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';
import { fileName, type ResumeFile } from './resume-files.js';
import { getResume } from './resumes.js';
import type { PageSetter } from './typesetting.js';

/** The pages as pictures. @throws Refusal 503 where they cannot be set */
export function previewResume(
  conductor: Conductor,
  { resume, look }: { resume: Resume; look: ResumeLook },
  signal?: AbortSignal,
): Promise<ResumePreview> {
  return setting(conductor, (setter) => setter.preview(resume, look, signal), signal);
}

/**
 * A resume as a PDF.
 * @param anyway also where characters are in it that no font here draws, which leaves boxes on the page
 * @throws Refusal 404, 422 with those characters and their fields, 503 where pages cannot be set
 */
export async function resumePdf(
  conductor: Conductor,
  id: string,
  asked: LookQuery,
  anyway = false,
): Promise<ResumeFile> {
  const stored = await getResume(conductor, id);
  const { resume } = stored;
  const look = lookOf(stored.look, asked);
  const content = await setting(conductor, async (setter) => {
    if (!anyway) refuseBoxes(await setter.preview(resume, look));
    return setter.pdf(resume, look);
  });
  return { name: fileName(stored.name, 'pdf'), type: 'application/pdf', content };
}

/** What two programs read of the PDF that would be handed out. @throws Refusal 404, 503 */
export async function parseResumeBack(
  conductor: Conductor,
  id: string,
  asked: LookQuery,
): Promise<ParseBack> {
  const { resume, look } = await getResume(conductor, id);
  const pdf = await setting(conductor, (setter) => setter.pdf(resume, lookOf(look, asked)));
  // The extractor takes a while to load, and is needed here alone.
  const { parseBack } = await import('#resume/parse-back');
  return parseBack(pdf, resume);
}

function lookOf(kept: ResumeLook, { template = kept.template, paper = kept.paper }: LookQuery): ResumeLook {
  return { template, paper };
}

function refuseBoxes({ undrawable }: ResumePreview): void {
  if (undrawable.length === 0) return;
  const list = undrawable.map(({ path, characters }) => `${characters} in ${path}`).join('; ');
  throw new Refusal(
    422,
    'Some characters cannot be drawn',
    `No font here holds ${list}. Install a font that does, write them otherwise, or export anyway; the page then lacks them.`,
    { field: undrawable[0]!.path, besides: { undrawable } },
  );
}

async function setting<T>(
  { typesetting, onError }: Conductor,
  work: (setter: PageSetter) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  if (!typesetting)
    throw new Refusal(503, 'Pages cannot be set here', 'This Fovea was started without a typesetter.');
  try {
    return await work(await typesetting.setter());
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Whoever asked is gone: nobody reads what is answered.
    if (signal?.aborted) throw new Refusal(409, 'The request was given up', 'Send it again.');
    onError(error);
    throw new Refusal(
      503,
      'The pages could not be set',
      `${(error as Error).message.replace(/\.?$/, '.')} Nothing that is stored is lost; try again, and save the resume as JSON or text meanwhile.`,
    );
  }
}
