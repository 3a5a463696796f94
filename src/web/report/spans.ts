/** A stretch of a text: UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text between two neighbouring marks' edges. */
export interface Segment<T extends Stretch> extends Stretch {
  readonly text: string;
  /** The marks that cover it; several where quotes overlap or nest. */
  readonly marks: readonly T[];
  /** Those of them that end with it: where their reference numbers stand. */
  readonly ending: readonly T[];
}

/**
 * Cuts `text` between `from` and `to` at the edges of the marks. The segments join back to the text; a mark that
 * runs out of the range is cut, an empty one is dropped, and no surrogate pair is ever split.
 */
export function segmentsOf<T extends Stretch>(
  text: string,
  marks: readonly T[],
  from = 0,
  to = text.length,
): Segment<T>[] {
  const inside = marks
    .map((mark) => ({
      mark,
      start: whole(text, Math.max(mark.start, from), -1),
      end: whole(text, Math.min(mark.end, to), 1),
    }))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!;
    const covering = inside.filter((m) => m.start <= start && m.end >= end);
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: covering.map(({ mark }) => mark),
      // A mark cut by the range ends in a later paragraph, and its number stands there.
      ending: covering.filter((m) => m.end === end && m.mark.end <= to).map(({ mark }) => mark),
    };
  });
}

/** The paragraphs of a text: stretches between blank lines, without the white space around them. */
export function paragraphsOf(text: string): Stretch[] {
  const paragraphs: Stretch[] = [];
  for (const match of text.matchAll(/\S(?:(?!\r?\n[^\S\n]*\r?\n)[\s\S])*/g)) {
    paragraphs.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return paragraphs;
}

/** The place of the paragraph that holds an offset; the nearest earlier one where it falls between two. */
export function paragraphAt(paragraphs: readonly Stretch[], offset: number): number {
  return Math.max(
    0,
    paragraphs.findLastIndex(({ start }) => start <= offset),
  );
}

/** Moves an offset that would split a surrogate pair to the pair's edge in the given direction. */
function whole(text: string, offset: number, direction: -1 | 1): number {
  const split = isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
  return split ? offset + direction : offset;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
