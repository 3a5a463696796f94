/** Bytes of a font file, read where they are asked for: a system's fonts are large, and few of their bytes matter. */
export interface FontBytes {
  readonly length: number;
  /** Exactly `length` bytes from `offset`; throws FontUnreadable where the file ends before. */
  read(offset: number, length: number): Buffer;
}

/** A file that is no font, or that contradicts itself. */
export class FontUnreadable extends Error {}

/** One face of a font file, known by what it can draw. */
export interface FontFace {
  /** Pairs first, last of the code points that have a glyph, ascending. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
  /** Drawn by outlines alone: pictures and layers of colour are not. */
  readonly outlines: boolean;
  /** The font's licence bits let documents embed it. */
  readonly embeddable: boolean;
  readonly weight: number;
  readonly italic: boolean;
  readonly tables: readonly FontTable[];
  /** The number that says what kind of outlines the file holds. */
  readonly version: number;
}

interface FontTable {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

const COLLECTION = 0x74746366; // "ttcf"
const VERSIONS = new Set([0x00010000, 0x4f54544f, 0x74727565]); // TrueType, "OTTO", "true"
/** Tables by which a glyph is a picture or has colours, which a page for reading should not hold. */
const PICTURES = ['CBDT', 'sbix', 'COLR', 'SVG '];

export function bytesOf(buffer: Buffer): FontBytes {
  return {
    length: buffer.length,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > buffer.length)
        throw new FontUnreadable(`needs bytes ${offset} to ${offset + length} of ${buffer.length}`);
      return buffer.subarray(offset, offset + length);
    },
  };
}

/**
 * The faces of a TrueType or OpenType file or collection, with their coverage (cmap formats 4 and 12).
 * @throws FontUnreadable
 * @see https://learn.microsoft.com/typography/opentype/spec/otff and /cmap
 */
export function readFaces(file: FontBytes): FontFace[] {
  if (file.read(0, 4).readUInt32BE(0) !== COLLECTION) return [readFace(file, 0)];
  const count = file.read(8, 4).readUInt32BE(0);
  if (count > 256) throw new FontUnreadable(`a collection of ${count} faces`);
  const offsets = file.read(12, count * 4);
  return Array.from({ length: count }, (_, i) => readFace(file, offsets.readUInt32BE(i * 4)));
}

function readFace(file: FontBytes, start: number): FontFace {
  const head = file.read(start, 12);
  const version = head.readUInt32BE(0);
  if (!VERSIONS.has(version)) throw new FontUnreadable('is no TrueType or OpenType font');
  const count = head.readUInt16BE(4);
  const directory = file.read(start + 12, count * 16);
  const tables = Array.from({ length: count }, (_, i): FontTable => {
    const tag = directory.toString('latin1', i * 16, i * 16 + 4);
    const offset = directory.readUInt32BE(i * 16 + 8);
    const length = directory.readUInt32BE(i * 16 + 12);
    if (offset + length > file.length) throw new FontUnreadable(`its table ${tag} lies beyond its end`);
    return { tag, offset, length };
  });
  const named = (tag: string) => tables.find((table) => table.tag === tag);
  const cmap = named('cmap');
  if (!cmap) throw new FontUnreadable('has no table of characters');
  const os2 = named('OS/2');
  const facts = os2 && os2.length >= 64 ? file.read(os2.offset, 64) : undefined;
  return {
    ranges: coverage(file.read(cmap.offset, cmap.length)),
    outlines: Boolean(named('glyf') ?? named('CFF ') ?? named('CFF2')) && !PICTURES.some(named),
    // The lowest four bits of fsType: 2 alone is "restricted", which forbids embedding.
    embeddable: !facts || (facts.readUInt16BE(8) & 0xf) !== 2,
    weight: facts?.readUInt16BE(4) ?? 400,
    italic: Boolean(facts && facts.readUInt16BE(62) & 1),
    tables,
    version,
  };
}

/** The code points that a character map gives a glyph, by its Unicode subtables of formats 4 and 12. */
export function coverage(cmap: Buffer): [number, number][] {
  const table = bytesOf(cmap);
  const count = table.read(2, 2).readUInt16BE(0);
  const records = table.read(4, count * 8);
  const seen = new Set<number>();
  const ranges: [number, number][] = [];
  for (let i = 0; i < count; i += 1) {
    const platform = records.readUInt16BE(i * 8);
    const encoding = records.readUInt16BE(i * 8 + 2);
    const offset = records.readUInt32BE(i * 8 + 4);
    if (!(platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)))) continue;
    if (seen.has(offset)) continue;
    seen.add(offset);
    const format = table.read(offset, 2).readUInt16BE(0);
    if (format === 4) ranges.push(...segments(table, offset));
    else if (format === 12) ranges.push(...groups(table, offset));
  }
  return merged(ranges);
}

