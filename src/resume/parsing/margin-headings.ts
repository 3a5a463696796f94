import type { Cell, TextLine } from '../reading/lines.js';
import { headingKind } from './headings.js';

/** As many headings stand in a margin, so that it is no accident. */
const FEWEST = 2;
/** Lines that a heading takes in a narrow margin at most. */
const MOST_LINES = 3;
/** Cells begin at the same place when they are no further apart than this, points. */
const SAME = 3;

/** Where headings and what they head begin, points from the left. */
interface Margin {
  readonly heading: number;
  readonly body: number;
}

/**
 * Headings in a margin at the left, level with the first line of what they head, as lines of their own before it. They
 * are told by their words, and by standing one below the other with all other text further right.
 */
export function withMarginHeadings(lines: readonly TextLine[]): TextLine[] {
  const margin = marginOf(lines);
  if (!margin) return [...lines];
  const out: TextLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = headingAt(lines, at, margin);
    if (taken === 0) {
      out.push(lines[at++]!);
      continue;
    }
    const own = lines.slice(at, at + taken);
    out.push(headingOf(own), ...own.flatMap((line) => bodyOf(line)));
    at += taken;
  }
  return out;
}

/** The margin with most headings in it, if nothing but headings stands there. */
function marginOf(lines: readonly TextLine[]): Margin | undefined {
  const rows = lines.filter(({ bullet, cells }) => bullet === null && cells.length > 1);
  const begun = rows.filter(({ cells }) => headingKind(cells[0]!.text) !== undefined);
  for (const { cells, page } of begun) {
    const margin = { heading: cells[0]!.x, body: cells[1]!.x };
    const starts = lines.flatMap((_, at) => (headingAt(lines, at, margin) > 0 ? [at] : []));
    if (starts.length < FEWEST) continue;
    const headings = new Set(
      starts.flatMap((at) => lines.slice(at, at + headingAt(lines, at, margin, MOST_LINES))),
    );
    const below = lines.slice(starts[0]).filter((line) => line.page === page);
    const strange = below.filter((line) => !headings.has(line) && line.x < margin.body - SAME).length;
    if (strange <= 0.1 * below.length) return margin;
  }
  return undefined;
}

/** How many lines from this one on hold a heading in the margin: the most whose words are one; 0 where none. */
function headingAt(lines: readonly TextLine[], at: number, margin: Margin, most = MOST_LINES): number {
  if ((lines[at]?.cells.length ?? 0) < 2) return 0;
  let found = 0;
  let text = '';
  for (let count = 1; count <= most; count++) {
    const line = lines[at + count - 1];
    if (!line || line.page !== lines[at]!.page || !standsIn(line, margin)) break;
    text = `${text} ${line.cells[0]!.text}`.trim();
    if (headingKind(text) !== undefined) found = count;
  }
  return found;
}

function standsIn({ bullet, cells: [first, second] }: TextLine, { heading, body }: Margin): boolean {
  if (bullet !== null || !first || Math.abs(first.x - heading) > SAME) return false;
  return second ? Math.abs(second.x - body) <= SAME : first.x + first.width < body;
}

function headingOf(own: readonly TextLine[]): TextLine {
  const [line] = own;
  const cells = own.map((one) => one.cells[0]!);
  const words = cells.flatMap((cell) => cell.words);
  const text = cells.map((cell) => cell.text).join(' ');
  const width = Math.max(...cells.map((cell) => cell.width));
  const cell: Cell = { text, x: cells[0]!.x, width, words };
  return { ...line!, ...styleOf(words), text, cells: [cell], width, room: 0 };
}

function bodyOf(line: TextLine): TextLine[] {
  const [, first, ...others] = line.cells;
  if (!first) return [];
  const cells = [first, ...others];
  return [
    {
      ...line,
      ...styleOf(cells.flatMap(({ words }) => words)),
      text: cells.map(({ text }) => text).join('  '),
      cells,
      x: first.x,
      textX: first.x,
      width: line.x + line.width - first.x,
    },
  ];
}

/** Size, weight and slant of most letters, as far as the words are known. */
function styleOf(words: Cell['words']): { size?: number; bold?: boolean; italic?: boolean } {
  if (words.length === 0) return {};
  const letters = (some: Cell['words']) => some.reduce((sum, { text }) => sum + text.length, 0);
  const most = (key: 'bold' | 'italic') =>
    words.some((word) => word[key] !== undefined)
      ? { [key]: letters(words.filter((word) => word[key])) > letters(words) / 2 }
      : {};
  return { size: Math.max(...words.map(({ size }) => size)), ...most('bold'), ...most('italic') };
}
