import { checkDocument } from '../checking/check.js';
import { parseLines, parseResume } from '../parsing/parse.js';
import type { ParsedResume } from '../parsing/parsed.js';
import { readDocx } from './docx.js';
import { readWithPdfjs } from './pdfjs.js';
import { readWithPoppler } from './poppler.js';
import type { ReadFile } from './reader-file.js';
import { Unreadable } from './unreadable.js';
import type { ReadDocument } from './words.js';

/** How long a second opinion is waited for after the first, milliseconds. */
const PATIENCE_MS = 1_000;

/** More pages no resume has; the longest of forty years with every publication had 34. */
export const MOST_PAGES = 50;

/**
 * Reads a PDF or a Word document: its text, the resume in it, and what a program stumbles over. This is the part that
 * meets bytes of any origin, so it runs in a process of its own (reader.ts). Throws {@link Unreadable}.
 */
export async function readDocument(bytes: Uint8Array, kind: 'pdf' | 'docx', name: string): Promise<ReadFile> {
  return kind === 'docx' ? wordDocument(bytes, name) : pdf(bytes, name);
}

async function pdf(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const options = { mostPages: MOST_PAGES };
  // The second opinion is welcome; what it makes of a broken file is not: pdf.js says what is wrong with it.
  const second = readWithPoppler(bytes, options).catch(() => null);
  const document = await readWithPdfjs(bytes, options);
  if (document.pageCount > MOST_PAGES) throw tooLong(document.pageCount);
  // Not every number that stands in a file as its count of pages can be one.
  if (document.pageCount < 1) throw new Unreadable('damaged');
  // Where the first has finished, the second is not long in coming, or is not worth waiting for.
  const documents = [document, await Promise.race([second, nothingAfter(PATIENCE_MS)])].filter(
    (one) => one !== null,
  );
  const parsed = documents.map(parseResume);
  return readFile(documents, parsed, checkDocument(documents, parsed, { name }));
}

function nothingAfter(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

function wordDocument(bytes: Uint8Array, name: string): ReadFile {
  const { document, lines, links, traits } = readDocx(bytes);
  if (document.pageCount > MOST_PAGES) throw tooLong(document.pageCount);
  const parsed = parseLines(lines, links, false);
  const findings = checkDocument([document], [parsed], { name, docx: traits });
  // Its places are nominal, so they are told to nobody.
  return { ...readFile([document], [parsed], findings), places: {} };
}

function tooLong(pages: number): Unreadable {
  return new Unreadable(
    'too-long',
    `This file has ${pages.toLocaleString('en-US')} pages, and at most ${MOST_PAGES} are read. A resume has a few; choose the file that holds it alone.`,
  );
}

function readFile(
  [document]: readonly ReadDocument[],
  [parsed]: readonly ParsedResume[],
  findings: ReadFile['findings'],
): ReadFile {
  const { kind, pages, pageCount } = document!;
  const { resume, places, leftOver, lines } = parsed!;
  return {
    kind,
    resume,
    places: Object.fromEntries(Object.entries(places).map(([path, all]) => [path, [...all]])),
    pages: pages.map(({ width, height }, i) => ({
      width,
      height,
      lines: lines
        .filter((line) => line.page === i + 1)
        .map((line) => ({ text: line.text, x: line.x, y: line.y, width: line.width, height: line.height })),
    })),
    leftOver: leftOver.map(({ text, page }) => ({ text, page })),
    findings,
    pageCount,
  };
}
