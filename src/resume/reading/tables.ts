import { type PlacedWord, type Row, strictRows } from './rows.js';

/** Baselines no further apart than this are of one row, in parts of the size. */
const LEVEL = 0.25;
/** Lines that stand level with none of the other side, as a column has them. */
const FEWEST_OF_COLUMN = 4;
/** What dates of a resume look like in any language: a year, or a month and a year in digits. */
const DATE = /(?:^|\D)(?:19|20)\d{2}(?:\D|$)|(?:^|\D)\d{1,2}[./]\d{2,4}(?:\D|$)/;

/**
 * Whether text on both sides of a corridor belongs together row by row, such as dates beside what was done then, or
 * dates at the right edge, and is not two columns that are read one after the other. Told by whether the lines stand
 * level, by how sparse and narrow the one side is, and by the order in which the page draws them.
 */
export function isTable(left: readonly Row[], right: readonly Row[]): boolean {
  const [sparse, dense] = linesOf(left).length <= linesOf(right).length ? [left, right] : [right, left];
  const few = linesOf(sparse);
  const many = linesOf(dense);
  const level = levelShare(few, many);
  const whole = Math.max(...right.map((row) => row.right)) - Math.min(...left.map((row) => row.x));
  const narrow = Math.max(...few.map(width)) <= 0.4 * whole;
  const dates = share(few, (row) => DATE.test(textOf(row)));

  if (rowsAsDrawn(left, right).length > 0) return true;
  if (narrow && level >= 0.8 && dates >= 0.5) return true;
  if (sparse === right && narrow && level >= 0.9 && flushRight(few) && !flushLeft(few)) return true;
  const switching = sideSwitches(left, right) / (2 * few.length);
  if (switching < 0.35) return false;
  if (isFlow(few) && isFlow(many) && few.length >= 0.6 * many.length && few.length >= 8) return false;
  // Rows with a head above them that has something at its right: too little is left for columns.
  if (few.length * (1 - level) < FEWEST_OF_COLUMN) return true;
  return level >= 0.5 && dates >= 0.4;
}

/** How many lines of the side with fewer stand level with one of the other, as a share. */
export function shareOfLevel(left: readonly Row[], right: readonly Row[]): number {
  const [few, many] = [linesOf(left), linesOf(right)];
  return few.length <= many.length ? levelShare(few, many) : levelShare(many, few);
}

function levelShare(few: readonly Row[], many: readonly Row[]): number {
  return share(few, (row) => many.some((other) => levelWith(row, other)));
}

/** One row for every baseline, whatever pieces it comes in. */
function linesOf(rows: readonly Row[]): Row[] {
  return strictRows(rows.flatMap(({ words }) => words));
}

function levelWith(one: Row, other: Row): boolean {
  return Math.abs(one.baseline - other.baseline) <= LEVEL * Math.min(one.size, other.size);
}

/** Words of one side that the page draws before it goes on on the other. */
interface Run {
  readonly side: 'left' | 'right';
  readonly words: PlacedWord[];
}

/**
 * The rows of a table whose cells have several lines: each drawn as a cell on the left and one on the right that begin
 * level, one row below the other. Empty where the page is not drawn so.
 */
export function rowsAsDrawn(left: readonly Row[], right: readonly Row[]): PlacedWord[][] {
  const runs = runsAsDrawn(left, right);
  const rows = runs.flatMap((run, at) => {
    const next = runs[at + 1];
    const cell = run.side === 'left' && next ? cellBeside(run, next) : [];
    return cell.length > 0 ? [cell] : [];
  });
  const lines = strictRows([...left, ...right].flatMap(({ words }) => words)).length;
  const regular = rows.length >= 3 && rows.length >= 0.8 * (runs.length / 2);
  // Of single lines, columns that some program sorted by height are drawn like that too.
  return regular && lines >= 1.5 * rows.length ? rows : [];
}

function runsAsDrawn(left: readonly Row[], right: readonly Row[]): Run[] {
  const sides = [
    ...left.flatMap(({ words }) => words.map((word) => ({ word, side: 'left' as const }))),
    ...right.flatMap(({ words }) => words.map((word) => ({ word, side: 'right' as const }))),
  ].sort((one, other) => one.word.order - other.word.order);
  const runs: Run[] = [];
  for (const { word, side } of sides) {
    if (runs.at(-1)?.side === side) runs.at(-1)!.words.push(word);
    else runs.push({ side, words: [word] });
  }
  return runs;
}

/** The words of a run from the one that stands level with the beginning of the next: headings may be drawn before. */
function cellBeside({ words }: Run, next: Run): PlacedWord[] {
  const first = (edge: (word: PlacedWord) => number) => Math.min(...next.words.map(edge));
  const [baseline, top] = [first((word) => word.baseline), first(({ word }) => word.y)];
  const size = next.words[0]!.word.size;
  const near = (one: number, other: number, own: number) =>
    Math.abs(one - other) <= LEVEL * Math.min(size, own);
  const at = words.findIndex(
    ({ word, baseline: own }) => near(own, baseline, word.size) || near(word.y, top, word.size),
  );
  const cell = at < 0 ? [] : words.slice(at);
  // What comes before stands above: a cell whose middle is level is no begin of a row.
  return cell.length > 0 && words.slice(0, at).every((word) => word.baseline < cell[0]!.baseline - LEVEL)
    ? cell
    : [];
}

/** How often the page goes from one side to the other as it is drawn. */
export function sideSwitches(left: readonly Row[], right: readonly Row[]): number {
  return runsAsDrawn(left, right).length - 1;
}

/** Running text: most lines reach near the edge of their column. */
function isFlow(rows: readonly Row[]): boolean {
  const left = Math.min(...rows.map(({ x }) => x));
  const right = Math.max(...rows.map((row) => row.right));
  return (
    share(rows, (row) => row.right - left > 0.6 * (right - left)) > 0.6 && right - left > 12 * rows[0]!.size
  );
}

function flushRight(rows: readonly Row[]): boolean {
  const edge = Math.max(...rows.map((row) => row.right));
  return share(rows, (row) => edge - row.right < 0.3 * row.size) >= 0.8;
}

function flushLeft(rows: readonly Row[]): boolean {
  const edge = Math.min(...rows.map(({ x }) => x));
  return share(rows, (row) => row.x - edge < 0.3 * row.size) >= 0.8;
}

const width = (row: Row) => row.right - row.x;
const textOf = (row: Row) => row.words.map(({ word }) => word.text).join(' ');

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
