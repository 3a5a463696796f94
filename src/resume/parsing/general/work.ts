import type { Piece, TracedEntry } from '../piece.js';
import { Piece as Text } from '../piece.js';
import { WEB, withScheme } from './contact.js';
import type { Entry } from './entries.js';
import {
  type Placed,
  slotOf,
  splitEmployerAndPlace,
  takePlace,
  takePlaceAtEnd,
  takePlaceInBracket,
} from './job-places.js';
import { mayBePlace } from './places.js';
import { type HeadParts, partsOf, type Segment, splitDashes } from './segments.js';
import { spanOf } from './spans.js';
import { companyScore, isCompanySuffix, titleScore } from './vocabulary.js';

/** What comes first in the heads of a document: it is the same in all of them. */
type Order = 'position' | 'name';

interface Job extends Placed {
  position?: Piece;
  url?: Piece;
  /** Parts that are none of these. */
  rest: Segment[];
  /** Whether words told position and name from each other, and which came first. */
  order?: Order;
}

export interface ReadEntries {
  readonly entries: readonly TracedEntry[];
  readonly leftOver: readonly Piece[];
}

/** Jobs, and posts of volunteers, whose employer is called `organization`. */
export function readWork(entries: readonly Entry[], employer: 'name' | 'organization'): ReadEntries {
  const heads = entries.map(({ head }) => partsOf(head));
  const told = heads.map((parts) => assign(parts, undefined).order).filter((order) => order !== undefined);
  const positions = told.filter((order) => order === 'position').length;
  const order: Order = positions * 2 > told.length ? 'position' : 'name';
  const plain = heads.map((parts) => assign(parts, order));
  // Where some employers have a known place behind a comma, the others have theirs there too.
  const tails = plain.some(({ behind }) => behind) && plain.some(({ location }) => !location);
  const jobs = tails ? heads.map((parts) => assign(parts, order, true)) : plain;
  placeAlike(jobs);
  const read: TracedEntry[] = [];
  const leftOver: Piece[] = [];
  let company: Piece | undefined;
  let underHeader = false;
  for (const [index, job] of jobs.entries()) {
    const { prose, bullets } = entries[index]!;
    const next = jobs[index + 1];
    // A company with its own dates, above the posts that one had there.
    const isHeader =
      prose.length + bullets.length === 0 &&
      job.name &&
      !job.position &&
      next?.position !== undefined &&
      !next.name;
    if (isHeader) {
      company = job.name;
      underHeader = true;
      leftOver.push(...job.rest.map(({ piece }) => piece));
      continue;
    }
    // Beside a title, and under no company, the one part that is left is the employer, wherever it stands.
    const [only, ...more] = job.rest;
    if (!job.name && job.position && only && more.length === 0 && !underHeader) {
      job.name = only.piece;
      job.rest = [];
    }
    // A head with a part that nobody understood may hold an employer of its own: better none than a wrong one.
    const nested = !job.name && job.position !== undefined && company !== undefined && job.rest.length === 0;
    const name = job.name ?? (nested ? company : undefined);
    if (job.name) {
      company = job.name;
      underHeader = false;
    }
    leftOver.push(...job.rest.map(({ piece }) => piece));
    const fields = { position: job.position, ...spanOf(heads[index]!), url: job.url };
    read.push({
      [employer]: name,
      ...fields,
      ...(employer === 'name' ? { location: job.location } : {}),
      summary: prose.length > 0 ? Text.join(prose, '\n') : undefined,
      highlights: bullets,
    });
    if (employer === 'organization' && job.location) leftOver.push(job.location);
  }
  return { entries: read, leftOver };
}

/** A part that stands where the place of another head stands is the place of this one, known or not. */
function placeAlike(jobs: readonly Job[]): void {
  const slots = new Set(jobs.flatMap(({ slot }) => (slot === undefined ? [] : [slot])));
  for (const job of jobs) {
    if (job.location) continue;
    const place = job.rest.find((one) => slots.has(slotOf(one)) && mayBePlace(one.piece.text));
    if (!place) continue;
    job.location = place.piece;
    job.rest = job.rest.filter((one) => one !== place);
  }
}

/**
 * Tells position, employer and place of a head.
 *
 * @param tails whether what stands behind an employer's comma is its place even where the place is not known
 */
