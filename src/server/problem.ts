import type { Context } from 'hono';
import type { z } from 'zod';
import type { Problem } from '#api/responses';
import { Refusal } from '#conduct/refusal';
import { StoreUnavailable } from '#store/errors';

/** An error that is answered as it stands: the request is at fault, and `detail` says what to do. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly problem: Problem;

  constructor(status: number, title: string, detail: string, field?: string) {
    super(title);
    this.problem = { title, status, detail, ...(field ? { field } : {}) };
  }
}

/** Answers with a problem document (RFC 9457). */
export function problemResponse(context: Context, problem: Problem): Response {
  return context.body(JSON.stringify(problem), problem.status as 400, {
    'content-type': 'application/problem+json',
  });
}

/** What a thrown error tells the client. Anything unforeseen is reported to `onError` and shown without its insides. */
export function problemOf(error: unknown, onError: (error: unknown) => void): Problem {
  if (error instanceof BadRequest) return error.problem;
  if (error instanceof Refusal) {
    const { message: title, status, detail, field, state, besides } = error;
    return { ...besides, title, status, detail, ...(field ? { field } : {}), ...(state ? { state } : {}) };
  }
  onError(error);
  if (error instanceof StoreUnavailable) {
    const full = /room left/.test(error.message);
    return { title: error.message, status: full ? 507 : 503, detail: error.advice };
  }
  return {
    title: 'Fovea failed at this',
    status: 500,
    detail:
      'Nothing that was stored is lost. Try again; if it fails again, report what you did and the message in the terminal.',
  };
}

/** The first thing a schema found wrong, as a 422 that names the field. */
export function invalid(error: z.ZodError): BadRequest {
  const issue = error.issues[0]!;
  const field = issue.path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index ? `.${String(key)}` : String(key)))
    .join('');
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const name = unknown ?? (field || 'body');
  return new BadRequest(
    422,
    `The field "${name}" is not right`,
    unknown ? `There is no field "${unknown}"; leave it out.` : `${name}: ${issue.message}.`,
    name,
  );
}
