import { parse } from 'yaml';
import { z } from 'zod';
import { Id } from '#content/item';
import { countsAt } from '#content/level';
import type { PackProblem } from '#content/pack';
import type { Question } from '#content/question';
import { CREDIT } from '#interview/judgement';
import { EDITS, expandLabelled, type LabelledAnswer, LabelledFile } from './answers.js';
import { type Reading, ReadingFile, readingProblems } from './readings.js';
import { STYLE_LIMITS, type StyleControl, styleControl } from './style-control.js';
import { repeatedSentences } from './template.js';

/** Which questions a grader is fitted on, chosen by, and measured on. */
export const Split = z.strictObject({ train: z.array(Id), development: z.array(Id), test: z.array(Id) });
export type Split = z.infer<typeof Split>;
export type Part = keyof Split;

/** A set of labelled answers, with what was found when it was checked. */
export interface LabelledSet {
  readonly answers: readonly LabelledAnswer[];
  readonly split: Split;
  /** Both raw readings, before disagreements were settled. */
  readonly first: readonly Reading[];
  readonly second: readonly Reading[];
  readonly style: StyleControl;
}

export interface SetFile {
  readonly path: string;
  readonly text: string;
}

/** The labelled score of an answer, from its points' labels at its level: what a perfect grader would give. */
export function labelledScore(question: Pick<Question, 'points'>, answer: LabelledAnswer): number {
  let [earned, total] = [0, 0];
  for (const point of question.points) {
    if (!countsAt(point.from, answer.level)) continue;
    total += point.weight;
    earned += point.weight * CREDIT[answer.points[point.id]!.label];
  }
  return total === 0 ? 0 : earned / total;
}

/** The answers of one part of the split. */
export function partOf(set: Pick<LabelledSet, 'answers' | 'split'>, part: Part): LabelledAnswer[] {
  const wanted = new Set(set.split[part]);
  return set.answers.filter(({ question }) => wanted.has(question));
}

/**
 * Reads a folder of labelled answers: `split.yaml`, one file a question, `readings/first/` and `readings/second/`.
 * Problems name the file and say what to do; the set is complete only where there are none.
 */
