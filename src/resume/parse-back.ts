import type { ParseBack } from '#api/resume';
import type { Resume } from '#content/resume';
import { differingFields, resumeFields, tidyResume } from '#content/resume-fields';
import { parseResume } from './parsing/parse.js';
import { readWithPdfjs } from './reading/pdfjs.js';
import { readWithPoppler } from './reading/poppler.js';
import type { ReadDocument } from './reading/words.js';

/**
 * Reads a PDF back with two independent extractors and the section parser, and lists each printed field that did not
 * come back identical.
 *
 * @param printed the resume that the PDF was made of
 */
export async function parseBack(pdf: Uint8Array, printed: Resume): Promise<ParseBack> {
  const expected = tidyResume(printed);
  // pdf.js takes the bytes over, so it gets its own.
  const pdfjs = await readWithPdfjs(pdf.slice());
  const poppler = await readWithPoppler(pdf);
  return {
    pages: pdfjs.pageCount,
    bytes: pdf.byteLength,
    extractors: [
      compared(pdfjs, expected),
      poppler
        ? compared(poppler, expected, foldLamAlef)
        : { name: 'poppler', available: false, fields: 0, identical: 0, differences: [] },
    ],
  };
}

/**
 * Poppler gives the two letters of the Arabic ligature lam-alef in either order, so for it both orders are one: a word
 * that differs from another in nothing else cannot be told from it. pdf.js tells them apart.
 */
function foldLamAlef(text: string): string {
  return text.replace(/[اأإآ]ل|ل[اأإآ]/gu, (pair) => [...pair].sort().join(''));
}

function compared(
  document: ReadDocument,
  expected: Resume,
  fold: (text: string) => string = (text) => text,
): ParseBack['extractors'][number] {
  const fields = resumeFields(expected).length;
  const differences = differingFields(expected, parseResume(document).resume).filter(
    ({ expected: was, found }) => was === undefined || found === undefined || fold(was) !== fold(found),
  );
  const missed = differences.filter((one) => one.expected !== undefined).length;
  return {
    name: document.extractor,
    available: true,
    fields,
    identical: fields - missed,
    differences: differences.map(({ path, expected: was, found }) => ({
      path,
      ...(was === undefined ? {} : { expected: was }),
      ...(found === undefined ? {} : { found }),
    })),
  };
}
