import { describe, expect, it } from 'vitest';
import { composedGlyphs } from './composed-glyphs.js';
import type { Glyph } from './glyphs.js';

const glyph = (text: string, x: number, advance = 5, y = 100): Glyph => ({
  text,
  x,
  y,
  advance,
  size: 10,
  angle: 0,
  font: 'F1',
  color: '#000000',
  invisible: false,
});
const textOf = (glyphs: readonly Glyph[]) =>
  composedGlyphs(glyphs)
    .map(({ text }) => text)
    .join('');

describe('characters as they are meant', () => {
  it.each([
    ['an accent drawn before its letter', [glyph('P', 0), glyph('¨', 5), glyph('u', 5.2)], 'Pü'],
    ['an accent raised over a capital', [glyph('¨', 0, 5, 98), glyph('O', 0, 7)], 'Ö'],
    ['a letter without its own point', [glyph('´', 0), glyph('ı', 1, 3)], 'í'],
    ['a cedilla under the letter before it', [glyph('c', 0, 4.4), glyph('¸', 0, 4.4)], 'ç'],
    ['a tilde of an address', [glyph('~', 0), glyph('a', 5)], '~a'],
    ['an accent far above', [glyph('¨', 0, 5, 80), glyph('u', 0)], '¨u'],
    ['no letter that has it', [glyph('¨', 0), glyph('b', 0)], '¨b'],
    ['a ligature by its place in T1', [glyph('e', 0), glyph('\u001C', 5), glyph('l', 10)], 'efil'],
    ['a bullet by its place', [glyph('\u000F', 0), glyph('a', 10)], '•a'],
    ['a bullet of T1', [glyph('a', 0), glyph('\u0088', 20), glyph('b', 30)], 'a•b'],
    ['a ligature where a bullet may be', [glyph('o', 0), glyph('\u000F', 5), glyph('e', 10)], 'offle'],
    ['a dash by its place in T1', [glyph('1', 0), glyph('\u0015', 5), glyph('2', 10)], '1–2'],
    ['a character without width', [glyph('a', 0), glyph('\u001C', 5, 0)], 'a\u001C'],
  ])('%s', (_, glyphs, expected) => {
    expect(textOf(glyphs)).toBe(expected);
  });

  it('takes the size of a sign that stands alone in its font from the letter beside it', () => {
    const [sign, letter] = composedGlyphs([{ ...glyph('–', 0), size: 0.2 }, glyph('2', 5)]);
    expect([sign!.size, letter!.size]).toEqual([10, 10]);
  });

  it('keeps the place of the letter', () => {
    expect(composedGlyphs([glyph('¨', 5), glyph('u', 5.2)])).toEqual([glyph('ü', 5.2)]);
  });
});
