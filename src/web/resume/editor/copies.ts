import { type Keep, readJson } from '../../shell/keep.js';
import type { Draft } from './draft.js';

/** A change on its way to the server: sent again with the same key until it is answered. */
export interface Sending {
  readonly key: string;
  readonly base: number;
  readonly draft: Draft;
}

/** What this browser keeps of a resume until the server has it. */
export interface Copy {
  /** The version that the draft goes on from. */
  readonly base: number;
  readonly draft: Draft;
  /** Sent, and not answered yet: the server may have it or not. */
  readonly sending: Sending | null;
}

const PREFIX = 'fovea-resume';
const keyOf = (resume: string, tab: string) => `${PREFIX}:${resume}:${tab}`;

/** The copies of one resume. Each tab writes its own, so that two in which somebody types lose nothing. */
export class Copies {
  readonly #keep: Keep;
  readonly #resume: string;
  readonly #tab: string;

  constructor(keep: Keep, resume: string, tab: string) {
    this.#keep = keep;
    this.#resume = resume;
    this.#tab = tab;
  }

  /** Keeps this tab's copy; false where the browser refuses. */
  write(copy: Copy): boolean {
    return this.#keep.set(keyOf(this.#resume, this.#tab), JSON.stringify(copy));
  }

  drop(): void {
    this.#keep.remove(keyOf(this.#resume, this.#tab));
  }

  /** Takes over what no tab holds any more, this tab's own first; each is gone from its place only once it is taken. */
  *leftOver(openTabs: ReadonlySet<string>): Generator<Copy> {
    const own = keyOf(this.#resume, this.#tab);
    const held = new Set(
      [...openTabs].filter((tab) => tab !== this.#tab).map((tab) => keyOf(this.#resume, tab)),
    );
    const left = this.#keep
      .keys()
      .filter((key) => key.startsWith(`${PREFIX}:${this.#resume}:`) && !held.has(key))
      .toSorted((a, b) => Number(b === own) - Number(a === own) || a.localeCompare(b));
    for (const key of left) {
      const copy = readCopy(this.#keep, key);
      if (copy && key !== own && !this.write(copy)) continue;
      if (key !== own) this.#keep.remove(key);
      if (copy) yield copy;
      else if (key === own) this.drop();
    }
  }
}

/** Removes every copy of a resume that is deleted. */
export function dropCopies(keep: Keep, resume: string): void {
  for (const key of keep.keys()) if (key.startsWith(`${PREFIX}:${resume}:`)) keep.remove(key);
}

function readCopy(keep: Keep, key: string): Copy | null {
  const copy = readJson(keep, key) as Copy | null;
  const sound =
    copy !== null &&
    typeof copy === 'object' &&
    Number.isInteger(copy.base) &&
    isDraft(copy.draft) &&
    (copy.sending === null || isDraft(copy.sending?.draft));
  return sound ? copy : null;
}

function isDraft(draft: unknown): draft is Draft {
  const { title, resume, look } = (draft ?? {}) as Partial<Draft>;
  return typeof title === 'string' && typeof resume === 'object' && typeof look === 'object';
}
