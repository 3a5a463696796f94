import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ResumePreview } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';
import { TypesettingEngine, TypesettingFailed } from './engine.js';
import type { Order } from './orders.js';
import { type ThreadLimits, TypesettingThread } from './thread.js';

export { TypesettingFailed };

export interface TypesetterOptions {
  /** The compiled worker; where the file is not there (sources that are run as they are), pages are set in this thread. */
  readonly worker?: URL;
  readonly fonts?: URL;
  readonly templates?: URL;
  readonly limits?: ThreadLimits;
}

const LIMITS: ThreadLimits = { start: 15_000, order: 5_000 };

/** Sets resumes on pages, one after the other, in a thread of its own that is started again when it dies. */
export class Typesetter {
  private thread: TypesettingThread | undefined;
  private engine: TypesettingEngine | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private orders = 0;
  private closed = false;

  private constructor(private readonly options: Required<TypesetterOptions>) {}

  static async create({
    worker = new URL('./worker.js', import.meta.url),
    fonts = new URL('../fonts/', import.meta.url),
    templates = new URL('./templates/', import.meta.url),
    limits = LIMITS,
  }: TypesetterOptions = {}): Promise<Typesetter> {
    return new Typesetter({ worker, fonts, templates, limits });
  }

  /**
   * The pages as pictures, with what a person should know of them.
   * @param signal drops the request while it still waits, as when a newer one has taken its place
   * @throws TypesettingFailed
   */
  preview(resume: Resume, look: ResumeLook, signal?: AbortSignal): Promise<ResumePreview> {
    return this.order('preview', resume, look, signal) as Promise<ResumePreview>;
  }

  /** A tagged PDF; the same resume and look give the same bytes. @throws TypesettingFailed */
  pdf(resume: Resume, look: ResumeLook, signal?: AbortSignal): Promise<Uint8Array> {
    return this.order('pdf', resume, look, signal) as Promise<Uint8Array>;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.thread?.close();
  }

  private order(kind: Order['kind'], resume: Resume, look: ResumeLook, signal?: AbortSignal) {
    const turn = this.last.then(() => {
      signal?.throwIfAborted();
      if (this.closed) throw new TypesettingFailed('Typesetting was closed.');
      return this.carryOut({ id: ++this.orders, kind, resume, look });
    });
    this.last = turn.catch(() => {});
    return turn;
  }

  private async carryOut(order: Order): Promise<ResumePreview | Uint8Array> {
    const { worker, fonts, templates, limits } = this.options;
    if (!existsSync(fileURLToPath(worker))) {
      this.engine ??= new TypesettingEngine({ fonts, templates });
      await setImmediate();
      return this.engine[order.kind](order.resume, order.look);
    }
    if (!this.thread?.usable)
      this.thread = new TypesettingThread(worker, { fonts: fonts.href, templates: templates.href }, limits);
    const answer = await this.thread.carryOut(order);
    if ('error' in answer) throw new TypesettingFailed(answer.error);
    return answer.value;
  }
}
