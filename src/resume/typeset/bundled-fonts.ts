import { readFileSync } from 'node:fs';
import { bytesOf, covers, type FontFace, readFaces, renamedFace } from './font-file.js';

/** A family as Typst is given it: under a name of ours, so that no installed font can take its place. */
export interface FontFamily {
  readonly family: string;
  /** One file a face. */
  readonly files: readonly Buffer[];
  readonly faces: readonly FontFace[];
}

/** Families by the files that they consist of; src/resume/fonts/README.md says what each is for. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'Fovea Serif': ['SourceSerif4-Regular', 'SourceSerif4-SemiBold', 'SourceSerif4-Italic'],
  'Fovea Sans': ['SourceSans3-Regular', 'SourceSans3-SemiBold', 'SourceSans3-Italic'],
  'Fovea Hebrew Serif': ['NotoSerifHebrew-Regular', 'NotoSerifHebrew-Bold'],
  'Fovea Hebrew Sans': ['NotoSansHebrew-Regular', 'NotoSansHebrew-Bold'],
  'Fovea Arabic': ['NotoNaskhArabic-Regular', 'NotoNaskhArabic-Bold'],
  'Fovea Wide': ['NotoSerif-Regular', 'NotoSerif-Bold'],
  'Fovea Signs': ['NotoSansMath-Regular'],
};

const AFTER_SERIF = ['Fovea Hebrew Serif', 'Fovea Arabic', 'Fovea Wide', 'Fovea Sans', 'Fovea Signs'];
const AFTER_SANS = ['Fovea Hebrew Sans', 'Fovea Arabic', 'Fovea Wide', 'Fovea Signs'];

/** In which order the families of a page are asked for a character. */
export const FONT_STACKS = {
  serif: ['Fovea Serif', ...AFTER_SERIF],
  sans: ['Fovea Sans', ...AFTER_SANS],
} as const;

/** Reads the bundled fonts. `folder` is src/resume/fonts or its copy beside what was compiled. */
export function readBundledFonts(folder: URL): FontFamily[] {
  return Object.entries(FILES).map(([family, names]) => {
    const read = names.map((name) => {
      const file = bytesOf(readFileSync(new URL(`${name}.ttf`, folder)));
      const face = readFaces(file)[0]!;
      return { face, file: renamedFace(file, face, family) };
    });
    return { family, files: read.map(({ file }) => file), faces: read.map(({ face }) => face) };
  });
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** The characters of a text as a person counts them. */
export function* graphemes(text: string): Iterable<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Where a text leaves ASCII, which every bundled family draws, with a letter before it that a mark may belong to. */
const BEYOND_ASCII = /[ -~]?[^ -~\s]+/g;

/** Draw nothing by themselves, so no font need hold them. */
const IGNORED = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The characters of a text, as a person counts them, that none of the families draws in each of its faces. A letter and
 * its marks are drawn by one font or not at all.
 */
export function missingCharacters(text: string, families: readonly Pick<FontFamily, 'faces'>[]): string[] {
  const missing = new Set<string>();
  for (const one of graphemes((text.match(BEYOND_ASCII) ?? []).join(' ')))
    if (!families.some(({ faces }) => faces.every((face) => draws(face, one)))) missing.add(one);
  return [...missing];
}

/** Whether a face has a glyph for each code point of a character that is seen. */
export function draws(face: Pick<FontFace, 'ranges'>, character: string): boolean {
  for (const letter of character)
    if (!IGNORED.test(letter) && !covers(face, letter.codePointAt(0)!)) return false;
  return true;
}
