/** Cuts a stream into frames: a length (unsigned 32 bit, little endian), then that many bytes. */
export class FrameStream {
  #chunks: Buffer[] = [];
  #size = 0;

  /** `most` bytes of a frame; more breaks the stream. */
  constructor(private readonly most: number) {}

  /** Takes a chunk and gives the frames that it completes. RangeError when a frame would be too long. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const frames: Buffer[] = [];
    while (this.#size >= 4) {
      // Joined only when a frame is complete: a long one comes in many chunks.
      const length = this.#peekLength();
      if (length > this.most) throw new RangeError(`a frame of ${length} bytes; at most ${this.most}`);
      if (this.#size < 4 + length) break;
      const all = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
      frames.push(all.subarray(4, 4 + length));
      this.#chunks = [all.subarray(4 + length)];
      this.#size -= 4 + length;
    }
    return frames;
  }

  #peekLength(): number {
    if (this.#chunks[0]!.length < 4) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!.readUInt32LE(0);
  }
}

/** A frame around a body. */
export function framed(...parts: readonly Buffer[]): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(parts.reduce((sum, part) => sum + part.length, 0));
  return Buffer.concat([length, ...parts]);
}
