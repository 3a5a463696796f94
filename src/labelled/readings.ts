import { z } from 'zod';
import { Id, type Item } from '#content/item';
import { kappa } from '#statistics/agreement';
import type { Label, LabelledAnswer, Stance } from './answers.js';

/** The letters of a raw reading: one a point, a space, one a misconception, in the rubric's order as listed. */
const POINT: Readonly<Record<string, Label>> = { m: 'made', p: 'partly', '-': 'missed', x: 'contradicted' };
const STANCE: Readonly<Record<string, Stance | 'absent'>> = { a: 'asserted', r: 'rejected', '.': 'absent' };

/** One reader's labels of all answers of a question, as first given. */
export const ReadingFile = z.strictObject({
  question: Id,
  points: z.array(Id),
  misconceptions: z.array(Id),
  /** By answer, as in {@link LabelledAnswer.id} without the question: "a: mp-x .r..". */
  labels: z.record(z.string(), z.string()),
});
export type ReadingFile = z.infer<typeof ReadingFile>;

/** What one reader said of one answer. */
export interface Reading {
  readonly answer: string;
  readonly points: Readonly<Record<string, Label>>;
  readonly misconceptions: Readonly<Record<string, Stance | 'absent'>>;
}

/** Reads a file of raw labels; problems name answers without labels, labels without an answer, and wrong letters. */
export function readingProblems(
  file: ReadingFile,
  item: Pick<Item, 'points' | 'misconceptions'>,
  answers: readonly LabelledAnswer[],
): { reading: Reading[]; problems: string[] } {
  const problems: string[] = [];
  const same = (listed: readonly string[], rubric: readonly { id: string }[]) =>
    listed.length === rubric.length && rubric.every(({ id }) => listed.includes(id));
  if (!same(file.points, item.points) || !same(file.misconceptions, item.misconceptions))
    return { reading: [], problems: ['lists other points or misconceptions than the question has'] };
  const reading: Reading[] = [];
  const labels = new Map(Object.entries(file.labels));
  for (const { id, question } of answers) {
    if (question !== file.question) continue;
    const name = id.slice(question.length + 1);
    const [points = '', stances = '', ...more] = (labels.get(name) ?? '').split(' ');
    labels.delete(name);
    const fits =
      more.length === 0 &&
      points.length === file.points.length &&
      stances.length === file.misconceptions.length &&
      [...points].every((letter) => POINT[letter]) &&
      [...stances].every((letter) => STANCE[letter]);
    if (!fits) {
      problems.push(
        `needs ${file.points.length} letters (m p - x), a space and ${file.misconceptions.length} letters (a r .) for ${id}`,
      );
      continue;
    }
    reading.push({
      answer: id,
      points: Object.fromEntries(file.points.map((point, at) => [point, POINT[points[at]!]!])),
      misconceptions: Object.fromEntries(file.misconceptions.map((one, at) => [one, STANCE[stances[at]!]!])),
    });
  }
  for (const name of labels.keys())
    problems.push(`has labels for "${name}", which is no answer of ${file.question}; take them out`);
  return { reading, problems };
}

/** How far two readers agree, and how their disagreements were settled. */
export interface Agreement {
  readonly labels: number;
  /** Share of point labels that are the same. */
  readonly same: number;
  /** Cohen's kappa over the four verdicts. */
  readonly kappa: number;
  /** The same over credited or not. */
  readonly creditKappa: number;
  /** Over asserted, rejected, absent. */
  readonly misconceptionKappa: number;
  /** Labels on which they differ, by whose stands in the set. */
  readonly settled: { readonly first: number; readonly second: number; readonly neither: number };
}

/** Compares two raw readings with each other and with the settled labels. */
export function agreementOf(
  first: readonly Reading[],
  second: readonly Reading[],
  answers: readonly LabelledAnswer[],
): Agreement {
  const others = new Map(second.map((reading) => [reading.answer, reading]));
  const settledBy = new Map(answers.map((answer) => [answer.id, answer]));
  const verdicts: string[] = Object.values(POINT);
  const stances: string[] = Object.values(STANCE);
  const [x, y, mx, my]: number[][] = [[], [], [], []];
  const settled = { first: 0, second: 0, neither: 0 };
  for (const reading of first) {
    const other = others.get(reading.answer);
    const final = settledBy.get(reading.answer);
    if (!other || !final) continue;
    for (const [kind, scale, left, right] of [
      ['points', verdicts, x!, y!],
      ['misconceptions', stances, mx!, my!],
    ] as const) {
      for (const [id, label] of Object.entries<string>(reading[kind])) {
        const theirs: string = other[kind][id]!;
        left.push(scale.indexOf(label));
        right.push(scale.indexOf(theirs));
        if (label === theirs) continue;
        const now: string = final[kind][id]!.label;
        settled[now === label ? 'first' : now === theirs ? 'second' : 'neither'] += 1;
      }
    }
  }
  const credit = (values: readonly number[]) => values.map((value) => (value < 2 ? 1 : 0));
  return {
    labels: x!.length + mx!.length,
    same: x!.filter((value, at) => value === y![at]).length / x!.length,
    kappa: kappa(x!, y!, 4),
    creditKappa: kappa(credit(x!), credit(y!), 2),
    misconceptionKappa: kappa(mx!, my!, 3),
    settled,
  };
}
