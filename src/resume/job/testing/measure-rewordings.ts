import { unconfirmed } from '../unconfirmed.js';

/** A line, wordings of it that say nothing new, and wordings that invent what stands in double brackets. */
export interface Reworded {
  readonly before: string;
  readonly honest: readonly string[];
  readonly invented: readonly string[];
}

/** How far the guard sees inventions, and how often it asks without need. */
export interface RewordingsMeasured {
  readonly inventions: number;
  /** Inventions of which at least a word is flagged, of all. */
  readonly seen: number;
  readonly honest: number;
  /** Honest wordings in which anything is flagged, of all. */
  readonly falseAlarms: number;
  readonly faults: readonly string[];
}

/** Measures the guard on rewordings; the resume holds the line, its employer and position, and nothing else. */
export function measureRewordings(set: readonly Reworded[]): RewordingsMeasured {
  const faults: string[] = [];
  const count = { inventions: 0, seen: 0, honest: 0, alarms: 0 };
  for (const { before, honest, invented } of set) {
    const source = {
      work: [{ name: 'Lumen Robotics', position: 'Computer Vision Engineer', highlights: [before] }],
    };
    for (const after of honest) {
      count.honest += 1;
      const found = unconfirmed(source, before, after);
      if (found.length === 0) continue;
      count.alarms += 1;
      faults.push(`asks for ${found.map(({ text }) => `“${text}”`).join(', ')}: ${after}`);
    }
    for (const marked of invented) {
      let after = '';
      const spans = marked.split(/\[\[|\]\]/).flatMap((piece, index) => {
        const start = after.length;
        after += piece;
        return index % 2 === 1 ? [{ start, end: after.length }] : [];
      });
      const found = unconfirmed(source, before, after);
      for (const { start, end } of spans) {
        count.inventions += 1;
        if (found.some((one) => one.start < end && start < one.end)) count.seen += 1;
        else faults.push(`passes “${after.slice(start, end)}”: ${after}`);
      }
    }
  }
  return {
    inventions: count.inventions,
    seen: count.seen / count.inventions,
    honest: count.honest,
    falseAlarms: count.alarms / count.honest,
    faults,
  };
}
