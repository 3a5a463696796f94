import type { Row } from './rows.js';
import { shareOfLevel, sideSwitches } from './tables.js';

/** Columns of few lines need a wide corridor; of many, a narrow one is no accident. */
const NARROW = { width: 0.6, lines: 6 };
const WIDE = { width: 1.5, lines: 4 };
/** Fewer lines than that are a column only where all of it is drawn before or after the other. */
const FEWEST = 2;
/** Columns between two headings have as many lines, on both sides. */
const FEWEST_IN_TURN = 5;
/** White space from top to bottom of some lines, with text on both sides. */
export interface Corridor {
  readonly left: readonly Row[];
  readonly right: readonly Row[];
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly width: number;
  /** All of the one side is drawn before the other, between headings across the page: no rows of a table. */
  readonly inTurn?: boolean;
}

/** The corridors of white space in a part of a page, the one along most lines first. */
export function corridorsIn(chunks: readonly Row[]): Corridor[] {
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
  const whole = runs.flatMap((run, at) => {
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
  return [...whole, ...runs.flatMap((run) => betweenHeadings(run, place, body))];
}

/**
 * Columns between two headings of a page whose other sections have none, such as jobs in two columns: a heading that is
 * short does not cross the corridor, and rows further down that have dates at the right go on with it.
 */
function betweenHeadings(run: readonly Row[], place: number, body: number): Corridor[] {
  const begins = run.flatMap((row, at) => {
    const alone = !isLevel(run[at - 1], row) && !(run[at + 1] && isLevel(row, run[at + 1]!));
    return at > 0 && alone && row.right <= place && beginsSection(run, at, body) ? [at] : [];
  });
  if (begins.length === 0) return [];
  return [-1, ...begins].flatMap((from, nth): Corridor[] => {
    const part = run.slice(from + 1, begins[nth] ?? run.length);
    const left = part.filter(({ right }) => right <= place);
    const right = part.filter(({ x }) => x >= place);
    if (Math.min(strictLines(left), strictLines(right)) < FEWEST_IN_TURN) return [];
    const [end, start] = [Math.max(...left.map((row) => row.right)), Math.min(...right.map(({ x }) => x))];
    const drawn = sideSwitches(left, right) === 1 && besideEachOther(left, right);
    if (!drawn || start - end < NARROW.width * body) return [];
    const baselines = part.map(({ baseline }) => baseline);
    const [top, bottom] = [Math.min(...baselines), Math.max(...baselines)];
    return [{ left, right, top, bottom, middle: (end + start) / 2, width: start - end, inTurn: true }];
  });
}

/** Whether a chunk stands on the baseline of the one before. */
export function isLevel(row: Row | undefined, { baseline, size }: Row): boolean {
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
  // What follows the last of a run crosses the corridor, and is headed by it.
  const below = (run[at + 1]?.baseline ?? row.baseline) - row.baseline;
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
function usualSize(rows: readonly Row[]): number {
  const letters = new Map<number, number>();
  for (const { words } of rows)
    for (const { word } of words) {
      const size = Math.round(word.size * 4) / 4;
      letters.set(size, (letters.get(size) ?? 0) + word.text.length);
    }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0];
}
