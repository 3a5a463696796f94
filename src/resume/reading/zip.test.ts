import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.js';
import { madeDocx, paragraph } from './testing/docx-made.js';
import { madeZip } from './testing/made-zip.js';
import { Unreadable } from './unreadable.js';
import { ZipArchive } from './zip.js';

const MEGABYTE = 1024 * 1024;
const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const refused = (run: () => unknown): Unreadable => {
  try {
    run();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error('It was read');
};
const document = (data: string) => madeZip([{ name: 'word/document.xml', data: Buffer.from(data) }]);

describe('a ZIP archive', () => {
  it('gives parts that were packed or stored, by an archive of another maker and by ours', () => {
    const made = zipSync({
      'a/b.txt': [strToU8('packed'), { level: 9 }],
      'c.txt': [strToU8('stored'), { level: 0 }],
    });
    const archive = new ZipArchive(made);
    expect([text(archive.read('a/b.txt')), text(archive.read('c.txt')), archive.read('d.txt')]).toEqual([
      'packed',
      'stored',
      undefined,
    ]);
    expect(text(new ZipArchive(madeZip([{ name: 'x', data: Buffer.from('y') }])).read('x'))).toBe('y');
  });

  it('stops at 20 MB a part and 50 MB in all, whatever it says of its sizes', () => {
    const bomb = { name: 'bomb', data: Buffer.alloc(21 * MEGABYTE), statedSize: 100 };
    expect(refused(() => new ZipArchive(madeZip([bomb])).read('bomb')).reason).toBe('too-large');
    const large = Buffer.alloc(18 * MEGABYTE);
    const archive = new ZipArchive(madeZip([1, 2, 3].map((i) => ({ name: `part${i}`, data: large }))));
    archive.read('part1');
    archive.read('part2');
    expect(refused(() => archive.read('part3')).reason).toBe('too-large');
  });

  it('does not open what is locked or too many', () => {
    const locked = madeZip([{ name: 'a', data: Buffer.from('a'), locked: true }]);
    expect(refused(() => new ZipArchive(locked).read('a')).reason).toBe('password');
    const many = madeZip(Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}`, data: Buffer.from('a') })));
    expect(refused(() => new ZipArchive(many)).reason).toBe('too-large');
  });
});

describe('a hostile Word document', () => {
  it.each([
    [
      'entities that expand',
      document('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
      'not-a-document',
    ],
    [
      'an entity from outside',
      document('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'not-a-document',
    ],
    ['an entity of its own', document('<a>&b;</a>'), 'damaged'],
    ['deep nesting', document('<a>'.repeat(100_000)), 'damaged'],
    ['a million elements', document(`<a>${'<b/>'.repeat(1_000_000)}</a>`), 'too-large'],
    ['XML that ends early', document('<a><b>'), 'damaged'],
    ['nothing in the document', document(''), 'damaged'],
    ['no document', madeZip([{ name: 'mimetype', data: Buffer.from('a') }]), 'not-a-document'],
    [
      'a bomb',
      madeZip([{ name: 'word/document.xml', data: Buffer.alloc(100 * MEGABYTE, ' '), statedSize: 9 }]),
      'too-large',
    ],
  ])('%s: one sentence', (_, bytes, reason) => {
    const error = refused(() => readDocx(bytes));
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(/^[^.]+(?:\.docx[^.]*)*\.$/);
  });

  it('says what another archive is', () => {
    const made = (name: string) =>
      refused(() => readDocx(madeZip([{ name, data: Buffer.from('a') }]))).message;
    expect(made('xl/workbook.xml')).toMatch(/an Excel workbook/);
    expect(made('content.xml')).toMatch(/an OpenDocument file/);
    expect(made('Index/Document.iwa')).toMatch(/a Pages document/);
  });

  it('cut off or changed anywhere is read or refused, and never anything else', () => {
    const whole = Buffer.from(madeDocx(paragraph('Ada Example') + paragraph('Engineer')));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.option(fc.nat(255)), (at, byte) => {
        const bytes = byte === null ? whole.subarray(0, at) : Buffer.from(whole);
        if (byte !== null) bytes[at] = byte;
        try {
          readDocx(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
      { seed: 2_026, numRuns: 500 },
    );
  });
});
