import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { PackProblem } from '#content/pack';
import type { Question } from '#content/question';
import { type LabelledSet, readLabelledSet } from '#labelled/set';

/** Where a checkout keeps the labelled answers of the pack in a folder; not part of what is installed. */
export function labelledBeside(packFolder: string): string | undefined {
  const folder = join(packFolder, '..', '..', 'bench', 'answers');
  return existsSync(join(folder, 'split.yaml')) ? folder : undefined;
}

/** Reads and checks a folder of labelled answers; problems name files in it. */
export function readLabelledFolder(
  folder: string,
  questions: readonly Question[],
): { set: LabelledSet; problems: PackProblem[] } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path: path.replaceAll(sep, '/'), text: readFileSync(join(folder, path), 'utf8') }));
  return readLabelledSet(files, questions);
}
