import type { MiddlewareHandler } from 'hono';
import { BadRequest } from './problem.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Scripts, styles and fonts of our own, and nothing else; no frames, no forms elsewhere, no inline code. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // Pages of a resume are pictures that the page itself makes from what the server set.
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Refuses requests that another site's page could have made: a Host that is not ours (DNS rebinding) and a foreign
 * Origin are 403. A missing Origin passes where the server listens on loopback: a terminal sends none.
 */
export function guard(host: string): MiddlewareHandler {
  const onLoopback = LOOPBACK.has(host);
  return async (context, next) => {
    const named = context.req.header('host') ?? '';
    const hostname = named.replace(/:\d*$/, '').toLowerCase();
    if (onLoopback && !LOOPBACK.has(hostname)) {
      throw new BadRequest(
        403,
        'This host is not served',
        `Open Fovea by the address it printed, such as http://localhost, not "${hostname}".`,
      );
    }
    const origin = context.req.header('origin');
    const foreign =
      origin !== undefined
        ? !sameOrigin(origin, named)
        : !onLoopback && !['GET', 'HEAD'].includes(context.req.method);
    if (foreign || (context.req.header('sec-fetch-site') === 'cross-site' && !followsLink(context.req))) {
      throw new BadRequest(
        403,
        'Another site may not use Fovea',
        'Requests are taken from Fovea’s own pages and from programs on this machine only.',
      );
    }
    await next();
  };
}

/** A link in a mail or on another site that opens a page of ours: the page is shown, and nothing is told to the site. */
function followsLink(request: {
  method: string;
  path: string;
  header(name: string): string | undefined;
}): boolean {
  return (
    request.method === 'GET' &&
    !request.path.startsWith('/api/') &&
    request.header('sec-fetch-mode') === 'navigate'
  );
}

/** What a browser is told with every response, refusals too: to run nothing but ours, and to keep nothing of the API. */
export function protectiveHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(self)');
    if (context.req.path.startsWith('/api/')) headers.set('cache-control', 'no-store');
  };
}

function sameOrigin(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}
