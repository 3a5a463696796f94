import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ReadOptions, readResumeFile as readWithin } from './reader.js';
import { readDocument } from './reader-document.js';
import { madeDocx, paragraph, styled } from './testing/docx-made.js';
import {
  cyclicPdf,
  inflatingPdf,
  latin1,
  lockedPdf,
  manyPagesPdf,
  onePagePdf,
  pdfOf,
  picturePdf,
} from './testing/made-pdf.js';
import { madeZip } from './testing/made-zip.js';
import { Unreadable } from './unreadable.js';

const MEGABYTE = 1024 * 1024;
const LINES = ['Ada Example', 'ada@example.org', '+44 20 7946 0000', 'Experience', 'Acme Vision, Engineer'];

/** However busy the machine: what ends by itself is to end as it would, and what does not is to end soon. */
const PATIENT = 25_000;
const IMPATIENT = 1_500;
const readResumeFile = (bytes: Uint8Array, options: ReadOptions = {}) =>
  readWithin(bytes, { timeLimitMs: PATIENT, ...options });

const refusal = async (bytes: Uint8Array, options?: ReadOptions): Promise<Unreadable> => {
  const error: unknown = await readResumeFile(bytes, options).then(
    ({ findings }) => new Error(`It was read: ${findings.map(({ rule }) => rule).join(' ')}`),
    (reason: unknown) => reason,
  );
  if (error instanceof Unreadable) return error;
  throw error;
};

/** "read", or why not; what is no reason of ours is thrown. */
const outcome = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof Unreadable) return error.reason;
      throw error;
    },
  );

/** Draws a form that draws another twice, and so on: 2 to the power of `depth` lines. */
const formBomb = (depth: number) =>
  onePagePdf({
    content: latin1('/A Do'),
    page: '/Resources << /XObject << /A 6 0 R >> >>',
    objects: Array.from({ length: depth }, (_, i) => ({
      dictionary: `<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /A ${i + 7} 0 R >> >> >>`,
      stream: latin1(i === depth - 1 ? '0 0 m 1 1 l S' : '/A Do /A Do'),
    })),
  });

describe('a document is read in a process of its own', () => {
  it('a PDF', async () => {
    const read = await readResumeFile(onePagePdf({ lines: LINES }), { name: 'ada-example.pdf' });
    expect(read).toMatchObject({
      kind: 'pdf',
      pageCount: 1,
      resume: { basics: { email: 'ada@example.org' } },
    });
    expect(read.pages[0]!.lines.map(({ text }) => text)).toEqual(LINES);
  });

  it('a Word document', async () => {
    const body =
      styled('Title', 'Ada Example') +
      LINES.slice(1)
        .map((line) => paragraph(line))
        .join('');
    const read = await readResumeFile(madeDocx(body));
    expect(read).toMatchObject({
      kind: 'docx',
      resume: { basics: { name: 'Ada Example', email: 'ada@example.org' } },
    });
    expect(read.places).toEqual({});
  });

  it('a JSON Resume, here, with what does not fit as findings', async () => {
    const read = await readResumeFile(Buffer.from('{"basics":{"name":"Ada","url":"no address"}}'));
    expect(read).toMatchObject({ kind: 'json', resume: { basics: { name: 'Ada' } } });
    expect(read.findings).toMatchObject([{ rule: 'field-not-valid', severity: 'error' }]);
  });
});

