import type { ExportDocument } from '#api/responses';

/** What a chosen file turned out to be: a document to send, or a reason why it is not one. */
export type Chosen =
  | { readonly document: ExportDocument; readonly interviews: number; readonly records: number }
  | { readonly problem: string };

/** Longest file that the server takes, bytes. */
const LONGEST = 256 * 1024 * 1024;

/** Reads a file's text as an export. The server checks every part of it; this finds what is plainly another file. */
export function readExport(name: string, size: number, text: string): Chosen {
  if (size > LONGEST)
    return { problem: `“${name}” is larger than 256 MB, the most that can be imported at once.` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: `“${name}” is not JSON, or was cut off. Choose a file that “Save an export” made.` };
  }
  const document = value as Partial<ExportDocument> | null;
  if (typeof document !== 'object' || document?.format !== 'fovea-export') {
    return { problem: `“${name}” is JSON but not an export of Fovea: its “format” is not “fovea-export”.` };
  }
  return {
    document: document as ExportDocument,
    interviews: count(document.interviews),
    records: count(document.documents),
  };
}

const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
