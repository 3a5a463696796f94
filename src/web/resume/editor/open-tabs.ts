import { newKey } from '../../shell/new-key.js';

const PREFIX = 'fovea-tab:';
const NAME = 'fovea-tab';
/** A page that is just being left gives its name free within this time, milliseconds. */
const HAND_OVER_MS = 400;

let own: Promise<string> | undefined;

/**
 * The name of this tab, the same after a reload. A lock is held on it as long as the page is there, so that others can
 * tell a text that somebody types from one that was left behind. A duplicated tab gets a name of its own.
 */
export function thisTab(): Promise<string> {
  own ??= claim();
  return own;
}

/** The tabs of Fovea that are open in this browser; none where it cannot tell. */
export async function openTabs(): Promise<Set<string>> {
  const locks = (await navigator.locks?.query())?.held ?? [];
  return new Set(locks.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}

async function claim(): Promise<string> {
  const before = sessionName();
  if (before !== null && (await hold(before))) return before;
  const name = newKey();
  try {
    sessionStorage.setItem(NAME, name);
  } catch {
    // A browser that keeps nothing keeps no copy that a name would be needed for.
  }
  await hold(name);
  return name;
}

function sessionName(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** Holds the lock on a name until the page goes; false where another tab holds it. */
async function hold(name: string): Promise<boolean> {
  // Without locks (a page that is not a secure context) names are taken as they come.
  if (!navigator.locks) return true;
  return new Promise((resolve) => {
    navigator.locks
      .request(`${PREFIX}${name}`, { signal: AbortSignal.timeout(HAND_OVER_MS) }, () => {
        resolve(true);
        return new Promise<never>(() => undefined);
      })
      .catch(() => resolve(false));
  });
}