describe('a hostile file ends in one sentence', () => {
  it.each<[string, () => Uint8Array, string, RegExp]>([
    ['locked with a password', () => lockedPdf(LINES, 'secret'), 'password', /locked with a password/],
    ['2,000 pages', () => manyPagesPdf(2_000), 'too-long', /has 2,000 pages/],
    [
      '50 MB',
      () => Buffer.concat([latin1('%PDF-1.7\n'), Buffer.alloc(50 * MEGABYTE)]),
      'too-large',
      /has 50\.1 MB/,
    ],
    ['a picture called PDF', () => latin1('\x89PNG\r\n\x1a\n'), 'not-a-document', /a picture \(PNG\)/],
    ['a head alone', () => latin1('%PDF-1.7\n'), 'damaged', /damaged or cut off/],
    [
      'fewer pages than none',
      () =>
        pdfOf([
          { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' },
          { dictionary: '<< /Type /Pages /Kids [3 0 R] /Count -3 >>' },
          { dictionary: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>' },
        ]),
      'damaged',
      /damaged or cut off/,
    ],
    ['a page tree in a circle', cyclicPdf, 'damaged', /damaged or cut off/],
    [
      'arrays a million deep',
      () => onePagePdf({ catalogue: `/X ${'['.repeat(1_000_000)}` }),
      'damaged',
      /damaged/,
    ],
    ['a gigabyte in a stream', () => inflatingPdf(1_000 * MEGABYTE), 'no-memory', /more memory/],
    [
      'a bomb in a bomb',
      () => {
        const content = deflateSync(deflateSync(Buffer.alloc(500 * MEGABYTE)));
        return onePagePdf({ content, filter: '[/FlateDecode /FlateDecode]' });
      },
      'no-memory',
      /more memory/,
    ],
    [
      'a DOCX that inflates',
      () => madeZip([{ name: 'word/document.xml', data: Buffer.alloc(200 * MEGABYTE) }]),
      'too-large',
      /far more than a resume/,
    ],
    [
      'a DOCX of 2,000 pages',
      () =>
        madeDocx(paragraph('A'), {
          parts: { 'docProps/app.xml': '<Properties><Pages>2000</Pages></Properties>' },
        }),
      'too-long',
      /2,000 pages/,
    ],
    [
      'a ZIP without a document',
      () => madeZip([{ name: 'a', data: Buffer.from('a') }]),
      'not-a-document',
      /ZIP archive/,
    ],
    ['nothing', () => new Uint8Array(), 'not-a-document', /is empty/],
    ['half a JSON', () => Buffer.from('{"basics":'), 'not-a-document', /line 1, column 11/],
  ])('%s', async (_, make, reason, message) => {
    const error = await refusal(make());
    expect([error.reason, error.message]).toEqual([reason, expect.stringMatching(message)]);
    expect(error.message).not.toMatch(/\n|undefined/);
  });

  it('what does not end is ended', async () => {
    const error = await refusal(formBomb(40), { timeLimitMs: IMPATIENT });
    expect([error.reason, error.message]).toEqual(['timeout', expect.stringMatching(/takes too long/)]);
  });

  it.each([0.2, 0.5, 0.8, 0.97])('cut off after %f of it: read, or a sentence', async (share) => {
    const whole = onePagePdf({ lines: LINES });
    expect(await outcome(readResumeFile(whole.subarray(0, share * whole.length)))).toMatch(
      /^(?:read|damaged)$/,
    );
  });

  it('cut off or changed anywhere: read, or a sentence', async () => {
    const whole = onePagePdf({ lines: LINES });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.option(fc.nat(255)), async (at, byte) => {
        const bytes = byte === null ? whole.subarray(0, at) : Buffer.from(whole);
        if (byte !== null) bytes[at] = byte;
        const reading = readDocument(new Uint8Array(bytes), 'pdf', '');
        expect(await outcome(reading)).toMatch(/^(?:read|damaged|not-a-document|password|too-long)$/);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('a file that can be read, and has something to be told', () => {
  const rules = async (bytes: Uint8Array, name = '') =>
    (await readResumeFile(bytes, { name })).findings.map(({ rule, severity }) => `${severity} ${rule}`);

  it.each<[string, () => Uint8Array, string]>([
    ['a scan', picturePdf, 'error no-text'],
    [
      'JavaScript',
      () => onePagePdf({ lines: LINES, catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
      'warning scripts',
    ],
    ['locked against copying', () => lockedPdf(LINES, ''), 'warning encrypted'],
    [
      'pages without anything',
      () =>
        pdfOf([
          { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' },
          { dictionary: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
          { dictionary: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>' },
        ]),
      'error no-text',
    ],
    [
      'a form that draws itself',
      () =>
        onePagePdf({
          content: latin1('/A Do'),
          page: '/Resources << /XObject << /A 6 0 R >> >>',
          objects: [
            {
              dictionary:
                '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /A 6 0 R >> >> >>',
              stream: latin1('/A Do /A Do'),
            },
          ],
        }),
      'error no-text',
    ],
  ])('%s', async (_, make, rule) => {
    expect(await rules(make())).toContain(rule);
  });
});

describe('the process', () => {
  const readers = () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return (
            readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reader-process.js') &&
            readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1] === String(process.pid)
          );
        } catch {
          return false;
        }
      });

  it.skipIf(process.platform !== 'linux')(
    'is killed when nobody waits any more, and leaves its place',
    async () => {
      const gone = new AbortController();
      onTestFinished(() => gone.abort());
      const all = [1, 2, 3, 4].map(() =>
        readResumeFile(formBomb(40), { signal: gone.signal }).catch((error: unknown) => error),
      );
      // One is read at a time; the others wait.
      await vi.waitFor(() => expect(readers()).toHaveLength(1), { timeout: 3_000, interval: 5 });
      gone.abort(new Error('nobody waits'));
      for (const outcome of await Promise.all(all))
        expect(outcome).toMatchObject({ message: 'nobody waits' });
      await vi.waitFor(() => expect(readers()).toEqual([]), { timeout: 3_000, interval: 5 });
      expect((await readResumeFile(onePagePdf({ lines: LINES }))).pageCount).toBe(1);
    },
  );

  it('says so where too many wait, instead of letting one wait for minutes', async () => {
    const gone = new AbortController();
    onTestFinished(() => gone.abort());
    const all = Array.from({ length: 7 }, () =>
      readResumeFile(formBomb(40), { signal: gone.signal }).then(
        () => 'read',
        (error: Error) => (error instanceof Unreadable ? error.reason : error.message),
      ),
    );
    // One is read, four wait, and the other two are told at once.
    expect(await Promise.all(all.slice(5))).toEqual(['busy', 'busy']);
    gone.abort(new Error('nobody waits'));
    expect(await Promise.all(all.slice(0, 5))).toEqual(Array(5).fill('nobody waits'));
  });

  it('is not begun for what is given up already', async () => {
    const signal = AbortSignal.abort(new Error('given up'));
    await expect(readResumeFile(onePagePdf({ lines: LINES }), { signal })).rejects.toThrow('given up');
  });
});
