import { type ReliabilityBin, reliability } from '#statistics/calibration';
import { VisionError } from './types.js';

export interface BinOptions {
  /** How many bins at most; 15 unless given (Guo et al. 2017). */
  readonly bins?: number;
  /**
   * `width` (the default) divides confidence from 0 to 1 evenly. `mass` divides the cases evenly (Nguyen and O'Connor
   * 2015); cases of equal confidence stay together, so bins may be fewer and not quite equal.
   */
  readonly by?: 'width' | 'mass';
}

export interface Calibration {
  /** How many cases there are. */
  readonly count: number;
  /** The reliability diagram: by rising confidence, empty bins left out. */
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error (ECE, Naeini et al. 2015): mean distance of a bin's confidence from its share right. */
  readonly expectedError: number;
  /** Maximum calibration error (MCE): the largest of these distances. */
  readonly maximumError: number;
  /** Brier score (Brier 1950): mean squared distance of what was stated from what was so; 0 is perfect. */
  readonly brier: number;
}

/**
 * How far confidences can be taken as probabilities of being right. Of no case every figure is NaN.
 *
 * @param confidences [n], each from 0 to 1
 * @param right [n], whether each was right
 */
export function calibration(
  confidences: ArrayLike<number>,
  right: ArrayLike<boolean | number>,
  { bins: most = 15, by = 'width' }: BinOptions = {},
): Calibration {
  const count = confidences.length;
  if (right.length !== count)
    throw new VisionError(`${count} confidences have ${right.length} outcomes; give one for each.`);
  if (!(Number.isInteger(most) && most > 0))
    throw new VisionError(`There can't be ${most} bins; give a whole number from 1.`);
  const stated = Array.from(confidences);
  const outcomes = Array.from(right, Boolean);
  for (const [index, value] of stated.entries())
    if (!(value >= 0 && value <= 1))
      throw new VisionError(`Confidence ${index} is ${value}; give probabilities, from 0 to 1.`);
  const bins = by === 'width' ? reliability(stated, outcomes, most).bins : binsOfMass(stated, outcomes, most);
  let [expectedError, maximumError, brier] = count === 0 ? [Number.NaN, Number.NaN, Number.NaN] : [0, 0, 0];
  for (const bin of bins) {
    const distance = Math.abs(bin.stated - bin.right);
    expectedError += (bin.count / count) * distance;
    maximumError = Math.max(maximumError, distance);
  }
  for (const [index, value] of stated.entries()) brier += (value - (outcomes[index] ? 1 : 0)) ** 2 / count;
  return { count, bins, expectedError, maximumError, brier };
}

/** Bins from the lowest to the highest confidence in them, each ending where its share of the cases does. */
function binsOfMass(stated: readonly number[], right: readonly boolean[], most: number): ReliabilityBin[] {
  const order = Array.from(stated.keys()).sort((a, b) => stated[a]! - stated[b]!);
  const bins: ReliabilityBin[] = [];
  let from = 0;
  for (let bin = 1; bin <= most; bin++) {
    let to = Math.round((bin * order.length) / most);
    while (to > from && to < order.length && stated[order[to]!] === stated[order[to - 1]!]) to += 1;
    if (to <= from) continue;
    const cases = order.slice(from, to);
    const meanOf = (value: (one: number) => number) =>
      cases.reduce((sum, one) => sum + value(one), 0) / cases.length;
    bins.push({
      from: stated[cases[0]!]!,
      to: stated[cases.at(-1)!]!,
      count: cases.length,
      stated: meanOf((one) => stated[one]!),
      right: meanOf((one) => (right[one] ? 1 : 0)),
    });
    from = to;
  }
  return bins;
}

/**
 * Calibration of a classifier's first choice (Guo et al. 2017): the highest probability against whether its class is
 * the label; of equal ones the lower class is chosen. The Brier score is over all classes, so from 0 to 2.
 *
 * @param probabilities [n, classes] row by row; each row sums to 1
 * @param labels [n], classes from 0
 */
export function classifierCalibration(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  options: BinOptions = {},
): Calibration {
  const count = labels.length;
  const classes = count === 0 ? 0 : probabilities.length / count;
  if (!Number.isInteger(classes) || (count === 0 && probabilities.length > 0))
    throw new VisionError(
      `${probabilities.length} probabilities are no table of ${count} rows; give one for every class and label.`,
    );
  const confidences = new Float64Array(count);
  const right: boolean[] = [];
  let brier = count === 0 ? Number.NaN : 0;
  for (let row = 0; row < count; row++) {
    const label = labels[row]!;
    if (!(Number.isInteger(label) && label >= 0 && label < classes))
      throw new VisionError(`Label ${row} is ${label}; classes are numbered from 0 to ${classes - 1}.`);
    let [best, sum, least] = [0, 0, 0];
    for (let at = 0; at < classes; at++) {
      const value = probabilities[row * classes + at]!;
      if (value > probabilities[row * classes + best]!) best = at;
      sum += value;
      least = Math.min(least, value);
      brier += (value - (at === label ? 1 : 0)) ** 2 / count;
    }
    // Single precision, and what was rounded for a file, stay within a thousandth.
    if (!(Math.abs(sum - 1) <= 1e-3) || least < 0)
      throw new VisionError(
        `Row ${row} sums to ${sum} and goes down to ${least}; give probabilities (a softmax's output), not logits.`,
      );
    confidences[row] = Math.min(1, probabilities[row * classes + best]!);
    right.push(best === label);
  }
  return { ...calibration(confidences, right, options), brier };
}
