import { readFileSync } from 'node:fs';

interface Frequency {
  readonly documents: number;
  readonly stems: Readonly<Record<string, number>>;
}

let loaded: { readonly documents: number; readonly stems: ReadonlyMap<string, number> } | undefined;

function frequency() {
  if (loaded) return loaded;
  const file = new URL('../../models/lexical-v3/frequency.json', import.meta.url);
  const { documents, stems } = JSON.parse(readFileSync(file, 'utf8')) as Frequency;
  loaded = { documents, stems: new Map(Object.entries(stems)) };
  return loaded;
}

/**
 * Inverse document frequency of a stem over the claims of this field (Spärck Jones 1972), 0 to 1: "model" is in every
 * tenth claim and tells little about which one a sentence makes.
 */
export function rarityOf(stem: string): number {
  const { documents, stems } = frequency();
  return Math.log(documents / ((stems.get(stem) ?? 0) + 1)) / Math.log(documents);
}
