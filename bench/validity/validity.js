// Measures a grader on answers it has not seen, prints the report, and with --write puts it into docs/validity.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lexicalGrader } from '../../dist/grading/index.js';
import { agreementOf } from '../../dist/labelled/readings.js';
import { labelledScore } from '../../dist/labelled/set.js';
import { mean, scoreAgreement } from '../../dist/statistics/agreement.js';
import { fitRidge, predicted } from '../../dist/statistics/ridge.js';
import { root } from '../../scripts/steps.js';
import { machine } from '../machine.js';
import { baselines, casesOf } from './baselines.js';
import { loadLabelled, statementsOnly } from './data.js';
import { worthless } from './gates.js';
import { judgeAll } from './judge-all.js';
import { documentOf } from './markdown.js';
import { modelGrader } from './model-grader.js';
import { peopleFigures } from './people.js';
import { pictures } from './pictures.js';
import { area, areaWithin } from './points.js';
import * as figures from './report.js';

const say = (text) => process.stderr.write(`  ${text}\n`);

/** The grader to measure: a module whose default export makes one, or the local grader. */
async function graderFrom(path) {
  if (!path) return lexicalGrader();
  const { default: make } = await import(pathToFileURL(path).href);
  return make();
}

/** Means of the scores of answers that deserve nothing. */
async function gateFigures(grader, questions, answers, itemOf) {
  const asked = [...new Set(answers.map(({ question }) => question))].map((id) => questions.get(id));
  const bases = answers.filter(({ kind }) => kind === 'base');
  const kinds = new Map();
  for (const [seed, question] of asked.entries()) {
    const others = bases
      .filter(
        (other) => !questions.get(other.question).skills.some((skill) => question.skills.includes(skill)),
      )
      .map(({ text }) => text);
    for (const [kind, texts] of Object.entries(worthless(question, others, seed + 1))) {
      for (const text of texts) {
        const judgement = await grader.judge({
          item: itemOf(question),
          level: question.levels[0],
          answers: [{ sequence: 0, text, after: 'none' }],
        });
        kinds.set(kind, [...(kinds.get(kind) ?? []), judgement.scored ? judgement.score : 0]);
      }
    }
  }
  return [...kinds].map(([kind, scores]) => ({
    kind,
    count: scores.length,
    mean: mean(scores),
    most: Math.max(...scores),
  }));
}

/** All figures of one grader on one part of the split, with one view of the items. */
async function measure(grader, answers, questions, itemOf) {
  const records = await judgeAll(grader, answers, questions, itemOf);
  return {
    grader: grader.name,
    answers: records.length,
    questions: new Set(answers.map(({ question }) => question)).size,
    points: figures.pointFigures(records),
    quotes: await figures.quoteFigures(grader, records, itemOf),
    edits: figures.editFigures(records),
    misconceptions: figures.misconceptionFigures(records),
    scores: figures.scoreFigures(records),
    groups: figures.groupFigures(records),
    gates: await gateFigures(grader, questions, answers, itemOf),
    time: figures.timeFigures(records),
  };
}

/** The baselines beside: areas of their values, and how well a line through their mean gives the score. */
async function beside(train, test, questions) {
  const out = [];
  const sample = train.filter(({ kind }) => kind === 'base');
  const all = await baselines([...test, ...sample], questions, say);
  for (const [name, valuesOf] of Object.entries(all)) {
    const feature = (answer) => [mean(valuesOf(answer.text, questions.get(answer.question)))];
    const truth = (answer) => labelledScore(questions.get(answer.question), answer);
    const line = fitRidge(sample.map(feature), sample.map(truth), 0.001);
    const cases = casesOf(test, questions, valuesOf);
    out.push({
      name,
      area: figures.interval(cases, ({ base }) => base, area),
      areaWithin: figures.interval(cases, ({ base }) => base, areaWithin),
      qwk: scoreAgreement(
        test.map((answer) => predicted(line, feature(answer))),
        test.map(truth),
      ),
    });
  }
  return out;
}

