import { listItems } from '../lists.js';
import { ownMetric } from '../own/values.js';
import { Piece, type Traced, type TracedEntry } from '../piece.js';
import { WEB, withScheme } from './contact.js';
import type { Entry } from './entries.js';
import { partsOf } from './segments.js';
import { spanOf } from './spans.js';
import { titleScore } from './vocabulary.js';
import type { ReadEntries } from './work.js';

/** Labels of lines in a project, and the fields that they fill. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:tech(?:nologies|nology|nical)?(?: stack| used)?|stack|tools|built with|keywords|skills|languages?|technologien)$/i,
    'keywords',
  ],
  [/^(?:roles?|rolle|my role|position)$/i, 'roles'],
  [/^(?:data ?sets?|data|daten)$/i, 'dataset'],
  [/^(?:models?|architecture|modell)$/i, 'model'],
  [/^(?:metrics?)$/i, 'metric'],
  [/^(?:hardware)$/i, 'hardware'],
  [/^(?:code|source(?: code)?|github|repo(?:sitory)?)$/i, 'code'],
  [/^(?:link|links|url|website|demo|live|web)$/i, 'url'],
  [/^(?:organi[sz]ation|company|client|entity|employer)$/i, 'entity'],
  [/^(?:type)$/i, 'type'],
];

type Draft = Record<string, Traced | undefined>;

/** Projects: a name, then what it is about, with labels or without. */
export function readProjects(entries: readonly Entry[]): ReadEntries {
  const leftOver: Piece[] = [];
  const read = entries.map((entry): TracedEntry => {
    const parts = partsOf(entry.head);
    const draft: Draft = {};
    const prose: Piece[] = [];
    const rest: Piece[] = [];
    for (const { piece } of parts.segments) {
      if (takeLabelled(piece, draft) || takeAddress(piece, draft)) continue;
      if (draft.name === undefined) takeName(piece, draft, prose);
      else if (draft.keywords === undefined && isList(piece.text)) draft.keywords = listItems(piece);
      else if (draft.roles === undefined && titleScore(piece.text) >= 3 && piece.text.length < 60)
        draft.roles = [piece];
      else if (piece.text.split(/\s+/).length > 4) prose.push(piece);
      else rest.push(piece);
    }
    for (const piece of entry.prose) if (!takeLabelled(piece, draft)) prose.push(piece);
    const bullets = entry.bullets.filter((piece) => !takeLabelled(piece, draft));
    leftOver.push(...rest);
    return {
      ...draft,
      ...spanOf(parts),
      description: prose.length > 0 ? Piece.join(prose, '\n') : undefined,
      highlights: bullets,
    };
  });
  return { entries: read, leftOver };
}

/** A name, or a name and what it is: "OpenCalib: a tool that calibrates stereo rigs". */
function takeName(piece: Piece, draft: Draft, prose: Piece[]): void {
  const split = /^(.{2,70}?)(?::\s+|\s[–—]\s)(.{15,})$/su.exec(piece.text);
  if (split && piece.text.split(/\s+/).length > 9) {
    draft.name = piece.as(split[1]!);
    prose.push(piece.as(split[2]!));
  } else if (piece.text.split(/\s+/).length > 18) prose.push(piece);
  else draft.name = piece;
}

function takeLabelled(piece: Piece, draft: Draft): boolean {
  const match = /^([\p{L} ]{3,24}):\s+(.+)$/su.exec(piece.text);
  const field = match && LABELS.find(([pattern]) => pattern.test(match[1]!.trim()))?.[1];
  if (!match || !field || draft[field] !== undefined) return false;
  const value = piece.as(match[2]!.trim());
  if (field === 'keywords' || field === 'roles') draft[field] = listItems(value);
  else if (field === 'metric') draft[field] = ownMetric(value);
  else if (field === 'code' || field === 'url') {
    const address = WEB.exec(value.text.replace(/\s+/g, ''));
    if (!address) return false;
    draft[field] = withScheme(value.as(address[0]));
  } else draft[field] = value;
  return true;
}

/** An address alone: of code where a site for code keeps it. */
function takeAddress(piece: Piece, draft: Draft): boolean {
  const address = WEB.exec(piece.text);
  if (!address || address[0].length < piece.text.length - 10) return false;
  const field = /github|gitlab|bitbucket|codeberg/i.test(address[0]) && !draft.code ? 'code' : 'url';
  draft[field] ??= withScheme(piece.as(address[0]));
  return true;
}

/** Words between commas, none of them long. */
function isList(text: string): boolean {
  const items = text.split(/,\s+/);
  return items.length >= 2 && items.every((item) => item.split(/\s+/).length <= 3);
}
