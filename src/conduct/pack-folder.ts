import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Pack, type PackFile, type PackProblem, type QuestionSchema, readPack } from '#content/pack';
import type { Question } from '#content/question';
import type { Candidate } from '#interview/select';

/** A pack as the conductor uses it: all that it asks, with hashes, and a version made of all of them. */
export interface LoadedPack extends Pack {
  /** Questions and tasks. */
  readonly items: readonly Question[];
  readonly candidates: readonly Candidate[];
  /** The first 12 hex digits of the SHA-256 over all hashes. */
  readonly version: string;
}

/** A pack that does not load; `problems` say file, line and field. */
export class PackInvalid extends Error {
  override readonly name = 'PackInvalid';
  readonly problems: readonly PackProblem[];

  constructor(folder: string, problems: readonly PackProblem[]) {
    super(`The role pack ${folder} has ${problems.length} problem${problems.length === 1 ? '' : 's'}.`);
    this.problems = problems;
  }
}

/** Files that content reads; anything else is not opened. Of a coding task that is what the candidate begins with. */
const READ =
  /(?:^resume\.json|^(?!.*\/(?:starter|reference|right|wrong)\/).*\.ya?ml|^[\w-]+\/[\w-]+\/starter\/(?!.*__pycache__)[\w./-]+)$/;
const MOST_FILES = 2_000;

/**
 * Reads a pack's folder.
 * @param cache a folder where the checked pack is kept as JSON under the hash of its files: reading that takes a tenth
 * of the time that parsing and checking the YAML takes. It must not outlive the code that checked.
 * @throws PackInvalid with every problem found
 */
export function loadPack(
  folder: string,
  rounds: Readonly<Record<string, QuestionSchema>>,
  cache?: string,
): LoadedPack {
  const path = cache === undefined ? undefined : cachePath(folder, cache);
  const kept = path === undefined ? undefined : readKept(path);
  if (kept) return kept;
  const { pack, problems } = checkPack(folder, rounds);
  if (!pack) throw new PackInvalid(folder, problems);
  const loaded = withHashes(pack);
  if (path !== undefined) keep(path, loaded);
  return loaded;
}

function withHashes(pack: Pack): LoadedPack {
  const items = [...pack.questions, ...pack.tasks];
  const candidates = items.map(candidateOf);
  const version = hashOf(candidates.map(({ hash }) => hash).toSorted()).slice(0, 12);
  return { ...pack, items, candidates, version };
}

/** A question as it can be asked. */
export function candidateOf(item: Question): Candidate {
  return { item, hash: hashOf(item) };
}

/** Where a folder's pack is kept; undefined where it cannot be read, which checking it then explains. */
function cachePath(folder: string, cache: string): string | undefined {
  try {
    return join(cache, `${hashOf(packFiles(folder)).slice(0, 32)}.json`);
  } catch {
    return undefined;
  }
}

function readKept(path: string): LoadedPack | undefined {
  try {
    const pack = JSON.parse(readFileSync(path, 'utf8')) as Pack;
    return withHashes(pack);
  } catch {
    return undefined;
  }
}

/** Keeps a pack; an installation that cannot be written to does without. */
function keep(
  path: string,
  { items: _items, candidates: _candidates, version: _version, ...pack }: LoadedPack,
): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(pack));
    renameSync(draft, path);
  } catch {
    // Checked again at the next start.
  }
}

/** Reads and checks a pack's folder without insisting that it is right. */
export function checkPack(
  folder: string,
  rounds: Readonly<Record<string, QuestionSchema>>,
): { pack?: Pack; problems: PackProblem[] } {
  let files: PackFile[];
  try {
    files = packFiles(folder);
  } catch (error) {
    return {
      problems: [
        { file: folder, line: 1, field: '', message: `cannot be read: ${(error as Error).message}` },
      ],
    };
  }
  return readPack(files, rounds);
}

function packFiles(folder: string): PackFile[] {
  if (!statSync(folder).isDirectory()) throw new Error('it is not a folder');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => READ.test(path));
  if (paths.length > MOST_FILES) throw new Error(`it holds more than ${MOST_FILES} files`);
  return paths.toSorted().map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** SHA-256 of a value's JSON, hex. Parsed content keeps its schema's key order, so equal content hashes equally. */
function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
