import type { Piece } from '../piece.js';
import { isKnownCity, isKnownPlace, isPlace, mayBePlace } from './places.js';
import type { Segment } from './segments.js';
import { companyScore, endsWithLegalForm, titleScore } from './vocabulary.js';

/** Of a job what its place is told by. */
export interface Placed {
  name?: Piece;
  location?: Piece;
  /** The location stood behind the employer's name. */
  behind?: boolean;
  /** Where the location stood as a part of its own. */
  slot?: string;
}

/** Where a part stands in its head: that of the place is the same in all heads of a document. */
export const slotOf = ({ line, right }: Segment) => `${line} ${right}`;

/** "CERN, Geneva" and "Tarn, Villach, Austria" look like places; beside a title without an employer they name one. */
export function splitEmployerAndPlace(job: Placed): void {
  const parts = job.location?.text.split(/,\s+/) ?? [];
  const [first, ...rest] = parts;
  const place = rest.join(', ');
  const sure = rest.length === 1 ? isKnownCity(place) : isPlace(place);
  if (!job.location || first === undefined || rest.length === 0 || isKnownPlace(first) || !sure) return;
  job.name = job.location.as(first);
  job.location = job.location.as(place);
  job.behind = true;
  delete job.slot;
}

/** Takes the last part that is a place and nothing else out of the pool. */
export function takePlace(pool: readonly Segment[], job: Placed): Segment[] {
  if (job.location) return [...pool];
  const place = [...pool].reverse().find(({ piece }) => isPlace(piece.text));
  if (!place) return [...pool];
  job.location = place.piece;
  job.slot = slotOf(place);
  return pool.filter((segment) => segment !== place);
}

/** "Acme GmbH (Berlin)": a place in the bracket at the end. */
export function takePlaceInBracket(pool: readonly Segment[], job: Placed, tails: boolean): Segment[] {
  return pool.map((segment) => {
    const match = /^(.{2,}?)\s*\(([^()]+)\)$/u.exec(segment.piece.text);
    const sure =
      match && (isPlace(match[2]!) || ((tails || endsWithLegalForm(match[1]!)) && mayBePlace(match[2]!)));
    if (!sure || job.location || titleScore(match[1]!) > companyScore(match[1]!)) return segment;
    job.location = segment.piece.as(match[2]!);
    job.behind = true;
    return { ...segment, piece: segment.piece.as(match[1]!) };
  });
}

/** "Acme GmbH, Berlin, Germany": the longest end that is a place is where the job was. */
export function takePlaceAtEnd(pool: readonly Segment[], job: Placed, tails: boolean): Segment[] {
  return pool.map((segment) => {
    const parts = segment.piece.text.split(/,\s+/);
    const sure = parts.findIndex((_, from) => from > 0 && isPlace(parts.slice(from).join(', ')));
    const end = sure > 0 ? sure : isTail(parts, tails) ? parts.length - 1 : 0;
    if (end === 0 || job.location) return segment;
    job.location = segment.piece.as(parts.slice(end).join(', '));
    job.behind = true;
    return { ...segment, piece: segment.piece.as(parts.slice(0, end).join(', ')) };
  });
}

/** Whether the last part behind a comma is a place by its form: behind a legal form, or as other employers have it. */
function isTail(parts: readonly string[], tails: boolean): boolean {
  const before = parts.slice(0, -1).join(', ');
  return (
    parts.length > 1 &&
    titleScore(before) === 0 &&
    (tails || endsWithLegalForm(before)) &&
    mayBePlace(parts.at(-1)!)
  );
}
