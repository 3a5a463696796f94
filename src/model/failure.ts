import { ModelError } from './language-model.js';

/** The other side, as far as messages need it. */
export interface Peer {
  /** Scheme, host and port: paths and queries may hold secrets, so no message shows them. */
  readonly origin: string;
  readonly model: string;
  readonly key?: string | undefined;
}

const LONGEST_QUOTED = 300;

/** Whether a text holds the key, or enough of its beginning or end to be told. */
function leaks(text: string, key: string | undefined): boolean {
  return !!key && [key, key.slice(0, 8), key.slice(-8)].some((part) => text.includes(part));
}

function messageIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { error, message, detail } = value as Record<string, unknown>;
  return messageIn(error) ?? messageIn(message) ?? messageIn(detail);
}

/** The server's own words about a failure, " It says: “…”.", or nothing where they would show the key. */
export function itSays(body: unknown, peer: Peer): string {
  let value = body;
  if (typeof body === 'string') {
    try {
      value = JSON.parse(body);
    } catch {
      // Not JSON: the text itself, unless it is a web page.
      if (/^\s*</.test(body)) return '';
    }
  }
  const words = (messageIn(value) ?? '').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  if (words === '' || leaks(words, peer.key)) return '';
  const short = words.length > LONGEST_QUOTED ? `${words.slice(0, LONGEST_QUOTED).toWellFormed()}…` : words;
  return ` It says: “${short}”`;
}

const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there. Start the server, or correct the address.',
  ENOTFOUND: 'No machine of that name is known. Check the address and the network.',
  EAI_AGAIN: 'The name could not be looked up. Check the network.',
  ECONNRESET: 'It closed the connection. Try again, or look at its log.',
  UND_ERR_SOCKET: 'It closed the connection. Try again, or look at its log.',
};

/** A connection that could not be made or broke. Nothing of the thrown error is shown but its code. */
export function connectionFailure(peer: Peer, error: unknown): ModelError {
  const cause = (error as { cause?: { code?: unknown } } | undefined)?.cause;
  const code = typeof cause?.code === 'string' && /^[A-Z_]{1,40}$/.test(cause.code) ? cause.code : undefined;
  const certificate = code !== undefined && /CERT|SSL|TLS|ISSUER|SIGNATURE/.test(code);
  const why = certificate
    ? `Its certificate is not trusted (${code}). Check the address, or add the certificate with NODE_EXTRA_CA_CERTS.`
    : (WHY[code ?? ''] ??
      `The connection failed${code ? ` (${code})` : ''}. Check the address and the network.`);
  return new ModelError('unreachable', `The language model at ${peer.origin} cannot be reached. ${why}`);
}

/** An answer whose status is no success. `location` is the header of a redirect. */
export function statusFailure(
  peer: Peer,
  { status, body, location }: { status: number; body: string | undefined; location?: string | null },
): ModelError {
  const at = `The language model at ${peer.origin}`;
  const says = itSays(body ?? '', peer);
  if (status >= 300 && status < 400) {
    const to = location && URL.canParse(location, peer.origin) ? new URL(location, peer.origin).origin : '';
    const target = to === '' || to === 'null' || leaks(to, peer.key) ? 'another address' : to;
    return new ModelError(
      'refused',
      `${at} sends on to ${target}, and Fovea does not follow: set the address that is meant.`,
    );
  }
  // A server that is asked with a wrong key tends to repeat the key, so its words are not quoted.
  if (status === 401 || status === 403) {
    const what = peer.key ? 'refuses the key. Check the key and what it is allowed to use' : 'asks for a key';
    return new ModelError('refused', `${at} ${what} (status ${status}).`);
  }
  if (status === 404) {
    return new ModelError(
      'refused',
      `${at} has no model “${peer.model}”, or does not answer at this address (status 404). Check both; the address usually ends in /v1.${says}`,
    );
  }
  if (status === 429 || status === 503) {
    return new ModelError(
      'busy',
      `${at} is busy or its quota is used up (status ${status}). Try later.${says}`,
    );
  }
  if (status >= 500) {
    return new ModelError(
      'unreachable',
      `${at} fails (status ${status}). Look at its log, or try later.${says}`,
    );
  }
  return new ModelError('refused', `${at} does not accept the request (status ${status}).${says}`);
}

/** A reply that arrived and is of no use. */
export function unreadable(peer: Peer, why: string): ModelError {
  return new ModelError('unreadable', `The reply of “${peer.model}” at ${peer.origin} is of no use: ${why}.`);
}
