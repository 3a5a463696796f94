import type { TextLine } from '../../reading/lines.js';
import { findDates } from '../dates.js';
import { continues, isClose, joined, type Setting } from '../paragraphs.js';
import type { Piece } from '../piece.js';

/** A line or a paragraph of a section, with what it may be. */
export interface Block {
  readonly lines: readonly TextLine[];
  readonly piece: Piece;
  readonly bullet: boolean;
  /** Running text: sentences, not the head of an entry. */
  readonly prose: boolean;
  /** Holds a date where the heads of entries have theirs. */
  readonly dated: boolean;
}

/** Puts the lines of a section together to blocks. */
export function blocksOf(
  lines: readonly TextLine[],
  setting: Setting,
  { longHeads = false }: { longHeads?: boolean } = {},
): Block[] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && goesOn(line, last, setting)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const piece = joined(group, setting);
    // A dot before a range of dates is drawn on a time line.
    const bullet = group[0]!.bullet !== null && !isRangeAlone(group[0]!.text);
    const dated = isDated(group);
    return {
      lines: group,
      piece,
      bullet,
      dated,
      prose: !bullet && !dated && isProse(group, piece.text, longHeads),
    };
  });
}

/** Text of a page from elsewhere goes on where it hangs in a bullet's margin, or begins with a small letter, as well. */
function goesOn(line: TextLine, group: readonly TextLine[], setting: Setting): boolean {
  const first = group[0]!;
  const before = group.at(-1)!;
  if (bothCellsGoOn(line, group, setting)) return true;
  if (line.bullet !== null || line.cells.length > 1 || Math.abs(line.size - before.size) > 0.06 * before.size)
    return false;
  const near = line.gap === null ? line.page !== before.page : isClose(line, before, setting);
  if (!near) return false;
  if (hasOpenBracket(group)) return true;
  if (isDateAlone(line.text) || beginsAnew(line, first, before)) return false;
  if (continues(line, before, setting) || cellGoingOn(line, group) >= 0) return true;
  const hangs =
    first.bullet !== null &&
    first.textX > first.x + 1 &&
    Math.abs(line.x - first.textX) < 0.35 * line.size &&
    (line.bold ?? false) === (before.bold ?? false);
  if (hangs) return true;
  if (before.cells.length > 1 || first.bullet !== null || line.x > before.x + line.size) return false;
  // A line that ends so has not ended its text; a little room may be kept clear of what stands at the right.
  if (/(?:,|&|\s(?:and|of|in|for|the|with|und|für|de|et|y))$/iu.test(before.text)) return true;
  const word = line.cells[0]?.words[0];
  if (word && alike(before, line) && before.room < word.width + 1.3 * line.size) return true;
  const longEnough = before.width > 0.6 * (before.width + Math.max(0, before.room));
  return (
    before.cells.length === 1 && longEnough && /^\p{Ll}/u.test(line.text) && !/[.!?:]$/.test(before.text)
  );
}

/** A row whose range of dates ends in the next row, where the left cell goes on as well. */
function bothCellsGoOn(line: TextLine, group: readonly TextLine[], setting: Setting): boolean {
  const [first] = group;
  if (group.length > 1 || line.bullet !== null || line.cells.length !== 2 || first!.cells.length !== 2)
    return false;
  const level = line.cells.every((cell, at) => Math.abs(cell.x - first!.cells[at]!.x) < 0.3 * line.size);
  const open = /(?:[–—-]|\s(?:to|bis))$/u.test(first!.cells[1]!.text);
  return (
    level &&
    open &&
    isDateAlone(`${first!.cells[1]!.text} ${line.cells[1]!.text}`) &&
    isClose(line, first!, setting)
  );
}

/** Whether a line ends in the weight and slant in which the next begins. */
function alike(before: TextLine, line: TextLine): boolean {
  const [last, first] = [before.cells.at(-1)?.words.at(-1), line.cells[0]?.words[0]];
  return last?.bold === first?.bold && last?.italic === first?.italic;
}

/** A bracket that was opened and not closed yet goes on in the next line. */
function hasOpenBracket(group: readonly TextLine[]): boolean {
  const text = group.map((line) => line.text).join(' ');
  const last = text.lastIndexOf('(');
  return group.length < 4 && last > text.lastIndexOf(')') && text.length - last < 80;
}

