import { oneDate } from '../dates.js';
import { listItems, splitBracket } from '../lists.js';
import type { Piece, TracedEntry } from '../piece.js';

const MISSING = '—';

/** "Mar 2021 – Feb 2023", "Mar 2021 – Present", "until Feb 2023"; an end alone in education. */
export function ownSpan(piece: Piece | undefined): { startDate?: Piece; endDate?: Piece } | undefined {
  if (!piece) return {};
  const date = (text: string | undefined) => {
    const found = text === undefined ? undefined : oneDate(text);
    return found === undefined ? undefined : piece.as(found);
  };
  const until = /^until (.+)$/.exec(piece.text)?.[1];
  const [from, to] = piece.text.split(' – ');
  if (until !== undefined || to === undefined) {
    const endDate = date(until ?? from);
    return endDate && { endDate };
  }
  const startDate = date(from);
  if (!startDate) return undefined;
  if (to === 'Present') return { startDate };
  const endDate = date(to);
  return endDate && { startDate, endDate };
}

/** A date alone. */
export function ownDate(piece: Piece | undefined): Piece | undefined {
  const date = piece && oneDate(piece.text);
  return date === undefined ? undefined : piece!.as(date);
}

/** An address that may have been broken over lines; it gets back what it was printed without. */
export function ownUrl(piece: Piece | undefined): Piece | undefined {
  if (!piece) return undefined;
  const text = piece.text.replace(/\s+/g, '');
  return piece.as(/^https?:\/\//i.test(text) ? text : `https://${text}`);
}

/** "name: before → after". */
export function ownMetric(piece: Piece | undefined): TracedEntry | undefined {
  if (!piece) return undefined;
  const [head, after] = splitOnce(piece.text, ' → ');
  if (after === undefined && piece.text.endsWith(':')) return { name: piece.as(piece.text.slice(0, -1)) };
  const colon = head.lastIndexOf(': ');
  const name = colon < 0 ? undefined : head.slice(0, colon);
  const value = colon < 0 ? head : head.slice(colon + 2);
  const known = (text: string | undefined) =>
    text === undefined || text === '?' ? undefined : piece.as(text);
  return {
    name: known(name),
    before: after === undefined ? undefined : known(value),
    after: known(after ?? value),
  };
}

function splitOnce(text: string, by: string): [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + by.length)];
}

/** "name (level): keyword, keyword". */
export function ownNamed(
  piece: Piece,
  leveled: boolean,
): { name?: Piece; level?: Piece; keywords?: Piece[] } {
  const [head, list] = splitOnce(piece.text, ': ');
  const bracket = leveled ? splitBracket(head) : undefined;
  const known = (text: string) => (text === MISSING ? undefined : piece.as(text));
  const name = known(bracket?.before ?? head);
  const level = bracket && known(bracket.inside);
  return {
    ...(name ? { name } : {}),
    ...(level ? { level } : {}),
    ...(list === undefined ? {} : { keywords: listItems(piece.as(list)) }),
  };
}
