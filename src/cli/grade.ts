import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadBuiltInPack } from '#conduct/open';
import type { LoadedPack } from '#conduct/pack-folder';
import { Item } from '#content/item';
import { LEVELS, type Level } from '#content/level';
import type { Grader } from '#grading/grader';
import { lexicalGrader } from '#grading/lexical';
import type { Judgement } from '#interview/judgement';
import { judgementText } from './judgement-text.js';
import { UsageError, unreadable } from './usage.js';

/** Longest answer that is graded, UTF-16 units: the limit of the product, with room to spare. */
const LONGEST_ANSWER = 2_000_000;

const BatchLine = z.object({
  id: z.union([z.string(), z.number()]),
  answer: z.string(),
  item: Item.optional(),
  question: z.string().optional(),
  level: z.enum(LEVELS).optional(),
});

/** fovea grade: one judgement, or a line for each line of a batch. */
export async function gradeVerb(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      question: { type: 'string' },
      item: { type: 'string' },
      answer: { type: 'string' },
      batch: { type: 'string' },
      level: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const level = levelOf(values.level);
  const grader = lexicalGrader();
  if (values.batch !== undefined) {
    if (values.question ?? values.item ?? values.answer)
      throw new UsageError(
        '--batch brings its own items and answers; leave --question, --item and --answer out.',
      );
    return gradeBatch(grader, values.batch, level);
  }
  if ((values.question === undefined) === (values.item === undefined))
    throw new UsageError('Name the question: either --question ID or --item FILE.');
  if (values.answer === undefined)
    throw new UsageError('Name the answer: --answer FILE, or --answer - for standard input.');
  const item =
    values.item === undefined
      ? questionItem(values.question!)
      : itemOf(parseItem(readText(values.item, '--item')), values.item);
  const text = readText(values.answer, '--answer');
  const judgement = await judge(grader, item, text, level);
  console.log(values.json ? JSON.stringify(judgement) : judgementText(item, judgement));
  return 0;
}

async function gradeBatch(grader: Grader, path: string, level: Level): Promise<number> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  // Without this a missing file would end the process before the loop below can say which.
  const failure = new Promise<never>((_resolve, reject) =>
    input.once('error', (error: Error) => reject(unreadable(`--batch ${path}`, error))),
  );
  failure.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  // One object an item, so that the grader prepares each rubric once.
  const items = new Map<string, Item>();
  for (let number = 1; ; number++) {
    const next = await Promise.race([lines.next(), failure]);
    if (next.done) return 0;
    if (next.value.trim() === '') continue;
    const { id, answer, item, question, level: own } = batchLine(next.value, number);
    const key = question ?? JSON.stringify(item);
    const known =
      items.get(key) ?? (question !== undefined ? questionItem(question, `Line ${number}`) : item!);
    items.set(key, known);
    const judgement = await judge(grader, known, answer, own ?? level);
    process.stdout.write(`${JSON.stringify({ id, judgement })}\n`);
  }
}

function batchLine(text: string, number: number): z.infer<typeof BatchLine> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `Line ${number} is not valid JSON (${(error as Error).message}). Each line is one object {"id","answer","item" or "question"}.`,
    );
  }
  const result = BatchLine.safeParse(value);
  if (!result.success) throw new UsageError(`Line ${number}: ${firstIssue(result.error)}.`);
  if ((result.data.item === undefined) === (result.data.question === undefined)) {
    throw new UsageError(`Line ${number}: needs either "item" or "question".`);
  }
  return result.data;
}

async function judge(grader: Grader, item: Item, text: string, level: Level): Promise<Judgement> {
  if (text.length > LONGEST_ANSWER)
    throw new UsageError(
      `The answer is ${text.length} characters long; at most ${LONGEST_ANSWER} are graded.`,
    );
  return grader.judge({ item, level, answers: [{ sequence: 1, text, after: 'none' }] });
}

let pack: LoadedPack | undefined;

function questionItem(id: string, where = '--question'): Item {
  pack ??= loadBuiltInPack();
  const question = pack.items.find((one) => one.id === id);
  if (!question)
    throw new UsageError(
      `${where}: there is no question "${id}". The pack has: ${pack.items.map((one) => one.id).join(', ')}.`,
    );
  return question;
}

function parseItem(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 20 });
  } catch (error) {
    throw new UsageError(`--item is neither JSON nor YAML (${(error as Error).message.split('\n')[0]}).`);
  }
}

function itemOf(value: unknown, where: string): Item {
  const result = Item.safeParse(value);
  if (!result.success) throw new UsageError(`${where}: ${firstIssue(result.error)}.`);
  return result.data;
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]!;
  if (issue.path.length === 0 && issue.code === 'invalid_type')
    return 'it is no object; an item has "id", "prompt", "points" and "misconceptions"';
  return `${issue.path.join('.') || 'the item'}: ${issue.message}`;
}

function levelOf(text: string | undefined): Level {
  const level = LEVELS.find((one) => one === (text ?? 'mid'));
  if (!level) throw new UsageError(`--level must be one of ${LEVELS.join(', ')}, not "${text}".`);
  return level;
}

/** A file's text, or standard input's for "-". */
function readText(path: string, flag: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw unreadable(`${flag} ${path}`, error);
  }
}
