import { type PlacedWord, type Row, rowOf } from './rows.js';
import type { Word } from './words.js';

/** So many letters one by one are a word that was set apart. */
const FEWEST = 4;
/** White space between words of such a text against that between its letters. */
const BETWEEN_WORDS = 1.7;
/** An extractor may leave some of the letters together. */
const LETTERS = /^(?:[\p{L}\p{N}&]\p{M}*){1,3}$/u;
const MOSTLY_SINGLE = 0.6;

/** Joins letters that were set apart, as in "S K I L L S", to words; a wider gap among them parts two words. */
export function joinLetters(row: Row): Row {
  const out: PlacedWord[] = [];
  let letters: PlacedWord[] = [];
  const end = () => {
    out.push(...(isSetApart(letters) ? joined(letters) : letters));
    letters = [];
  };
  for (const word of row.words) {
    const before = letters.at(-1);
    if (!LETTERS.test(word.word.text)) {
      end();
      out.push(word);
      continue;
    }
    if (before && word.word.x - before.right > 2.5 * word.word.size) end();
    letters.push(word);
  }
  end();
  return out.length === row.words.length ? row : rowOf(out);
}

function isSetApart(letters: readonly PlacedWord[]): boolean {
  const single = letters.filter(({ word }) => word.text.length === 1).length;
  return single >= FEWEST && single >= MOSTLY_SINGLE * letters.length;
}

function joined(letters: readonly PlacedWord[]): PlacedWord[] {
  const gaps = letters.slice(1).map((letter, at) => letter.word.x - letters[at]!.right);
  const usual = [...gaps].sort((one, other) => one - other)[Math.floor(gaps.length / 2)]!;
  const words: PlacedWord[][] = [[letters[0]!]];
  gaps.forEach((gap, at) => {
    const letter = letters[at + 1]!;
    if (gap > BETWEEN_WORDS * usual && gap > usual + 0.15 * letter.word.size) words.push([letter]);
    else words.at(-1)!.push(letter);
  });
  return words.map((parts) => join(parts, usual));
}

function join(parts: readonly PlacedWord[], spacing: number): PlacedWord {
  const first = parts[0]!;
  if (parts.length === 1) return first;
  const right = Math.max(...parts.map((part) => part.right));
  const word: Word = {
    ...first.word,
    text: parts.map((part) => part.word.text).join(''),
    width: right - first.word.x,
    letterSpacing: Math.round((spacing / first.word.size) * 100) / 100,
  };
  return { ...first, word, right };
}
