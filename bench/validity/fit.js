// Fits the local grader's weights on the training answers: logistic models over the features of a passage.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRADICTED, CREDITED, WHOLLY } from '../../dist/grading/decision.js';
import { FEATURES } from '../../dist/grading/features.js';
import { IN_PLACE_NAMES } from '../../dist/grading/in-place.js';
import { tokenize } from '../../dist/grading/tokens.js';
import { FUNCTION_WORDS } from '../../dist/grading/words.js';
import { fitLogistic } from '../../dist/statistics/logistic.js';
import { root } from '../../scripts/steps.js';
import { answersToOthers, examplesOf } from './cases-of.js';
import { loadLabelled, statementsOnly } from './data.js';
import { turnedExamples } from './turned-claims.js';

const ROUNDS = 4;
const FOLDS = 8;
const CUES = FEATURES.filter((name) => name.startsWith('cue '));
/** What stands in for a claim's words speaks of its opposite, and only repeats what coverage says of what it is about. */
const TURNED = [
  'opposed ends',
  'order turned',
  'antonyms',
  'neighbours instead',
  'absent',
  ...IN_PLACE_NAMES,
];
const place = new Map(FEATURES.map((name, index) => [name, index]));

/** Which features tell what a passage is about, whether it is turned round, and whether all of the claim is there. */
export const PARTS = {
  about: FEATURES.filter((name) => !CUES.includes(name) && !TURNED.includes(name)),
  opposite: [
    'strength',
    'soft coverage',
    'density',
    'margin to lookalikes',
    'margin to misconceptions',
    'numbers kept',
    'numbers wrong',
    'denied',
    'affirmed',
    'agree',
    'reversed',
    'swapped',
    'opposite',
    'doubtful',
    'rejected',
    'lookalike',
    'opposed ends',
    'order turned',
    'antonyms',
    'neighbours instead',
    'absent',
    'other wordings',
    ...CUES,
    ...IN_PLACE_NAMES,
  ],
  plainly: [
    'coverage',
    'denied',
    'affirmed',
    'agree',
    'reversed',
    'numbers kept',
    'numbers wrong',
    ...IN_PLACE_NAMES,
  ],
  whole: [
    'coverage',
    'strength',
    'mass',
    'claim coverage',
    'reason coverage',
    'soft claim',
    'soft reason',
    'soft coverage',
    'mean cosine',
    'heaviest terms',
    'causal word',
    'numbers kept',
    'numbers wrong',
    'doubtful',
    'story cues',
    'other wordings',
  ],
};

export const pick = (features, names) => names.map((name) => features[place.get(name)]);
export const logit = ({ bias, weights }, values) =>
  weights.reduce((sum, weight, index) => sum + weight * values[index], bias);
export const sigmoid = (x) => 1 / (1 + Math.exp(-x));

const bestBy = (score) => (windows) =>
  windows.reduce(
    (one, other) => (!one || score(other.features) > score(one.features) ? other : one),
    undefined,
  );

/** The model of what a passage is about; the passage that speaks for an answer is the one it finds best itself. */
function fitAbout(examples, nothing, ridge) {
  let score = (features) => features[place.get('strength')] + features[place.get('soft coverage')];
  let about;
  for (let round = 0; round < ROUNDS; round++) {
    const [rows, positive, caseWeights] = [[], [], []];
    const best = bestBy(score);
    for (const { label, windows, weight } of examples) {
      const held = best(label === nothing ? windows : windows.filter(({ inSpan }) => inSpan));
      if (!held) continue;
      rows.push(pick(held.features, PARTS.about));
      positive.push(label !== nothing);
      caseWeights.push(weight);
    }
    about = fitLogistic(rows, positive, { ridge, caseWeights });
    const fitted = about;
    score = (features) => logit(fitted, pick(features, PARTS.about));
  }
  return about;
}

/** A model of how the passage that holds a span is labelled. */
function fitKind(examples, about, names, wanted, test, ridge) {
  const best = bestBy((features) => logit(about, pick(features, PARTS.about)));
  const held = examples.flatMap(({ label, windows, weight, turned }) => {
    if (!wanted.includes(label)) return [];
    const window = best(windows.filter(({ inSpan }) => inSpan));
    // Where no labelled words say which passage it is, it has to be about the claim.
    if (!window || (turned && logit(about, pick(window.features, PARTS.about)) < 0)) return [];
    return [{ features: window.features, label, weight }];
  });
  return fitLogistic(
    held.map(({ features }) => pick(features, names)),
    held.map(({ label }) => test(label)),
    { ridge, caseWeights: held.map(({ weight }) => weight) },
  );
}

