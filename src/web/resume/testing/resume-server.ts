import type { PutResume, StoredResume } from '#api/resume';
import { RequestFailed } from '../../client.js';

type Reply =
  | { readonly stored: StoredResume }
  | { readonly conflict: { kept: number; current: StoredResume } };

/** A server that keeps versions as the real one does, in memory: for tests of what a tab does with its replies. */
export class ResumeServer {
  readonly versions = new Map<number, StoredResume>();
  readonly #replies = new Map<string, Reply>();
  #current = 1;
  /** `lost`: the change arrives and its reply does not; `away`: nothing arrives; `broken`: it says so. */
  weather: 'fine' | 'lost' | 'away' | 'broken' = 'fine';
  requests = 0;
  /** Is called while a choice is underway. */
  underway: () => void = () => undefined;

  constructor() {
    this.versions.set(1, stored(1, null));
  }

  get current(): StoredResume {
    const { version } = this.versions.get(this.#current)!;
    return { ...this.versions.get(version)!, versions: this.versions.size };
  }

  readonly put = async (change: PutResume): Promise<StoredResume> => {
    this.requests += 1;
    if (this.weather === 'away') throw lost();
    if (this.weather === 'broken') throw broken();
    const reply = this.#replies.get(change.key) ?? this.#take(change);
    this.#replies.set(change.key, reply);
    if (this.weather === 'lost') throw lost();
    if ('stored' in reply) return reply.stored;
    throw conflict(reply.conflict);
  };

  readonly makeCurrent = async ({ base, version }: { base: number; version: number }) => {
    this.underway();
    if (this.weather === 'away') throw lost();
    if (this.weather === 'broken') throw broken();
    if (version !== this.#current) {
      if (base !== this.#current) throw conflict({ kept: null, current: this.current });
      this.#current = version;
    }
    if (this.weather === 'lost') throw lost();
    return this.current;
  };

  readonly load = async () => this.current;

  #take({ base, title, resume, look }: PutResume): Reply {
    const version = this.versions.size + 1;
    this.versions.set(version, {
      ...stored(version, base),
      title,
      resume,
      look: look as StoredResume['look'],
    });
    if (base !== this.#current) return { conflict: { kept: version, current: this.current } };
    this.#current = version;
    return { stored: this.current };
  }
}

function stored(version: number, undo: number | null): StoredResume {
  return {
    id: 'one',
    title: 'Mine',
    updatedAt: '2026-11-20T10:00:00.000Z',
    name: '',
    example: false,
    version,
    versions: version,
    resume: { basics: { name: 'Ada' } },
    look: { template: 'classic', paper: 'a4' },
    job: '',
    undo,
    redo: null,
  };
}

const lost = () => new RequestFailed({ title: 'The connection is lost', status: 0, detail: '' });
const broken = () => new RequestFailed({ title: 'Something went wrong in Fovea', status: 500, detail: '' });
const conflict = (fields: object) =>
  new RequestFailed({ title: 'Changed meanwhile', status: 409, detail: '', ...fields } as never);
