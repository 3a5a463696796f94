// Without schemas, so that the browser's bundle of what folds a log holds no validator.
import type { Dispute, Disputed } from './dispute-schemas.js';
import type { Judgement, Verdict } from './judgement.js';

/** Longest explanation of a dispute, UTF-16 units. */
export const LONGEST_MEANT = 2_000;

/** What a dispute is about. */
export type DisputeTarget = Pick<Dispute, 'about' | 'id'>;

export function targetOf(disputed: Disputed): DisputeTarget {
  return 'point' in disputed
    ? { about: 'point', id: disputed.point }
    : { about: 'misconception', id: disputed.misconception };
}

/** The dispute of a target, where one stands. */
export function disputeOf(disputes: readonly Dispute[], target: DisputeTarget): Dispute | undefined {
  return disputes.find(({ about, id }) => about === target.about && id === target.id);
}

/** The disputes after another one: a later one replaces an earlier one of the same target, or takes it back. */
export function withDispute(disputes: readonly Dispute[], disputed: Disputed, at: string): Dispute[] {
  const target = targetOf(disputed);
  const others = disputes.filter((one) => one.about !== target.about || one.id !== target.id);
  const { verdict, meant, withdrawn } = disputed;
  return withdrawn ? others : [...others, { ...target, verdict, meant, at }];
}

/** What a judgement says of a target; undefined where it says nothing that could be disputed. */
export function judgedVerdict(
  judgement: Judgement,
  { about, id }: DisputeTarget,
): Verdict | 'asserted' | undefined {
  if (about === 'point') return judgement.points.find((point) => point.id === id)?.verdict;
  return judgement.misconceptions.some((one) => one.id === id) ? 'asserted' : undefined;
}
