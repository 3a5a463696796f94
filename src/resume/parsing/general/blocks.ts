import type { TextLine } from '../../reading/lines.js';
import { findDates } from '../dates.js';
import { isIcon, withBulletAsText } from '../lines.js';
import { joined, type Setting } from '../paragraphs.js';
import type { Piece } from '../piece.js';
import { goesOn, rangeGoesOn } from './going-on.js';
import { gradeOf } from './grades.js';
import { AROUND, isDateAlone, isRangeAlone } from './lone-dates.js';
import { isPlace } from './places.js';
import { endsWithLegalForm, titleScore } from './vocabulary.js';

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
    if (last && rangeGoesOn(line, last, setting))
      last.push(line.bullet === null ? line : withBulletAsText(line));
    else if (last && !(longHeads && isGrade(line)) && goesOn(line, last, setting)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const piece = joined(group, setting);
    // A dot before a range of dates is drawn on a time line, and a pin before a place.
    const [first] = group;
    const sign = first!.bullet;
    const icon =
      sign !== null && isIcon(sign) && (isDateAlone(first!.cells[0]!.text) || isPlace(first!.text));
    const bullet = sign !== null && !isRangeAlone(first!.text) && !icon;
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

const isGrade = (line: TextLine) => line.cells.length === 1 && gradeOf(line.text) !== undefined;

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
  if (isStatement(text)) return true;
  if (lines.length > 1 && words > 12) return true;
  return (
    words > LONGEST_HEAD ||
    (words > 6 && /[.!?]$/.test(text) && !endsWithLegalForm(text)) ||
    (words > 3 && /^\p{Ll}/u.test(text))
  );
}

/** What was done, without a full stop: six words or more, most of them in small letters, and no title among them. */
function isStatement(text: string): boolean {
  const words = text.split(/\s+/);
  const long = words.filter((word) => /^\p{L}{4}/u.test(word));
  const small = long.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 6 && long.length >= 3 && small >= 0.6 * long.length && titleScore(text) <= 0;
}

/** A long name of an organisation: most of its words begin with a capital, and it is no sentence. */
function isName(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length <= 20 && capitals >= 0.75 * words.length && !/[.!?]$/.test(text);
}