/** The language model's verdicts on the same answers, where one is set up. */
async function besideModel(answers, questions) {
  const grader = modelGrader(process.env);
  if (!grader) return undefined;
  say(`${grader.name}, an answer at a time`);
  const records = await judgeAll(grader, answers, questions, statementsOnly);
  return {
    grader: grader.name,
    points: figures.pointFigures(records),
    edits: figures.editFigures(records),
    scores: figures.scoreFigures(records),
    unread: records.filter(({ judgement }) => !judgement.scored).length,
    time: figures.timeFigures(records),
  };
}

/** Runs the whole report; resolves with the exit code. */
export async function validity({ part, graderPath, json, write, quick }) {
  const grader = await graderFrom(graderPath);
  const { questions, set, part: answersOf } = loadLabelled();
  const answers = answersOf(part);
  say(
    `${grader.name} on ${answers.length} answers to ${new Set(answers.map(({ question }) => question)).size} questions (${part})`,
  );
  const began = Date.now();
  const report = {
    on: machine().text,
    part,
    set: {
      questions: new Set(set.answers.map(({ question }) => question)).size,
      answers: set.answers.length,
      labels: set.answers.reduce(
        (sum, { points, misconceptions }) =>
          sum + Object.keys(points).length + Object.keys(misconceptions).length,
        0,
      ),
      split: Object.fromEntries(Object.entries(set.split).map(([name, list]) => [name, list.length])),
      agreement: agreementOf(set.first, set.second, set.answers),
      style: set.style,
    },
    statements: await measure(grader, answers, questions, statementsOnly),
  };
  say('with the pack’s other wordings');
  report.whole = await measure(grader, answers, questions, (item) => item);
  if (!quick) {
    say('baselines');
    report.beside = await beside(answersOf('train'), answers, questions);
    report.model = await besideModel(answers, questions);
    say('people’s own grading');
    report.people = await peopleFigures(grader, process.env.FOVEA_GRADING_DATA, say);
  }
  say(`done in ${Math.round((Date.now() - began) / 1000)} s`);
  if (json) console.log(JSON.stringify(report, null, 1));
  else console.log(documentOf(report));
  if (write) writeDocument(report);
  return 0;
}

const BEGIN = '<!-- npm run validity -- --write: begin -->';
const END = '<!-- npm run validity -- --write: end -->';

function writeDocument(report) {
  const path = join(root, 'docs', 'validity.md');
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error('docs/validity.md has lost the marks between which the report stands.');
  writeFileSync(path, `${text.slice(0, from + BEGIN.length)}\n${documentOf(report)}\n${text.slice(to)}`);
  mkdirSync(join(root, 'docs', 'validity'), { recursive: true });
  for (const [name, svg] of Object.entries(pictures(report)))
    writeFileSync(join(root, 'docs', 'validity', `${name}.svg`), svg);
  // What the product says of its own grader where it shows a score.
  writeFileSync(
    join(root, 'models', 'lexical-v3', 'measured.json'),
    `${JSON.stringify(summary(report), null, 2)}\n`,
  );
}

const rounded = (value) => Math.round(value * 1000) / 1000;
const range = ({ value, low, high }) => ({ value: rounded(value), low: rounded(low), high: rounded(high) });

/** The few figures that a candidate can use. */
function summary({ set, statements: _, whole, part }) {
  const kind = (name) => whole.edits.byKind.find((one) => one.kind === name);
  return {
    grader: whole.grader,
    part,
    questions: whole.questions,
    answers: whole.answers,
    labels: whole.points.labels,
    readersKappa: rounded(set.agreement.kappa),
    precision: range(whole.points.precision),
    recall: range(whole.points.recall),
    areaWithin: range(whole.points.areaWithin),
    scoreError: range(whole.scores.all.mae),
    scoreAgreement: range(whole.scores.all.qwk),
    reversedNoticed: range(kind('negated').all),
    misconceptionsFound: range(whole.misconceptions.asserted.listed),
    rejectedAccused: range(whole.misconceptions.rejected.listed),
  };
}
