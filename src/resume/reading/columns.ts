import { type PlacedWord, type Row, rowOf, splitAt, strictRows } from './rows.js';
import { isTable, rowsAsDrawn, shareOfLevel, sideSwitches } from './tables.js';

/** A part of a page that is read from top to bottom: words between two edges. */
export interface Block {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether it stands beside another: if not, it takes the width of the page. */
  readonly beside: boolean;
  /** White space inside it that parts the cells of a table. */
  readonly gutters: readonly Gutter[];
  /** Cells at the left of a table, as far as the page is drawn cell by cell; such a cell may have several lines. */
  readonly leftCells: readonly (readonly PlacedWord[])[];
}

/** The middle of a white space, and from which line to which it runs. */
export interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words closer than this belong together, in parts of the size: a corridor between columns is wider. */
const TOGETHER = 0.6;
/** Columns of few lines need a wide corridor; of many, a narrow one is no accident. */
const NARROW = { width: 0.64, lines: 6 };
const WIDE = { width: 1.5, lines: 4 };
/** Fewer lines than that are a column only where all of it is drawn before or after the other. */
const FEWEST = 2;
/** A page that can be cut more often is no text in columns. */
const DEEPEST = 6;

/** White space from top to bottom of some lines, with text on both sides. */
interface Corridor {
  readonly left: readonly Row[];
  readonly right: readonly Row[];
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly width: number;
}

/** The parts of a page in the order in which they are read: what is above columns, the columns, what is below. */
export function blocksOf(words: readonly PlacedWord[]): Block[] {
  const chunks = strictRows(words).flatMap((row) => splitAt(row, TOGETHER));
  return cut(withBullets(chunks), false, 0);
}

/** A short piece before another, such as a bullet or a number of a list, is part of it. */
function withBullets(chunks: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const chunk of chunks) {
    const before = out.at(-1);
    const beside = before && isLevel(before, chunk) && chunk.x > before.x;
    const short = before?.words.length === 1 && [...before.words[0]!.word.text].length <= 2;
    if (before && beside && short && chunk.x - before.right < 3 * chunk.size)
      out[out.length - 1] = rowOf([...before.words, ...chunk.words]);
    else out.push(chunk);
  }
  return out;
}

function cut(chunks: readonly Row[], beside: boolean, depth: number): Block[] {
  if (chunks.length === 0) return [];
  const corridors = depth < DEEPEST ? corridorsIn(chunks) : [];
  const tables = corridors.filter(({ left, right }) => isTable(left, right));
  const corridor = corridors.find((one) => !tables.some((table) => table === one || isPartOf(one, table)));
  if (!corridor) return [blockOf(chunks, beside, corridors)];
  const inside = new Set([...corridor.left, ...corridor.right]);
  const outside = chunks.filter((chunk) => !inside.has(chunk));
  const above = outside.filter((chunk) => chunk.baseline <= corridor.top);
  const below = outside.filter((chunk) => chunk.baseline > corridor.top);
  return [
    ...cut(above, beside, depth + 1),
    ...cut(corridor.left, true, depth + 1),
    ...cut(corridor.right, true, depth + 1),
    ...cut(below, beside, depth + 1),
  ];
}

/** A few rows of a table do not show that they are its rows. */
function isPartOf(one: Corridor, table: Corridor): boolean {
  const [left, right] = [new Set(table.left), new Set(table.right)];
  return one.left.every((row) => left.has(row)) && one.right.every((row) => right.has(row));
}

function blockOf(chunks: readonly Row[], beside: boolean, tables: readonly Corridor[]): Block {
  return {
    words: chunks.flatMap(({ words }) => words),
    left: Math.min(...chunks.map(({ x }) => x)),
    right: Math.max(...chunks.map(({ right }) => right)),
    top: Math.min(...chunks.map(({ top }) => top)),
    bottom: Math.max(...chunks.map(({ bottom }) => bottom)),
    beside,
    leftCells: tables.flatMap(({ left, right }) => (isNarrow(left, right) ? rowsAsDrawn(left, right) : [])),
    gutters: tables.map(({ middle, top, bottom }) => ({ x: middle, top, bottom })),
  };
}

/** Dates or labels close beside the text that they belong to, and not a text with dates at the edge of the page. */
function isNarrow(left: readonly Row[], right: readonly Row[]): boolean {
  const [start, end] = [Math.min(...left.map(({ x }) => x)), Math.max(...left.map((row) => row.right))];
  const [from, to] = [Math.min(...right.map(({ x }) => x)), Math.max(...right.map((row) => row.right))];
  return end - start < to - from && from - end < 3 * left[0]!.size;
}

/** The corridors of white space in a part of a page, the one along most lines first. */
function corridorsIn(chunks: readonly Row[]): Corridor[] {
  const body = usualSize(chunks);
  const places = new Set<number>();
  for (const { x, right } of chunks) {
    places.add(Math.round(x - 0.35 * body));
    places.add(Math.round(right + 0.35 * body));
  }
  const sorted = [...chunks].sort((one, other) => one.baseline - other.baseline);
  const corridors = [...places].flatMap((place) => corridorsAt(place, sorted, body));
  // Many places lie in the same white space.
  const different = new Map(
    corridors.map((corridor) => [
      `${corridor.left.length} ${corridor.right.length} ${corridor.top}`,
      corridor,
    ]),
  );
  return [...different.values()].sort((one, other) => worth(other) - worth(one));
}

/** Many lines on both sides count; among equals the wider. */
function worth({ left, right, width }: Corridor): number {
  return Math.min(left.length, right.length) * 10 + left.length + right.length + Math.min(width, 100) / 100;
}

