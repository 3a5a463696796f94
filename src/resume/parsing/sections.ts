import type { TextLine } from '../reading/lines.js';
import { headingKind, headingKindByWord, type SectionKind } from './headings.js';
import { isIcon } from './lines.js';

/** The lines under one heading; those before the first heading are the head. */
export interface Section {
  readonly kind: SectionKind | 'head';
  readonly heading: TextLine | null;
  readonly lines: readonly TextLine[];
}

/** Longest heading, in letters; longer lines are sentences. */
const LONGEST_HEADING = 48;

/** How a line stands out. */
interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly capitals: boolean;
}

const lookOf = (line: TextLine): Look => ({
  size: line.size,
  bold: line.bold === true,
  capitals: isCapitals(line.text),
});

function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Divides lines of one stream by their headings. */
export function sectionsOf(lines: readonly TextLine[], body: number): Section[] {
  const isHeading = headingTest(lines, body);
  const sections: { kind: SectionKind | 'head'; heading: TextLine | null; lines: TextLine[] }[] = [
    { kind: 'head', heading: null, lines: [] },
  ];
  for (const line of lines) {
    const kind = isHeading(line);
    if (kind === undefined) sections.at(-1)!.lines.push(line);
    else sections.push({ kind, heading: line, lines: [] });
  }
  return sections.filter(({ kind, lines: own }) => kind !== 'head' || own.length > 0);
}

/**
 * What tells a heading: its words, and the look of the headings of this page. Of the lines whose words are those of a
 * heading the most prominent look is that of headings, so that a company named "Projects" or a skill named "Languages"
 * is none.
 */
function headingTest(lines: readonly TextLine[], body: number): (line: TextLine) => SectionKind | undefined {
  const candidates = lines.filter((line) => isAlone(line) && headingKind(line.text) !== undefined);
  const look = mostProminent(candidates.map(lookOf), body);
  if (!look) return () => undefined;
  const stands = look.size > 1.06 * body;
  return (line) => {
    if (!isAlone(line)) return undefined;
    const own = lookOf(line);
    const like =
      Math.abs(own.size - look.size) <= 0.03 * look.size &&
      (own.bold === look.bold || line.bold === undefined) &&
      own.capitals === look.capitals;
    const exact = headingKind(line.text);
    if (exact !== undefined) {
      // Headings of one page may differ a little, but none is less than the others.
      return like || (own.size >= 0.97 * look.size && own.bold >= look.bold) ? exact : undefined;
    }
    if (!like || line.text.length > LONGEST_HEADING || /[.!?:,;]$|\d{4}/.test(line.text)) return undefined;
    const first = candidates[0]!;
    const after = lines.indexOf(line) > lines.indexOf(first);
    if (!after) return undefined;
    const kind = headingKindByWord(line.text);
    return kind !== 'other' || (stands && look.size > 1.12 * body) ? kind : undefined;
  };
}

function isAlone(line: TextLine): boolean {
  const { bullet, cells, text } = line;
  return (bullet === null || isIcon(bullet)) && cells.length === 1 && text.length <= 60;
}

/** The look that stands out most among the candidates; of looks of one size the bold, then the capitals. */
function mostProminent(looks: readonly Look[], body: number): Look | undefined {
  const weight = ({ size, bold, capitals }: Look) =>
    Math.round((size / body) * 20) + (bold ? 1 : 0) + (capitals ? 1 : 0);
  const counts = new Map<number, Look[]>();
  for (const look of looks) counts.set(weight(look), [...(counts.get(weight(look)) ?? []), look]);
  const groups = [...counts].sort(([a], [b]) => b - a);
  // One odd line that is larger than all the others, such as a title, does not set the look.
  const usual = groups.find(
    ([, group]) => group.length > 1 || groups.length === 1 || group.length * 3 >= looks.length,
  );
  return (usual ?? groups[0])?.[1][0];
}
