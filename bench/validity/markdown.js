// The report in words and tables.
import { VERDICT_NAMES } from './points.js';

const number = (value, digits = 3) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits).replace(/^(-?)0\./, '$1.');
const range = (one, digits) =>
  one === undefined || Number.isNaN(one.value)
    ? '–'
    : `${number(one.value, digits)} (${number(one.low, digits)} to ${number(one.high, digits)})`;
const percent = (value) =>
  value === undefined || Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} %`;
const percents = (one) =>
  one === undefined || Number.isNaN(one.value)
    ? '–'
    : `${percent(one.value)} (${percent(one.low)} to ${percent(one.high)})`;

function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    line(all[0]),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...all.slice(1).map(line),
  ].join('\n');
}

function both(report, row) {
  return [row(report.statements), row(report.whole)];
}

const sections = {
  set({ set }) {
    const { agreement } = set;
    return `### The answers

${set.questions} questions, ${set.answers} answers, ${set.labels} labels; ${Object.entries(set.split)
      .map(([name, count]) => `${count} questions ${name}`)
      .join(', ')}.
Two readings: the same verdict on ${percent(agreement.same)} of the point labels, kappa ${number(agreement.kappa)} over four verdicts, ${number(agreement.creditKappa)} over credited or not, ${number(agreement.misconceptionKappa)} on misconceptions.
Of the labels on which they differ, ${agreement.settled.first} were settled for the first reading, ${agreement.settled.second} for the second, ${agreement.settled.neither} for neither.
Style alone on test: point labels area ${number(set.style.pointArea)} (at most .60), scores kappa ${number(set.style.scoreKappa)} (at most .25).`;
  },
  points(report) {
    const rows = [
      ['Precision', (one) => range(one.points.precision)],
      ['Recall', (one) => range(one.points.recall)],
      ['F1', (one) => range(one.points.f1)],
      ['Area under the curve', (one) => range(one.points.area)],
      ['Area within one answer', (one) => range(one.points.areaWithin)],
      ['Quote and labelled span, overlap F1', (one) => range(one.points.overlap)],
      ['Expected calibration error', (one) => number(one.points.calibration.error)],
      ['Verdict kept with its quote deleted', (one) => percent(one.quotes.keptWithoutQuote)],
    ];
    return `### Points

${report.statements.grader} on ${report.statements.answers} answers to ${report.statements.questions} questions (${report.part}), ${report.statements.points.labels} point labels. A point counts as credited when it is made or partly made. In brackets 95 % of ${300} draws of base answers.

${table(
  ['', 'Statements alone', 'With the pack’s other wordings'],
  rows.map(([name, row]) => [name, ...both(report, row)]),
)}

Verdicts by label (rows) with statements alone:

${table(
  ['label', ...VERDICT_NAMES],
  report.statements.points.confusion.map((row, at) => [VERDICT_NAMES[at], ...row]),
)}`;
  },
  beside({ beside, statements }) {
    if (!beside) return '';
    return `### Beside what one would have instead

${table(
  ['', 'Area', 'Area within one answer', 'Score agreement (QWK)'],
  [
    [
      statements.grader,
      range(statements.points.area),
      range(statements.points.areaWithin),
      number(statements.scores.all.qwk.value),
    ],
    ...beside.map((one) => [one.name, range(one.area), range(one.areaWithin), number(one.qwk)]),
  ],
)}

The scores of the others are a line through the mean of their values, fitted on the training answers.`;
  },
  model({ model }) {
    if (!model) return '';
    const flips = model.edits.byKind
      .filter((one) => one.all)
      .map((one) => `${one.kind} ${percent(one.all.value)}`);
    return `### A language model beside it

${model.grader}, statements alone: precision ${range(model.points.precision)}, recall ${range(model.points.recall)}, F1 ${range(model.points.f1)}, area within one answer ${range(model.points.areaWithin)}; scores agree to kappa ${range(model.scores.all.qwk)}, off by ${range(model.scores.all.mae)}. Edits noticed: ${flips.join(', ')}. Fully reversed answers score ${range(model.edits.reversed)}. It failed on ${model.unread} answers; ${number(model.time.median / 1000, 1)} s an answer at the median.`;
  },
  edits({ statements, whole }) {
    const row = (one) => [
      one.kind,
      one.count,
      percents(one.all),
      one.baseRight ? `${percents(one.baseRight)} of ${one.right}` : '–',
      percents(one.stability),
      percent(one.direction),
    ];
    return `### What it notices when one thing changes

Noticed: the verdict on the changed point is on the right side (credited or not), the misconception listed or not. Others stay: points whose label is the same keep their credit. Score: falls for what takes a point away, moves by less than .1 otherwise.

