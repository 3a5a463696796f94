// The pack's own wordings, plainly denied or with one thing turned round: labelled answers rarely do so little.
import { countsAt } from '../../dist/content/level.js';
import { featuresOf } from '../../dist/grading/features.js';
import { read } from '../../dist/grading/reading.js';
import { rubricOf } from '../../dist/grading/rubric.js';

const PAIRS =
  'higher lower, high low, more less, larger smaller, bigger smaller, large small, increases decreases, increase decrease, rises falls, rise fall, grows shrinks, grow shrink, better worse, faster slower, before after, raises lowers, raise lower, improves worsens, improve worsen, longer shorter, long short, wider narrower, wide narrow, easy hard, easier harder, cheap expensive, cheaper costlier, always never, keeps discards, keep discard, gains loses, gain lose, above below, same different, deeper shallower, fewer more, most least, reduces increases, reduce increase, stronger weaker, nearer farther, early late, fast slow, widens narrows, first last';

const OPPOSITE = new Map();
for (const pair of PAIRS.split(', ')) {
  const [a, b] = pair.split(' ');
  if (!OPPOSITE.has(a)) OPPOSITE.set(a, b);
  if (!OPPOSITE.has(b)) OPPOSITE.set(b, a);
}

const AUXILIARY = /\b(is|are|was|were|can|could|will|would|should|must|may|might|does|do|has|have|had)\b/i;
const VERB =
  /\b([a-z]{3,}[^su\W])s\b (?=(?:the|a|an|each|every|its|their|it|them|to|from|in|only|more|less|all|both)\b)/;
const DENIAL = /\b(?:not|no|never|cannot|without|nothing|none|neither|hardly)\b|n't/i;

/** A sentence with "not" at its first verb; undefined where it denies already or no verb is found. */
export function negated(text) {
  if (DENIAL.test(text)) return undefined;
  const auxiliary = AUXILIARY.exec(text);
  const verb = VERB.exec(text);
  if (verb && (!auxiliary || verb.index < auxiliary.index))
    return `${text.slice(0, verb.index)}does not ${verb[1]} ${text.slice(verb.index + verb[0].length)}`;
  if (!auxiliary) return undefined;
  const after = auxiliary.index + auxiliary[1].length;
  return `${text.slice(0, after)} not${text.slice(after)}`;
}

/** A sentence with its last direction word exchanged for the opposite; undefined where it has none. */
export function flipped(text) {
  const last = [...text.matchAll(/[a-z]+/gi)].filter(([word]) => OPPOSITE.has(word.toLowerCase())).at(-1);
  if (!last) return undefined;
  const other = OPPOSITE.get(last[0].toLowerCase());
  const cased = /^[A-Z]/.test(last[0]) ? other[0].toUpperCase() + other.slice(1) : other;
  return text.slice(0, last.index) + cased + text.slice(last.index + last[0].length);
}

const UNDONE = [
  [/\bcannot\b/i, 'can'],
  [/\b(do|does|did|is|are|was|were|can|could|will|would|should|must|has|have)(?: not|n't)\b/i, '$1'],
  [/\bnever\b/i, 'always'],
  [/\bhardly any\b/i, 'many'],
  [/\bno\b/, 'the'],
  [/\bnot (?=[a-z])/, ''],
];

/** A sentence without its first denial; undefined where it has none. */
export function affirmed(text) {
  for (const [denial, instead] of UNDONE) if (denial.test(text)) return text.replace(denial, instead);
  return undefined;
}

/** A sentence with its last number exchanged for another; undefined where it states none. */
export function renumbered(text) {
  const last = [...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\w)/g)].at(-1);
  if (!last) return undefined;
  const other = String(Number(last[0]) * 3 + 1);
  return text.slice(0, last.index) + other + text.slice(last.index + last[0].length);
}

/** A claim before its reason; undefined where it gives none or little would be left. */
function withoutReason(text) {
  const end = text.search(/, (?:because|since|so|and|which|whereas)\b/);
  return end < 30 ? undefined : `${text.slice(0, end)}.`;
}

const halfNegated = (text) => {
  const half = withoutReason(text);
  return half && negated(half);
};

const TURNS = [negated, halfNegated, flipped, affirmed, renumbered];

/** How much one of these counts beside a labelled answer. */
const WEIGHT = 0.3;

/**
 * For each wording of each claim: the wording itself, which makes it, and its turned forms, which contradict it plainly;
 * and the passages of the model answers, which make the claims of their level.
 * @param itemOf the item as the grader is to see it
 */
export function turnedExamples(ids, questions, itemOf) {
  const out = [];
  for (const id of ids) {
    const question = questions.get(id);
    const item = itemOf(question);
    const rubric = rubricOf(item);
    const add = (text, index, label) => {
      if (text === undefined) return;
      const { windows } = read({ sequence: 0, text, after: 'none' }, rubric);
      out.push({
        question: id,
        label,
        weight: WEIGHT,
        turned: true,
        windows: windows.map((window) => ({ features: featuresOf(window, rubric, index), inSpan: true })),
      });
    };
    for (const [index, claim] of item.points.entries()) {
      for (const text of [claim.statement, ...(claim.accept ?? [])]) {
        add(text, index, 'made');
        add(withoutReason(text), index, 'made');
        for (const turn of TURNS) add(turn(text), index, 'turned');
      }
      for (const [level, text] of Object.entries(question.modelAnswer))
        if (countsAt(claim.from, level)) add(text, index, 'made');
    }
  }
  return out;
}
