import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ClaimKind } from '#content/claim';

const folder = new URL('../../../../packs/computer-vision-engineer/claims/', import.meta.url);

/** The kinds of claims of the pack that ships, by id. */
export function packKinds(): ClaimKind[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ClaimKind.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));
}
