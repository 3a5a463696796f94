// What the grader is measured on: the labelled answers of the repository, and people's own grading where it is given.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLabelledFolder } from '../../dist/conduct/labelled-folder.js';
import { builtInPack } from '../../dist/conduct/open.js';
import { checkPack } from '../../dist/conduct/pack-folder.js';
import { partOf } from '../../dist/labelled/set.js';
import { rounds } from '../../dist/rounds/registry.js';

export const answersFolder = fileURLToPath(new URL('../answers', import.meta.url));

/** The pack's questions by id, and the labelled answers, checked; stops with the problems where there are any. */
export function loadLabelled() {
  const { pack, problems } = checkPack(builtInPack, rounds);
  if (!pack) throw new Error(`The pack has ${problems.length} problems: run "fovea content check".`);
  const read = readLabelledFolder(answersFolder, pack.questions);
  if (read.problems.length > 0) {
    const { file, message } = read.problems[0];
    throw new Error(
      `bench/answers has ${read.problems.length} problems, such as ${file}: ${message}. Run "fovea content check".`,
    );
  }
  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  return { questions, set: read.set, part: (name) => partOf(read.set, name) };
}

/** An item with its statements alone: what a pack without other wordings would offer. */
export function statementsOnly(item) {
  return {
    id: item.id,
    prompt: item.prompt,
    points: item.points.map(({ id, statement, weight, from }) => ({
      id,
      statement,
      ...(weight === undefined ? {} : { weight }),
      ...(from === undefined ? {} : { from }),
    })),
    misconceptions: item.misconceptions.map(({ id, statement }) => ({ id, statement })),
  };
}

/** Rows of a file of people's grading; undefined where the folder has none. */
export function peopleRows(folder, name) {
  const path = join(folder, `${name}.jsonl`);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

export const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
