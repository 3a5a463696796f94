import type { TextLine } from './lines.js';

/** Parts of the page's height at its top and foot where headers and footers stand. */
const MARGIN = 0.1;
/** A header or footer has few lines. */
const MOST = 3;
/** White space that sets it apart from the text: distance of the baselines in parts of the size. */
const APART = 1.6;
/** "3", "- 3 -", "3 / 5", "Page 3 of 5", "Seite 3 von 5". */
const PAGE_NUMBER =
  /^[\p{L}.]{0,8}[\s\-–—|]*(\d{1,3})(?:[\s\-–—|]*|\s*(?:\/|\p{L}{1,4})\s*(\d{1,3})[\s\-–—|]*)$/u;

/** A page's lines, in any order. */
export interface PageOfLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/**
 * The lines of a document that are headers and footers: page numbers, and what stands at the same place on several
 * pages. A running head with the name of the first page's head is one too; that head itself is not.
 */
export function furnitureOf(pages: readonly PageOfLines[], pageCount: number): Set<TextLine> {
  const found = new Set<TextLine>();
  const margins = pages.map((page) => marginsOf(page));
  const places = new Map<string, Set<number>>();
  for (const line of margins.flatMap(({ top, foot }) => [...top, ...foot])) {
    const key = placeOf(line, pageCount);
    places.set(key, (places.get(key) ?? new Set()).add(line.page));
  }
  const head = headOf(margins[0]?.top ?? []);
  margins.forEach(({ top, foot }, at) => {
    const page = pages[at]!.number;
    const isRepeated = (line: TextLine) => {
      // The same item of a list may happen to end two pages.
      if (line.bullet !== null) return false;
      const on = places.get(placeOf(line, pageCount))!.size;
      return on >= 2 && on >= pages.length / 2;
    };
    const isNumber = (line: TextLine) => isPageNumber(line.text, page, pageCount);
    // What the first page begins with is its head, even where the others repeat it.
    const isHeader = (line: TextLine) =>
      isNumber(line) || (page > 1 && (isRepeated(line) || isRunningHead(line, head)));
    for (const line of outerLines(top, isHeader)) found.add(line);
    for (const line of outerLines(foot, (line) => isNumber(line) || isRepeated(line))) found.add(line);
  });
  return found;
}

/** The lines in the margins of a page and the first one inside, each from the edge inwards. */
function marginsOf({ height, lines }: PageOfLines): { top: TextLine[]; foot: TextLine[] } {
  const down = [...lines].sort((one, other) => one.y - other.y);
  const up = [...lines].sort((one, other) => other.baseline - one.baseline);
  return {
    top: down.slice(0, MOST + 1).filter(({ y }, at) => at < 1 || y < 2 * MARGIN * height),
    foot: up.slice(0, MOST + 1).filter(({ y }, at) => at < 1 || y > (1 - 2 * MARGIN) * height),
  };
}

/** Lines from the edge inwards as long as they are furniture, if the text begins apart from them. */
function outerLines(
  lines: readonly TextLine[],
  isFurniture: (line: TextLine) => boolean,
): readonly TextLine[] {
  const inner = lines.findIndex((line) => !isFurniture(line));
  const outer = lines.slice(0, inner < 0 ? MOST : inner);
  const last = outer.at(-1);
  const next = lines[outer.length];
  if (!last || !next) return outer;
  return Math.abs(next.baseline - last.baseline) >= APART * last.size || outer.length === lines.length
    ? outer
    : [];
}

/** Text, size and place of a line, whatever page it stands on: a heading is no repetition of a title in other type. */
function placeOf(line: TextLine, pageCount: number): string {
  const text = line.text.replace(/\d+/gu, (number) =>
    Number(number) === line.page || Number(number) === pageCount ? '#' : number,
  );
  return `${text} ${Math.round(2 * line.size)} ${Math.round(line.baseline / 3)}`;
}

function isPageNumber(text: string, page: number, pageCount: number): boolean {
  const match = PAGE_NUMBER.exec(text.trim());
  if (!match) return false;
  return Number(match[1]) === page && (match[2] === undefined || Number(match[2]) === pageCount);
}

/** Words of the first page's head: those in its largest type, which is the name, and all. */
interface Head {
  readonly name: readonly string[];
  readonly all: ReadonlySet<string>;
}

function headOf(top: readonly TextLine[]): Head {
  const largest = Math.max(...top.map(({ size }) => size));
  return { name: wordsIn(top.filter(({ size }) => size === largest)), all: new Set(wordsIn(top)) };
}

/** The name, and what stood beside it, with a page number or not. */
function isRunningHead(line: TextLine, { name, all }: Head): boolean {
  const words = wordsIn([line]);
  return (
    name.length > 0 && name.every((word) => words.includes(word)) && words.every((word) => all.has(word))
  );
}

function wordsIn(lines: readonly TextLine[]): string[] {
  const text = lines.map((line) => line.text.toLowerCase()).join(' ');
  const words: string[] = text.match(/\p{L}[\p{L}\p{M}\p{N}@.'-]*/gu) ?? [];
  return words.filter((word) => !/^(?:page|seite|p\.?|of|von|de|resume|cv)$/.test(word));
}
