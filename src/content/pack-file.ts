import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A file of a pack: its path inside the pack, with slashes, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong in a pack, where, and what to do. Lines count from 1. */
export interface PackProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** A pack larger than this is refused before it is parsed, characters a file. */
const LONGEST_FILE = 500_000;

/** A file's value, and where its parts stand. */
export interface ParsedFile {
  readonly path: string;
  readonly value: unknown;
  /** The line of the value at a path, or of its nearest parent that exists. */
  line(path: readonly PropertyKey[]): number;
}

/** Reads a file as YAML, of which JSON is a part; null, and a problem, where it is none. */
export function parse({ path, text }: PackFile, problems: PackProblem[]): ParsedFile | null {
  const fail = (line: number, message: string) => {
    problems.push({ file: path, line, field: '', message });
    return null;
  };
  if (text.length > LONGEST_FILE) return fail(1, `is longer than ${LONGEST_FILE} characters; split it`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) return fail(lines.linePos(error.pos[0]).line || 1, `is not valid YAML: ${error.message}`);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (reason) {
    return fail(1, `cannot be read: ${(reason as Error).message}`);
  }
  const line = (at: readonly PropertyKey[]): number => {
    for (let length = at.length; length > 0; length--) {
      const node = document.getIn(at.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { path, value, line };
}

/** A file's value by its schema; null, and a problem for each issue, where it does not fit. */
export function check<T>(file: ParsedFile, schema: z.ZodType<T>, problems: PackProblem[]): T | null {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file: file.path, line: file.line(path), field: fieldName(path), message });
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') report(issue.path, issue.message);
    else for (const key of issue.keys) report([...issue.path, key], 'is not a field here; leave it out');
  }
  return null;
}

/** Reads and checks the one file of a path that a pack must have. */
export function readOne<T>(
  files: readonly PackFile[],
  path: string,
  schema: z.ZodType<T>,
  problems: PackProblem[],
): { value: T; file: ParsedFile } | null {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) {
    problems.push({ file: path, line: 1, field: '', message: 'is missing' });
    return null;
  }
  const parsed = parse(file, problems);
  const value = parsed && check(parsed, schema, problems);
  return parsed && value ? { value, file: parsed } : null;
}

/** A file's name without folder and ending: the id of what it holds. */
export function nameOf(path: string): string {
  return path.replace(/^.*\/|\.ya?ml$/g, '');
}

/** A path as people write it: points[2].weight. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  );
}
