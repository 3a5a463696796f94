/** What a font's name tells of its weight and slope, such as "ABCDEF+Inter-SemiBoldItalic". */
export interface FontStyle {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Six capitals and a plus sign begin the name of a font of which a file holds a part (ISO 32000-1, 9.6.4). */
const SUBSET = /^[A-Z]{6}\+/;
const BOLD = /bold|black|heavy|demi(?!light)|medi(?:um)?(?=-?(?:ital|obli|$))|[-_ ,](?:bd|b)(?=$|[-_ ,]|it)/i;
const ITALIC = /ital|obli|slant|kursiv|(?:^|[-_ ,])(?:it|bi|i)(?=$|[-_ ,])/i;
/** Computer Modern and Latin Modern name their styles in few letters: cmbx10, CMTI10, LMRoman10-Bold, SFBX1095. */
const MODERN_BOLD = /^(?:cm|ec|sf|lm|t1)?(?:bx|ssbx|bxti|bxsl|csc.*bx)\d+$/i;
const MODERN_ITALIC = /^(?:cm|ec|sf|lm|t1)?(?:ti|sl|bxti|ssi|itt)\d+$/i;

export function fontStyle(fontName: string): FontStyle {
  const name = fontName.replace(SUBSET, '');
  return {
    name,
    bold: BOLD.test(name) || MODERN_BOLD.test(name),
    italic: ITALIC.test(name) || MODERN_ITALIC.test(name),
  };
}

/** Whether a font holds pictures: what its glyphs are said to stand for may be any letter or sign. */
export function isIconFont(fontName: string): boolean {
  return /awesome|academicons|material[- ]?(?:icons|symbols)|glyphicons|ionicons|fontello|icomoon|bootstrap-icons|simple-?icons|typicons|foundation-icons/i.test(
    fontName,
  );
}
