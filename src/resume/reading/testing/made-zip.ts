import { deflateRawSync } from 'node:zlib';

export interface MadePart {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the archive says of its size; the truth by default. */
  readonly statedSize?: number;
  /** Set the flag that says it is encrypted. */
  readonly locked?: boolean;
}

/** A ZIP archive written by hand, so that it can say what is not so. */
export function madeZip(parts: readonly MadePart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, statedSize = data.length, locked = false } of parts) {
    const packed = deflateRawSync(data, { level: 9 });
    const named = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(locked ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(statedSize, 18);
    common.writeUInt16LE(named.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, named, packed]);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 0, 'latin1');
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6, 0, 26);
    entry.writeUInt32LE(offset, 42);
    files.push(file);
    directory.push(Buffer.concat([entry, named]));
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}