function corridorsAt(place: number, sorted: readonly Row[], body: number): Corridor[] {
  const runs: Row[][] = [[]];
  for (const chunk of sorted) {
    if (chunk.x < place && chunk.right > place) {
      // What stands level with it is of its line, and not of columns above.
      while (isLevel(runs.at(-1)!.at(-1), chunk)) runs.at(-1)!.pop();
      runs.push([]);
    } else runs.at(-1)!.push(chunk);
  }
  return runs.flatMap((run, at) => {
    const atLeft = run.filter((row) => row.right <= place).length;
    if (Math.min(atLeft, run.length - atLeft) < FEWEST) return [];
    const crossed = { above: at > 0, below: at < runs.length - 1 };
    const trimmed = withoutOthers(run, place, body, crossed);
    const left = trimmed.filter(({ right }) => right <= place);
    const right = trimmed.filter(({ x }) => x >= place);
    const [fewer, more] = [strictLines(left), strictLines(right)].sort((one, other) => one - other);
    if (fewer! < FEWEST || !besideEachOther(left, right)) return [];
    const [from, to] = [Math.max(...left.map((row) => row.right)), Math.min(...right.map(({ x }) => x))];
    const width = to - from;
    const inTurn = sideSwitches(left, right) === 1;
    const many = fewer! >= NARROW.lines || (inTurn && more! >= NARROW.lines);
    // A name and, at the right, an address in small type of which no line stands level with it.
    const head = inTurn && more! > FEWEST && shareOfLevel(left, right) < 0.5;
    const enough =
      width >= (many ? NARROW.width : WIDE.width) * body && (many || head || fewer! >= WIDE.lines);
    if (!enough) return [];
    const baselines = trimmed.map(({ baseline }) => baseline);
    const [top, bottom] = [Math.min(...baselines), Math.max(...baselines)];
    return [{ left, right, top, bottom, middle: (from + to) / 2, width }];
  });
}

function isLevel(row: Row | undefined, { baseline, size }: Row): boolean {
  return row !== undefined && Math.abs(row.baseline - baseline) < 0.25 * size;
}

/** Whether the shorter side stands beside the longer and not above or below it. */
function besideEachOther(left: readonly Row[], right: readonly Row[]): boolean {
  const top = (rows: readonly Row[]) => Math.min(...rows.map((row) => row.top));
  const bottom = (rows: readonly Row[]) => Math.max(...rows.map((row) => row.bottom));
  const height = (rows: readonly Row[]) => bottom(rows) - top(rows);
  const shared = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
  return shared > 0.5 * Math.min(height(left), height(right));
}

/**
 * Lines at the top and the foot of a run that stand on one side only may be no part of the columns: a short name in
 * large type, or a heading and what comes before it, between columns and the text across the page.
 */
function withoutOthers(
  run: readonly Row[],
  place: number,
  body: number,
  crossed: { readonly above: boolean; readonly below: boolean },
): readonly Row[] {
  const sideOf = (row: Row) => row.right <= place;
  const both = run.findIndex((row) => sideOf(row) !== sideOf(run[0]!));
  const last = run.findLastIndex((row) => sideOf(row) !== sideOf(run.at(-1)!));
  if (both < 0) return run;
  const first = run.slice(0, both);
  const name = !crossed.above && first.some(({ size }) => size > 1.25 * body);
  // A few lines far above both sides go on with what is across the page, such as a title below the name.
  const head = widestGap(run, both, (name ? 0.4 : 1.5) * body);
  const start = name || (head > 0 && head <= 4) ? head : crossed.above ? lastSection(run, both, body) : 0;
  const end = crossed.below ? firstSection(run, last + 1, body) : run.length;
  return run.slice(start, end);
}

/** Where the widest white space is among the first lines: 0 where none is as wide as that. */
function widestGap(run: readonly Row[], lines: number, least: number): number {
  let widest = least;
  let at = 0;
  for (let index = 1; index <= lines; index++) {
    const gap = run[index]!.top - run[index - 1]!.bottom;
    if (gap > widest) [widest, at] = [gap, index];
  }
  return at;
}

/** The last of the first lines that begins a section; 0 where none does. */
function lastSection(run: readonly Row[], lines: number, body: number): number {
  for (let at = lines - 1; at > 0; at--) if (beginsSection(run, at, body)) return at;
  return 0;
}

function firstSection(run: readonly Row[], from: number, body: number): number {
  for (let at = from; at < run.length; at++) if (beginsSection(run, at, body)) return at;
  return run.length;
}

/** A heading is larger than the text, or bold with more white above than below. */
function beginsSection(run: readonly Row[], at: number, body: number): boolean {
  const row = run[at]!;
  const above = row.baseline - run[at - 1]!.baseline;
  const below = (run[at + 1]?.baseline ?? Number.POSITIVE_INFINITY) - row.baseline;
  if (above < 1.4 * row.size) return false;
  return row.size > 1.1 * body || (row.words.every(({ word }) => word.bold) && above > 1.2 * below);
}

function strictLines(chunks: readonly Row[]): number {
  let lines = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { baseline, size } of chunks) {
    if (baseline - last > 0.3 * size) lines++;
    last = baseline;
  }
  return lines;
}

/** The size of most letters. */
export function usualSize(rows: readonly Row[]): number {
  const letters = new Map<number, number>();
  for (const { words } of rows)
    for (const { word } of words) {
      const size = Math.round(word.size * 4) / 4;
      letters.set(size, (letters.get(size) ?? 0) + word.text.length);
    }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0];
}
