import { type ClaimKind, isGeneral } from '#content/claim';
import type { ResumeSection } from '#content/resume';

/** What a sign of each sort adds; strong signs decide, the others tip the scales. */
const STRONG = 3;
const SOME = 1;
const AGAINST = -2;
const SECTION = 4;
/** Below this sum nothing is told, and the general kind takes the line. */
const LEAST = 2;
/** A line begins with what it is about: its earliest strong sign adds up to this. */
const EARLY = 1.5;

/** Words, numbers with a suffix such as "12M", and the signs that give a number its sense. */
const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*|\d+(?:[.,]\d+)*[kKM]?(?!\p{L})|\d+(?:[.,]\d+)*|[%$€£×#*]/gu;

/** A line or a sign as words between single spaces; `numbers` stand as they are or, for a sign with "#", all as that. */
function wordsOf(text: string, numbers: 'as they are' | 'as one'): string {
  const words = [...text.normalize('NFKC').matchAll(TOKEN)].map(([word]) =>
    numbers === 'as one' && /^\d/.test(word) ? '#' : word.toLowerCase(),
  );
  return ` ${words.join(' ')} `;
}

interface Line {
  readonly plain: string;
  readonly counted: string;
}

const prepared = new Map<string, { readonly counted: boolean; readonly words: string }>();

/** A sign as it is looked for: whole words, or with a final "*" any word that begins so. */
function prepare(sign: string) {
  const known = prepared.get(sign);
  if (known) return known;
  const counted = sign.includes('#');
  const words = wordsOf(sign.replace(/\*$/, ''), counted ? 'as one' : 'as they are');
  const result = { counted, words: sign.endsWith('*') ? words.trimEnd() : words };
  prepared.set(sign, result);
  return result;
}

/** Where in a line a sign stands, 0 to 1; -1 where it does not. */
function placeOf(sign: string, line: Line): number {
  const { counted, words } = prepare(sign);
  const text = counted ? line.counted : line.plain;
  const at = text.indexOf(words);
  return at < 0 ? -1 : at / text.length;
}

function sumOf({ signs }: ClaimKind, line: Line, section: ResumeSection | undefined): number {
  let sum = section && signs.sections?.includes(section) ? SECTION : 0;
  let first = 1;
  for (const sign of signs.strong) {
    const at = placeOf(sign, line);
    if (at < 0) continue;
    sum += STRONG;
    first = Math.min(first, at);
  }
  for (const sign of signs.some) if (placeOf(sign, line) >= 0) sum += SOME;
  for (const sign of signs.not) if (placeOf(sign, line) >= 0) sum += AGAINST;
  return sum + EARLY * (1 - first);
}

/**
 * The kind of claim that a line makes, by the signs of the pack's kinds; where none is told, the general kind.
 * @param kinds the pack's; of two that fit alike the first is taken
 * @param section where the line stands
 * @throws Error where the pack has no general kind, which checking it refuses
 */
export function kindOf(text: string, kinds: readonly ClaimKind[], section?: ResumeSection): ClaimKind {
  const line = { plain: wordsOf(text, 'as they are'), counted: wordsOf(text, 'as one') };
  let best: ClaimKind | undefined;
  let most = LEAST;
  for (const kind of kinds) {
    if (isGeneral(kind)) continue;
    const sum = sumOf(kind, line, section);
    if (sum > most || (sum === most && !best)) {
      best = kind;
      most = sum;
    }
  }
  const general = best ?? kinds.find(isGeneral);
  if (!general) throw new Error('The pack has no kind of claim without signs.');
  return general;
}
