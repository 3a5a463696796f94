import type { Glyph } from './glyphs.js';

/** Accents that stand alone in a font, and the marks that they are on a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030A',
  '˝': '\u030B',
  ˇ: '\u030C',
  '¸': '\u0327',
  '˛': '\u0328',
};

/**
 * Characters at the places of TeX's encodings, where a font does not say what it draws: ligatures of OT1 (0B to 0F,
 * without the one at the place of a line's end) and quotes, dashes and ligatures of T1 (10 to 1F).
 */
const BY_PLACE: Readonly<Record<string, string>> = {
  '\u000B': 'ff',
  '\u000C': 'fi',
  '\u000E': 'ffi',
  '\u000F': 'ffl',
  '\u0010': '“',
  '\u0011': '”',
  '\u0012': '„',
  '\u0013': '«',
  '\u0014': '»',
  '\u0015': '–',
  '\u0016': '—',
  '\u001B': 'ff',
  '\u001C': 'fi',
  '\u001D': 'fl',
  '\u001E': 'ffi',
  '\u001F': 'ffl',
};

/** The centres of a letter and its accent are no further apart, in parts of the size. */
const CENTRED = 0.2;
/** An accent is so much higher or lower than its letter at most, in parts of the size. */
const RAISED = 0.6;

/**
 * Characters of a page as they are meant: an accent drawn over a letter, as TeX sets "ü" in its oldest fonts, is one
 * character with it, and what a font of TeX draws without saying so is told by its place in the font.
 */
export function composedGlyphs(glyphs: readonly Glyph[]): Glyph[] {
  const composed: Glyph[] = [];
  for (const [index, drawn] of glyphs.entries()) {
    const text = isBullet(glyphs, index) ? '•' : drawn.advance > 0 ? BY_PLACE[drawn.text] : undefined;
    const glyph = text === undefined ? drawn : { ...drawn, text };
    const before = composed.at(-1);
    const one = before && (accented(before, glyph, glyph) ?? accented(glyph, before, before));
    if (one) composed[composed.length - 1] = one;
    else composed.push(glyph);
  }
  return composed.map((glyph, index) => withSizeBeside(glyph, composed[index - 1], composed[index + 1]));
}

/** Sizes that differ more than this are not those of a sign and its text. */
const MUCH_SMALLER = 1.5;

/**
 * A bullet or a dash out of a font that has nothing else takes the size of the letter beside it: of some fonts only the
 * height of their glyphs is known, which for such a font is that of the sign.
 */
function withSizeBeside(glyph: Glyph, before: Glyph | undefined, after: Glyph | undefined): Glyph {
  if (/[\p{L}\p{N}\s\p{M}\p{Cc}]/u.test(glyph.text)) return glyph;
  const beside = [before, after].find(
    (one) =>
      one !== undefined &&
      /[\p{L}\p{N}]/u.test(one.text) &&
      one.angle === glyph.angle &&
      Math.abs(one.y - glyph.y) < 0.1 * glyph.size &&
      one.size > MUCH_SMALLER * glyph.size,
  );
  return beside ? { ...glyph, size: beside.size } : glyph;
}

/** The places of the bullet in TeX's fonts for symbols, where others have a ligature or no character. */
const BULLETS = new Set(['\u000F', '\u0088']);

/** Whether a character is a bullet: it stands apart from those before and after it. */
function isBullet(glyphs: readonly Glyph[], index: number): boolean {
  const { text, x, y, advance, size } = glyphs[index]!;
  if (!BULLETS.has(text) || advance === 0) return false;
  const [before, after] = [glyphs[index - 1], glyphs[index + 1]];
  const begins = !before || Math.abs(before.y - y) > size / 2 || x - before.x - before.advance > size / 4;
  return begins && after !== undefined && after.x - x - advance > size / 4;
}

/** The letter with the accent on it, in the place of the letter; undefined where they are two characters. */
function accented(accent: Glyph, letter: Glyph, place: Glyph): Glyph | undefined {
  const mark = ACCENTS[accent.text];
  if (mark === undefined || accent.angle !== letter.angle || letter.angle !== 0) return undefined;
  if (!/^\p{L}$/u.test(letter.text)) return undefined;
  const size = Math.max(accent.size, letter.size);
  const apart = Math.abs(accent.x + accent.advance / 2 - letter.x - letter.advance / 2);
  if (apart > CENTRED * size || Math.abs(accent.y - letter.y) > RAISED * size) return undefined;
  const base = letter.text === 'ı' ? 'i' : letter.text === 'ȷ' ? 'j' : letter.text;
  const text = (base + mark).normalize('NFC');
  return [...text].length === 1 ? { ...place, text } : undefined;
}
