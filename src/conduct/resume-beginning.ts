import type { z } from 'zod';
import type { CreateResume } from '#api/resume';
import { ResumeLook } from '#content/resume';
import type { Conductor } from './conductor.js';
import { Refusal } from './refusal.js';
import { contentOf, headOf } from './resume-record.js';
import { jobOf } from './resume-view.js';
import type { Written } from './resume-words.js';

/** Longest title, characters: the one that the API's requests keep to. */
const LONGEST_TITLE = 120;

/** What a resume begins with. @throws Refusal 422 naming the field that is missing or leads nowhere */
export async function beginning(
  conductor: Conductor,
  { from, title, resume, of }: z.output<typeof CreateResume>,
): Promise<Written & { what: string; taken: string[]; job: string }> {
  const fresh = { look: ResumeLook.parse({}), taken: [], job: '' };
  switch (from) {
    case 'blank':
      return { ...fresh, title: title ?? 'Resume', resume: {}, what: 'Begun without content' };
    case 'example': {
      const { example } = conductor.pack;
      if (!example)
        throw new Refusal(422, 'There is no example here', 'Begin with an empty resume.', { field: 'from' });
      return {
        ...fresh,
        title: title ?? 'Example resume',
        resume: structuredClone(example.resume),
        what: 'Begun from the example',
      };
    }
    case 'given':
      if (!resume)
        throw new Refusal(422, 'The resume is missing', 'Send it in the field "resume".', {
          field: 'resume',
        });
      return {
        ...fresh,
        title: title ?? cut(resume.basics?.name || 'Resume', LONGEST_TITLE),
        resume,
        what: 'Taken from a document',
      };
    case 'copy': {
      const head = of === undefined ? undefined : await headOf(conductor.store, of).catch(ignoreRefusal);
      if (!head)
        throw new Refusal(422, 'There is no resume to copy', 'Send the id of one in the field "of".', {
          field: 'of',
        });
      const { parent: _, ...copied } = await contentOf(conductor.store, head.id, head.current);
      return {
        ...copied,
        title: title ?? `${cut(head.title, LONGEST_TITLE - 7)} (copy)`,
        what: `Copied from "${head.title}"`,
        job: await jobOf(conductor.store, head.id),
      };
    }
  }
}

/** At most so many UTF-16 units, and no half of a character. */
function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

function ignoreRefusal(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}
