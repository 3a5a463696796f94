import type { Requirement } from '#api/resume';
import type { MarkName } from '../../shell/marks.js';
import { counted, listed } from '../../shell/phrases.js';

type Verdict = Requirement['verdict'];

/** How a verdict is drawn: its mark, and the line under its words in the job description. */
export const VERDICTS: Readonly<Record<Verdict, { mark: MarkName; line: string; means: string }>> = {
  evidenced: { mark: 'made', line: 'q', means: 'a line of yours shows it' },
  claimed: { mark: 'partly', line: 'q partly', means: 'named, and no line shows it' },
  absent: { mark: 'missed', line: 'q absent', means: 'not in your resume' },
};
const ORDER = ['evidenced', 'claimed', 'absent'] as const;

/** A requirement with the number that ties it to its words in the job description. */
export type Numbered = Requirement & { readonly number: number };

/** The same requirements in their order, numbered by where the job description says them. */
export function numbered(requirements: readonly Requirement[]): Numbered[] {
  const places = requirements
    .map((_, index) => index)
    .toSorted((a, b) => requirements[a]!.start - requirements[b]!.start || a - b);
  const numbers = new Map(places.map((index, place) => [index, place + 1]));
  return requirements.map((one, index) => ({ ...one, number: numbers.get(index)! }));
}

/** How many are evidenced, claimed and absent, in words: “9 of 14 musts evidenced, 3 claimed, 2 absent.” */
export function countsInWords(requirements: readonly Pick<Requirement, 'weight' | 'verdict'>[]): string {
  const musts = requirements.filter(({ weight }) => weight === 'must');
  const nice = requirements.filter(({ weight }) => weight === 'nice');
  const sentences = [
    musts.length > 0 ? ofKind(musts, counted(musts.length, 'must')) : '',
    nice.length > 0 ? ofKind(nice, `${nice.length} that would be nice`) : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Of one weight; the first count names what is counted. */
function ofKind(requirements: readonly Pick<Requirement, 'verdict'>[], all: string): string {
  const counts = ORDER.map((verdict) => ({
    verdict,
    n: requirements.filter((one) => one.verdict === verdict).length,
  })).filter(({ n }) => n > 0);
  const [first, ...rest] = counts;
  if (rest.length === 0) {
    if (requirements.length === 1) return `The ${all.replace(/^1 /, 'one ')} is ${first!.verdict}.`;
    return `${requirements.length === 2 ? all.replace(/^2/, 'Both') : `All ${all}`} are ${first!.verdict}.`;
  }
  return `${first!.n} of ${all} ${first!.verdict}, ${listed(rest.map(({ verdict, n }) => `${n} ${verdict}`)).replace(' and ', ', ')}.`;
}
