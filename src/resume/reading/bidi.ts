import { embeddedFromLeft, RIGHT_TO_LEFT } from '../embedded.js';

const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{' };

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

type Kind = 'right' | 'left' | 'digit' | 'neutral';

function kindOf(text: string): Kind {
  if (/^\p{Nd}/u.test(text)) return 'digit';
  if (isRightToLeft(text)) return 'right';
  return /^\p{L}/u.test(text) ? 'left' : 'neutral';
}

/**
 * The text of a line in the order in which one reads and types it, from its characters as they stand from left to
 * right: the way back of the Unicode bidirectional algorithm (UAX #9, rule L2) for two levels of embedding.
 * Where two texts look the same on the page, such as a Latin name before or after a number, the commoner is taken.
 *
 * @param brackets what the document writes for turned ones; where that is not known, the line tells
 */
export function logicalOrder(visual: string, base: 'left' | 'right', brackets?: Brackets): string {
  const ordered = ordering(visual, base);
  if (!ordered) return visual;
  return inBrackets(ordered, brackets ?? fewerStray(strayIn(ordered)))
    .map(({ text }) => text)
    .join('');
}

/**
 * What is written for a bracket that is turned among letters from the right: the character that was typed, or the shape
 * that is seen. Programs differ, but each does it in one way.
 */
export type Brackets = 'typed' | 'seen';

/** How many brackets of a line find no partner in either reading. */
export type StrayBrackets = Readonly<Record<Brackets, number>>;

/** The same for a line as it stands from left to right. */
export function strayBrackets(visual: string, base: 'left' | 'right'): StrayBrackets {
  const ordered = ordering(visual, base);
  return ordered ? strayIn(ordered) : { typed: 0, seen: 0 };
}

/** The reading in which more brackets find their partner; the shapes where neither has more. */
export function fewerStray({ typed, seen }: StrayBrackets): Brackets {
  return seen <= typed ? 'seen' : 'typed';
}

function ordering(visual: string, base: 'left' | 'right'): readonly Character[] | null {
  if (!isRightToLeft(visual) && base === 'left') return null;
  const characters = (visual.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map(characterOf);
  return base === 'right' ? fromRight(visual, characters) : fromLeft(characters);
}

/** A letter with its marks; `turned` where it stands among what is read to the left. */
interface Character {
  readonly text: string;
  readonly kind: Kind;
  readonly turned: boolean;
}

function characterOf(text: string): Character {
  return { text, kind: kindOf(text), turned: false };
}

/** In a line that begins at the right, everything is turned round but what runs to the right. */
function fromRight(visual: string, characters: readonly Character[]): Character[] {
  const parts = embeddedFromLeft(visual);
  const out: Character[] = [];
  let kept: Character[] = [];
  let at = 0;
  for (const character of characters) {
    const inside = parts.find(({ start, end }) => at >= start && at < end);
    if (inside) kept.push(character);
    at += character.text.length;
    if (inside && at < inside.end) continue;
    out.unshift(...(inside ? kept : [{ ...character, turned: true }]));
    kept = [];
  }
  return out;
}

/** In a line that begins at the left, runs from one right-to-left letter to the last are turned round. */
function fromLeft(characters: readonly Character[]): Character[] {
  const out = [...characters];
  let start = 0;
  for (;;) {
    start = out.findIndex(({ kind }, at) => at >= start && kind === 'right');
    if (start < 0) return out;
    let end = start;
    for (let at = start; at < out.length && out[at]!.kind !== 'left' && !endsItem(out, at); at++)
      if (out[at]!.kind === 'right') end = at;
    const run = out.slice(start, end + 1).reverse();
    out.splice(start, run.length, ...run.map((character) => ({ ...character, turned: true })));
    turnNumbersBack(out, start, end);
    start = end + 1;
  }
}

/** A comma that stands at the right of what is before it parts items; within a text from the right it stands at the left. */
function endsItem(characters: readonly Character[], at: number): boolean {
  return /^[,;]$/.test(characters[at]!.text) && characters[at + 1]?.text === ' ';
}

/** Numbers keep their order, with the separators inside them: 12.5, 03/2021, 2019-2021 (UAX #9, rules W4 and W5). */
function turnNumbersBack(out: Character[], from: number, to: number): void {
  let at = from;
  while (at <= to) {
    if (out[at]!.kind !== 'digit') {
      at++;
      continue;
    }
    let end = at;
    for (let next = at + 1; next <= to; next++) {
      if (out[next]!.kind === 'digit') end = next;
      else if (next !== end + 1 || !/^[.,:/+-]$/.test(out[next]!.text)) break;
    }
    turnBack(out, at, end);
    at = end + 1;
  }
}

function turnBack(out: Character[], start: number, end: number): void {
  const part = out.slice(start, end + 1).reverse();
  out.splice(start, part.length, ...part.map((character) => ({ ...character, turned: false })));
}

function inBrackets(characters: readonly Character[], brackets: Brackets): readonly Character[] {
  if (brackets === 'typed') return characters;
  return characters.map((character) =>
    character.turned ? { ...character, text: MIRRORED[character.text] ?? character.text } : character,
  );
}

function strayIn(characters: readonly Character[]): StrayBrackets {
  return { typed: strayAmong(characters), seen: strayAmong(inBrackets(characters, 'seen')) };
}

function strayAmong(characters: readonly Character[]): number {
  const open: string[] = [];
  let stray = 0;
  for (const { text } of characters) {
    if (/^[([{]$/.test(text)) open.push(text);
    else if (/^[)\]}]$/.test(text)) {
      if (open.at(-1) === MIRRORED[text]) open.pop();
      else stray++;
    }
  }
  return stray + open.length;
}

/** Presentation forms of Arabic and Latin ligatures as the letters that they stand for. */
export function plainLetters(text: string): string {
  return text.replace(/[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/gu, (form) => form.normalize('NFKC'));
}
