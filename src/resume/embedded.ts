/** Letters of Hebrew, Arabic, Syriac, Thaana and N'Ko, with their presentation forms and marks. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** A part of a text, by UTF-16 units. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const PARTNER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The parts of a text from right to left that are read from left to right, with spaces and brackets inside them:
 * between Hebrew or Arabic letters, from the first Latin letter or digit to the last; and numbers with signs inside.
 * Digits of Arabic count as digits.
 */
export function embeddedFromLeft(text: string): Part[] {
  const parts: Part[] = [];
  for (const zone of text.matchAll(/(?:\p{Nd}|(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\P{Nd})+/gu)) {
    if (/\p{L}/u.test(zone[0])) {
      const inner = balanced(zone[0]);
      if (inner) parts.push({ start: zone.index + inner.start, end: zone.index + inner.end });
      continue;
    }
    for (const number of zone[0].matchAll(/\p{Nd}+(?:[.,:/+-]\p{Nd}+)*/gu))
      parts.push({ start: zone.index + number.index, end: zone.index + number.index + number[0].length });
  }
  return parts;
}

/** From the first letter, digit or bracket that is closed to the last letter, digit or bracket that was opened. */
function balanced(text: string): Part | undefined {
  const open: { sign: string; at: number }[] = [];
  const paired = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (/[([{]/.test(sign)) open.push({ sign, at });
    else if (PARTNER[sign] !== undefined && open.at(-1)?.sign === PARTNER[sign]) {
      paired.add(open.pop()!.at);
      paired.add(at);
    }
  }
  let start = -1;
  let end = -1;
  for (let at = 0; at < text.length; at++)
    if (paired.has(at) || /[\p{L}\p{Nd}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(at)!))) {
      if (start < 0) start = at;
      end = at + 1;
    }
  return start < 0 ? undefined : { start, end };
}

/**
 * The parts of a text from left to right that are read from right to left: from Hebrew or Arabic letter to letter. A
 * comma or semicolon before a space ends one: the items of a list keep their order.
 */
export function embeddedFromRight(text: string): Part[] {
  const parts: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const match of text.matchAll(/\p{L}\p{M}*|[,;](?=\s)/gu)) {
    const end = match.index + match[0].length;
    if (!RIGHT_TO_LEFT.test(match[0])) open = undefined;
    else if (open) open.end = end;
    else {
      open = { start: match.index, end };
      parts.push(open);
    }
  }
  return parts;
}
