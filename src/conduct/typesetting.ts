import type { ResumePreview } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';

/** What sets resumes on pages. */
export interface PageSetter {
  preview(resume: Resume, look: ResumeLook, signal?: AbortSignal): Promise<ResumePreview>;
  pdf(resume: Resume, look: ResumeLook, signal?: AbortSignal): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A page setter that is started when the first page is asked for: most of what Fovea does needs none. */
export class Typesetting {
  readonly #create: () => Promise<PageSetter>;
  #setter: Promise<PageSetter> | undefined;

  constructor(create: () => Promise<PageSetter>) {
    this.#create = create;
  }

  /** The page setter; one that could not be started is tried again the next time. */
  setter(): Promise<PageSetter> {
    this.#setter ??= this.#create().catch((error) => {
      this.#setter = undefined;
      throw error;
    });
    return this.#setter;
  }

  /** Ends it where it was started; whoever asks for a page afterwards starts another. */
  async close(): Promise<void> {
    const setter = this.#setter;
    this.#setter = undefined;
    await (await setter?.catch(() => undefined))?.close();
  }
}
