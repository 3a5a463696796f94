import type { Finding } from '#api/resume';
import type { ParsedResume } from '../parsing/parsed.js';
import type { DocxTraits } from '../reading/docx.js';
import type { ReadDocument } from '../reading/words.js';
import type { Evidence } from './evidence.js';
import { fileSightings } from './file.js';
import { findingOf, type Sighting } from './finding.js';
import { letterSightings } from './letters.js';
import { orderSightings } from './order.js';
import { textSightings } from './text.js';
import { understoodSightings } from './understood.js';
import { unseenSightings } from './unseen.js';

const ORDER = ['error', 'warning', 'note'] as const;

/**
 * What a program stumbles over in a file, by the rules of the catalogue, the gravest first.
 * @param documents the file as each program reads it, first the one whose reading is shown
 * @param parsed of each document, what was understood
 */
export function checkDocument(
  documents: readonly ReadDocument[],
  parsed: readonly ParsedResume[],
  more: { readonly name?: string; readonly docx?: DocxTraits } = {},
): Finding[] {
  const evidence: Evidence = { documents, parsed, name: more.name ?? '', docx: more.docx };
  const text = textSightings(evidence);
  // Of a file without readable text, nothing else can be said than what it is.
  const readable = !text.some(({ rule }) => rule === 'no-text' || rule === 'garbled-text');
  const sightings: Sighting[] = readable
    ? [
        ...text,
        ...letterSightings(evidence),
        ...orderSightings(evidence),
        ...unseenSightings(evidence),
        ...understoodSightings(evidence),
        ...fileSightings(evidence),
      ]
    : [...text, ...fileSightings(evidence)];
  const findings = sightings.map(findingOf);
  return findings.toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
}
