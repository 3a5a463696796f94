import type { Piece } from '../piece.js';
import type { HeadParts } from './segments.js';

/** From and to of a head: the first range, else the first date. */
export function spanOf(
  { dates }: HeadParts,
  single: 'both' | 'end' = 'both',
): { startDate?: Piece; endDate?: Piece } {
  const found = dates.find(({ span }) => !span.single) ?? dates[0];
  if (!found) return {};
  const { span, piece } = found;
  const { start, end } = span;
  if (span.single && start !== undefined)
    return single === 'end'
      ? { endDate: piece.as(start) }
      : { startDate: piece.as(start), endDate: piece.as(start) };
  return {
    ...(start === undefined ? {} : { startDate: piece.as(start) }),
    ...(end === undefined ? {} : { endDate: piece.as(end) }),
  };
}

/** The last date of a head, for what has one alone: an award, a publication. */
export function dateOf({ dates }: HeadParts): Piece | undefined {
  const found = dates.at(-1);
  const date = found && (found.span.end ?? found.span.start);
  return date === undefined ? undefined : found!.piece.as(date);
}
