/** Another writer appended first: read the log again and decide anew. */
export class SequenceConflict extends Error {
  override readonly name = 'SequenceConflict';
}

/** Another writer changed a record first: read it again and decide anew. */
export class DocumentConflict extends Error {
  override readonly name = 'DocumentConflict';
}

/** The key was used before; the event that it stored is the answer. */
export class DuplicateKey extends Error {
  override readonly name = 'DuplicateKey';
}

/** The data cannot be opened or written, with what to do about it. Nothing that was stored is lost. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}
