import { type ComponentType, lazy } from 'react';
import type { StoredResume } from '#api/resume';
import type { Resume } from '#content/resume';
import type { WeakLine } from '../job/suggestion-lines.js';

/** What a side of the editor is given. */
export interface TabProps {
  readonly stored: StoredResume;
  /** As it is typed, in the form that can be stored. */
  readonly resume: Resume;
  /** The name of the language model; null where none is set up. */
  readonly model: string | null;
  /** Goes to a field in the form, such as `work[0].highlights[1]`. */
  readonly onField: (path: string) => void;
  /** Goes to a line in the form and keeps what it lacks in sight. */
  readonly onMend: (line: WeakLine) => void;
  /** Asks the language model for another wording of a line; not there where none is set up. */
  readonly onReword?: (path: string) => void;
  /** The server has this job description now. */
  readonly onJob: (job: string) => void;
}

export interface EditorTab {
  readonly id: string;
  readonly name: string;
  readonly Panel: ComponentType<TabProps>;
}

/** What the editor has besides the form; each is loaded when it is opened. */
export const TABS: readonly EditorTab[] = [
  {
    id: 'suggestions',
    name: 'Suggestions',
    Panel: lazy(async () => ({ default: (await import('../job/suggestions.js')).Suggestions })),
  },
  {
    id: 'job',
    name: 'Against a job',
    Panel: lazy(async () => ({ default: (await import('../job/against-job.js')).AgainstJob })),
  },
  {
    id: 'claims',
    name: 'Claims',
    Panel: lazy(async () => ({ default: (await import('../claims/claims.js')).Claims })),
  },
];
