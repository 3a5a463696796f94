import type { Verdict } from '#interview/judgement';
import { listed } from '../shell/phrases.js';
import type { JudgedPoint } from './evidence.js';

/** The share of a point's weight that a verdict earns, as in the score. */
const CREDIT: Readonly<Record<Verdict, number>> = { made: 1, partly: 0.5, missed: 0, contradicted: 0 };

const PARTS = ['situation', 'task', 'action', 'result', 'reflection'] as const;

/** Below this share of its weight, a part of the story is thin. */
const THIN = 0.5;

export interface StoryPart {
  readonly part: string;
  /** `absent`: no point of it was made, whatever was told of it. `thin`: less than half of its weight. */
  readonly telling: 'told' | 'thin' | 'absent';
  readonly points: readonly JudgedPoint[];
}

/** A behavioural answer by the parts of its story, in the order of telling; points beyond the level are left out. */
export function storyOf(points: readonly JudgedPoint[]): StoryPart[] {
  const counting = points.filter((point) => !point.beyond && point.part);
  const names = [...new Set([...PARTS, ...counting.map((point) => point.part!)])];
  return names.flatMap((part) => {
    const its = counting.filter((point) => point.part === part);
    if (its.length === 0) return [];
    const weight = its.reduce((sum, point) => sum + point.weight, 0);
    const share = its.reduce((sum, point) => sum + point.weight * CREDIT[point.verdict], 0) / weight;
    return [{ part, telling: share === 0 ? 'absent' : share < THIN ? 'thin' : 'told', points: its }];
  });
}

/** Which parts to work on, in a sentence. */
export function storySentence(parts: readonly StoryPart[]): string {
  const named = (telling: StoryPart['telling']) =>
    parts.filter((part) => part.telling === telling).map(({ part }) => part);
  const absent = named('absent');
  const thin = named('thin');
  if (absent.length + thin.length === 0) return 'Every part of the story is told.';
  const sentences = [
    absent.length ? `No point of the ${listed(absent)} was made.` : '',
    thin.length
      ? `The ${listed(thin)} ${thin.length === 1 ? 'is' : 'are'} thin: less than half of what is expected there was said.`
      : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
