import type { Suggestion } from '#api/resume';

/** A line of a resume with what a careful reader would ask for; an empty list where it stands as it is. */
export interface LabelledLine {
  readonly text: string;
  readonly lacks: readonly Suggestion['lacks'][];
}

/** Lines by what they lack: "role result" lacks both, "" nothing. */
export type LinesByLack = Readonly<Record<string, readonly string[]>>;

/** The lines of a set with their labels. */
export function labelled(set: LinesByLack): LabelledLine[] {
  return Object.entries(set).flatMap(([lacks, lines]) =>
    lines.map((text) => ({ text, lacks: lacks.split(' ').filter(Boolean) as Suggestion['lacks'][] })),
  );
}
