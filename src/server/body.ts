import type { Context } from 'hono';
import { LONGEST_BODY } from '#api/requests';
import { BadRequest } from './problem.js';

/** Reads a JSON body of at most so many bytes, stopping as soon as there are more. @throws BadRequest 400, 413, 415 */
export async function readJson(context: Context, longest: number = LONGEST_BODY): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
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
  // No body at all means "with the defaults".
  if (size === 0) return {};
  if (!/^application\/json\b/i.test(type)) {
    throw new BadRequest(
      415,
      'The body is not marked as JSON',
      'Send it with the header "content-type: application/json".',
    );
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    throw new BadRequest(
      400,
      'The body is not valid JSON',
      `It must be one JSON document in UTF-8: ${(error as Error).message}.`,
    );
  }
}

function tooLarge(longest: number): BadRequest {
  const words = longest >= 1024 * 1024 ? `${longest / 1024 / 1024} MB` : `${longest / 1024} kB`;
  return new BadRequest(
    413,
    'That is too long',
    `At most ${words} can be sent at once. Nothing was stored; shorten it and send it again.`,
  );
}
