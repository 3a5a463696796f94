// The process that meets the bytes. It is asked once, by two frames on standard input (a request as JSON, the file),
// answers once, by a frame on descriptor 3, and ends. Whoever started it may kill it at any moment.
import { createWriteStream } from 'node:fs';
import { z } from 'zod';
import { LONGEST_DOCUMENT } from '#api/resume';
import { readDocument } from './reader-document.js';
import { FrameReader, writeFrame } from './reader-frames.js';
import { Unreadable } from './unreadable.js';

const Request = z.strictObject({ kind: z.enum(['pdf', 'docx']), name: z.string() });

const frames = new FrameReader(process.stdin, LONGEST_DOCUMENT);
// Its end says that nobody waits for the answer any more.
process.stdin.on('end', () => process.exit(1));

const { kind, name } = Request.parse(JSON.parse((await frames.next()).toString()));
const answer = await readDocument(await frames.next(), kind, name).then(
  (read) => ({ read }),
  (error: unknown) => ({ unreadable: whyNot(error) }),
);
const out = createWriteStream('', { fd: 3 });
writeFrame(out, Buffer.from(JSON.stringify(answer)));
out.end(() => process.exit(0));

function whyNot(error: unknown): { reason: string; message: string; detail?: string } {
  if (error instanceof Unreadable) return { reason: error.reason, message: error.message };
  // Where memory is limited, making a buffer fails before the process does.
  const memory = error instanceof RangeError && /allocation failed|Invalid array length/i.test(error.message);
  const unreadable = new Unreadable(memory ? 'no-memory' : 'stopped');
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { reason: unreadable.reason, message: unreadable.message, detail };
}
