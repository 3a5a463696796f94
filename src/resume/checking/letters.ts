import type { Word } from '../reading/words.js';
import { type Evidence, wordsLike } from './evidence.js';
import { counted, type Sighting, shortened } from './finding.js';

/** How letters are written down in the file. */
export function letterSightings(evidence: Evidence): Sighting[] {
  return [
    ...icons(evidence),
    ...quoting(
      evidence,
      'ligature-characters',
      /[\uFB00-\uFB06]/u,
      'word with a ligature',
      'words with ligatures',
    ),
    ...quoting(
      evidence,
      'accents-apart',
      ACCENT_APART,
      'word with an accent apart',
      'words with accents apart',
    ),
    ...quoting(
      evidence,
      'invisible-characters',
      /(?<=\p{L})[\u00AD\u200B\u2060\uFEFF](?=\p{L}|$)/u,
      'word with an invisible character in it',
      'words with invisible characters in them',
    ),
    ...setApart(evidence),
    ...runTogether(evidence),
  ];
}

/**
 * An accent that is a sign of its own between two letters, as old LaTeX fonts have it, or one that combines with a
 * letter with which it exists in one piece. "don´t" and "it´s" are apostrophes.
 */
const ACCENT_APART =
  /\p{L}(?:[\u00A8\u02C6\u02DC\u00B8\u02C7\u02D8-\u02DD]|\u00B4(?![st](?!\p{L})))\p{L}|[A-Za-z][\u0300-\u0304\u0306-\u030C\u0327\u0328]/u;

function quoting(
  evidence: Evidence,
  rule: Sighting['rule'],
  sign: RegExp,
  one: string,
  many: string,
): Sighting[] {
  const found = wordsLike(evidence, ({ text }) => sign.test(text));
  if (found.length === 0) return [];
  return [
    {
      rule,
      message: `The text holds ${counted(found.length, one, many)}.`,
      page: found[0]!.page,
      text: shortened(found.map(({ word }) => word.text).join(' ')),
    },
  ];
}

/** A mark at the begin of so many lines is their bullet. */
const BULLET_LINES = 3;

function icons(evidence: Evidence): Sighting[] {
  const bullets = new Map<string, number>();
  for (const { bullet } of evidence.parsed[0]?.lines ?? [])
    if (bullet !== null) bullets.set(bullet, (bullets.get(bullet) ?? 0) + 1);
  const found = wordsLike(
    evidence,
    ({ text }) => /\p{Co}/u.test(text) && (bullets.get(text) ?? 0) < BULLET_LINES,
  );
  const first = found[0];
  if (!first) return [];
  const beside = (evidence.documents[0]?.pages[first.page - 1]?.words ?? [])
    .filter(({ y, height }) => Math.abs(y + height / 2 - first.word.y - first.word.height / 2) < height / 2)
    .map(({ text }) => text);
  return [
    {
      rule: 'icon-characters',
      message: `${counted(found.length, 'character')} of private use (${found
        .slice(0, 5)
        .map(({ word }) => codeOf(/\p{Co}/u.exec(word.text)![0]))
        .join(', ')}).`,
      page: first.page,
      text: shortened(beside.join(' ')),
    },
  ];
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`;
}

/** White space between letters, in parts of their size, from which programs take each for a word. */
const APART = 0.2;
const FEWEST_LETTERS = 4;

/** Words that a program reads letter by letter: as it did, or as the white space within says. */
function setApart(evidence: Evidence): Sighting[] {
  const spaced = wordsLike(
    evidence,
    ({ text, letterSpacing }) => (letterSpacing ?? 0) >= APART && text.length >= FEWEST_LETTERS,
  );
  const runs = evidence.documents.flatMap(({ pages }) =>
    pages.flatMap(({ words }, i) => letterRuns(words).map((text) => ({ text, page: i + 1 }))),
  );
  const first = runs[0] ?? spaced.map(({ word, page }) => ({ text: word.text, page }))[0];
  if (!first) return [];
  const count = Math.max(runs.length, spaced.length);
  return [
    {
      rule: 'letters-set-apart',
      message: `${counted(count, 'word')} with white space between the letters.`,
      ...first,
    },
  ];
}

/** Single letters one after the other in one line: "S K I L L S". */
function letterRuns(words: readonly Word[]): string[] {
  const runs: string[] = [];
  let run: Word[] = [];
  const close = () => {
    if (run.length >= FEWEST_LETTERS) runs.push(run.map(({ text }) => text).join(' '));
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    if (!/^\p{Lu}$/u.test(word.text) || word.turned !== undefined) close();
    else {
      if (last && (Math.abs(last.y - word.y) > 1 || word.x - last.x > 3 * word.size)) close();
      run.push(word);
    }
  }
  close();
  return runs;
}

/** As many letters no word of a resume has; two of them are no accident. */
const LONGEST_WORD = 34;

function runTogether(evidence: Evidence): Sighting[] {
  const pattern = new RegExp(
    `^[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic},;]{${LONGEST_WORD},}$`,
    'u',
  );
  const found = wordsLike(evidence, ({ text }) => pattern.test(text));
  if (found.length < 2) return [];
  return [
    {
      rule: 'words-run-together',
      message: `${found.length} words of more than ${LONGEST_WORD} letters.`,
      page: found[0]!.page,
      text: found[0]!.word.text,
    },
  ];
}