${table(['edit', 'count', 'noticed', 'where the base was right', 'others stay', 'score moves rightly'], statements.edits.byKind.map(row))}

The same with the pack’s other wordings: ${whole.edits.byKind
      .filter((one) => one.all)
      .map((one) => `${one.kind} ${percent(one.all.value)}`)
      .join(', ')}.

Mean score of fully reversed answers: ${range(statements.edits.reversed)} with statements alone, ${range(whole.edits.reversed)} with other wordings; their bases ${number(statements.edits.reversedBases)} and ${number(whole.edits.reversedBases)}. Of their reversed points ${percent(statements.edits.accused)} and ${percent(whole.edits.accused)} are told to be contradicted; the others are credited or passed over.`;
  },
  misconceptions(report) {
    const rows = ['asserted', 'rejected', 'absent'].map((label) => [
      label,
      report.statements.misconceptions[label].count,
      ...both(report, (one) => percents(one.misconceptions[label].listed)),
    ]);
    return `### Misconceptions

How often one is listed, by whether the answer asserts it, states and rejects it, or does not bring it up.

${table(['label', 'count', 'Statements alone', 'With other wordings'], rows)}`;
  },
  scores(report) {
    const rows = [
      ['Quadratic weighted kappa', 'qwk'],
      ['Pearson', 'pearson'],
      ['Mean absolute error', 'mae'],
      ['Labelled score within the interval shown (.80 is meant)', 'held'],
    ].map(([name, key]) => [
      name,
      range(report.statements.scores.all[key]),
      range(report.whole.scores.all[key]),
      range(report.whole.scores.bases[key]),
    ]);
    const gates = report.statements.gates.map((gate, at) => [
      gate.kind,
      gate.count,
      number(gate.mean),
      number(gate.most),
      number(report.whole.gates[at].mean),
    ]);
    return `### Scores

${table(['', 'Statements alone', 'With other wordings', 'the same, base answers only'], rows)}

Style alone reaches kappa ${number(report.set.style.scoreKappa)}.

Answers that deserve nothing:

${table(['kind', 'count', 'mean score', 'highest', 'mean with other wordings'], gates)}`;
  },
  groups({ whole }) {
    const rows = [...whole.groups.styles, ...whole.groups.levels].map((one) => [
      one.name,
      one.count,
      number(one.f1),
      number(one.areaWithin),
      range(one.difference),
    ]);
    return `### By style and by level

With other wordings, scores lie ${number(whole.groups.overall)} above the labels on the whole. The difference is how much further above (or below) a group lies; where its interval holds 0, none was found.

${table(['group', 'answers', 'F1', 'area within', 'difference in score'], rows)}`;
  },
  people({ people }) {
    if (!people) return '';
    const skipped =
      people.skipped.length > 0
        ? `\nLeft out, since FOVEA_GRADING_DATA does not hold them: ${people.skipped.join(', ')}.`
        : '';
    if (people.sets.length === 0 && !people.realsumm) return `### People’s own grading\n${skipped}`;
    const published = {
      saf_english_v2: 'word recall .27, unseen .47; TF-IDF .18, unseen .48; log length .17',
      beetle: 'word recall .51; TF-IDF .48; log length .27',
      scientsbank: 'word recall .39; TF-IDF .37; log length .09',
    };
    const rows = people.sets.map((one) => [
      one.name,
      one.what,
      one.rows,
      number(one.pearson),
      `${number(one.unseen.pearson)} of ${one.unseen.rows}`,
      published[one.name],
    ]);
    const points = people.realsumm
      ? `\n\nrealsumm, a point at a time (${people.realsumm.points} points): area ${number(people.realsumm.area)}, accuracy ${percent(people.realsumm.accuracy)}. Beside it: word recall area .81, accuracy 75.0 %; people agree pairwise on 86.4 %.`
      : '';
    return `### People’s own grading

Pearson with the people’s scores. None of these answers was used to make the grader.

${table(['set', 'subject', 'answers', 'all', 'unseen questions', 'published beside it (Pearson)'], rows)}${points}
${skipped}`;
  },
  time({ statements, whole }) {
    return `### Time and memory

${number(statements.time.median, 1)} ms an answer at the median, ${number(statements.time.most, 1)} ms for 95 of 100 (${number(whole.time.median, 1)} and ${number(whole.time.most, 1)} ms with other wordings); the process holds ${number(whole.time.memory, 0)} MB.`;
  },
};

/** The report as Markdown. */
export function documentOf(report) {
  const text = Object.values(sections)
    .map((section) => section(report))
    .filter(Boolean)
    .join('\n\n');
  return `${report.on}\n\n${text}\n`;
}
