import type { ResumePreview } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';

/** What a typesetting thread is asked for. */
export interface Order {
  readonly id: number;
  readonly kind: 'preview' | 'pdf';
  readonly resume: Resume;
  readonly look: ResumeLook;
}

/** What it says: that its fonts are read, then one answer an order. */
export type Answer =
  | 'ready'
  | { readonly id: number; readonly value: ResumePreview | Uint8Array }
  | { readonly id: number; readonly error: string };

/** Where fonts and templates lie, as file addresses. */
export interface WorkerFolders {
  readonly fonts: string;
  readonly templates: string;
}
