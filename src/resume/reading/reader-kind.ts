import { Unreadable } from './unreadable.js';

export type FileKind = 'pdf' | 'docx' | 'json';

/** Where a PDF's first bytes have to be (ISO 32000-1, Annex H, note 13). */
const PDF_WITHIN = 1_024;

/** Files that people take for a resume: the bytes that they have at a place, as Latin-1, and what they are. */
const OTHERS: readonly (readonly [at: number, bytes: string, what: string])[] = [
  [0, '{\\rtf', 'in Rich Text Format'],
  [0, '\x89PNG\r\n', 'a picture (PNG)'],
  [0, '\xff\xd8\xff', 'a picture (JPEG)'],
  [0, 'GIF8', 'a picture (GIF)'],
  [0, 'II*\0', 'a picture (TIFF)'],
  [0, 'MM\0*', 'a picture (TIFF)'],
  [8, 'WEBP', 'a picture (WebP)'],
  [4, 'ftypheic', 'a picture (HEIC)'],
  [4, 'ftypavif', 'a picture (AVIF)'],
  [0, '%!PS', 'PostScript'],
  [0, '<!doctype html', 'a web page'],
  [0, '<!DOCTYPE html', 'a web page'],
  [0, '<html', 'a web page'],
  [0, '<?xml', 'XML'],
  [0, 'Rar!', 'an archive'],
  [0, '7z\xbc\xaf', 'an archive'],
  [0, '\x1f\x8b', 'an archive'],
  [0, '\x7fELF', 'a program'],
  [0, 'MZ', 'a program'],
];
const WHAT_TO_DO = 'save it as PDF or as a Word document (.docx) and choose that';

/** What a file is by its content, whatever its name. Throws {@link Unreadable} for what is none of the three. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0)
    throw new Unreadable(
      'not-a-document',
      'This file is empty (0 bytes); choose another, or export it again.',
    );
  const start = latin1(bytes.subarray(0, PDF_WITHIN + 8));
  if (start.slice(0, PDF_WITHIN + 5).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'docx';
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw compoundFile(bytes);
  const other = OTHERS.find(([at, first]) => start.startsWith(first, at));
  if (other)
    throw new Unreadable(
      'not-a-document',
      `This file is ${other[2]}, not a document that can be read; ${WHAT_TO_DO}.`,
    );
  if (/^[{[]/.test(start.replace(/^\xef\xbb\xbf/, '').trimStart())) return 'json';
  throw new Unreadable(
    'not-a-document',
    `This file is neither a PDF, nor a Word document (.docx), nor a JSON Resume. Choose one of these, or ${WHAT_TO_DO}.`,
  );
}

/** A compound file (MS-CFB) is what Word wrote until 2003, and how it locks a newer document with a password. */
function compoundFile(bytes: Uint8Array): Unreadable {
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return locked
    ? new Unreadable(
        'password',
        'This Word document is locked with a password; save a copy without the password and choose that.',
      )
    : new Unreadable(
        'not-a-document',
        'This file is in the old format of Word (.doc); open it in Word, save it as .docx or PDF, and choose that.',
      );
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
