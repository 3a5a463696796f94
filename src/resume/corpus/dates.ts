import type { Lots } from './lots.js';

const two = (number: number) => String(number).padStart(2, '0');

/** A date of one of the three precisions. */
export function dateIn(lots: Lots, year: number): string {
  const month = lots.whole(1, 12);
  const day = lots.whole(1, 28);
  return lots.one([
    `${year}`,
    `${year}-${two(month)}`,
    `${year}-${two(month)}`,
    `${year}-${two(month)}-${two(day)}`,
  ]);
}

/** From and to, either of which may be missing. */
export function spanIn(
  lots: Lots,
  from: number,
  to: number,
): { startDate?: string | undefined; endDate?: string | undefined } {
  return {
    startDate: lots.maybe(0.92, () => dateIn(lots, from)),
    endDate: lots.maybe(0.85, () => dateIn(lots, to)),
  };
}
