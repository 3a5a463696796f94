// Fits the local grader's weights on the training answers: three logistic models over the features of a passage.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitLogistic } from '../../dist/statistics/logistic.js';
import { root } from '../../scripts/steps.js';
import { examplesOf, FEATURES } from './cases-of.js';
import { loadLabelled, statementsOnly } from './data.js';

const ROUNDS = 4;
const at = (name) => FEATURES.indexOf(name);

const CUES = FEATURES.filter((name) => name.startsWith('cue '));

/** Features that tell what a passage is about, whether it is turned round, and whether all of the claim is there. */
export const PARTS = {
  about: FEATURES.filter((name) => !CUES.includes(name)),
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
    ...CUES,
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
  ],
};

const pick = (features, names) => names.map((name) => features[at(name)]);
const logit = ({ bias, weights }, values) =>
  weights.reduce((sum, weight, index) => sum + weight * values[index], bias);

/** Fits on examples; resolves with one model a part. */
export function fitModels(examples, { ridge = 3 } = {}) {
  let score = (features) => features[at('strength')] + features[at('soft coverage')];
  let models = {};
  const best = (windows) =>
    windows.reduce(
      (one, other) => (!one || score(other.features) > score(one.features) ? other : one),
      undefined,
    );
  for (let round = 0; round < ROUNDS; round++) {
    const [rows, positive, caseWeights] = [[], [], []];
    for (const { label, windows, weight } of examples) {
      const held = best(label === 'missed' ? windows : windows.filter(({ inSpan }) => inSpan));
      if (!held) continue;
      rows.push(pick(held.features, PARTS.about));
      positive.push(label !== 'missed');
      caseWeights.push(weight);
    }
    const about = fitLogistic(rows, positive, { ridge, caseWeights });
    score = (features) => logit(about, pick(features, PARTS.about));
    models = { about };
  }
  for (const [part, wanted, test] of [
    ['opposite', ['made', 'partly', 'contradicted'], (label) => label === 'contradicted'],
    ['whole', ['made', 'partly'], (label) => label === 'made'],
  ]) {
    const [rows, positive, caseWeights] = [[], [], []];
    for (const { label, windows, weight } of examples) {
      if (!wanted.includes(label)) continue;
      const held = best(windows.filter(({ inSpan }) => inSpan));
      if (!held) continue;
      rows.push(pick(held.features, PARTS[part]));
      positive.push(test(label));
      caseWeights.push(weight);
    }
    models[part] = fitLogistic(rows, positive, { ridge, caseWeights });
  }
  return models;
}

/** The probabilities that fitted models give a passage. */
export const applied = (models, features) => {
  const p = (part) => 1 / (1 + Math.exp(-logit(models[part], pick(features, PARTS[part]))));
  return { about: p('about'), opposite: p('opposite'), whole: p('whole') };
};

/** npm run validity -- --fit: writes src/grading/weights.json. */
export async function fitGrader() {
  const { questions, part } = loadLabelled();
  const answers = part('train');
  const examples = [
    ...examplesOf(answers, questions, (question) => question),
    ...examplesOf(answers, questions, statementsOnly),
  ];
  const models = fitModels(examples);
  const weights = Object.fromEntries(
    Object.entries(models).map(([name, { bias, weights }]) => [
      name,
      {
        bias: round(bias),
        weights: Object.fromEntries(PARTS[name].map((feature, index) => [feature, round(weights[index])])),
      },
    ]),
  );
  writeFileSync(join(root, 'src', 'grading', 'weights.json'), `${JSON.stringify(weights, null, 2)}\n`);
  process.stderr.write(`  fitted on ${examples.length} labels of ${answers.length} answers\n`);
  return 0;
}

const round = (value) => Number(value.toPrecision(6));
