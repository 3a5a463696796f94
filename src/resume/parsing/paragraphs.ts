import type { TextLine } from '../reading/lines.js';
import { isFull, placeOf } from './lines.js';
import { Piece } from './piece.js';

/** Lines that belong together: a paragraph, or a bullet with its text. */
export interface Paragraph {
  readonly lines: readonly TextLine[];
  readonly bullet: boolean;
  readonly piece: Piece;
}

/** How the lines of a document stand. */
export interface Setting {
  /** Size of most of its letters, points. */
  readonly body: number;
  /** Greatest distance of two baselines inside a paragraph, in type sizes. */
  readonly close: number;
  /** Words of the document in lower case, by which a word broken at a line's end is put together. */
  readonly words: ReadonlySet<string>;
  /** The page is ours, where words are not broken. */
  readonly own?: boolean;
}

/** Lines that are closer than this are of one paragraph even where bullets stand as close, in type sizes. */
const WIDEST_LEADING = 1.45;
/** Lines of a paragraph may be as much further apart than its usual ones. */
export const WIDER = 1.17;
/** Used where no paragraph of the document has two lines. */
const USUAL_CLOSE = 1.5;

export function settingOf(lines: readonly TextLine[]): Setting {
  const words = new Set<string>();
  for (const line of lines)
    for (const match of line.text
      .toLowerCase()
      .replace(/[\p{L}-]+-$/u, '')
      .matchAll(/\p{L}[\p{L}-]*\p{L}/gu))
      words.add(match[0]);
  return { body: bodySize(lines), close: closeDistance(lines), words };
}

function bodySize(lines: readonly TextLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 4) / 4;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/**
 * Distances of lines that must be of one paragraph, since the first had no room for the next word, and a sixth more:
 * below it lines are close. Where there are few of them, a bullet that follows another tells how far lines are that are
 * apart. Documents differ too much (1.1 to 2 type sizes) for one figure.
 */
function closeDistance(lines: readonly TextLine[]): number {
  const wrapped: number[] = [];
  const apart: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const comparable =
      before !== undefined &&
      line.gap !== null &&
      line.gap > 0 &&
      line.cells.length === 1 &&
      before.cells.length === 1 &&
      Math.abs(line.size - before.size) < 0.04 * line.size;
    if (!comparable) continue;
    if (line.bullet !== null) apart.push(line.gap! / line.size);
    else if (isFull(before, line)) wrapped.push(line.gap! / line.size);
  }
  const lower = wrapped.sort((a, b) => a - b)[Math.floor(wrapped.length / 4)];
  const upper = apart.sort((a, b) => a - b)[0];
  if (lower === undefined) return upper === undefined ? USUAL_CLOSE : Math.min(2.6, 0.88 * upper);
  if (wrapped.length < 3 && upper !== undefined && lower > 0.95 * upper && lower > WIDEST_LEADING)
    return 0.88 * upper;
  return Math.min(2.6, Math.max(1, lower * WIDER));
}

/** Whether the distance of a line to the one before is that of lines in a paragraph. */
export function isClose(line: TextLine, before: TextLine, { close }: Setting): boolean {
  return line.gap !== null && line.gap <= close * Math.max(line.size, before.size);
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/**
 * Whether a line goes on with the paragraph of the line before it. Sizes tell, but where an extractor knows no fonts
 * those of another script are guesses.
 */
export function continues(line: TextLine, before: TextLine, setting: Setting): boolean {
  if (line.bullet !== null || line.cells.length > 1 || before.cells.length > 1) return false;
  const guessed =
    line.bold === undefined && (RIGHT_TO_LEFT.test(line.text) || RIGHT_TO_LEFT.test(before.text));
  if (!guessed && Math.abs(line.size - before.size) > 0.04 * before.size) return false;
  if (!isFull(before, line)) return false;
  if (line.gap === null) return line.page !== before.page || line.column !== before.column;
  return isClose(line, before, setting);
}

/** Puts lines together to paragraphs. */
export function paragraphsOf(lines: readonly TextLine[], setting: Setting): Paragraph[] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && continues(line, last.at(-1)!, setting)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    lines: group,
    bullet: group[0]!.bullet !== null,
    piece: joined(group, setting),
  }));
}

