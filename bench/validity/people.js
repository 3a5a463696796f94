// The same grader on answers that people graded: nothing of these sets was used to make it.
import { areaUnderCurve, correlation } from '../../dist/statistics/agreement.js';
import { peopleRows } from './data.js';

const sentences = (text) =>
  text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length > 3);

/** The reference as a rubric: a point a sentence; where there are several references, they are wordings of one point. */
function itemOf(row) {
  const references = row.references?.map(({ text }) => text) ?? [];
  const parts = sentences(row.reference);
  const points =
    references.length > 1
      ? [{ id: 'p', statement: row.reference, accept: references }]
      : (parts.length > 0 ? parts : [row.reference]).map((statement, at) => ({ id: `p${at}`, statement }));
  return { id: 'q', prompt: row.question || 'Question', points: points.slice(0, 40), misconceptions: [] };
}

async function scored(grader, rows) {
  const items = new Map();
  const out = [];
  for (const row of rows) {
    if (row.empty || !row.answer.trim()) continue;
    const key = `${row.question_id}\n${row.reference}`;
    if (!items.has(key)) items.set(key, itemOf(row));
    const { score } = await grader.judge({
      item: items.get(key),
      level: 'mid',
      answers: [{ sequence: 0, text: row.answer, after: 'none' }],
    });
    out.push({ question: row.question_id, split: row.split, score, truth: row.score / row.max });
  }
  return out;
}

const pearson = (cases) =>
  correlation(
    cases.map(({ score }) => score),
    cases.map(({ truth }) => truth),
  );

async function realsumm(grader, rows) {
  const [values, positive, own] = [[], [], []];
  const byText = new Map();
  for (const row of rows) {
    const points = row.rubric.filter(({ text }) => text?.trim());
    if (points.length === 0 || !row.answer.trim()) continue;
    const { points: judged } = await grader.judge({
      item: {
        id: 'q',
        prompt: 'Summarise the article.',
        points: points.slice(0, 40).map(({ text }, at) => ({ id: `p${at}`, statement: text })),
        misconceptions: [],
      },
      level: 'mid',
      answers: [{ sequence: 0, text: row.answer, after: 'none' }],
    });
    const list = byText.get(row.question_id) ?? [];
    byText.set(row.question_id, list);
    for (const [at, one] of judged.entries()) {
      const credited = one.verdict === 'made' || one.verdict === 'partly';
      values.push((credited ? 1 : 0) + (credited ? one.confidence : 1 - one.confidence));
      positive.push(Boolean(points[at].present));
      own.push(credited);
    }
  }
  return {
    area: areaUnderCurve(values, positive),
    accuracy: own.filter((value, at) => value === positive[at]).length / own.length,
    points: values.length,
  };
}

/** Figures on every set the folder holds; sets it lacks are named as skipped. */
export async function peopleFigures(grader, folder, say) {
  const out = { sets: [], skipped: [] };
  const sets = [
    ['saf_english_v2', 'networks, 31 questions', { unseen: /unseen_questions|unseen-questions|UQ/i }],
    ['beetle', 'electricity, 56 questions', { unseen: /unseen_questions|unseen-questions|UQ/i }],
    ['scientsbank', 'school science, 196 questions', { unseen: /unseen_questions|unseen-questions|UQ/i }],
  ];
  for (const [name, what, { unseen }] of sets) {
    const rows = folder && peopleRows(folder, name);
    if (!rows) {
      out.skipped.push(name);
      continue;
    }
    say(name);
    const cases = await scored(grader, rows);
    const held = cases.filter(({ split }) => unseen.test(split ?? ''));
    out.sets.push({
      name,
      what,
      rows: cases.length,
      pearson: pearson(cases),
      unseen: { rows: held.length, pearson: held.length > 0 ? pearson(held) : Number.NaN },
    });
  }
  const rows = folder && peopleRows(folder, 'realsumm_points');
  if (rows) {
    say('realsumm');
    out.realsumm = await realsumm(grader, rows);
  } else out.skipped.push('realsumm_points');
  return out;
}
