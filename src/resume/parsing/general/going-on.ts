import type { TextLine } from '../../reading/lines.js';
import { findDates } from '../dates.js';
import { isFull } from '../lines.js';
import { continues, isClose, type Setting, WIDER } from '../paragraphs.js';
import { isDateAlone, isRangeAlone } from './lone-dates.js';
import { isKnownPlace, isPlace } from './places.js';

/** Whether a line goes on with the lines before it: text from elsewhere does where it hangs in a bullet's margin as well. */
export function goesOn(line: TextLine, group: readonly TextLine[], setting: Setting): boolean {
  const first = group[0]!;
  const before = group.at(-1)!;
  if (bothCellsGoOn(line, group, setting) || goesOnBesideDate(line, before, setting)) return true;
  if (line.bullet !== null || line.cells.length > 1 || Math.abs(line.size - before.size) > 0.06 * before.size)
    return false;
  const near = line.gap === null ? line.page !== before.page : isClose(line, before, setting);
  // Hanging in the margin of its bullet, a line goes on however far the lines of this document are apart.
  if (!near) return hangsUnder(line, group);
  const [city, region] = line.text.split(', ');
  if (region && isKnownPlace(city!) && isPlace(line.text) && !/[,/]$/.test(before.text)) return false;
  if (isSetApart(line, before, setting)) return false;
  if (/^[|•·]\s/u.test(line.text) && before.cells.length === 1) return true;
  if (hasOpenBracket(group) || (before.cells.length === 1 && /\s[|•·]$/u.test(before.text))) return true;
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

/** A range of dates that a narrow column has broken: "… 10/2019" and "– 12/2020 · Berlin", in one cell or the last. */
export function rangeGoesOn(line: TextLine, group: readonly TextLine[], setting: Setting): boolean {
  const before = group.at(-1)!;
  if (
    line.cells.length > 1 ||
    (group[0]!.bullet !== null && !isRangeAlone(`${before.text} ${ownText(line)}`))
  )
    return false;
  const near = line.gap === null ? line.page !== before.page : isClose(line, before, setting);
  const text = before.cells.at(-1)?.text ?? '';
  const whole = `${text} ${ownText(line)}`;
  const range = findDates(whole).find(
    ({ single, index, length }) => !single && index < text.length && index + length > text.length + 1,
  );
  const behind = range && whole.slice(range.index + range.length);
  return near && behind !== undefined && /^\s*(?:$|[)\]|•·,;(])/u.test(behind);
}

/** A dash between dates that begins a line looks like a bullet. */
function ownText({ bullet, text }: TextLine): string {
  return bullet === null ? text : `${bullet} ${text}`;
}

/** Lines of a paragraph differ by as much where a program sets them to whole pixels, points. */
const PIXEL = 1;

/** A paragraph that begins with a capital a little further below than lines of one do, though the line before was full. */
function isSetApart(line: TextLine, before: TextLine, { close }: Setting): boolean {
  const usual = (close / WIDER) * line.size;
  const apart = line.gap !== null && line.gap > 1.08 * usual && line.gap > usual + PIXEL;
  return apart && /^\p{Lu}/u.test(line.text) && !/[,&(/-]$|\s\p{Ll}{1,3}$/u.test(before.text);
}

/** The second half of a sentence below its bullet's text. */
function hangsUnder(line: TextLine, group: readonly TextLine[]): boolean {
  const [first, before] = [group[0]!, group.at(-1)!];
  return (
    first.bullet !== null &&
    first.textX > first.x + 1 &&
    Math.abs(line.x - first.textX) < 0.35 * line.size &&
    line.gap !== null &&
    line.gap < 2 * line.size &&
    /^[\p{Ll}\d]/u.test(line.text) &&
    isFull(before, line)
  );
}

/** A row whose range of dates ends in the next row, where the left cell goes on as well. */
function bothCellsGoOn(line: TextLine, group: readonly TextLine[], setting: Setting): boolean {
  const [first] = group;
  if (group.length > 1 || line.bullet !== null || line.cells.length !== 2 || first!.cells.length !== 2)
    return false;
  const level = line.cells.every((cell, at) => Math.abs(cell.x - first!.cells[at]!.x) < 0.3 * line.size);
  const right = first!.cells[1]!.text;
  const open = /(?:[–—-]|\s(?:to|bis))$/u.test(right) && isDateAlone(`${right} ${line.cells[1]!.text}`);
  // A list goes on beside the second line of its label.
  return level && (open || /,$/.test(right)) && isClose(line, first!, setting);
}

/** A head that takes the whole width, and ends in a row with its date at the right. */
function goesOnBesideDate(line: TextLine, before: TextLine, setting: Setting): boolean {
  const [first, date, ...others] = line.cells;
  if (!first || !date || others.length > 0 || line.bullet !== null || before.bullet !== null) return false;
  return (
    before.cells.length === 1 &&
    isDateAlone(date.text) &&
    Math.abs(first.x - before.x) < 0.3 * line.size &&
    findDates(before.text).length === 0 &&
    isFull(before, line) &&
    alike(before, line) &&
    isClose(line, before, setting)
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
  const single = before.cells.length === 1;
  // "**Methods:** Depth" and "Estimation": most letters of the first are bold, and its last are not.
  const same = alike(before, line) && isFull(before, line);
  if (single && !same && line.bold !== undefined && before.bold !== undefined && line.bold !== before.bold)
    return true;
  const startsBold = ({ cells }: TextLine) => cells[0]?.words[0]?.bold === true;
  if (single && startsBold(line) && startsBold(first) && !alike(before, line)) return true;
  const label = /^[\p{Lu}\d][^:.,;]{1,40}:\s/u;
  return label.test(line.text) && label.test(first.text);
}

/** The cell of a row that a line below goes on with, by its place and for want of room; -1 where there is none. */
function cellGoingOn(line: TextLine, group: readonly TextLine[]): number {
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
