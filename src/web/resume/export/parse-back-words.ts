import type { ParseBack } from '#api/resume';
import { counted } from '../../shell/phrases.js';
import { placeInWords } from '../form/place-words.js';

type Extractor = ParseBack['extractors'][number];

/** What one program read: “pdf.js 5.6 read 84 of 84 fields as printed.” */
export function countInWords({ name, available, fields, identical }: Extractor): string {
  if (!available)
    return `${name} is not installed here, so it has not read this page. With poppler-utils (on a Mac: poppler) there is a second reading.`;
  return `${name} read ${identical} of ${counted(fields, 'field')} as printed.`;
}

export interface UnreadLine {
  readonly path: string;
  readonly place: string;
  readonly expected: string;
  readonly found: string;
  readonly by: string;
}

/** Every field that did not come back as it was printed, once for each program that misread it. */
export function unreadLines({ extractors }: ParseBack): UnreadLine[] {
  return extractors.flatMap(({ name, differences }) =>
    differences.map(({ path, expected, found }) => ({
      path,
      place: placeInWords(path),
      expected: expected ?? 'nothing',
      found: found ?? 'nothing',
      by: name,
    })),
  );
}

/** Bytes as one says them: “84 kB”. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