export function readLabelledSet(
  files: readonly SetFile[],
  questions: readonly Question[],
): { set: LabelledSet; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  const fail = (file: string, message: string, field = '') =>
    problems.push({ file, line: 1, field, message });
  const byId = new Map(questions.map((question) => [question.id, question]));
  const load = <T>(path: string, text: string, schema: z.ZodType<T>): T | undefined => {
    try {
      const result = schema.safeParse(parse(text));
      if (result.success) return result.data;
      for (const issue of result.error.issues) fail(path, issue.message, issue.path.join('.'));
    } catch (error) {
      fail(path, `is not valid YAML: ${(error as Error).message.split('\n')[0]}`);
    }
    return undefined;
  };
  const answers: LabelledAnswer[] = [];
  for (const { path, text } of files.filter(
    ({ path }) => /^[^/]+\.yaml$/.test(path) && path !== 'split.yaml',
  )) {
    const file = load(path, text, LabelledFile);
    const question = file && byId.get(file.question);
    if (!file) continue;
    if (!question || path !== `${file.question}.yaml`) {
      fail(path, `must be named after a question of the pack, and name it; it names "${file.question}"`);
      continue;
    }
    const found = expandLabelled(file, question);
    for (const { answer, message } of found.problems) fail(path, `${answer}: ${message}`);
    for (const message of shapeProblems(file, found.answers)) fail(path, message);
    answers.push(...found.answers);
  }
  const readings = (which: string): Reading[] =>
    files
      .filter(({ path }) => path.startsWith(`readings/${which}/`))
      .flatMap(({ path, text }) => {
        const file = load(path, text, ReadingFile);
        const question = file && byId.get(file.question);
        if (!file || !question) {
          if (file) fail(path, `names no question of the pack: "${file.question}"`);
          return [];
        }
        const { reading, problems } = readingProblems(file, question, answers);
        for (const message of problems) fail(path, message);
        return reading;
      });
  const [first, second] = [readings('first'), readings('second')];
  for (const [which, reading] of [
    ['first', first],
    ['second', second],
  ] as const) {
    const read = new Set(reading.map(({ answer }) => answer.split('/')[0]));
    // A set of one's own may be without readings; one that has some has both of every question.
    if (first.length + second.length === 0) continue;
    for (const id of new Set(answers.map(({ question }) => question)))
      if (!read.has(id)) fail(`readings/${which}/${id}.yaml`, 'is missing: each question is read twice');
  }
  const splitFile = files.find(({ path }) => path === 'split.yaml');
  if (!splitFile) fail('split.yaml', 'is missing');
  const split = (splitFile && load('split.yaml', splitFile.text, Split)) ?? {
    train: [],
    development: [],
    test: [],
  };
  for (const message of splitProblems(split, answers)) fail('split.yaml', message);
  for (const { id } of questions)
    if (!answers.some(({ question }) => question === id))
      fail(`${id}.yaml`, 'is missing: the question has no labelled answers');
  for (const { sentence, families } of repeatedSentences(answers))
    fail(
      `${families[0]!.split('/')[0]}.yaml`,
      `is in ${families.length} answers (${families.slice(0, 3).join(', ')} …), which teaches a template: "${sentence}"`,
    );
  const score = (answer: LabelledAnswer) => labelledScore(byId.get(answer.question)!, answer);
  // A part is empty where its files have problems of their own.
  const [train, test] = [partOf({ answers, split }, 'train'), partOf({ answers, split }, 'test')];
  const style =
    train.length > 0 && test.length > 0
      ? styleControl(train, test, score)
      : { pointArea: Number.NaN, scoreKappa: Number.NaN };
  if (style.pointArea > STYLE_LIMITS.pointArea || style.scoreKappa > STYLE_LIMITS.scoreKappa)
    fail(
      'split.yaml',
      `style alone tells too much of the labels: area ${style.pointArea.toFixed(3)} of at most ${STYLE_LIMITS.pointArea}, score kappa ${style.scoreKappa.toFixed(3)} of at most ${STYLE_LIMITS.scoreKappa}; cross styles with coverage`,
    );
  return { set: { answers, split, first, second, style }, problems };
}

function shapeProblems(file: LabelledFile, answers: readonly LabelledAnswer[]): string[] {
  const out: string[] = [];
  if (file.answers.length < 4) out.push(`has ${file.answers.length} base answers; four are needed`);
  if (new Set(file.answers.map(({ style }) => style)).size < file.answers.length)
    out.push('has two base answers in one style');
  for (const kind of EDITS)
    if (!answers.some((answer) => answer.kind === kind)) out.push(`has no edit of the kind "${kind}"`);
  for (const answer of answers) {
    const words = answer.text.split(/\s+/).filter(Boolean).length;
    if (answer.kind === 'base' && (words < 40 || words > 250))
      out.push(`${answer.id}: has ${words} words; a base has 40 to 250`);
    const what = answer.target === undefined ? undefined : answer.points[answer.target]?.label;
    const stance = answer.target === undefined ? undefined : answer.misconceptions[answer.target]?.label;
    const wanted: Partial<Record<string, boolean>> = {
      removed: what === 'missed',
      named: what === 'missed',
      negated: what === 'contradicted',
      corrupted: what !== undefined,
      paraphrased: what === 'made' || what === 'partly',
      asserted: stance === 'asserted',
      rejected: stance === 'rejected',
    };
    if (wanted[answer.kind] === false)
      out.push(`${answer.id}: the label of its target "${answer.target}" does not suit the edit`);
  }
  return out;
}

function splitProblems(split: Split, answers: readonly LabelledAnswer[]): string[] {
  const out: string[] = [];
  const all = [...split.train, ...split.development, ...split.test];
  const seen = new Set<string>();
  for (const id of all) {
    if (seen.has(id)) out.push(`has "${id}" twice`);
    seen.add(id);
  }
  const labelled = new Set(answers.map(({ question }) => question));
  for (const id of labelled) if (!seen.has(id)) out.push(`does not have "${id}"`);
  for (const id of seen) if (!labelled.has(id)) out.push(`has "${id}", which has no labelled answers`);
  return out;
}
