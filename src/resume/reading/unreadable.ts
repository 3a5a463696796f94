/** Why a file cannot be read. */
export type UnreadableReason =
  | 'not-a-document'
  | 'password'
  | 'damaged'
  | 'no-text'
  | 'too-long'
  | 'too-large'
  | 'no-memory'
  | 'timeout'
  | 'busy'
  | 'stopped';

const SENTENCES: Record<UnreadableReason, string> = {
  'not-a-document': 'This file is neither a PDF nor a Word document (.docx); choose one of these.',
  password: 'This file is locked with a password; save a copy without the password and choose that.',
  damaged:
    'This file is damaged or cut off and cannot be read; export it again from the program that made it.',
  'no-text':
    'This file holds no text, only pictures of it; export it from the program in which it was written.',
  'too-long': 'This file has more pages than a resume has; choose one with fewer pages.',
  'too-large':
    'This file is too large for a resume; make its pictures smaller or leave them out, and export it again.',
  'no-memory': 'Reading this file needs more memory than a resume may take; export a simpler copy of it.',
  timeout:
    'Reading this file takes too long, so it was stopped; choose it again when this machine has less to do, or export a simpler copy of it.',
  busy: 'Other files are being read; choose this one again in a few seconds.',
  stopped: 'Reading this file ended unexpectedly; export a new copy of it and choose that.',
};

/** A file that cannot be read: its message is one sentence that says what is wrong and what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly reason: UnreadableReason,
    message: string = SENTENCES[reason],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
