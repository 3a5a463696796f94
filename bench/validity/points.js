// How well verdicts on single points agree with the labels.
import { areaUnderCurve } from '../../dist/statistics/agreement.js';

export const credited = (label) => label === 'made' || label === 'partly';

/** Cases to clusters of one base answer each, so that intervals do not take edits for independent. */
export function byBase(cases) {
  const clusters = new Map();
  for (const one of cases) clusters.set(one.base, [...(clusters.get(one.base) ?? []), one]);
  return [...clusters.values()];
}

export const area = (cases) =>
  areaUnderCurve(
    cases.map(({ value }) => value),
    cases.map(({ label }) => credited(label)),
  );

/**
 * Area under the curve within one answer: of two points of the same answer, one credited by the label and one not, how
 * often does the credited one have the higher value? Over all such pairs of all answers.
 */
export function areaWithin(cases) {
  const answers = new Map();
  for (const one of cases) answers.set(one.answer, [...(answers.get(one.answer) ?? []), one]);
  let [won, pairs] = [0, 0];
  for (const list of answers.values()) {
    const yes = list.filter(({ label }) => credited(label));
    const no = list.filter(({ label }) => !credited(label));
    const area = areaUnderCurve(
      list.map(({ value }) => value),
      list.map(({ label }) => credited(label)),
    );
    if (Number.isNaN(area)) continue;
    won += area * yes.length * no.length;
    pairs += yes.length * no.length;
  }
  return pairs === 0 ? Number.NaN : won / pairs;
}

const share = (part, whole) => (whole === 0 ? Number.NaN : part / whole);

export function precision(cases) {
  const said = cases.filter(({ verdict }) => credited(verdict));
  return share(said.filter(({ label }) => credited(label)).length, said.length);
}

export function recall(cases) {
  const so = cases.filter(({ label }) => credited(label));
  return share(so.filter(({ verdict }) => credited(verdict)).length, so.length);
}

export function f1(cases) {
  const [p, r] = [precision(cases), recall(cases)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

const VERDICTS = ['made', 'partly', 'missed', 'contradicted'];

/** Counts by label (rows) and verdict (columns), in the order of the verdicts. */
export function confusion(cases) {
  return VERDICTS.map((label) =>
    VERDICTS.map((verdict) => cases.filter((one) => one.label === label && one.verdict === verdict).length),
  );
}

/** Share of a labelled span that the quote covers, and of the quote that is in the span, as their F1. */
export function overlap({ start, end, quoteStart, quoteEnd }) {
  const shared = Math.max(0, Math.min(end, quoteEnd) - Math.max(start, quoteStart));
  if (shared === 0) return 0;
  const [p, r] = [shared / (quoteEnd - quoteStart), shared / (end - start)];
  return (2 * p * r) / (p + r);
}

/** Points credited by both, with where each sees the words. */
export const quotedCases = (cases) =>
  cases.filter(
    ({ label, verdict, start, quoteStart }) =>
      credited(label) && credited(verdict) && start !== undefined && quoteStart !== undefined,
  );

export const VERDICT_NAMES = VERDICTS;
