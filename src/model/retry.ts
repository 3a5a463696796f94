/** Tries in all, the first included. */
export const MOST_TRIES = 3;
/** Answers after which the same request may succeed later. */
export const RETRIED: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
/** A server may ask for an hour; nobody waits an hour for a second opinion. */
const LONGEST_ASKED = 20_000;

/**
 * Milliseconds to wait after a failed try: what the server asked for (capped), else exponential backoff with full
 * jitter, so that many clients do not come back together.
 * @param failures tries that failed so far, from 1
 * @param random a number from 0 to 1
 */
export function waitBefore(failures: number, random: number, asked: number | undefined): number {
  if (asked !== undefined) return Math.min(Math.max(asked, 0), LONGEST_ASKED);
  return Math.round(random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)));
}

/**
 * Milliseconds that a Retry-After header asks for (RFC 9110, 10.2.3: seconds or a date); undefined where it says
 * nothing that can be read.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
