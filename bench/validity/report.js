// Every figure of the report, computed from judged answers; nothing here knows which grader it was.

import { STYLES } from '../../dist/labelled/answers.js';
import { labelledScore } from '../../dist/labelled/set.js';
import { correlation, mean, meanAbsoluteError, scoreAgreement } from '../../dist/statistics/agreement.js';
import { bootstrap } from '../../dist/statistics/bootstrap.js';
import { reliability } from '../../dist/statistics/calibration.js';
import { baseRight, movedRightly, noticed, pairsOf, stability } from './edits.js';
import * as points from './points.js';

const DRAWS = 300;

/** A statistic with a 95 % interval; the base answer is what is drawn. */
export function interval(cases, clusterOf, statistic) {
  const clusters = new Map();
  for (const one of cases) {
    const key = clusterOf(one);
    const list = clusters.get(key);
    if (list) list.push(one);
    else clusters.set(key, [one]);
  }
  return bootstrap([...clusters.values()], statistic, { draws: DRAWS });
}

const base = (one) => one.base;
const ofPoint = (cases, statistic) => interval(cases, base, statistic);

/** Per point: agreement with the labels over all answers. */
export function pointFigures(records) {
  const cases = records.flatMap((record) => record.cases);
  return {
    labels: cases.length,
    precision: ofPoint(cases, points.precision),
    recall: ofPoint(cases, points.recall),
    f1: ofPoint(cases, points.f1),
    area: ofPoint(cases, points.area),
    areaWithin: ofPoint(cases, points.areaWithin),
    confusion: points.confusion(cases),
    overlap: ofPoint(points.quotedCases(cases), (list) => mean(list.map(points.overlap))),
    calibration: reliability(
      cases.map(({ confidence }) => confidence),
      cases.map(({ verdict, label }) => verdict === label),
    ),
  };
}

/** Credited points whose verdict stays although the quoted words are deleted from the answer. */
export async function quoteFigures(grader, records, itemOf) {
  let [kept, all] = [0, 0];
  for (const { answer, question, cases } of records) {
    if (answer.kind !== 'base') continue;
    for (const one of cases) {
      if (!points.credited(one.verdict)) continue;
      const text = answer.text.slice(0, one.quoteStart) + answer.text.slice(one.quoteEnd);
      all += 1;
      if (!text.trim()) continue;
      const { points: again } = await grader.judge({
        item: itemOf(question),
        level: answer.level,
        answers: [{ sequence: 0, text, after: 'none' }],
      });
      if (again.find(({ id }) => id === one.point).verdict === one.verdict) kept += 1;
    }
  }
  return { credited: all, keptWithoutQuote: kept / all };
}

export function editFigures(records) {
  const pairs = pairsOf(records);
  const kinds = [...new Set(pairs.map(({ kind }) => kind))].sort();
  const share = (list, test) => {
    const known = list.map(test).filter((value) => value !== undefined);
    return known.length === 0 ? Number.NaN : mean(known.map(Number));
  };
  const byKind = kinds.map((kind) => {
    const own = pairs.filter((pair) => pair.kind === kind);
    const flips = !['style', 'padded', 'reversed'].includes(kind);
    const right = flips ? own.filter(baseRight) : [];
    return {
      kind,
      count: own.length,
      ...(flips
        ? {
            all: interval(
              own,
              ({ cluster }) => cluster,
              (list) => share(list, noticed),
            ),
            baseRight: interval(
              right,
              ({ cluster }) => cluster,
              (list) => share(list, noticed),
            ),
            right: right.length,
          }
        : {}),
      stability: interval(own, ({ cluster }) => cluster, stability),
      direction: share(own, movedRightly),
    };
  });
  const reversed = records.filter(({ answer }) => answer.kind === 'reversed');
  const scores = (list) => mean(list.map(({ judgement }) => judgement.score));
  return {
    byKind,
    reversed: interval(reversed, ({ answer }) => answer.base, scores),
    reversedBases: scores(pairs.filter(({ kind }) => kind === 'reversed').map((pair) => pair.base)),
    accused: mean(
      reversed.flatMap(({ cases }) =>
        cases
          .filter(({ label }) => label === 'contradicted')
          .map(({ verdict }) => Number(verdict === 'contradicted')),
      ),
    ),
    stability: interval(pairs, ({ cluster }) => cluster, stability),
  };
}

export function misconceptionFigures(records) {
  const cases = records.flatMap(({ answer, judgement }) =>
    Object.entries(answer.misconceptions).map(([id, { label }]) => ({
      base: answer.base,
      label,
      listed: judgement.misconceptions.some((one) => one.id === id),
    })),
  );
  const of = (label) => {
    const own = cases.filter((one) => one.label === label);
    return {
      count: own.length,
      listed: ofPoint(own, (list) => mean(list.map(({ listed }) => Number(listed)))),
    };
  };
  return { asserted: of('asserted'), rejected: of('rejected'), absent: of('absent') };
}

const scoresOf = (records) => ({
  given: records.map(({ judgement }) => (judgement.scored ? judgement.score : 0)),
  labelled: records.map(({ question, answer }) => labelledScore(question, answer)),
});

export function scoreFigures(records) {
  const of = (list) => {
    const at = (statistic) =>
      interval(
        list,
        ({ answer }) => answer.base,
        (drawn) => {
          const { given, labelled } = scoresOf(drawn);
          return statistic(given, labelled);
        },
      );
    return {
      count: list.length,
      qwk: at(scoreAgreement),
      pearson: at(correlation),
      mae: at(meanAbsoluteError),
      held: interval(
        list.filter(({ judgement }) => judgement.interval),
        ({ answer }) => answer.base,
        (drawn) =>
          mean(
            drawn.map(
              ({
                judgement: {
                  interval: [low, high],
                },
                question,
                answer,
              }) => {
                const score = labelledScore(question, answer);
                return Number(score >= low - 1e-9 && score <= high + 1e-9);
              },
            ),
          ),
      ),
    };
  };
  return { all: of(records), bases: of(records.filter(({ answer }) => answer.kind === 'base')) };
}

/** How far a group's scores lie above their labels, beside the mean of all. */
export function groupFigures(records) {
  const excess = (list) => {
    const { given, labelled } = scoresOf(list);
    return mean(given) - mean(labelled);
  };
  const overall = excess(records);
  const group = (name, test) => {
    const own = records.filter(test);
    const cases = own.flatMap((record) => record.cases);
    return {
      name,
      count: own.length,
      f1: points.f1(cases),
      areaWithin: points.areaWithin(cases),
      difference: interval(
        own,
        ({ answer }) => answer.base,
        (list) => excess(list) - overall,
      ),
    };
  };
  const bases = records.filter(({ answer }) => answer.kind !== 'style');
  const levels = [...new Set(bases.map(({ answer }) => answer.level))];
  return {
    overall,
    styles: STYLES.map((style) =>
      group(style, ({ answer }) => answer.style === style && answer.kind !== 'style'),
    ),
    levels: levels.map((level) =>
      group(level, ({ answer }) => answer.level === level && answer.kind !== 'style'),
    ),
  };
}

export const timeFigures = (records) => {
  const times = records.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return { median: at(0.5), most: at(0.95), memory: process.memoryUsage().rss / 1e6 };
};
