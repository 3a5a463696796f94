import type { SummaryRow } from './store.js';

/** The position after a row of a list that is ordered by start and id, as an opaque text. */
export function encodeCursor({ startedAt, id }: Pick<SummaryRow, 'startedAt' | 'id'>): string {
  return Buffer.from(JSON.stringify([startedAt, id])).toString('base64url');
}

/** The position in a cursor; one that was not made here points nowhere and starts from the top. */
export function decodeCursor(cursor: string): { startedAt: string; id: string } | null {
  try {
    const [startedAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [
      unknown,
      unknown,
    ];
    return typeof startedAt === 'string' && typeof id === 'string' && !`${startedAt}${id}`.includes('\u0000')
      ? { startedAt, id }
      : null;
  } catch {
    return null;
  }
}
