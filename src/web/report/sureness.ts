import type { GraderFigures } from '#api/responses';
import { score } from '../shell/format.js';
import { counted } from '../shell/phrases.js';

type Figure = GraderFigures['precision'];

/** The figures, where they were measured of everything that gave these scores. */
export function figuresFor(
  measured: GraderFigures | undefined,
  graders: readonly string[],
): GraderFigures | null {
  return measured && graders.length > 0 && graders.every((one) => one === measured.grader) ? measured : null;
}

const whole = (share: number) => Math.round(share * 100);

/** A share with the interval of its measurement: "82 % (79 to 85 %)". */
function share({ value, low, high }: Figure): string {
  return `${whole(value)} % (${whole(low)} to ${whole(high)} %)`;
}

/** What was measured of a grader, in plain words and with what each figure may be off by. */
export function surenessOf(figures: GraderFigures): { intro: string; found: string[]; how: string } {
  const { scoreError: error } = figures;
  return {
    intro: `On ${counted(figures.answers, 'answer')} to ${counted(figures.questions, 'question')} that ${figures.grader} was not made with:`,
    found: [
      `its scores were off by ${score(error.value)} (${score(error.low)} to ${score(error.high)}) on average`,
      `of the points it credited, ${share(figures.precision)} were rightly credited`,
      `it found ${share(figures.recall)} of the points that were made`,
      `it noticed ${share(figures.reversedNoticed)} of the claims that were turned into their opposite`,
      `it found ${share(figures.misconceptionsFound)} of the misconceptions that were asserted`,
      `it listed ${share(figures.rejectedAccused)} of the beliefs that were brought up only to be rejected`,
    ],
    how: `In brackets is the interval of each figure. They were measured on written answers that two readers labelled point by point, ${counted(figures.labels, 'label')} in all (the two agree with a kappa of ${score(figures.readersKappa)}), not on yours. How: docs/validity.md.`,
  };
}

/** What an interval of one score says, or why there is none. */
export function intervalWords(interval: readonly [number, number] | null | undefined): string {
  return interval
    ? `This score lies between ${score(interval[0])} and ${score(interval[1])} in four cases of five, if the confidence beside each point is right.`
    : 'This score has no interval.';
}

/** What the interval of a mean says. */
export function meanWords(interval: readonly [number, number] | null): string {
  return interval
    ? `The mean would be ${score(interval[0])} were each question at the low end of its interval, and ${score(interval[1])} were each at its high end.`
    : 'Not every score has an interval, so the mean has none.';
}

export const NOT_MEASURED = 'How often it is right is not measured for this version';
