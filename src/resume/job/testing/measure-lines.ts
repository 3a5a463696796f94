import type { Suggestion } from '#api/resume';
import { lacksOf } from '../suggestion-rules.js';
import { type LinesByLack, labelled } from './labelled-lines.js';

/** Precision and recall of one kind of suggestion. */
export interface KindMeasured {
  readonly kind: Suggestion['lacks'];
  readonly labels: number;
  readonly precision: number;
  readonly recall: number;
}

export const LINE_KINDS = ['number', 'baseline', 'role', 'scale', 'result', 'length', 'other'] as const;

/** How suggestions for a set of lines compare with their labels, by kind, and where they differ. */
export function measureLines(set: LinesByLack): { kinds: KindMeasured[]; differences: string[] } {
  const lines = labelled(set).map((line) => ({
    ...line,
    found: lacksOf(line.text).map(({ lacks }) => lacks),
  }));
  const kinds = LINE_KINDS.map((kind) => {
    const hits = lines.filter(({ lacks, found }) => lacks.includes(kind) && found.includes(kind)).length;
    const labels = lines.filter(({ lacks }) => lacks.includes(kind)).length;
    const said = lines.filter(({ found }) => found.includes(kind)).length;
    return {
      kind,
      labels,
      precision: said === 0 ? 1 : hits / said,
      recall: labels === 0 ? 1 : hits / labels,
    };
  });
  const differences = lines
    .filter(({ lacks, found }) => [...lacks].sort().join() !== [...found].sort().join())
    .map(
      ({ text, lacks, found }) =>
        `${lacks.join(' ') || 'nothing'} → ${found.join(' ') || 'nothing'}: ${text}`,
    );
  return { kinds, differences };
}
