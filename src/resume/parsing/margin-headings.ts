import type { Cell, TextLine } from '../reading/lines.js';
import { withBulletOfCell } from '../reading/wrapped-cells.js';
import { headingKind } from './headings.js';
import { isIcon } from './lines.js';

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
export function withMarginHeadings(given: readonly TextLine[]): TextLine[] {
  const lines = withColumnsOfHeadings(given);
  const margin = marginOf(lines);
  if (!margin) return lines;
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
  const rows = lines.filter(({ bullet, cells }) => mayHead(bullet) && cells.length > 1);
  const begun = rows.filter(({ cells }) => headingKind(cells[0]!.text) !== undefined);
  for (const { x, cells, page } of begun) {
    const margin = { heading: x, body: cells[1]!.x };
    const starts = lines.flatMap((_, at) => (headingAt(lines, at, margin) > 0 ? [at] : []));
    if (starts.length < FEWEST) continue;
    const headings = new Set(
      starts.flatMap((at) => lines.slice(at, at + headingAt(lines, at, margin, MOST_LINES))),
    );
    const below = lines.slice(starts[0]).filter((line) => line.page === page);
    const strange = below.filter((line) => !headings.has(line) && line.x < margin.body - SAME).length;
    if (strange <= 0.1 * below.length && !areLabels(lines, cells[0]!, margin)) return margin;
  }
  return undefined;
}

/** Whether what stands in the margin is less than a heading of the page: "Languages" and "Tools" of a table of skills. */
function areLabels(lines: readonly TextLine[], { words }: Cell, { heading }: Margin): boolean {
  const size = styleOf(words).size;
  return (
    size !== undefined &&
    lines.some(
      (line) =>
        line.cells.length === 1 &&
        Math.abs(line.x - heading) <= SAME &&
        line.size > 1.06 * size &&
        headingKind(line.text) !== undefined,
    )
  );
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

const mayHead = (bullet: string | null) => bullet === null || isIcon(bullet);

/** What a heading stands before may be set in, such as a bullet, but not out. */
function standsIn({ x, bullet, cells: [first, second] }: TextLine, { heading, body }: Margin): boolean {
  if (!mayHead(bullet) || !first || Math.abs(x - heading) > SAME) return false;
  return second ? second.x >= body - SAME : first.x + first.width < body;
}

/**
 * Where a column of a page holds nothing but headings, each level with a line of the column at its right, they are a
 * margin that layout took for a column: each goes before the line that it stands level with.
 */
function withColumnsOfHeadings(lines: readonly TextLine[]): TextLine[] {
  let out = [...lines];
  for (const page of new Set(lines.map((line) => line.page))) {
    const left = out.filter((line) => line.page === page && line.column === 0);
    const right = out.filter((line) => line.page === page && line.column === 1);
    const headings = left.length > 0 && right.length > left.length ? headingsOf(left, right) : undefined;
    if (!headings) continue;
    out = out
      .filter((line) => !left.includes(line))
      .flatMap((line) => {
        const own = headings.find(({ beside }) => beside === line)?.own;
        return own ? [{ ...headingOf(own), column: line.column, bullet: null }, line] : [line];
      });
  }
  return out;
}

/** The lines of a column as headings of one or more lines, with what each stands beside; undefined where any is none. */
function headingsOf(
  left: readonly TextLine[],
  right: readonly TextLine[],
): { own: TextLine[]; beside: TextLine }[] | undefined {
  const headings: { own: TextLine[]; beside: TextLine }[] = [];
  for (let at = 0; at < left.length; ) {
    const counts = [MOST_LINES, 2, 1].filter((count) => at + count <= left.length);
    const own = counts
      .map((count) => left.slice(at, at + count))
      .find((some) => headingKind(some.map(({ text }) => text).join(' ')) !== undefined);
    const beside = right.find(({ baseline, size }) => Math.abs(baseline - left[at]!.baseline) < 0.3 * size);
    if (!own || !beside || own.some(({ cells, bullet }) => cells.length > 1 || !mayHead(bullet)))
      return undefined;
    headings.push({ own, beside });
    at += own.length;
  }
  return headings;
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
  const body = {
    ...line,
    ...styleOf(cells.flatMap(({ words }) => words)),
    text: cells.map(({ text }) => text).join('  '),
    cells,
    bullet: null,
    x: first.x,
    textX: first.x,
    width: line.x + line.width - first.x,
  };
  return [withBulletOfCell(body)];
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
