import type { ReadDocument } from '../reading/words.js';
import { coveredShare, type Evidence, lettersIn, pagesOf, percent } from './evidence.js';
import { counted, type Sighting, shortened } from './finding.js';

/** A resume has a thousand letters a page; a page number and a stray caption have fewer than these. */
const FEW_LETTERS = 40;
const FEW_ON_A_PICTURE = 150;
const MOSTLY = 0.5;

/** Whether the file holds text, and not only a picture of it. */
export function textSightings(evidence: Evidence): Sighting[] {
  const pages = pagesOf(evidence).map(({ page, number }) => ({
    number,
    words: page.words,
    letters: lettersIn(page.words),
    covered: coveredShare(page),
    unseen: lettersIn(page.words.filter((word) => word.invisible)),
  }));
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  const covered = Math.max(0, ...pages.map((page) => page.covered));
  // A page with a name and nothing else says what it has to say.
  if (letters === 0 || (letters < FEW_LETTERS && (covered > 0 || drawsShapes(evidence)))) {
    const pictures = covered > 0 ? ` Pictures cover up to ${percent(covered)} of a page.` : '';
    return [
      {
        rule: 'no-text',
        message: `${counted(pages.length, 'page')} with ${counted(letters, 'letter')} that a program can read.${pictures}`,
      },
    ];
  }
  const pictures = pages.filter((page) => page.covered > MOSTLY && page.letters < FEW_ON_A_PICTURE);
  const scans = pages.filter(
    (page) => page.covered > MOSTLY && page.unseen > MOSTLY * page.letters && page.letters > 0,
  );
  return [
    ...pictures.map(
      ({ number, covered, letters: few }): Sighting => ({
        rule: 'page-is-picture',
        message: `Pictures cover ${percent(covered)} of page ${number}, and it has ${counted(few, 'letter')} of text.`,
        page: number,
      }),
    ),
    ...scans.slice(0, 1).map(
      ({ number, words }): Sighting => ({
        rule: 'scanned-text',
        message: `Page ${number} is a picture with unseen letters behind it.`,
        page: number,
        text: shortened(words.map(({ text }) => text).join(' ')),
      }),
    ),
    ...garbled(evidence.documents[0]!),
  ];
}

/** Letters may be drawn as outlines. */
function drawsShapes(evidence: Evidence): boolean {
  return pagesOf(evidence).some(({ page }) => (page.shapes?.length ?? 0) > 0);
}

/** A letter that stands for nothing: the sign for "unknown", a control character, one that Unicode does not assign. */
const NO_LETTER = /[\uFFFD\p{Cc}\p{Cn}]/gu;
const FEWEST_WORDS = 40;

/** Words that cannot be words: signs without meaning, or Latin words of which most have no vowel. */
function garbled({ pages }: ReadDocument): Sighting[] {
  const words = pages.flatMap((page, i) => page.words.map((word) => ({ text: word.text, page: i + 1 })));
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  const strange = words.filter(({ text }) => text.search(NO_LETTER) >= 0);
  const signs = strange.reduce((sum, { text }) => sum + (text.match(NO_LETTER)?.length ?? 0), 0);
  const quoted = (some: typeof words) => ({
    ...(some[0] ? { page: some[0].page } : {}),
    text: shortened(
      some
        .slice(0, 12)
        .map(({ text }) => text)
        .join(' '),
    ),
  });
  if (signs >= 20 && signs > 0.03 * characters)
    return [
      {
        rule: 'garbled-text',
        message: `${counted(signs, 'sign')} of ${characters.toLocaleString('en-US')} stand for no letter.`,
        ...quoted(strange),
      },
    ];
  // Letters that were exchanged for others: no language written in Latin letters does without vowels.
  const latin = words.filter(({ text }) => /^[\p{Script=Latin}]{4,}$/u.test(text));
  const dumb = latin.filter(
    ({ text }) => !/[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœąęıőűů]/iu.test(text.normalize('NFC')),
  );
  if (latin.length < FEWEST_WORDS || dumb.length < MOSTLY * latin.length) return [];
  return [
    {
      rule: 'garbled-text',
      message: `${dumb.length} of ${counted(latin.length, 'word')} have no vowel.`,
      ...quoted(dumb),
    },
  ];
}
