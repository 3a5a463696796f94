import { readFileSync } from 'node:fs';
import { stemOf } from './stem.js';

let loaded: Map<string, Set<string>> | undefined;

/** Reads models/antonyms-v1 once, by stems; its README says what it is. */
function pairs(): Map<string, Set<string>> {
  if (loaded) return loaded;
  loaded = new Map();
  const text = readFileSync(new URL('../../models/antonyms-v1/pairs.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const [a, b] = line.split(' ').map(stemOf);
    if (!a || !b || a === b) continue;
    loaded.set(a, (loaded.get(a) ?? new Set()).add(b));
    loaded.set(b, (loaded.get(b) ?? new Set()).add(a));
  }
  return loaded;
}

/** Stems of the words that mean the opposite; undefined for most. */
export function antonymsOf(stem: string): ReadonlySet<string> | undefined {
  return pairs().get(stem);
}
