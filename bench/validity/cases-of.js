// Passages of labelled answers with their features: what the grader's weights are fitted on.
import { FEATURES, featuresOf } from '../../dist/grading/features.js';
import { read } from '../../dist/grading/reading.js';
import { rubricOf } from '../../dist/grading/rubric.js';

/** Answers made from one base share most of their points: what an edit leaves as it was counts this much. */
const REPEATED = 0.15;

const overlaps = (window, { start, end }) => {
  const shared = Math.min(window.end, end) - Math.max(window.start, start);
  return shared >= 0.5 * Math.min(window.end - window.start, end - start);
};

/**
 * For every answer and point: the label, and each passage's features with whether it holds the labelled span.
 * @param itemOf the item as the grader is to see it
 */
export function examplesOf(answers, questions, itemOf) {
  const out = [];
  const bases = new Map(answers.filter(({ kind }) => kind === 'base').map((answer) => [answer.id, answer]));
  const items = new Map();
  for (const answer of answers) {
    if (!items.has(answer.question)) items.set(answer.question, itemOf(questions.get(answer.question)));
    const item = items.get(answer.question);
    const { windows, rubric } = read({ sequence: 0, text: answer.text, after: 'none' }, rubricOf(item));
    const base = bases.get(answer.base);
    const whole = ['base', 'style', 'reversed'].includes(answer.kind);
    for (const [index, { id }] of item.points.entries()) {
      const label = answer.points[id];
      const fresh = whole || answer.target === id || base.points[id].label !== label.label;
      out.push({
        answer,
        question: answer.question,
        point: id,
        label: label.label,
        weight: fresh ? 1 : REPEATED,
        windows: windows.map((window) => ({
          features: featuresOf(window, rubric, index),
          inSpan: label.start !== undefined && overlaps(window, label),
        })),
      });
    }
  }
  return out;
}

export { FEATURES };
