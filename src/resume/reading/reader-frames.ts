import type { Readable, Writable } from 'node:stream';

const HEAD_BYTES = 4;

/** Writes bytes with their length before them. */
export function writeFrame(to: Writable, bytes: Uint8Array): void {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(bytes.length);
  to.write(head);
  to.write(bytes);
}

/**
 * Reads one frame after the other; a frame longer than `most` bytes, or a stream that ends within one, is an error.
 * The stream stays open, so that its end can tell that who wrote is gone.
 */
export class FrameReader {
  #pieces: Buffer[] = [];
  #length = 0;
  #ended = false;
  #wake: () => void = () => {};

  constructor(
    from: Readable,
    private readonly most: number,
  ) {
    from.on('data', (piece: Buffer) => {
      this.#pieces.push(piece);
      this.#length += piece.length;
      this.#wake();
    });
    const end = () => {
      this.#ended = true;
      this.#wake();
    };
    from.on('end', end).on('error', end).on('close', end);
  }

  async next(): Promise<Buffer> {
    const length = (await this.#take(HEAD_BYTES)).readUInt32BE();
    if (length > this.most) throw new Error(`A frame of ${length} bytes is longer than ${this.most}`);
    return this.#take(length);
  }

  async #take(bytes: number): Promise<Buffer> {
    while (this.#length < bytes) {
      if (this.#ended) throw new Error('The stream ended within a frame');
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const whole = Buffer.concat(this.#pieces);
    const rest = whole.subarray(bytes);
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
    return whole.subarray(0, bytes);
  }
}