function assign({ segments }: HeadParts, order: Order | undefined, tails = false): Job {
  const job: Job = { rest: [] };
  let pool = takeUrl(segments, job);
  pool = takePlaceInBracket(takePlaceAtEnd(takePlace(pool, job), job, tails), job, tails);
  // From the surest separator to the least sure: "at", a comma between a title and a company, a dash, any comma.
  for (const split of [splitCompound, splitSureCommas, splitDashes, splitCommas])
    if (!hasBoth(pool)) pool = takePlaceAtEnd(pool.flatMap(split), job, tails);
  pool = job.location ? pool : takePlace(pool, job);
  const titles = pool.filter(({ piece }) => titleScore(piece.text) > companyScore(piece.text));
  const title = titles.sort((a, b) => leanOf(b) - leanOf(a))[0];
  const others = pool.filter((segment) => segment !== title);
  const employer =
    others.filter(({ piece }) => companyScore(piece.text) > 0).sort((a, b) => -(leanOf(b) - leanOf(a)))[0] ??
    (title ? others.find(({ right }) => !right) : undefined);
  if (title && employer) {
    job.order = pool.indexOf(title) < pool.indexOf(employer) ? 'position' : 'name';
    job.position = title.piece;
    job.name = employer.piece;
  } else if (title) {
    job.position = title.piece;
    if (!employer) splitEmployerAndPlace(job);
  } else {
    const [first, second] = pool.filter((segment) => segment.line < 3);
    const [one, two] = order === 'position' ? ([second, first] as const) : ([first, second] as const);
    if (first && !second) job.name = first.piece;
    else {
      if (one) job.name = one.piece;
      if (two) job.position = two.piece;
    }
  }
  // "**Acme**, Leeds" in two weights is the same as behind a comma.
  const own = segments.find(({ piece }) => piece === job.location);
  if (own && !own.right && own.line === segments.find(({ piece }) => piece === job.name)?.line)
    job.behind = true;
  const used = new Set([job.position, job.name]);
  const rest = pool.filter(({ piece }) => !used.has(piece));
  const place = job.location ? undefined : rest.find(({ right, piece }) => right && piece.text.length < 50);
  if (place) job.location = place.piece;
  job.rest = rest.filter((segment) => segment !== place);
  return job;
}

const leanOf = ({ piece }: Segment) => titleScore(piece.text) - companyScore(piece.text);

function hasBoth(pool: readonly Segment[]): boolean {
  const title = pool.find((segment) => leanOf(segment) > 0);
  return title !== undefined && pool.some((segment) => segment !== title && !segment.right);
}

function takeUrl(segments: readonly Segment[], job: Job): Segment[] {
  return segments.filter(({ piece }) => {
    const match = WEB.exec(piece.text);
    if (!match || match[0].length < piece.text.length - 8 || isNamedByDomain(piece.text)) return true;
    job.url ??= withScheme(piece.as(match[0]));
    return false;
  });
}

/** "Booking.com" is a company's name. */
const isNamedByDomain = (text: string) => /^\p{Lu}[\p{L}\d-]*\.\p{Ll}{2,4}$/u.test(text);

/** "Engineer at Acme", "Engineer @ Acme", "Ingenieurin bei Acme". */
function splitCompound(segment: Segment): Segment[] {
  const match = /^(.{3,}?)\s(?:at|@|bei|chez|w\/)\s(.{2,})$/iu.exec(segment.piece.text);
  if (!match || titleScore(match[1]!) === 0) return [segment];
  return [match[1]!, match[2]!].map((text) => ({ ...segment, piece: segment.piece.as(text) }));
}

/** Parts between commas where words tell both the title and the company. */
function splitSureCommas(segment: Segment): Segment[] {
  const parts = splitCommas(segment);
  const told =
    parts.length === 2 && parts.some((one) => leanOf(one) > 0) && parts.some((one) => leanOf(one) < 0);
  return told ? parts : [segment];
}

/** "Engineer, Acme GmbH, Berlin": parts between commas, those that belong together kept so. */
function splitCommas(segment: Segment): Segment[] {
  const parts: string[] = [];
  for (const part of segment.piece.text.split(/,\s+/)) {
    if (parts.length > 0 && isCompanySuffix(part)) parts[parts.length - 1] += `, ${part}`;
    else parts.push(part);
  }
  if (parts.length < 2) return [segment];
  const as = (text: string): Segment => ({ ...segment, piece: segment.piece.as(text) });
  const lean = (text: string) => titleScore(text) - companyScore(text);
  const title = parts.findIndex((text) => lean(text) > 0);
  if (title < 0) return [as(parts.join(', '))];
  if (title === 0) {
    // The company is the part that says so, else the last.
    const company = parts.findIndex((text, index) => index > 0 && companyScore(text) > 0);
    const at = company > 0 ? company : parts.length - 1;
    return [as(parts.slice(0, at).join(', ')), as(parts.slice(at).join(', '))];
  }
  return [as(parts.slice(0, title).join(', ')), as(parts.slice(title).join(', '))];
}
