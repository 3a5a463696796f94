import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, coverage, covers, FontUnreadable, readFaces, renamedFace } from './font-file.js';

const folder = new URL('../fonts/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, folder));
const hebrew = file('NotoSerifHebrew-Regular.ttf');

/** A collection that holds one font, whose offsets count from the file's beginning. */
function collectionOf(font: Buffer): Buffer {
  const head = Buffer.alloc(16);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(16, 12);
  const moved = Buffer.from(font);
  for (let i = 0; i < moved.readUInt16BE(4); i += 1)
    moved.writeUInt32BE(moved.readUInt32BE(20 + i * 16) + 16, 20 + i * 16);
  return Buffer.concat([head, moved]);
}

/** A table of characters with one subtable for Windows. */
function cmapOf(encoding: number, subtable: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(3, 4);
  head.writeUInt16BE(encoding, 6);
  head.writeUInt32BE(12, 8);
  return Buffer.concat([head, subtable]);
}
const words = (...all: number[]) => Buffer.from(all.flatMap((one) => [one >> 8, one & 0xff]));

describe('a font file', () => {
  it('of the bundle is read with its weight, its slant and its characters', () => {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.ttf'))) {
      const [face, ...more] = readFaces(bytesOf(file(name)));
      expect(more).toEqual([]);
      expect(face).toMatchObject({
        outlines: true,
        embeddable: true,
        weight: name.includes('-Bold') ? 700 : name.includes('SemiBold') ? 600 : 400,
        italic: name.includes('Italic'),
      });
      expect(covers(face!, 0x20)).toBe(true);
      expect(covers(face!, 0x5d0)).toBe(name.includes('Hebrew'));
      expect(covers(face!, 0x674e)).toBe(false);
    }
  });

  it('in a collection is read as on its own', () => {
    const alone = readFaces(bytesOf(hebrew))[0]!;
    const [face] = readFaces(bytesOf(collectionOf(hebrew)));
    expect(face!.ranges).toEqual(alone.ranges);
  });

  it('under another name, taken out of its collection, is the same font', () => {
    const collection = bytesOf(collectionOf(hebrew));
    const renamed = renamedFace(collection, readFaces(collection)[0]!, 'Another Name');
    const [face] = readFaces(bytesOf(renamed));
    expect(face!.ranges).toEqual(readFaces(bytesOf(hebrew))[0]!.ranges);
    const name = face!.tables.find(({ tag }) => tag === 'name')!;
    const names = Buffer.from(renamed.subarray(name.offset, name.offset + name.length));
    expect(names.swap16().toString('utf16le')).toContain('Another Name');
    expect(names.swap16().toString('latin1')).not.toContain('Noto');
  });

  it('of any bytes, or cut off anywhere, ends in faces or in FontUnreadable (seed 5)', () => {
    const tried = (bytes: Buffer) => {
      try {
        return readFaces(bytesOf(bytes)).length;
      } catch (error) {
        expect(error).toBeInstanceOf(FontUnreadable);
        return 0;
      }
    };
    for (let length = 0; length < hebrew.length; length += 97)
      expect(tried(hebrew.subarray(0, length))).toBe(0);
    const change = fc.array(fc.tuple(fc.nat(4_000), fc.nat(255)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(change, (changes) => {
        const bytes = Buffer.from(hebrew);
        for (const [at, value] of changes) bytes[at] = value;
        tried(bytes);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('a table of characters', () => {
  it('of format 4 counts what has a glyph, by difference or by list', () => {
    const subtable = words(
      4,
      0,
      0,
      6,
      0,
      0,
      0, // three segments
      0x42,
      0x52,
      0xffff,
      0, // their ends
      0x40,
      0x50,
      0xffff, // their beginnings
      0x10000 - 0x41,
      0,
      1, // what is added: U+0041 has glyph 0
      0,
      4,
      0, // where the second one's list begins: four bytes on
      7,
      0,
      9, // U+0051 has none
    );
    expect(coverage(cmapOf(1, subtable))).toEqual([
      [0x40, 0x40],
      [0x42, 0x42],
      [0x50, 0x50],
      [0x52, 0x52],
    ]);
  });

  it('of format 12 counts groups of any plane', () => {
    const group = (first: number, last: number, glyph: number) => {
      const bytes = Buffer.alloc(12);
      for (const [i, value] of [first, last, glyph].entries()) bytes.writeUInt32BE(value, i * 4);
      return bytes;
    };
    const head = Buffer.alloc(16);
    head.writeUInt16BE(12, 0);
    head.writeUInt32BE(2, 12);
    const subtable = Buffer.concat([head, group(0x1f600, 0x1f602, 5), group(0x20000, 0x20001, 0)]);
    expect(coverage(cmapOf(10, subtable))).toEqual([
      [0x1f600, 0x1f602],
      [0x20001, 0x20001],
    ]);
  });

  it('whose segments overlap without end is refused', () => {
    const count = 40;
    const subtable = words(
      4,
      0,
      0,
      count * 2,
      0,
      0,
      0,
      ...Array(count).fill(0xfffe),
      0,
      ...Array(count).fill(1),
      ...Array(count).fill(1),
      ...Array(count).fill(0),
    );
    expect(() => coverage(cmapOf(1, subtable))).toThrow(FontUnreadable);
  });
});
