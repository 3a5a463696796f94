import type { TextLine } from '../reading/lines.js';
import { headingKind } from './headings.js';

/** Longest heading over two lines, in letters. */
const LONGEST = 48;

/** Headings that a narrow column has broken over two lines, as one line each: "ACADEMIC" and "BACKGROUND". */
export function withWholeHeadings(lines: readonly TextLine[]): TextLine[] {
  const out: TextLine[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    if (before && goesOn(before, line)) out[out.length - 1] = joined(before, line);
    else out.push(line);
  }
  return out;
}

/** Both are set alike, the first has no room for the second, and only together they say what comes. */
function goesOn(before: TextLine, line: TextLine): boolean {
  const alone = [before, line].every(({ bullet, cells }) => bullet === null && cells.length === 1);
  if (!alone || line.gap === null || line.page !== before.page) return false;
  const alike =
    Math.abs(line.size - before.size) < 0.03 * line.size &&
    line.bold === before.bold &&
    isCapitals(line.text) === isCapitals(before.text);
  const narrow = before.room < line.width && line.gap < 2 * line.size;
  const text = `${before.text} ${line.text}`;
  const [first, second] = [headingKind(before.text), headingKind(line.text)];
  return (
    alike &&
    narrow &&
    text.length <= LONGEST &&
    headingKind(text) !== undefined &&
    (first === undefined || second === undefined || first === second)
  );
}

const isCapitals = (text: string) => !/\p{Ll}/u.test(text);

function joined(before: TextLine, line: TextLine): TextLine {
  const text = `${before.text} ${line.text}`;
  const width = Math.max(before.width, line.width);
  const [first, second] = [before.cells[0]!, line.cells[0]!];
  const cell = { text, x: first.x, width, words: [...first.words, ...second.words] };
  return { ...before, text, width, cells: [cell], room: line.room };
}
