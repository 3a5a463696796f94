/** The levels a candidate can practise at, from first job to staff. */
export const LEVELS = ['junior', 'mid', 'senior', 'staff'] as const;

export type Level = (typeof LEVELS)[number];

/** Position of a level in {@link LEVELS}: 0 for junior, 3 for staff. */
export function levelRank(level: Level): number {
  return LEVELS.indexOf(level);
}

/** Whether a point expected `from` a level counts for a candidate at `level`; without `from` it always does. */
export function countsAt(from: Level | undefined, level: Level): boolean {
  return from === undefined || levelRank(from) <= levelRank(level);
}
