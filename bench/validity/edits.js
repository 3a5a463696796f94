// What a grader notices when one thing in an answer changes.
import { credited } from './points.js';

/** Edits that take a point away, keep it, or are about a misconception. */
const TAKES = ['removed', 'negated', 'named', 'corrupted'];

/** Pairs of a base and one of its edits, each with both records. */
export function pairsOf(records) {
  const bases = new Map(
    records.filter(({ answer }) => answer.kind === 'base').map((record) => [record.answer.id, record]),
  );
  return records
    .filter(({ answer }) => answer.kind !== 'base')
    .map((edit) => ({
      kind: edit.answer.kind,
      base: bases.get(edit.answer.base),
      edit,
      cluster: edit.answer.base,
    }));
}

const caseOf = (record, point) => record.cases.find((one) => one.point === point);

/** Whether the grader's verdict on what was changed is on the right side: credit, or the misconception listed. */
export function noticed({ kind, edit }) {
  const { target } = edit.answer;
  if (kind === 'asserted' || kind === 'rejected')
    return edit.judgement.misconceptions.some(({ id }) => id === target) === (kind === 'asserted');
  if (kind === 'style' || kind === 'padded') return undefined;
  if (kind === 'reversed') return undefined;
  const now = caseOf(edit, target);
  return credited(now.verdict) === credited(now.label);
}

/** Whether the base had been judged rightly in what the edit changes. */
export function baseRight({ kind, base, edit }) {
  const { target } = edit.answer;
  if (kind === 'asserted' || kind === 'rejected')
    return !base.judgement.misconceptions.some(({ id }) => id === target);
  const before = caseOf(base, target);
  return credited(before.verdict) === credited(before.label);
}

/** Points whose label is the same before and after, and the share of them whose credit stayed. */
export function stability(pairs) {
  let [same, all] = [0, 0];
  for (const { base, edit } of pairs) {
    for (const now of edit.cases) {
      const before = caseOf(base, now.point);
      if (before.label !== now.label) continue;
      all += 1;
      if (credited(before.verdict) === credited(now.verdict)) same += 1;
    }
  }
  return all === 0 ? Number.NaN : same / all;
}

/** Whether the score fell for an edit that takes something away, and did not move by a tenth for one that does not. */
export function movedRightly({ kind, base, edit }) {
  const change = edit.judgement.score - base.judgement.score;
  if (kind === 'reversed') return change < 0;
  if (TAKES.includes(kind)) {
    const label = caseOf(edit, edit.answer.target);
    return credited(label.label) ? Math.abs(change) < 0.1 : change < 0;
  }
  return Math.abs(change) < 0.1;
}
