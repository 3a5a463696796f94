import { isRightToLeft } from './bidi.js';
import { onceEach } from './drawn-twice.js';
import { type FontStyle, isIconFont } from './font-style.js';
import type { Glyph } from './glyphs.js';
import type { Word } from './words.js';

/** What is known of a font: its style, and how far its type reaches above and below the baseline in parts of its size. */
export interface FontFacts extends FontStyle {
  readonly ascent: number;
  readonly descent: number;
}

/** Less white space than this between two characters is a matter of setting them, in parts of the size. */
const SPACE = 0.15;
/** So much further back than the end of the one before, and a character begins anew. */
const BACK = 0.3;
/** Letters further apart than this in the middle are set apart on purpose. */
const SET_APART = 0.06;

const BLANK = /^[\s\p{Cc}]*$/u;
/** A mark that stands on the letter before it. */
const MARK = /^\p{M}+$/u;

/**
 * Words out of the characters of a page, in the order of its content stream. A word ends at a space, at white space
 * wider than letters have in this run, at another baseline, or where the page goes on elsewhere.
 */
export function wordsOf(glyphs: readonly Glyph[], fontFacts: (font: string) => FontFacts): Word[] {
  const words: Word[] = [];
  for (const run of runsOf(glyphs)) {
    const spacing = letterSpacing(run);
    let word: Glyph[] = [];
    const end = () => {
      if (word.length > 0) words.push(wordOf(word, spacing, fontFacts));
      word = [];
    };
    for (const glyph of run) {
      if (BLANK.test(glyph.text)) {
        end();
        continue;
      }
      const before = word.at(-1);
      if (
        before &&
        !MARK.test(glyph.text) &&
        gap(before, glyph) > (SPACE + Math.max(0, spacing)) * size(before, glyph)
      )
        end();
      word.push(glyph);
    }
    end();
  }
  // What is turned is read after what is upright: it stands beside the text, not in it.
  const once = onceEach(words);
  return [...once.filter((word) => !word.turned), ...once.filter((word) => word.turned)];
}

/** Runs of characters that follow each other on one baseline; a run may hold several words. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before && follows(before, glyph)) runs.at(-1)!.push(glyph);
    else runs.push([glyph]);
    before = glyph;
  }
  return runs;
}

function follows(before: Glyph, next: Glyph): boolean {
  if (before.angle !== next.angle || before.invisible !== next.invisible) return false;
  const em = size(before, next);
  const across = acrossLine(before, next);
  const along = gap(before, next);
  if (Math.abs(across) > 0.15 * em || along > 3 * em) return false;
  return along > -BACK * em || MARK.test(next.text) || startsRightToLeft(before, next);
}

/** Right-to-left characters may be drawn one by one from the right: each then ends where the one before began. */
function startsRightToLeft(before: Glyph, next: Glyph): boolean {
  return (
    isRightToLeft(before.text) &&
    isRightToLeft(next.text) &&
    Math.abs(next.x + next.advance - before.x) < SPACE * size(before, next)
  );
}

/** White space from the end of one character to the beginning of the next, in the direction of writing; points. */
function gap(before: Glyph, next: Glyph): number {
  if (startsRightToLeft(before, next)) return before.x - (next.x + next.advance);
  const [cos, sin] = direction(before);
  return (next.x - before.x) * cos + (next.y - before.y) * sin - before.advance;
}

function acrossLine(before: Glyph, next: Glyph): number {
  const [cos, sin] = direction(before);
  return (next.y - before.y) * cos - (next.x - before.x) * sin;
}

function direction({ angle }: Glyph): [number, number] {
  const radians = (angle * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

const size = (one: Glyph, other: Glyph) => Math.max(one.size, other.size);

/** The usual white space between the letters of a run, in parts of the size: 0 where they stand close. */
function letterSpacing(run: readonly Glyph[]): number {
  const gaps: number[] = [];
  for (let index = 1; index < run.length; index++) {
    const [before, next] = [run[index - 1]!, run[index]!];
    if (!BLANK.test(before.text) && !BLANK.test(next.text) && !MARK.test(next.text))
      gaps.push(gap(before, next) / size(before, next));
  }
  // In a run without spaces some of the gaps stand for them: the lower third is then between letters all the same.
  gaps.sort((one, other) => one - other);
  if (gaps.length < 3) return 0;
  const usual = gaps[Math.floor(gaps.length / 3)]!;
  return usual > SET_APART ? gaps[Math.floor(gaps.length / 2)]! : 0;
}

function wordOf(glyphs: readonly Glyph[], spacing: number, fontFacts: (font: string) => FontFacts): Word {
  const first = glyphs[0]!;
  const main = mostOf(glyphs);
  const font = fontFacts(main.font);
  const upright = first.angle === 0;
  const ordered = upright ? leftToRight(glyphs) : glyphs;
  const [cos, sin] = direction(first);
  const xs = ordered.flatMap((glyph) => [glyph.x, glyph.x + glyph.advance * cos]);
  const ys = ordered.flatMap((glyph) => [glyph.y, glyph.y + glyph.advance * sin]);
  const ascent = upright ? font.ascent * main.size : main.size / 2;
  const descent = upright ? font.descent * main.size : main.size / 2;
  const [x, y] = [Math.min(...xs), Math.min(...ys) - ascent];
  const pictures = isIconFont(font.name);
  return {
    text: ordered.map(({ text }) => (pictures ? asPicture(text) : asDrawn(text))).join(''),
    x,
    y,
    width: Math.max(...xs) - x,
    height: Math.max(...ys) + descent - y,
    size: main.size,
    bold: font.bold,
    italic: font.italic,
    font: font.name,
    ...(upright ? { baseline: main.y } : { turned: first.angle }),
    ...(spacing > 0 && glyphs.length > 1 ? { letterSpacing: Math.round(spacing * 100) / 100 } : {}),
    ...(first.invisible ? { invisible: true } : {}),
    ...(main.color === undefined ? {} : { color: main.color }),
  };
}

/** Letters by their place; a mark stays behind the letter that it was set with. */
function leftToRight(glyphs: readonly Glyph[]): readonly Glyph[] {
  const rises = glyphs.every((glyph, index) => index === 0 || glyph.x >= glyphs[index - 1]!.x - 0.01);
  if (rises || !glyphs.some(({ text }) => isRightToLeft(text))) return glyphs;
  return [...glyphs].sort((one, other) => one.x - other.x);
}

/** The letter that a font of icons has for a picture, "½" for a pin on a map, is none: a sign of private use stands for it. */
function asPicture(text: string): string {
  return /^\p{Co}|\p{Extended_Pictographic}/u.test(text) ? text : '\uF000';
}

/** A glyph for several right-to-left letters, such as lam with alef, stands for them in reading order. */
function asDrawn(text: string): string {
  return text.length > 1 && isRightToLeft(text) && !/\p{M}/u.test(text) ? [...text].reverse().join('') : text;
}

/** The character whose font and size most letters of the word share. */
function mostOf(glyphs: readonly Glyph[]): Glyph {
  const counts = new Map<string, { glyph: Glyph; count: number }>();
  for (const glyph of glyphs) {
    const key = `${glyph.font} ${glyph.size.toFixed(1)}`;
    const entry = counts.get(key) ?? { glyph, count: 0 };
    entry.count += glyph.text.length;
    counts.set(key, entry);
  }
  return [...counts.values()].reduce((best, entry) => (entry.count > best.count ? entry : best)).glyph;
}