/** The text of lines one after the other. */
export function joined(lines: readonly TextLine[], setting: Setting): Piece {
  const join = setting.own ? ownJoin(lines) : joinWords;
  const text = lines.reduce((all, { text: next }) => (all === '' ? next : join(all, next, setting)), '');
  return new Piece(
    text.replace(/\s+/g, ' ').trim(),
    lines.map((line) => placeOf(line)),
  );
}

/** An address that a line's end has broken: behind a sign of its own, and what follows is no new sentence. */
const BROKEN_ADDRESS = /(?:https?:\/\/|www\.)\S*[/._=&?~%#-]$|\S[/@.]\p{L}\S*[/_=&?~#-]$/iu;

/** On our pages words are whole, but for those of paragraphs with Hebrew or Arabic letters, and addresses in them. */
function ownJoin(lines: readonly TextLine[]): (text: string, next: string) => string {
  const mixed = lines.some(({ text }) => RIGHT_TO_LEFT.test(text));
  return (text, next) => {
    const broken =
      mixed && /[\p{L}\d)][-/]$|:\/\/$|\/\S*[._=&?~%#-]$/u.test(text) && !/^(?:and|or)\s/.test(next);
    return broken ? text + next : `${text} ${next}`;
  };
}

/** First parts of words that are written with a hyphen; no list of syllables. */
const FIRST_PARTS =
  /^(?:re|pre|post|non|co|un|anti|inter|intra|multi|semi|self|sub|super|over|under|ultra|micro|macro|mid|bi|tri|quasi|pseudo|ex|e|x|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter|first|second|third|hard|soft|high|low|mid|large|small|big|long|short|full|part|open|closed|end|real|time|near|far|cross|state|well|fine|coarse|in|on|off|out|up|down|deep|data|cost|human|computer|machine|vision|user|model|edge|cloud|object|image|video|frame|pixel|point|hand|eye|face|hardware|software|domain|label|labelling|active|zero|few|single|double|dual|weakly|semi|fully|light|heavy|world|award|best|hands|step|life|day|week|month|year|on|work|test|quality|event|rule|graph|vector|memory|energy|power|batch|field|free|non|air|ground|co|so|go|to|all|any|early|late|left|right|top|bottom)$/u;

/** A word broken at a line's end is put together where the document knows the whole word, or its parts are no words. */
function joinWords(text: string, next: string, { words }: Setting): string {
  if (BROKEN_ADDRESS.test(text) && /^[\p{Ll}\d/]/u.test(next)) return text + next;
  if (/:\/\/\S+\/\S*[\p{L}\d]$/u.test(text) && /^[\p{Ll}\d]*[-_/=]\S/u.test(next)) return text + next;
  const broken = /(\p{L}+)[-\u2010\u00AD]$/u.exec(text);
  const rest = /^[\p{Ll}\p{Lo}]+/u.exec(next);
  // "ViT-" and "L/14", "COVID-" and "19": a capital or a figure goes on a compound.
  if (broken && /^[\p{Lu}\d]/u.test(next)) return text.replace(/\u00AD$/u, '') + next;
  if (!broken || !rest) return /\p{L}\d+-$/u.test(text) && rest ? text + next : `${text} ${next}`;
  const [first, second] = [broken[1]!.toLowerCase(), rest[0].toLowerCase()];
  if (/\u00AD$/u.test(text) || words.has(first + second)) return text.slice(0, -1) + next;
  if (/^(?:and|or|to|und|oder|bis|et|ou|y|o|e)(?![-\p{L}])/u.test(next)) return `${text} ${next}`;
  const compound =
    words.has(`${first}-${second}`) || words.has(first) || FIRST_PARTS.test(first) || /\p{Lo}/u.test(second);
  return compound ? text + next : text.slice(0, -1) + next;
}
