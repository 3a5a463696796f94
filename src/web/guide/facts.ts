/** A fact is old when its date is more than this many months ago. */
const OLD_AFTER_MONTHS = 18;

/** Whether a fact of a date (ISO) is old on a day. */
export function isOld(date: string, today: Date): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const limit = new Date(Date.UTC(year, month - 1 + OLD_AFTER_MONTHS, day));
  return today.getTime() > limit.getTime() + 24 * 3600_000 - 1;
}

export interface Axis {
  readonly to: number;
  readonly ticks: readonly number[];
}

/** An axis from zero to a round number at or above `high`, with three to six ticks after zero. */
export function axisFor(high: number): Axis {
  const rough = high / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!;
  const count = Math.ceil(high / step - 1e-9);
  return { to: count * step, ticks: Array.from({ length: count + 1 }, (_, i) => i * step) };
}

/** A number in thousands, as an axis writes it: 135000 is "135". */
export const thousands = (value: number): string => String(Math.round(value / 100) / 10);

/** A hyphen between two numbers as the dash that it stands for. */
export const range = (text: string): string => text.replace(/(\d)-(\d)/g, '$1–$2');

/** A date as a person writes it: "20 March 2026". */
export function written(date: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
