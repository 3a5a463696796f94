/** What a browser keeps that is a taste, not data. */
const KEPT = ['fovea-theme'];

/** Removes what Fovea keeps in this browser, drafts above all; the theme stays. */
export function forgetDrafts(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i)!);
  for (const key of keys) {
    if (key.startsWith('fovea-') && !KEPT.includes(key)) storage.removeItem(key);
  }
}