export function fitClaims(examples) {
  const labelled = examples.filter(({ turned }) => !turned);
  const about = fitAbout(labelled, 'missed', 80);
  const said = ['made', 'partly', 'contradicted'];
  return {
    about,
    opposite: fitKind(labelled, about, PARTS.opposite, said, (label) => label === 'contradicted', 20),
    plainly: fitKind(
      examples,
      about,
      PARTS.plainly,
      ['made', 'partly', 'turned'],
      (label) => label === 'turned',
      10,
    ),
    whole: fitKind(labelled, about, PARTS.whole, ['made', 'partly'], (label) => label === 'made', 10),
  };
}

export function fitBeliefs(examples) {
  const about = fitAbout(examples, 'absent', 5);
  return {
    about,
    rejected: fitKind(
      examples,
      about,
      PARTS.opposite,
      ['asserted', 'rejected'],
      (label) => label === 'rejected',
      30,
    ),
  };
}

/** The passage that speaks for a point: the one most probably credited; with the logits of its models. */
export function readExample({ about, opposite, whole }, windows) {
  let best;
  for (const window of windows) {
    const { features } = window;
    const a = logit(about, pick(features, PARTS.about));
    const o = logit(opposite, pick(features, PARTS.opposite));
    const credit = sigmoid(a) * (1 - sigmoid(o));
    if (!best || credit > best.credit)
      best = { credit, about: a, opposite: o, whole: logit(whole, pick(features, PARTS.whole)) };
  }
  return best;
}

/** How many other points the usual answer counts for beside those of the answer itself. */
const PRIOR_POINTS = 2;

/** The sign of being turned round that a point usually has. */
function usualSign(readings) {
  let [sum, weight] = [0, 0];
  for (const { read } of readings) {
    if (!read) continue;
    sum += sigmoid(read.about) * read.opposite;
    weight += sigmoid(read.about);
  }
  return sum / weight;
}

/** What the other points of the same answer say of whether its claims are turned round, for each example. */
export function contextOf(readings) {
  const usual = usualSign(readings);
  const answers = new Map();
  for (const one of readings) answers.set(one.key, [...(answers.get(one.key) ?? []), one]);
  for (const list of answers.values()) {
    for (const one of list) {
      let [sum, weight] = [0, 0];
      for (const other of list) {
        if (other === one || !other.read) continue;
        const trust = sigmoid(other.read.about);
        sum += trust * other.read.opposite;
        weight += trust;
      }
      one.context = (sum + PRIOR_POINTS * usual) / (weight + PRIOR_POINTS);
    }
  }
  return readings;
}

/** Reads every example with models that have not seen its question. */
export function heldOut(examples, fitted, readWith) {
  const questions = [...new Set(examples.map(({ question }) => question))].sort();
  const out = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(questions.filter((_, index) => index % FOLDS === fold));
    const models = fitted(examples.filter(({ question }) => !held.has(question)));
    for (const example of examples)
      if (held.has(example.question) && !example.turned)
        out.push({ ...example, windows: undefined, read: readWith(models, example.windows) });
  }
  return out;
}

/** A model of "opposite" from a point's own sign and from the rest of the answer, fitted on readings by held-out models. */
export function fitContext(readings) {
  const known = contextOf(readings).filter(({ read, label }) => read && label !== 'missed');
  return fitLogistic(
    known.map(({ read, context }) => [read.opposite, context]),
    known.map(({ label }) => label === 'contradicted'),
    { ridge: 1, caseWeights: known.map(({ weight }) => weight) },
  );
}

