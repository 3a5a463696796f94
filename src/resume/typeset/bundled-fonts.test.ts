import { describe, expect, it } from 'vitest';
import { FONT_STACKS, missingCharacters, readBundledFonts } from './bundled-fonts.js';

const families = readBundledFonts(new URL('../fonts/', import.meta.url));
const letters = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))
    .filter((letter) => !/[\p{Cn}\p{Cc}\p{Co}\p{M}]/u.test(letter))
    .join(' ');

describe.each(Object.entries(FONT_STACKS))('the fonts of a %s page', (_, stack) => {
  const used = stack.map((name) => families.find(({ family }) => family === name)!);

  it.each([
    ['ASCII', letters(0x20, 0x7e)],
    ['Latin with all its accents', letters(0xa0, 0x24f) + letters(0x1e00, 0x1eff)],
    ['Greek', letters(0x370, 0x3e1)],
    ['Greek of old', letters(0x1f00, 0x1fff)],
    ['Cyrillic', letters(0x400, 0x52f)],
    ['Hebrew', letters(0x5d0, 0x5ea) + letters(0x5f0, 0x5f4)],
    ['Arabic', letters(0x60c, 0x61b) + letters(0x61e, 0x6d5)],
    ['punctuation', '– — ‘ ’ “ ” „ « » • … ‰ ′ ″ € £ ₺ № ™ © ® ° µ ¹ ² ³ ½'],
    ['mathematics', '→ ← ↑ ↓ ↔ ⇒ ≥ ≤ ≠ ≈ ± × ÷ − ∞ ∑ ∏ √ ∂ ∇ ∈ ∫ α β γ σ µ Ω'],
    ['letters with marks beside them', 'x̱ é ị̈ Ё̂ שָׁלוֹם مُحَمَّد'],
    ['Persian with its joiners', 'می\u200cخواهم'],
  ])('draw %s', (_name, text) => {
    expect(missingCharacters(text, used)).toEqual([]);
  });

  it('draw every family in each of its faces what the plainest words need', () => {
    expect(used[0]!.faces.length).toBe(3);
    expect(missingCharacters(letters(0x20, 0x17e).replaceAll('ŉ', ''), [used[0]!]).length).toBeLessThan(8);
  });

  it('say what they cannot draw, a letter with its marks as one', () => {
    expect(missingCharacters('李 met 🚀 and 👩🏽‍🔬, 李', used)).toEqual(['李', '🚀', '👩🏽‍🔬']);
  });
});
