import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** An object of a PDF: a dictionary as text, and for a stream its bytes. */
export interface MadeObject {
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF file of objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly MadeObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [latin1('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const add = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const [i, { dictionary, stream }] of objects.entries()) {
    offsets.push(at);
    const head = stream ? dictionary.replace(/>>\s*$/, `/Length ${stream.length} >>\nstream\n`) : dictionary;
    add(latin1(`${i + 1} 0 obj\n${head}`));
    if (stream) {
      add(Buffer.from(stream));
      add(latin1('\nendstream'));
    }
    add(latin1('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = at;
  add(latin1(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  add(
    latin1(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const FONTS = '/Resources << /Font << /F1 3 0 R >> >>';

/** Draws lines of text from the top of the page. */
export function contentOf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj 0 -16 Td`);
  return latin1(`BT /F1 11 Tf 72 760 Td ${shown.join(' ')} ET`);
}

/** A piece of text at a place; points from the bottom left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees, anticlockwise. */
  readonly turned?: number;
  /** White space between letters, points. */
  readonly spacing?: number;
  /** 3 draws nothing (ISO 32000-1, table 106). */
  readonly mode?: number;
}

/** Draws pieces of text in the order in which they are given. */
export function placedContent(pieces: readonly Placed[]): Buffer {
  const drawn = pieces.map(({ text, x, y, size = 11, turned = 0, spacing = 0, mode = 0 }) => {
    const [cos, sin] = [Math.cos, Math.sin].map((f) => f((turned * Math.PI) / 180).toFixed(4));
    const escaped = text.replace(/[\\()]/g, '\\$&');
    return `/F1 ${size} Tf ${spacing} Tc ${mode} Tr ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm (${escaped}) Tj`;
  });
  return latin1(`BT ${drawn.join('\n')} ET`);
}

/** A map that makes codes stand for other characters, as an object for a font's /ToUnicode. */
export function unicodeMap(characters: Readonly<Record<string, string>>): MadeObject {
  const rows = Object.entries(characters).map(
    ([code, text]) =>
      `<${Buffer.from(code, 'latin1').toString('hex')}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`,
  );
  return {
    dictionary: '<< >>',
    stream: latin1(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${rows.length} beginbfchar ${rows.join(' ')} endbfchar endcmap end end`,
    ),
  };
}

export interface MadePdf {
  readonly lines?: readonly string[];
  /** The content of the page in place of lines, and how it is packed. */
  readonly content?: Uint8Array;
  readonly filter?: string;
  /** Added to the catalogue, and objects that it names, numbered from 6. */
  readonly catalogue?: string;
  readonly objects?: readonly MadeObject[];
  /** Added to the page, and to its font. */
  readonly page?: string;
  readonly font?: string;
}

/** A PDF of one page. */
export function onePagePdf({
  lines = [],
  content,
  filter,
  catalogue = '',
  objects = [],
  page = '',
  font = '',
}: MadePdf): Buffer {
  return pdfOf([
    { dictionary: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>` },
    { dictionary: '<< /Type /Pages /Kids [4 0 R] /Count 1 >>' },
    { dictionary: HELVETICA.replace(/>>$/, `${font} >>`) },
    {
      dictionary: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R ${page.includes('/Resources') ? '' : FONTS} ${page} >>`,
    },
    { dictionary: `<< ${filter ? `/Filter ${filter}` : ''} >>`, stream: content ?? contentOf(lines) },
    ...objects,
  ]);
}

/** A PDF of many pages, all with the same content. */
export function manyPagesPdf(count: number): Buffer {
  const page = {
    dictionary: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ${FONTS} >>`,
  };
  return pdfOf([
    { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' },
    {
      dictionary: `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, i) => `${i + 5} 0 R`).join(' ')}] >>`,
    },
    { dictionary: HELVETICA },
    { dictionary: '<< >>', stream: contentOf(['A page of a book']) },
    ...Array.from({ length: count }, () => page),
  ]);
}

/** A PDF whose page tree leads back to itself. */
export function cyclicPdf(): Buffer {
  return pdfOf([
    { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' },
    { dictionary: '<< /Type /Pages /Count 3 /Kids [3 0 R 2 0 R] /Parent 3 0 R >>' },
    { dictionary: '<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R] /Parent 2 0 R >>' },
  ]);
}

/** A page that is one picture, as a scanner makes it. */
export function picturePdf(): Buffer {
  return onePagePdf({
    content: latin1('q 612 0 0 792 0 0 cm /I1 Do Q'),
    page: '/Resources << /XObject << /I1 6 0 R >> >>',
    objects: [
      {
        dictionary:
          '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
        stream: new Uint8Array(64).fill(200),
      },
    ],
  });
}

/** A content stream that inflates to this many bytes of one piece of text, again and again. */
export function inflatingPdf(bytes: number, piece = ' '): Buffer {
  const content = deflateSync(Buffer.alloc(bytes, piece), { level: 9 });
  return onePagePdf({ content, filter: '/FlateDecode' });
}

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

/** Encryption of PDF 1.1 (ISO 32000-1, 7.6.2 and 7.6.3: RC4 with 40 bits, algorithms 1 to 4). */
export function lockedPdf(lines: readonly string[], userPassword: string): Buffer {
  const id = Buffer.alloc(16, 7);
  const permissions = -64;
  const padded = (password: string) => Buffer.concat([latin1(password), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(userPassword));
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(permissions);
  const key = md5(padded(userPassword), owner, allowed, id).subarray(0, 5);
  const keyOf = (number: number) => md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, PADDING))} /P ${permissions} >> /ID [${hex(id)} ${hex(id)}]`;
  return pdfOf(
    [
      { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' },
      { dictionary: '<< /Type /Pages /Kids [4 0 R] /Count 1 >>' },
      { dictionary: HELVETICA },
      { dictionary: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R ${FONTS} >>` },
      { dictionary: '<< >>', stream: rc4(keyOf(5), contentOf(lines)) },
    ],
    encryption,
  );
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => {
    [state[i], state[j]] = [state[j]!, state[i]!];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      swap(i, j);
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}