/** By verdict, the line from the logit of its probability to that of its being right, on held-out readings. */
function fitConfidence(readings, context) {
  const byVerdict = new Map();
  for (const { read, context: rest, label, weight } of readings) {
    if (!read) continue;
    const a = sigmoid(read.about);
    const o = sigmoid(logit(context, [read.opposite, rest]));
    const w = sigmoid(read.whole);
    const credit = a * (1 - o);
    let [verdict, p] = ['missed', 1 - credit];
    if (credit >= CREDITED)
      [verdict, p] = w >= 0.5 && credit >= WHOLLY ? ['made', credit * w] : ['partly', credit * (1 - w)];
    else if (a * o >= CONTRADICTED) [verdict, p] = ['contradicted', a * o];
    const list = byVerdict.get(verdict) ?? [];
    byVerdict.set(verdict, list);
    list.push({ x: Math.log(p / (1 - p)), right: label === verdict, weight });
  }
  return Object.fromEntries(
    [...byVerdict].map(([verdict, list]) => {
      const { bias, weights } = fitLogistic(
        list.map(({ x }) => [x]),
        list.map(({ right }) => right),
        { ridge: 1, caseWeights: list.map(({ weight }) => weight) },
      );
      return [verdict, { bias: short(bias), slope: short(weights[0]) }];
    }),
  );
}

const short = (value) => Number(value.toPrecision(6));
const named = ({ bias, weights }, names) => ({
  bias: short(bias),
  weights: Object.fromEntries(names.map((name, index) => [name, short(weights[index])])),
});

/** All weights, from answers with their labels: what models/lexical-v3/weights.json holds. */
export function fitWeights(own, questions) {
  const answers = [...own, ...answersToOthers(own, questions)];
  const ids = [...new Set(own.map(({ question }) => question))].sort();
  const both = (what) => [
    ...examplesOf(answers, questions, (question) => question, what).map((one) => ({
      ...one,
      key: `w ${one.id}`,
    })),
    ...examplesOf(answers, questions, statementsOnly, what).map((one) => ({ ...one, key: `s ${one.id}` })),
  ];
  const points = [
    ...both('points'),
    ...turnedExamples(ids, questions, (question) => question),
    ...turnedExamples(ids, questions, statementsOnly),
  ];
  const claims = fitClaims(points);
  const readings = heldOut(points, fitClaims, readExample);
  const context = fitContext(readings);
  const beliefs = fitBeliefs(both('misconceptions'));
  return {
    claims: {
      about: named(claims.about, PARTS.about),
      opposite: named(claims.opposite, PARTS.opposite),
      plainly: named(claims.plainly, PARTS.plainly),
      whole: named(claims.whole, PARTS.whole),
    },
    beliefs: { about: named(beliefs.about, PARTS.about), rejected: named(beliefs.rejected, PARTS.opposite) },
    context: {
      bias: short(context.bias),
      own: short(context.weights[0]),
      rest: short(context.weights[1]),
      usual: short(usualSign(readings)),
      points: PRIOR_POINTS,
    },
    confidence: fitConfidence(readings, context),
  };
}

/** In how many of the pack's claims each stem stands that stands in two at least. */
function frequencies(questions) {
  const stems = new Map();
  let documents = 0;
  for (const { points } of questions.values()) {
    for (const { statement, accept } of points) {
      documents += 1;
      const own = new Set(
        [statement, ...accept]
          .flatMap(tokenize)
          .filter(({ word, value }) => value === undefined && !FUNCTION_WORDS.has(word))
          .map(({ stem }) => stem),
      );
      for (const stem of own) stems.set(stem, (stems.get(stem) ?? 0) + 1);
    }
  }
  const kept = [...stems]
    .filter(([, count]) => count > 1)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return { documents, stems: Object.fromEntries(kept) };
}

/** npm run validity -- --fit: writes models/lexical-v3. The frequencies first: the features rest on them. */
export async function fitGrader() {
  const { questions, part } = loadLabelled();
  const answers = part('train');
  const folder = join(root, 'models', 'lexical-v3');
  const frequency = `${JSON.stringify(frequencies(questions))}\n`;
  writeFileSync(join(folder, 'frequency.json'), frequency);
  const weights = `${JSON.stringify(fitWeights(answers, questions), null, 2)}\n`;
  writeFileSync(join(folder, 'weights.json'), weights);
  const hash = (text) => createHash('sha256').update(text).digest('hex');
  writeFileSync(
    join(folder, 'sha256'),
    `${hash(weights)}  weights.json\n${hash(frequency)}  frequency.json\n`,
  );
  process.stderr.write(
    `  fitted on ${answers.length} answers to ${new Set(answers.map(({ question }) => question)).size} questions\n`,
  );
  return 0;
}
