import type { Deadlines } from './deadlines.js';

/** The pieces of a body as they arrive; the clock for the next piece starts with each. */
export async function* chunksOf(response: Response, deadlines: Deadlines): AsyncGenerator<Uint8Array> {
  for await (const chunk of response.body ?? []) {
    deadlines.awaitNext();
    yield chunk;
  }
}

/** The whole text of a body; undefined where it is longer than `most` bytes, of which no more is read. */
export async function shortText(
  response: Response,
  most: number,
  deadlines: Deadlines,
): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(response, deadlines)) {
    bytes += chunk.byteLength;
    if (bytes > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
