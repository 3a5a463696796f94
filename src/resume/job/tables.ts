import type { Part } from './headings.js';

/** A cell of a row, in units of the text. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the columns of a table say: which of them weigh, and which hold what is asked for. */
export interface Columns {
  readonly must: number | undefined;
  readonly nice: number | undefined;
  /** The column whose words tell whether a row must be: "Priority". */
  readonly weight: number | undefined;
}

/** What one row asks for. */
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
}

const SUBJECT =
  /^(?:(?:required |technical |key )?skills?|requirements?|qualifications?|criteri(?:on|a)|competenc(?:y|e|ies)|technolog(?:y|ies)|tools?|areas?|attributes?|knowledge|anforderung(?:en)?|kriteri(?:um|en)|kenntnisse)$/i;
const MUST = /^(?:essentials?|required|must(?:[- ]haves?)?|mandatory|minimum|muss)$/i;
const NICE = /^(?:desirables?|desired|preferred|nice(?:[- ]to[- ]haves?)?|optional|bonus|plus|kann)$/i;
const WEIGHT =
  /^(?:priority|importance|weight(?:ing)?|need(?:ed)?|necessity|status|type|priorität|gewicht)$/i;
const NOT_NEEDED =
  /^(?:nice(?:[- ]to[- ]haves?)?|optional|preferred|desirable|desired|(?:a )?(?:plus|bonus)|no|could|should|low|advantageous|nein|kann|d|✗)$/i;
const NEEDED = /^(?:must(?:[- ]haves?)?|required|yes|mandatory|essential|high|needed|ja|muss|x|e|✓|✔|•)$/i;
/** Words that weigh a row where no header says what its columns are. */
const SAYS_SO =
  /^(?:nice(?:[- ]to[- ]haves?)?|optional|preferred|desirable|must(?:[- ]haves?)?|required|mandatory|essential|bonus|a plus)$/i;

/** The cells of a line of a table: parted by tabs or bars; fewer than two are none. */
function cellsOf(line: string, at: number): Cell[] {
  const cells: Cell[] = [];
  for (const match of line.matchAll(/[^\t|]+/g)) {
    const text = match[0].trim();
    if (text === '' || /^[-:=+\s]+$/.test(text)) continue;
    const start = at + match.index + match[0].indexOf(text);
    cells.push({ start, end: start + text.length, text });
  }
  return cells.length < 2 ? [] : cells;
}

/** The columns of a table of requirements, where a line is the header of one. */
export function headerIn(line: string): Columns | undefined {
  const cells = cellsOf(line, 0);
  const at = (pattern: RegExp) => {
    const index = cells.findIndex(({ text }) => pattern.test(text));
    return index < 0 ? undefined : index;
  };
  const [must, nice, weight] = [at(MUST), at(NICE), at(WEIGHT)];
  const subject = cells[0] !== undefined && SUBJECT.test(cells[0].text);
  if (must !== undefined && nice !== undefined) return { must, nice, weight: undefined };
  return subject && (must ?? weight) !== undefined
    ? { must: undefined, nice: undefined, weight: must ?? weight }
    : undefined;
}

/**
 * What a row asks for; undefined where the line is no row, or nothing says whether it must be.
 * @param at where the line begins
 */
export function rowsIn(line: string, at: number, columns: Columns | undefined): Row[] | undefined {
  const cells = cellsOf(line, at);
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return undefined;
  if (columns?.weight !== undefined) {
    const told = cells[columns.weight] ?? last;
    const part = NOT_NEEDED.test(told.text) ? 'nice' : 'must';
    const before = cells[cells.indexOf(told) - 1] ?? first;
    return [{ start: first.start, end: before.end, part }];
  }
  if (columns) {
    // A mark in a column speaks of the row; a text in it is asked for itself.
    const marks = cells.filter(
      ({ text }, index) => index > 0 && (NEEDED.test(text) || NOT_NEEDED.test(text)),
    );
    if (marks.length > 0) {
      const gaps = line.slice(0, marks[0]!.start - at).match(/[\t|]/g)?.length ?? 0;
      const part = gaps - (line.startsWith('|') ? 1 : 0) === columns.nice ? 'nice' : 'must';
      return [{ start: first.start, end: first.end, part }];
    }
    return cells.flatMap(({ start, end }, index): Row[] =>
      index === columns.must
        ? [{ start, end, part: 'must' }]
        : index === columns.nice
          ? [{ start, end, part: 'nice' }]
          : [],
    );
  }
  if (!SAYS_SO.test(last.text)) return undefined;
  return [{ start: first.start, end: cells.at(-2)!.end, part: NOT_NEEDED.test(last.text) ? 'nice' : 'must' }];
}
