import type { Context } from 'hono';
import { LONGEST_BODY } from '#api/requests';
import { BadRequest } from './problem.js';

/** Nothing of ours is nested more deeply, and what walks a value by calling itself must not run out of stack. */
const DEEPEST = 100;

/** Reads a JSON body of at most so many bytes, stopping as soon as there are more. @throws BadRequest 400, 413, 415 */
export async function readJson(context: Context, longest: number = LONGEST_BODY): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  const bytes = await readBytes(context, longest);
  // No body at all means "with the defaults".
  if (bytes.length === 0) return {};
  if (!/^application\/json\b/i.test(type)) {
    throw new BadRequest(
      415,
      'The body is not marked as JSON',
      'Send it with the header "content-type: application/json".',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new BadRequest(
      400,
      'The body is not valid JSON',
      `It must be one JSON document in UTF-8: ${(error as Error).message}.`,
    );
  }
  if (isDeeper(value, DEEPEST)) {
    throw new BadRequest(
      400,
      'The body is nested too deeply',
      `Arrays and objects may stand in one another at most ${DEEPEST} levels deep.`,
    );
  }
  return value;
}

/** What a form of another site can send without being asked for leave (Fetch, "CORS-safelisted request-header"). */
const SENT_BY_FORMS = ['', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'];

/**
 * Reads a body of bytes. What it is, is told by its content: a browser marks a file as it likes, so any media type will
 * do that a form cannot send.
 * @param types those that are meant
 * @throws BadRequest 413, 415
 */
export async function readRaw(
  context: Context,
  types: readonly string[],
  longest: number = LONGEST_BODY,
): Promise<Uint8Array> {
  const type = (context.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (SENT_BY_FORMS.includes(type))
    throw new BadRequest(
      415,
      'The body is not marked as something that is read here',
      `Send it with the header "content-type" and one of: ${types.join(', ')}.`,
    );
  return readBytes(context, longest);
}

/** Reads a body, stopping as soon as it is too long. @throws BadRequest 413 */
async function readBytes(context: Context, longest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const declared = Number(context.req.header('content-length') ?? 0);
  if (declared > longest) throw tooLarge(longest);
  const reader = context.req.raw.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    size += part.value.byteLength;
    if (size > longest) {
      await reader!.cancel();
      throw tooLarge(longest);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** Whether arrays and objects stand in one another more than so many levels deep; goes level by level, not into itself. */
function isDeeper(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []));
  }
  return false;
}

function tooLarge(longest: number): BadRequest {
  const words = longest >= 1024 * 1024 ? `${longest / 1024 / 1024} MB` : `${longest / 1024} kB`;
  return new BadRequest(
    413,
    'That is too long',
    `At most ${words} can be sent at once. Nothing was stored; shorten it and send it again.`,
  );
}
