import type { ResumePlace } from '#api/resume';
import type { Resume } from '#content/resume';
import type { TextLine } from '../reading/lines.js';

/** What the section parser made of a document. Every text of the resume is text of the document; dates are normalised. */
export interface ParsedResume {
  readonly resume: Resume;
  /** Where each field stands, by its path; none in a document without pages. */
  readonly places: Record<string, ResumePlace[]>;
  /** What belongs to no field. */
  readonly leftOver: readonly { readonly text: string; readonly page: number }[];
  readonly lines: readonly TextLine[];
}
