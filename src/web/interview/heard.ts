import type { PointJudgement, Verdict } from '#interview/judgement';
import type { TurnReport } from '#interview/report';
import { listed } from '../shell/phrases.js';

export interface HeardPoint {
  readonly id: string;
  readonly statement: string;
  readonly verdict: Verdict;
  readonly quote: string | undefined;
  readonly beyond: boolean;
  readonly after: PointJudgement['after'];
}

const ORDER: readonly Verdict[] = ['contradicted', 'missed', 'partly', 'made'];

/** The points of a judgement, what is to be worked on first; points beyond the level only where something was said. */
export function heardPoints(turn: TurnReport): HeardPoint[] {
  const { judgement } = turn;
  if (!judgement?.scored) return [];
  return turn.points
    .flatMap(({ id, statement, beyond }) => {
      const found = judgement.points.find((point) => point.id === id);
      if (!found || (beyond && found.verdict === 'missed')) return [];
      return [{ id, statement, beyond, verdict: found.verdict, quote: found.quote, after: found.after }];
    })
    .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

/** "5 made, 2 partly and 1 missed", of the points that count at the level. */
export function verdictsInWords(turn: TurnReport): string {
  const counting = heardPoints(turn).filter(({ beyond }) => !beyond);
  const counts = ORDER.toReversed().map(
    (verdict) => [verdict, counting.filter((point) => point.verdict === verdict).length] as const,
  );
  return listed(counts.filter(([, n]) => n > 0).map(([verdict, n]) => `${n} ${verdict}`));
}

/** Misconceptions that were asserted, each with the words and the correction. */
export function claimsOf(turn: TurnReport): { id: string; quote: string; correct: string; why: string }[] {
  return (turn.judgement?.misconceptions ?? []).flatMap(({ id, quote }) => {
    const known = turn.misconceptions.find((misconception) => misconception.id === id);
    return known ? [{ id, quote, correct: known.correct, why: known.why }] : [];
  });
}
