import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable.js';

/** A resume in Word's format has some thirty parts. */
const MOST_ENTRIES = 2_000;
/** Most bytes of one part, and of all that are read of one archive, when inflated. */
const LARGEST_PART = 20 * 1024 * 1024;
const LARGEST_WHOLE = 50 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

interface Entry {
  readonly method: number;
  readonly locked: boolean;
  readonly compressed: number;
  readonly offset: number;
}

const TOO_LARGE =
  'This Word document holds far more than a resume when it is unpacked; save a copy without embedded files and pictures, and choose that.';
const DAMAGED =
  'This Word document is damaged or cut off and cannot be read; save it again as .docx and choose that.';

/**
 * The parts of a ZIP archive (PKWARE APPNOTE 6.3, without ZIP64) by its central directory, as Word reads it. Sizes that
 * an archive states are not believed: inflating stops at 20 MB a part and 50 MB in all. Throws {@link Unreadable}.
 */
export class ZipArchive {
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #left = LARGEST_WHOLE;

  constructor(private readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readDirectory(this.#findEnd());
    } catch (error) {
      throw error instanceof RangeError ? new Unreadable('damaged', DAMAGED) : error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** A part, inflated; undefined where there is none of this name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.locked) throw new Unreadable('password');
    const part = this.#inflate(this.#compressed(entry), entry.method);
    this.#left -= part.length;
    if (this.#left < 0) throw new Unreadable('too-large', TOO_LARGE);
    return part;
  }

  #findEnd(): number {
    const last = this.bytes.length - END_BYTES;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
      if (this.#view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    throw new Unreadable('damaged', DAMAGED);
  }

  #readDirectory(end: number): void {
    const count = this.#view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw new Unreadable('too-large', TOO_LARGE);
    let at = this.#view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (this.#view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Unreadable('damaged', DAMAGED);
      const nameLength = this.#view.getUint16(at + 28, true);
      const rest = this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      // Of two parts with one name the first counts.
      if (!this.#entries.has(name))
        this.#entries.set(name, {
          method: this.#view.getUint16(at + 10, true),
          locked: (this.#view.getUint16(at + 8, true) & 1) === 1,
          compressed: this.#view.getUint32(at + 20, true),
          offset: this.#view.getUint32(at + 42, true),
        });
      at += 46 + nameLength + rest;
    }
  }

  #compressed({ offset, compressed }: Entry): Uint8Array {
    try {
      if (this.#view.getUint32(offset, true) !== LOCAL_ENTRY) throw new Unreadable('damaged', DAMAGED);
      const start =
        offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
      if (start + compressed > this.bytes.length) throw new Unreadable('damaged', DAMAGED);
      return this.bytes.subarray(start, start + compressed);
    } catch (error) {
      throw error instanceof RangeError ? new Unreadable('damaged', DAMAGED) : error;
    }
  }

  #inflate(data: Uint8Array, method: number): Uint8Array {
    const most = Math.min(LARGEST_PART, this.#left);
    if (method === 0) {
      if (data.length > most) throw new Unreadable('too-large', TOO_LARGE);
      return data;
    }
    if (method !== 8) throw new Unreadable('damaged', DAMAGED);
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new Unreadable('too-large', TOO_LARGE);
      throw new Unreadable('damaged', DAMAGED);
    }
  }
}
