import { requirementsOf } from '../requirements.js';
import type { Posting } from './posting.js';

/** What was found in postings, held against their labels. */
export interface Measured {
  /** Labels that were found, of all. */
  readonly recall: number;
  /** Findings that are labelled or allowed, of all. */
  readonly precision: number;
  /** Of the labels that were found, those with the right weight. */
  readonly weights: number;
  readonly labels: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Recall, precision and weights over postings. */
export function measure(postings: readonly Posting[]): Measured {
  const missed: string[] = [];
  const wrong: string[] = [];
  let labels = 0;
  let found = 0;
  let weighed = 0;
  for (const { id, text, asks, may } of postings) {
    const requirements = requirementsOf(text);
    const fits = (label: string, name: string, kind: string) =>
      kind === 'skill' ? name === label : name.toLowerCase().startsWith(label.toLowerCase());
    const used = new Set<number>();
    for (const label of asks) {
      labels += 1;
      const name = label.replace(/\?$/, '');
      const at = requirements.findIndex((one, index) => !used.has(index) && fits(name, one.name, one.kind));
      if (at < 0) {
        missed.push(`${id}: ${label}`);
        continue;
      }
      used.add(at);
      found += 1;
      if ((requirements[at]!.weight === 'nice') === label.endsWith('?')) weighed += 1;
      else wrong.push(`${id}: ${label} is weighed ${requirements[at]!.weight}`);
    }
    const allowed = new Set(may.map((one) => one.replace(/\?$/, '')));
    for (const [index, { name }] of requirements.entries())
      if (!used.has(index) && !allowed.has(name)) wrong.push(`${id}: ${name}`);
  }
  const extra = wrong.filter((one) => !one.includes(' is weighed ')).length;
  return {
    recall: found / labels,
    precision: found / (found + extra),
    weights: weighed / found,
    labels,
    missed,
    wrong,
  };
}
