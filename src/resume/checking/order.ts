import type { TextLine } from '../reading/lines.js';
import type { Word } from '../reading/words.js';
import { type Evidence, pagesOf } from './evidence.js';
import { counted, type Sighting, shortened } from './finding.js';

const CONTACT = /[^\s@]+@[^\s@]+\.\w{2,}|(?:\+|\b00)?\d[\d\s().-]{7,}\d/;
/** A few short rows, such as skills, are read well enough either way. */
const TABLE_LINES = 6;

/** In which order programs come to read what stands on the page. */
export function orderSightings(evidence: Evidence): Sighting[] {
  return [...streamOrder(evidence), ...turned(evidence), ...wordLayout(evidence)];
}

function wordLayout({ docx }: Evidence): Sighting[] {
  if (!docx) return [];
  const { boxes, tableLines, margins } = docx;
  const contact = margins.find((line) => CONTACT.test(line));
  return [
    ...(boxes.length > 0
      ? [
          {
            rule: 'text-boxes',
            message: `${counted(boxes.length, 'line')} in text boxes.`,
            text: boxes[0]!,
          } as const,
        ]
      : []),
    ...(tableLines.length >= TABLE_LINES
      ? [
          {
            rule: 'table-layout',
            message: `${counted(tableLines.length, 'line')} in tables.`,
            text: tableLines[0]!,
          } as const,
        ]
      : []),
    ...(contact !== undefined
      ? [
          {
            rule: 'contact-in-margin',
            message: 'A header or footer holds contact data.',
            text: contact,
          } as const,
        ]
      : []),
  ];
}

function turned(evidence: Evidence): Sighting[] {
  return pagesOf(evidence)
    .flatMap(({ page, number }): Sighting[] => {
      const words = page.words.filter((word) => word.turned !== undefined && /\p{L}{2}/u.test(word.text));
      if (words.length === 0) return [];
      const text = shortened(words.map((word) => word.text).join(' '));
      return [
        {
          rule: 'turned-text',
          message: `${counted(words.length, 'word')} on page ${number} turned.`,
          page: number,
          text,
        },
      ];
    })
    .slice(0, 1);
}

/** So many more turns between columns, or steps back, than reading needs, are no accident. */
const MOST_EXTRA = 3;

/** The order of the words in the file against the order in which a person reads the lines. */
function streamOrder(evidence: Evidence): Sighting[] {
  const lines = evidence.parsed[0]?.lines ?? [];
  for (const { page, number } of pagesOf(evidence)) {
    const own = lines.filter((line) => line.page === number);
    const steps = stepsOf(page.words, own);
    const across = readAcross(steps, own, number);
    if (across) return [across];
    const differing = otherOrder(steps, own, number);
    if (differing) return [differing];
  }
  return [];
}

/** A word in the file's order, and the place of its line in reading order. */
interface Step {
  readonly word: Word;
  readonly line: number;
}

/** Words are found in their lines by where they stand. */
function stepsOf(words: readonly Word[], lines: readonly TextLine[]): Step[] {
  const key = ({ x, y }: Word) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const places = new Map<string, number>();
  for (const [i, { cells }] of lines.entries())
    for (const cell of cells) for (const word of cell.words) places.set(key(word), i);
  return words.flatMap((word) => {
    const line = places.get(key(word));
    return line === undefined || word.turned !== undefined ? [] : [{ word, line }];
  });
}

/** Ever again from one column to the other, where a person changes once. */
function readAcross(steps: readonly Step[], lines: readonly TextLine[], page: number): Sighting | null {
  const columnOf = (step: Step) => lines[step.line]!.column;
  const inColumns = steps.filter((step) => columnOf(step) >= 0);
  const turns = inColumns.flatMap((step, i) =>
    i > 0 && columnOf(step) !== columnOf(inColumns[i - 1]!) ? [i] : [],
  );
  const columns = lines.map((line) => line.column).filter((column) => column >= 0);
  const needed = columns.filter((column, i) => i > 0 && column !== columns[i - 1]).length;
  if (turns.length - needed <= MOST_EXTRA || turns.length < 2 * needed || isTable(lines)) return null;
  const at = turns[Math.floor(turns.length / 2)]!;
  const words = (some: readonly Step[]) => some.map(({ word }) => word.text).join(' ');
  return {
    rule: 'columns-read-across',
    message: `On page ${page} the text changes between the columns ${turns.length} times, where a person does ${needed === 1 ? 'once' : `${needed} times`}.`,
    page,
    text: shortened(
      `${words(inColumns.slice(Math.max(0, at - 6), at))} | ${words(inColumns.slice(at, at + 6))}`,
    ),
  };
}

/** The short column of a table has at most so many lines of the long one. */
const SHORT_COLUMN = 0.6;

/**
 * A table with dates, or labels, on the left: each stands beside the first line of what it is about, so that reading
 * across the rows is right.
 */
function isTable(lines: readonly TextLine[]): boolean {
  const columns = [...new Set(lines.map(({ column }) => column).filter((column) => column >= 0))]
    .map((column) => lines.filter((line) => line.column === column))
    .toSorted((one, other) => one.length - other.length);
  const [short = [], long = []] = columns;
  const beside = short.filter((line) => long.some(({ baseline }) => Math.abs(baseline - line.baseline) < 2));
  return (
    columns.length === 2 && short.length <= SHORT_COLUMN * long.length && beside.length >= 0.8 * short.length
  );
}

function otherOrder(steps: readonly Step[], lines: readonly TextLine[], page: number): Sighting | null {
  const back = steps.filter((step, i) => i > 0 && step.line < steps[i - 1]!.line);
  if (back.length <= MOST_EXTRA || back.length < 0.1 * lines.length) return null;
  const [first] = back;
  const before = steps[steps.indexOf(first!) - 1]!;
  return {
    rule: 'order-differs',
    message: `On page ${page} the file goes back to an earlier line ${back.length} times.`,
    page,
    text: shortened(`${lines[before.line]!.text} | ${lines[first!.line]!.text}`),
  };
}
