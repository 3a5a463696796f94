import { isRightToLeft } from './bidi.js';
import type { PlacedWord, Row } from './rows.js';

/** Characters that are set as bullets and begin no text; symbol fonts come out as characters of private use. */
const BULLET =
  /^[•◦▪▫●○■□◆◇▶►▸▹▷‣⁃➢➤➔➜✓✔✦✧★☆❖❑❒⬤⚫⚪\u{E000}-\u{F8FF}\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]$/u;
/** Signs that stand inside texts too, and may come to the beginning of a line when it is broken before them. */
const SIGN = /^[-–*»›>·∙⋅→⇒−]$/u;
/** What the bullets of Courier New, Wingdings and Symbol come out as. */
const LETTER = /^[o§üØvq]$/u;
/** White space behind a bullet in parts of the size of the type: more than a space between words, less than a cell. */
const SET_OFF = 0.45;
const WIDEST = 4;

/** The bullet that a row begins with and the words behind it. */
export interface Bulleted {
  readonly bullet: string | null;
  readonly words: readonly PlacedWord[];
}

/** Tells of a sign with no more than a space behind it whether it begins lines of this document, and where. */
export type BeginsLines = (sign: string, x: number) => boolean;

/**
 * Takes the bullet off a row, whatever its shape.
 * @param shapes places of small drawn shapes at the height of the row: left edges, or right ones for a line from the right
 */
export function takeBullet(
  row: Row,
  base: 'left' | 'right',
  beginsLines: BeginsLines,
  shapes: readonly number[] = [],
): Bulleted {
  const words = base === 'left' ? row.words : [...row.words].reverse();
  const [first, second] = words;
  if (!first) return { bullet: null, words: row.words };
  if (second) {
    const gap = base === 'left' ? second.word.x - first.right : first.word.x - second.right;
    if (isBullet(first, gap / row.size, second.word.text, beginsLines))
      return { bullet: first.word.text, words: row.words.filter((word) => word !== first) };
  }
  const joined = base === 'left' ? joinedBullet(first) : null;
  if (joined) return { bullet: joined.bullet, words: [joined.rest, ...row.words.slice(1)] };
  const drawn = shapes.some((edge) => {
    const distance = base === 'left' ? row.x - edge : edge - row.right;
    return distance > 0 && distance < 2.5 * row.size;
  });
  return { bullet: drawn ? '•' : null, words: row.words };
}

function isBullet(first: PlacedWord, gap: number, next: string, beginsLines: BeginsLines): boolean {
  const { text, x } = first.word;
  if (gap > WIDEST) return false;
  if (BULLET.test(text)) return true;
  if (LETTER.test(text)) return gap > 0.7;
  // A dash alone stands for a name that is missing; set off like a bullet, it is one.
  if (text === '—') return gap > SET_OFF && gap < 1.2;
  if (!SIGN.test(text) || !(/^[\p{L}\p{N}("'“«[]/u.test(next) || isRightToLeft(next))) return false;
  return (gap > SET_OFF && gap < 3) || beginsLines(text, x);
}

/** Whether a word is a sign that is a bullet wherever it stands. */
export function isBulletSign(text: string): boolean {
  return BULLET.test(text);
}

/** A bullet set against its text, as in "•Built". */
function joinedBullet(first: PlacedWord): { bullet: string; rest: PlacedWord } | null {
  const { word } = first;
  const [bullet, ...letters] = [...word.text];
  if (bullet === undefined || letters.length === 0 || !BULLET.test(bullet) || /\p{Co}/u.test(bullet))
    return null;
  const shift = word.width / (letters.length + 1);
  const rest = { ...word, text: letters.join(''), x: word.x + shift, width: word.width - shift };
  return { bullet, rest: { ...first, word: rest } };
}

/**
 * Signs that begin many of the lines that start where they do, so that they are bullets even with one space behind
 * them. A sign that a broken line happens to begin with is rare where it stands.
 */
export function signsThatBeginLines(rows: readonly Row[]): BeginsLines {
  const starts = new Map<number, number>();
  const signs = new Map<string, number>();
  const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { x, words } of rows) {
    const text = words[0]?.word.text ?? '';
    count(starts, Math.round(x));
    if (SIGN.test(text)) count(signs, `${text} ${Math.round(x)}`);
  }
  return (sign, x) => {
    const found = signs.get(`${sign} ${Math.round(x)}`) ?? 0;
    return found >= 2 && found >= 0.2 * (starts.get(Math.round(x)) ?? 0);
  };
}
