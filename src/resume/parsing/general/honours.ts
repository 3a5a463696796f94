import { Piece, type TracedEntry } from '../piece.js';
import { WEB, withScheme } from './contact.js';
import type { Entry } from './entries.js';
import { type HeadParts, partsOf } from './segments.js';
import { dateOf } from './spans.js';
import type { ReadEntries } from './work.js';

/** Awards, certificates and clearances: what, when, from whom. */
export function readHonours(
  entries: readonly Entry[],
  kind: 'awards' | 'certificates' | 'clearances',
): ReadEntries {
  const leftOver: Piece[] = [];
  const read = entries.flatMap((entry): TracedEntry[] => {
    const parts = partsOf(entry.head);
    const { what, whom, url, rest } = namesOf(parts);
    const texts = [...rest, ...entry.prose, ...entry.bullets];
    const base = { date: dateOf(parts) };
    if (kind === 'awards')
      return [
        {
          title: what,
          awarder: whom,
          ...base,
          summary: texts.length > 0 ? Piece.join(texts, '\n') : undefined,
        },
      ];
    leftOver.push(...texts);
    return [{ name: what, issuer: whom, ...base, ...(kind === 'certificates' ? { url } : {}) }];
  });
  return { entries: read, leftOver };
}

function namesOf({ segments }: HeadParts): { what?: Piece; whom?: Piece; url?: Piece; rest: Piece[] } {
  let url: Piece | undefined;
  const pieces = segments.flatMap(({ piece }) => {
    const web = WEB.exec(piece.text);
    if (!web || web[0].length < piece.text.length - 10) return [piece];
    url ??= withScheme(piece.as(web[0]));
    return [];
  });
  let [what, whom, ...rest] = pieces;
  // "Best Paper, BMVA": one segment says both.
  const both = what && !whom ? /^(.{4,}?)(?:,\s+|\s+(?:by|from|at|von)\s+)(.{2,60})$/u.exec(what.text) : null;
  if (both && what) [what, whom] = [what.as(both[1]!), what.as(both[2]!)];
  return { ...(what ? { what } : {}), ...(whom ? { whom } : {}), ...(url ? { url } : {}), rest };
}

/** References: a name, then what the person says, or where to ask. */
export function readReferences(entries: readonly Entry[]): ReadEntries {
  const read = entries.map(({ head, prose, bullets }): TracedEntry => {
    const parts = partsOf(head);
    const [name, ...rest] = parts.segments.map(({ piece }) => piece);
    const texts = [...rest, ...prose, ...bullets];
    if (name && texts.length === 0 && /request|anfrage|demande/i.test(name.text)) return { reference: name };
    return { name, reference: texts.length > 0 ? Piece.join(texts, '\n') : undefined };
  });
  return { entries: read, leftOver: [] };
}