/** Bold before or after text that is not, or "Label: …" after a paragraph that begins with a label as well, begins another one. */
function beginsAnew(line: TextLine, first: TextLine, before: TextLine): boolean {
  if (first.bullet !== null) return false;
  if (line.bold !== undefined && before.bold !== undefined && line.bold !== before.bold) return true;
  const label = /^[\p{Lu}\d][^:.,;]{1,40}:\s/u;
  return label.test(line.text) && label.test(first.text);
}

/** The cell of a row that a line below goes on with, by its place and for want of room; -1 where there is none. */
export function cellGoingOn(line: TextLine, group: readonly TextLine[]): number {
  const { cells, room, size } = group[0]!;
  if (cells.length < 2) return -1;
  const index = cells.findIndex((cell) => Math.abs(cell.x - line.x) < 0.3 * size);
  const cell = cells[index];
  if (!cell) return -1;
  if (group.length > 1) return index;
  const next = cells[index + 1];
  const free = next ? next.x - cell.x - cell.width - 1.2 * size : room;
  const word = line.cells[0]?.words[0];
  const [last, first] = [cell.words.at(-1), word];
  const alike = last?.bold === first?.bold && last?.italic === first?.italic;
  return alike && free < (word?.width ?? 2 * size) + 0.3 * size ? index : -1;
}

const AROUND = /^[\s()[\]|,;:·•–—-]+|[\s()[\]|,;:·•–—-]+$/gu;

/** Whether a text is dates and nothing else. */
export function isDateAlone(text: string): boolean {
  const dates = findDates(text);
  if (dates.length === 0) return false;
  let rest = text;
  for (const { index, length } of [...dates].reverse())
    rest = rest.slice(0, index) + rest.slice(index + length);
  // "(2 years 3 months)" that some sites add.
  return rest.replace(/\(?\d+\s*(?:yrs?|years?|mos?|months?)[^)]*\)?/gi, '').replace(AROUND, '') === '';
}

function isRangeAlone(text: string): boolean {
  return isDateAlone(text) && findDates(text).some(({ single }) => !single);
}

/** "& Co. KG" ends no sentence. */
const SENTENCE_END = /(?:\p{L}{5}|\d{4})\.\s+\p{Lu}/u;

/** Most words beside the date in a head's line. */
const LONGEST_HEAD = 16;

function isDated(lines: readonly TextLine[]): boolean {
  return lines.slice(0, 2).some((line) => {
    if (line.cells.some(({ text }) => isDateAlone(text))) return true;
    const { text } = line;
    const at = findDates(text).find(({ index, length }) => {
      const [before, after] = [text.slice(0, index), text.slice(index + length)];
      const opens = before.replace(AROUND, '') === '';
      const closes = after.replace(AROUND, '') === '' || /^\s*[)\],|·•–—]/.test(after);
      return opens || closes;
    });
    const words = text.split(/\s+/).length;
    return at !== undefined && words <= LONGEST_HEAD && lines.length <= 2 && !SENTENCE_END.test(text);
  });
}

function isProse(lines: readonly TextLine[], text: string, longHeads: boolean): boolean {
  const words = text.split(/\s+/).length;
  if (/^(?:technolog|tech stack|tools|environment|skills|stack|keywords)[\p{L} ]*:/iu.test(text)) return true;
  if (longHeads) return words > 35;
  const right = lines[0]!.cells.length > 1 ? lines[0]!.cells.at(-1)!.text : '';
  if ((right !== '' && right.length <= 40) || isName(text)) return false;
  if (lines[0]!.bold === true && words <= 2 * LONGEST_HEAD) return false;
  if (lines.length > 1 && words > 12) return true;
  return words > LONGEST_HEAD || (words > 6 && /[.!?]$/.test(text)) || (words > 3 && /^\p{Ll}/u.test(text));
}

/** A long name of an organisation: most of its words begin with a capital, and it is no sentence. */
function isName(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length <= 20 && capitals >= 0.75 * words.length && !/[.!?]$/.test(text);
}
