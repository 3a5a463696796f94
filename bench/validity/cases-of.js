// Passages of labelled answers with their features: what the grader's weights are fitted on.
import { featuresOf } from '../../dist/grading/features.js';
import { read } from '../../dist/grading/reading.js';
import { mirrorOf, rubricOf } from '../../dist/grading/rubric.js';
import { seeded, shuffled } from '../../dist/statistics/random.js';

/** Answers made from one base share most of their points: what an edit leaves as it was counts this much. */
const REPEATED = 0.15;

/** Base answers to other questions that are shown to each question: an answer about something else makes none of it. */
const OTHERS = 6;

/** Answers to other questions as answers to this one, in which nothing is said. */
export function answersToOthers(answers, questions, seed = 11) {
  const bases = answers.filter(({ kind }) => kind === 'base');
  const nothing = (rubric, label) => Object.fromEntries(rubric.map(({ id }) => [id, { label }]));
  return [...new Set(answers.map(({ question }) => question))].sort().flatMap((id, at) => {
    const { points, misconceptions } = questions.get(id);
    return shuffled(
      bases.filter(({ question }) => question !== id),
      seeded(seed + at),
    )
      .slice(0, OTHERS)
      .map((other) => ({
        ...other,
        id: `${id}/other/${other.id}`,
        base: `${id}/other/${other.id}`,
        kind: 'base',
        question: id,
        points: nothing(points, 'missed'),
        misconceptions: nothing(misconceptions, 'absent'),
      }));
  });
}

const overlaps = (window, { start, end }) => {
  const shared = Math.min(window.end, end) - Math.max(window.start, start);
  return shared >= 0.5 * Math.min(window.end - window.start, end - start);
};

/**
 * For every answer and point (or misconception): the label, and each passage's features with whether it holds the
 * labelled span.
 * @param itemOf the item as the grader is to see it
 * @param what 'points' or 'misconceptions'
 */
export function examplesOf(answers, questions, itemOf, what = 'points') {
  const out = [];
  const bases = new Map(answers.filter(({ kind }) => kind === 'base').map((answer) => [answer.id, answer]));
  const items = new Map();
  for (const answer of answers) {
    if (!items.has(answer.question)) items.set(answer.question, itemOf(questions.get(answer.question)));
    const item = items.get(answer.question);
    const { windows, rubric } = read({ sequence: 0, text: answer.text, after: 'none' }, rubricOf(item));
    const seen = what === 'points' ? rubric : mirrorOf(rubric);
    const base = bases.get(answer.base);
    const whole = ['base', 'style', 'reversed'].includes(answer.kind);
    for (const [index, { id }] of item[what].entries()) {
      const label = answer[what][id];
      const fresh = whole || answer.target === id || base[what][id].label !== label.label;
      out.push({
        id: answer.id,
        base: answer.base,
        kind: answer.kind,
        question: answer.question,
        point: id,
        target: answer.target,
        label: label.label,
        weight: fresh ? 1 : REPEATED,
        windows: windows.map((window) => ({
          features: featuresOf(window, seen, index),
          inSpan: label.start !== undefined && overlaps(window, label),
        })),
      });
    }
  }
  return out;
}
