import { areaUnderCurve, scoreAgreement } from '#statistics/agreement';
import { fitLogistic, probability } from '#statistics/logistic';
import { fitRidge, predicted } from '#statistics/ridge';
import type { LabelledAnswer } from './answers.js';
import { styleTerms } from './style.js';

/** How much style alone tells of the labels of answers to questions it was not fitted on. */
export interface StyleControl {
  /** Area under the curve over point labels, credited against not. */
  readonly pointArea: number;
  /** Quadratic weighted kappa with the labelled scores. */
  readonly scoreKappa: number;
}

/** What a set may give away at most. */
export const STYLE_LIMITS: StyleControl = { pointArea: 0.6, scoreKappa: 0.25 };

/**
 * Fits point labels and scores by style alone on some answers and measures on others. A set on which this works teaches
 * a grader to reward how a candidate sounds.
 */
export function styleControl(
  train: readonly LabelledAnswer[],
  test: readonly LabelledAnswer[],
  scoreOf: (answer: LabelledAnswer) => number,
): StyleControl {
  const rows: number[][] = [];
  const credited: boolean[] = [];
  const weights: number[] = [];
  // All points of one answer have the same style: two weighted cases an answer say the same as one a point.
  for (const answer of train) {
    const labels = Object.values(answer.points);
    const made = labels.filter(isCredited).length;
    const style = styleTerms(answer.text);
    for (const [positive, weight] of [
      [true, made],
      [false, labels.length - made],
    ] as const) {
      if (weight === 0) continue;
      rows.push(style);
      credited.push(positive);
      weights.push(weight);
    }
  }
  const model = fitLogistic(rows, credited, { ridge: 10, caseWeights: weights });
  const line = fitRidge(
    train.map(({ text }) => styleTerms(text)),
    train.map(scoreOf),
    10,
  );
  const scores: number[] = [];
  const labels: boolean[] = [];
  for (const answer of test) {
    const score = probability(model, styleTerms(answer.text));
    for (const label of Object.values(answer.points)) {
      scores.push(score);
      labels.push(isCredited(label));
    }
  }
  return {
    pointArea: areaUnderCurve(scores, labels),
    scoreKappa: scoreAgreement(
      test.map(({ text }) => predicted(line, styleTerms(text))),
      test.map(scoreOf),
    ),
  };
}

const isCredited = ({ label }: { readonly label: string }): boolean => label === 'made' || label === 'partly';