/** Format 4: segments of the basic plane. A code point whose glyph is 0 counts as missing. */
function segments(table: FontBytes, offset: number): [number, number][] {
  const count = table.read(offset + 6, 2).readUInt16BE(0) / 2;
  const ends = table.read(offset + 14, count * 2);
  const starts = table.read(offset + 16 + count * 2, count * 2);
  const deltas = table.read(offset + 16 + count * 4, count * 2);
  const places = offset + 16 + count * 6;
  const rangeOffsets = table.read(places, count * 2);
  const found: [number, number][] = [];
  let looked = 0;
  for (let i = 0; i < count; i += 1) {
    const [first, last] = [starts.readUInt16BE(i * 2), ends.readUInt16BE(i * 2)];
    looked += Math.max(0, last - first + 1);
    if (looked > 0x10000) throw new FontUnreadable('its segments of characters overlap');
    const delta = deltas.readUInt16BE(i * 2);
    const rangeOffset = rangeOffsets.readUInt16BE(i * 2);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed =
        rangeOffset === 0
          ? code
          : table.read(places + i * 2 + rangeOffset + (code - first) * 2, 2).readUInt16BE(0);
      const glyph = rangeOffset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) found.push([code, code]);
    }
  }
  return merged(found);
}

/** Format 12: groups of any plane. */
function groups(table: FontBytes, offset: number): [number, number][] {
  const count = table.read(offset + 12, 4).readUInt32BE(0);
  const all = table.read(offset + 16, count * 12);
  return Array.from({ length: count }, (_, i): [number, number] => {
    const [first, last] = [all.readUInt32BE(i * 12), all.readUInt32BE(i * 12 + 4)];
    const glyph = all.readUInt32BE(i * 12 + 8);
    return [glyph === 0 ? first + 1 : first, Math.min(last, 0x10ffff)];
  }).filter(([first, last]) => first <= last);
}

function merged(ranges: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [first, last] of ranges.sort((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

/** Whether a face has a glyph for a code point. */
export function covers(face: Pick<FontFace, 'ranges'>, code: number): boolean {
  let [low, high] = [0, face.ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = face.ranges[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/**
 * A face as a font file of its own whose family has another name. Typst looks through the system's fonts by itself;
 * under a name of ours, no font that happens to be installed can take the place of the one that was chosen.
 */
export function renamedFace(file: FontBytes, face: FontFace, family: string): Buffer {
  const kept = face.tables
    .filter(({ tag }) => tag !== 'name' && tag !== 'DSIG')
    .map(({ tag, offset, length }) => ({ tag, bytes: file.read(offset, length) }));
  const all = [...kept, { tag: 'name', bytes: nameTable(family, face) }].sort((a, b) =>
    a.tag < b.tag ? -1 : 1,
  );
  const head = Buffer.alloc(12 + all.length * 16);
  const power = 2 ** Math.floor(Math.log2(all.length));
  head.writeUInt32BE(face.version, 0);
  head.writeUInt16BE(all.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((all.length - power) * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [i, { tag, bytes }] of all.entries()) {
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    head.write(tag, 12 + i * 16, 'latin1');
    head.writeUInt32BE(checksum(padded), 16 + i * 16);
    head.writeUInt32BE(offset, 20 + i * 16);
    head.writeUInt32BE(bytes.length, 24 + i * 16);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}

/** Family, style, full and PostScript name, in Windows' Unicode English. */
function nameTable(family: string, face: FontFace): Buffer {
  const style = `${face.weight >= 600 ? 'Bold' : face.italic ? '' : 'Regular'}${face.italic ? 'Italic' : ''}`;
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [i, [id]] of names.entries()) {
    for (const [at, value] of [3, 1, 0x409, id, texts[i]!.length, offset].entries())
      head.writeUInt16BE(value, 6 + i * 12 + at * 2);
    offset += texts[i]!.length;
  }
  return Buffer.concat([head, ...texts]);
}
